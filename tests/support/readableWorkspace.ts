import { prefixes } from '../../src/shared/domain/identity';
import { collectionNames, type Workspace } from '../../src/shared/domain/workspace';

/**
 * A workspace as a person would check it: keys become what they point to (“people: Sam”), points in
 * time become “(a moment)” because the clock ticks while a test types, records stand in the order of
 * their names. Two documents that mean the same become equal.
 */
export function readable(workspace: Workspace): Record<string, unknown[]> {
  const names = new Map<string, string>();
  for (const collection of collectionNames) {
    const records: Readonly<Record<string, { readonly id: string }>> = workspace[collection];
    for (const record of Object.values(records)) names.set(record.id, `${collection}: ${nameOf(record)}`);
  }
  const said = (value: unknown): unknown => {
    if (typeof value === 'string') return saidText(value, names);
    if (Array.isArray(value)) return value.map(said);
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, said(inner)]));
    return value;
  };
  return Object.fromEntries(
    collectionNames.map((collection) => [
      collection,
      Object.values(workspace[collection])
        .map((record) => said(record) as Record<string, unknown>)
        .sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b), 'en')),
    ]),
  );
}

function nameOf(record: object): string {
  const fields = record as Partial<
    Record<'name' | 'title' | 'text' | 'statement' | 'importKey' | 'summary' | 'subject' | 'kind', string>
  >;
  const name =
    fields.name ??
    fields.title ??
    fields.text ??
    fields.statement ??
    fields.summary ??
    fields.subject ??
    fields.kind ??
    '';
  return fields.importKey ? `${name} (${fields.importKey})` : name;
}

const key = new RegExp(`^(${Object.values(prefixes).join('|')})_[a-z0-9]+$`);

function saidText(value: string, names: ReadonlyMap<string, string>): string {
  if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)) return '(a moment)';
  return key.test(value) ? (names.get(value) ?? value) : value;
}
