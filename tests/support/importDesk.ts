import { PeopleImport } from '../../src/main/import/peopleImport';
import type { ImportLimits } from '../../src/main/import/importLimits';
import type { ImportPreview } from '../../src/shared/contract';
import { applyRecords, type RecordChange } from '../../src/shared/domain/change';
import type { CommandInput } from '../../src/shared/domain/commands';
import { personCommands } from '../../src/shared/domain/person.commands';
import { Edit } from '../../src/shared/domain/edit';
import { prefixes, type CollectionName } from '../../src/shared/domain/identity';
import { emptyWorkspace, type Workspace } from '../../src/shared/domain/workspace';

const at = '2027-01-14T11:20:00.000Z';

/** An import with a document behind it, in plain Node: countable keys, a clock that stands. */
export class ImportDesk {
  readonly workspace: Workspace = structuredClone(emptyWorkspace('Europe/London'));
  readonly import: PeopleImport;
  #count = 0;

  constructor(limits?: ImportLimits) {
    const newId = (collection: CollectionName) => `${prefixes[collection]}_${(this.#count += 1)}`;
    this.import = new PeopleImport({ newId, now: () => new Date(at), ...(limits ? { limits } : {}) });
  }

  preview(file: string): Promise<ImportPreview> {
    return this.import.preview(file, this.workspace);
  }

  /** Accepts a preview and answers the records that it changed. */
  accept(preview: ImportPreview): RecordChange[] {
    return this.do(this.import.accept(preview.token, this.workspace));
  }

  do(input: CommandInput<'people.imported'>): RecordChange[] {
    const edit = new Edit(this.workspace);
    personCommands['people.imported'].change(edit, personCommands['people.imported'].input.parse(input), at);
    const records = edit.records();
    applyRecords(this.workspace, records);
    return records;
  }

  /** Everybody as a line: “Sam”, “Odalys Thornwhistle · Optometrist, Brightgate Opticians”. */
  get people(): string[] {
    const roles = Object.values(this.workspace.roles);
    return Object.values(this.workspace.people).map(({ id, name }) => {
      const said = roles
        .filter((role) => role.personId === id)
        .map(
          (role) =>
            [role.title, role.organisationId === null ? '' : this.workspace.organisations[role.organisationId]!.name]
              .filter((part) => part !== '')
              .join(', ') + (role.isCurrent ? '' : ' (past)'),
        );
      return [name, ...said].join(' · ');
    });
  }
}
