import { z } from 'zod';
import { Refusal } from '../failure';
import { BIN_DAYS, binnedIn, chosenOf, forgottenIn } from './bin';
import { command } from './command';
import type { Edit } from './edit';
import { goingWith, without, type Going } from './references';
import { collectionNames, type Workspace } from './workspace';

/**
 * What leaves the bin for good. It goes with everything that is part of it; records that only spoke of
 * it stay, without it. A talk is never part of a person: its notes stay until the talk itself goes.
 */
export const binCommands = {
  'binned.deleted': command({
    says: 'Deleted for good',
    input: z.strictObject({ ids: z.array(z.string().max(64)).min(1).max(20_000) }),
    change: (edit, { ids }) => {
      const binned = binnedIn(workspaceOf(edit));
      if (!ids.every((id) => binned.has(id)))
        throw new Refusal('notFound', 'This is not in the bin any more. Nothing was deleted.');
      deleteForGood(edit, chosenOf(binned, ids));
    },
  }),
  'bin.emptied': command({
    says: 'Bin emptied',
    input: z.strictObject({}),
    change: (edit) => {
      deleteForGood(edit, binnedIn(workspaceOf(edit)));
    },
  }),
  'bin.purged': command({
    says: `What was in the bin for ${BIN_DAYS} days deleted`,
    input: z.strictObject({}),
    isHousekeeping: true,
    change: (edit, _input, at) => {
      deleteForGood(edit, forgottenIn(workspaceOf(edit), at));
    },
  }),
};

/** What the command sees, as a document. Costs the size of the document; only these rare commands pay it. */
function workspaceOf(edit: Edit): Workspace {
  return Object.fromEntries(
    collectionNames.map((name) => [name, Object.fromEntries(edit.all(name).map((record) => [record.id, record]))]),
  ) as unknown as Workspace;
}

function deleteForGood(edit: Edit, ids: Going): void {
  if (ids.size === 0) return;
  const going = goingWith(workspaceOf(edit), ids);
  for (const [id, collection] of going) edit.remove(collection, id);
  for (const collection of collectionNames) {
    for (const record of edit.all(collection)) {
      const left = without(collection, record, going);
      if (left !== record) edit.put(collection, left);
    }
  }
}
