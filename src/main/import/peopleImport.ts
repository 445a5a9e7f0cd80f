import type { ImportPreview } from '../../shared/contract';
import type { CommandInput } from '../../shared/domain/commands';
import type { CollectionName } from '../../shared/domain/identity';
import type { Workspace } from '../../shared/domain/workspace';
import { Refusal } from '../../shared/failure';

/** Placeholder: being written. */
export class PeopleImport {
  constructor(readonly edge: { newId: (collection: CollectionName) => string; now: () => Date }) {}
  preview(_file: string, _workspace: Workspace): Promise<ImportPreview> {
    throw new Refusal('cannotRead', 'Not yet.');
  }
  accept(_token: string, _workspace: Workspace): CommandInput<'people.imported'> {
    throw new Refusal('notFound', 'Not yet.');
  }
}
