import type { CollectionName } from './identity';
import { goingWith, without } from './references';
import { collectionNames, type Workspace } from './workspace';

/** One and several; what is not here is not worth a word of its own. */
const nouns: Partial<Readonly<Record<CollectionName, readonly [one: string, several: string]>>> = {
  people: ['person', 'people'],
  organisations: ['organisation', 'organisations'],
  interviews: ['interview', 'interviews'],
  notes: ['note', 'notes'],
  guideQuestions: ['guide question', 'guide questions'],
  messages: ['letter', 'letters'],
  roles: ['role', 'roles'],
  touchpoints: ['touch', 'touches'],
  followUps: ['follow-up', 'follow-ups'],
  introductions: ['introduction', 'introductions'],
  goals: ['goal', 'goals'],
  assumptions: ['assumption', 'assumptions'],
  evidence: ['piece of evidence', 'pieces of evidence'],
  questions: ['question', 'questions'],
  questionLists: ['question list', 'question lists'],
  questionListItems: ['question in a list', 'questions in lists'],
  observations: ['observation', 'observations'],
  needs: ['need', 'needs'],
  resources: ['resource', 'resources'],
  events: ['event', 'events'],
};

/**
 * What goes for good with `ids`, counted, and which talks stay: “1 person, 2 roles and 1 letter go for
 * good. 2 interviews stay, without the name.” Costs the size of the document.
 */
export function goesWords(workspace: Workspace, ids: ReadonlyMap<string, CollectionName>): string {
  const going = goingWith(workspace, ids);
  const counts = new Map<CollectionName, number>();
  for (const collection of going.values()) counts.set(collection, (counts.get(collection) ?? 0) + 1);
  const parts = collectionNames.flatMap((collection) => {
    const [count, noun] = [counts.get(collection) ?? 0, nouns[collection]];
    return count === 0 || noun === undefined ? [] : [`${count} ${noun[count === 1 ? 0 : 1]}`];
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
