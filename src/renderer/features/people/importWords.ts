import type { ImportPreview } from '../../../shared/contract';

type Counts = ImportPreview['counts'];

export const statusNames: Readonly<Record<ImportPreview['rows'][number]['status'], string>> = {
  new: 'New',
  changed: 'More is known',
  same: 'Same',
  hidden: 'Hidden profile',
  skipped: 'Skipped',
};

/** What accepting does, as the label of its button. */
export function sayAdds({ new: added, changed }: Counts): string {
  if (added === 0 && changed === 0) return 'Nothing to add';
  if (added === 0) return `Complete ${people(changed)}`;
  return changed === 0 ? `Add ${people(added)}` : `Add ${people(added)}, complete ${changed}`;
}

/** What was done, for the toast. */
export function sayDone({ new: added, changed }: Counts): string {
  if (added === 0) return `${people(changed)} completed`;
  return changed === 0 ? `${people(added)} added` : `${people(added)} added, ${changed} completed`;
}

/** The first sentence of the preview. */
export function sayFound({ rows, new: added, changed, newOrganisations }: Counts): string {
  const read = `${rows} ${rows === 1 ? 'row was' : 'rows were'} read.`;
  if (added === 0 && changed === 0) return `${read} There is nothing new in it.`;
  const places =
    newOrganisations === 0
      ? ''
      : ` and ${newOrganisations} ${newOrganisations === 1 ? 'organisation' : 'organisations'} you did not have`;
  return `${read} ${people(added)} ${added === 1 ? 'is' : 'are'} new${places}.`;
}

function people(count: number): string {
  return `${count} ${count === 1 ? 'person' : 'people'}`;
}
