import type { LocalDate } from '../../../shared/domain/field';
import type { Note } from '../../../shared/domain/interview';
import { interviewPath } from '../../../shared/domain/path';
import type { Workspace } from '../../../shared/domain/workspace';
import { sayDay } from '../../lib/dates';

/** One thing a note became, in words, and where it stands now. */
export interface OutcomeLine {
  readonly key: string;
  readonly strong: string;
  readonly rest: string;
  /** Its page; null: it has none. */
  readonly to: string | null;
}

type Known = Pick<
  Workspace,
  | 'people'
  | 'introductions'
  | 'followUps'
  | 'needs'
  | 'resources'
  | 'observations'
  | 'evidence'
  | 'organisations'
  | 'questions'
  | 'guideQuestions'
>;

/** What a sorted note became, a line for each thing: “Amara Nwosu added, introduced by Priya”. */
export function outcomeLines(note: Note, known: Known, speaker: string, today: LocalDate): readonly OutcomeLine[] {
  const { outcome } = note;
  if (outcome === null) return [];
  const made = outcome.recordIds.flatMap((id) => recordLine(id, note, known, speaker, today) ?? []);
  const isInLetter = outcome.kind === 'letter';
  const letter = { key: 'letter', strong: `Thank ${speaker} for this`, rest: 'in the letter', to: null };
  if (made.length > 0 || isInLetter) return isInLetter ? [letter, ...made] : made;
  return outcome.kind === 'kept'
    ? [{ key: 'kept', strong: 'Left as a note', rest: '', to: null }]
    : [{ key: 'gone', strong: 'Sorted', rest: 'what it became was since removed', to: null }];
}

/** undefined: gone, or not worth a line of its own (the introduction that comes with a person). */
function recordLine(id: string, note: Note, known: Known, speaker: string, today: LocalDate): OutcomeLine | undefined {
  const person = known.people[id];
  if (person !== undefined) {
    const isNew = person.createdAt >= note.at;
    const rest = `${isNew ? 'added' : 'linked'}, introduced by ${speaker}`;
    return { key: id, strong: person.name, rest, to: `/people/${id}` };
  }
  const promise = known.followUps[id];
  if (promise !== undefined && promise.deletedAt === null) {
    const rest = `${promise.owner === 'them' ? 'theirs, ' : ''}${sayDay(promise.due, today)}`;
    return { key: id, strong: promise.title, rest, to: '/follow-ups' };
  }
  const need = known.needs[id];
  if (need !== undefined) {
    const place = organisationName(known, need.organisationId);
    return {
      key: id,
      strong: 'Need kept',
      rest: place === undefined ? '' : `at ${place}`,
      to: organisationPath(need.organisationId),
    };
  }
  const resource = known.resources[id];
  if (resource !== undefined && resource.deletedAt === null)
    return { key: id, strong: resource.title, rest: 'on the shelf', to: `/people/shelf?resource=${id}` };
  const observation = known.observations[id];
  if (observation !== undefined)
    return {
      key: id,
      strong: organisationName(known, observation.organisationId) ?? 'Organisation',
      rest: observation.text === note.text ? observation.topic : `${observation.topic}: ${observation.text}`,
      to: organisationPath(observation.organisationId),
    };
  const evidence = known.evidence[id];
  if (evidence !== undefined) {
    const verdict = evidence.verdict === 'neither' ? 'neither for nor against' : evidence.verdict;
    return {
      key: id,
      strong: 'Evidence',
      rest: `${verdict} ${evidenceTargetName(evidence.assumptionId)}`,
      to: '/insights',
    };
  }
  const asked = known.guideQuestions[id];
  if (asked !== undefined)
    return { key: id, strong: asked.text, rest: 'in the next guide', to: interviewPath(asked.interviewId, 'prep') };
  const question = known.questions[id];
  if (question !== undefined && question.deletedAt === null)
    return { key: id, strong: question.text, rest: 'in your library', to: '/questions' };
  return undefined;
}

/** What a finding speaks for or against, in the words of the app. */
export function evidenceTargetName(assumptionId: string | null): string {
  return assumptionId === null ? 'your goal' : 'your assumption';
}

function organisationPath(id: string | null): string | null {
  return id === null ? null : `/organisations/${id}`;
}

function organisationName(known: Known, id: string | null | undefined): string | undefined {
  return id === null || id === undefined ? undefined : known.organisations[id]?.name;
}

/** “1 new person”, “2 tasks”: what the sorting has brought so far. */
export function sortedCounts(notes: readonly Note[]): readonly {
  readonly mark: 'referral' | 'action' | 'need' | 'quote' | 'resource' | 'insight' | 'question';
  readonly says: string;
}[] {
  const ids = new Set(notes.flatMap(({ outcome }) => outcome?.recordIds ?? []));
  const made = (prefix: string) => [...ids].filter((id) => id.startsWith(`${prefix}_`)).length;
  const letters = notes.filter(({ outcome }) => outcome?.kind === 'letter').length;
  const said = (
    mark: 'referral' | 'action' | 'need' | 'quote' | 'resource' | 'insight' | 'question',
    number: number,
    one: string,
    many: string,
  ) => (number === 0 ? [] : [{ mark, says: `${number} ${number === 1 ? one : many}` }]);
  return [
    ...said('referral', made('per'), 'person', 'people'),
    ...said('action', made('fol'), 'task', 'tasks'),
    ...said('need', made('nee'), 'need', 'needs'),
    ...said('quote', letters, 'line for the letter', 'lines for the letter'),
    ...said('resource', made('res'), 'resource', 'resources'),
    ...said('insight', made('obs') + made('evi'), 'finding', 'findings'),
    ...said('question', Math.max(made('que'), made('gui')), 'question', 'questions'),
  ];
}
