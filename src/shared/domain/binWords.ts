import type { CollectionName } from './identity';
import { nounOf } from './recordWords';
import { goingWith, without } from './references';
import { collectionNames, type Workspace } from './workspace';

/** Not worth a word of their own. */
const untold: readonly CollectionName[] = ['profile', 'settings', 'conflicts'];

/**
 * What goes for good with `ids`, counted, and which talks stay: “1 person, 2 roles and 1 letter go for
 * good. 2 interviews stay, without the name.” Costs the size of the document.
 */
export function goesWords(workspace: Workspace, ids: ReadonlyMap<string, CollectionName>): string {
  const going = goingWith(workspace, ids);
  const counts = new Map<CollectionName, number>();
  for (const collection of going.values()) counts.set(collection, (counts.get(collection) ?? 0) + 1);
  const parts = collectionNames.flatMap((collection) => {
    const count = counts.get(collection) ?? 0;
    return count === 0 || untold.includes(collection) ? [] : [`${count} ${nounOf(collection, count)}`];
  });
  const all = parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}` : (parts[0] ?? 'Nothing');
  const isOne = going.size === 1;
  const staying = Object.values(workspace.interviews).filter(
    (interview) =>
      !going.has(interview.id) && without('interviews', interview, going).personIds !== interview.personIds,
  ).length;
  const talks =
    staying === 0 ? '' : ` ${staying} ${staying === 1 ? 'interview stays' : 'interviews stay'}, without the name.`;
  return `${all} ${isOne || parts.length === 0 ? 'goes' : 'go'} for good.${talks}`;
}
