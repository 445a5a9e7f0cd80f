import type { LocalDate } from '../../../shared/domain/field';
import type { Note } from '../../../shared/domain/interview';
import type { Workspace } from '../../../shared/domain/workspace';
import { sayDay } from '../../lib/dates';

export interface OutcomeLine {
  readonly strong: string;
  readonly rest: string;
}

type Known = Pick<
  Workspace,
  'people' | 'followUps' | 'needs' | 'resources' | 'observations' | 'evidence' | 'organisations'
>;

/** What a sorted note became: “Amara Nwosu added, introduced by Priya”. */
export function outcomeLine(note: Note, known: Known, speaker: string, today: LocalDate): OutcomeLine {
  const ids = note.outcome?.recordIds ?? [];
  const [first = ''] = ids;
  switch (note.outcome?.kind) {
    case 'person': {
      const person = known.people[first];
      const isNew = person !== undefined && person.createdAt >= note.at;
      return { strong: person?.name ?? 'A person', rest: `${isNew ? 'added' : 'linked'}, introduced by ${speaker}` };
    }
    case 'followUp': {
      const promises = ids.flatMap((id) => known.followUps[id] ?? []);
      const [promise] = promises;
      if (promise === undefined) return { strong: 'Follow-up', rest: 'since removed' };
      const more = promises.length > 1 ? `, and ${promises.length - 1} more` : '';
      return {
        strong: promise.title,
        rest: `${promise.owner === 'them' ? 'theirs, ' : ''}${sayDay(promise.due, today)}${more}`,
      };
    }
    case 'need':
      return { strong: 'Need kept', rest: placeOf(organisationName(known, known.needs[first]?.organisationId)) };
    case 'resource':
      return { strong: known.resources[first]?.title ?? 'Resource', rest: 'to read' };
    case 'observation': {
      const observation = known.observations[first];
      return {
        strong: organisationName(known, observation?.organisationId) ?? 'Organisation',
        rest: observation?.topic ?? '',
      };
    }
    case 'evidence': {
      const { verdict = 'neither', assumptionId = null } = known.evidence[first] ?? {};
      return {
        strong: 'Evidence',
        rest: `${verdict === 'neither' ? 'neither for nor against' : verdict} ${evidenceTargetName(assumptionId)}`,
      };
    }
    case 'letter':
      return { strong: `Thank ${speaker} for this`, rest: 'in the letter' };
    case 'question':
      return { strong: 'A question for later', rest: '' };
    case 'kept':
    case undefined:
      return { strong: 'Left as a note', rest: '' };
  }
}

/** What a finding speaks for or against, in the words of the app. */
export function evidenceTargetName(assumptionId: string | null): string {
  return assumptionId === null ? 'your goal' : 'your assumption';
}

function placeOf(organisation: string | undefined): string {
  return organisation === undefined ? '' : `at ${organisation}`;
}

function organisationName(known: Known, id: string | null | undefined): string | undefined {
  return id === null || id === undefined ? undefined : known.organisations[id]?.name;
}

/** “1 new person”, “2 tasks”: what the sorting has brought so far. */
export function sortedCounts(notes: readonly Note[]): readonly {
  readonly mark: 'referral' | 'action' | 'need' | 'quote' | 'resource' | 'insight';
  readonly says: string;
}[] {
  const count = (...kinds: NonNullable<Note['outcome']>['kind'][]) =>
    notes.filter(({ outcome }) => outcome !== null && kinds.includes(outcome.kind)).length;
  const tasks = notes.reduce(
    (sum, { outcome }) => sum + (outcome?.kind === 'followUp' ? outcome.recordIds.length : 0),
    0,
  );
  const said = (
    mark: 'referral' | 'action' | 'need' | 'quote' | 'resource' | 'insight',
    number: number,
    one: string,
    many: string,
  ) => (number === 0 ? [] : [{ mark, says: `${number} ${number === 1 ? one : many}` }]);
  return [
    ...said('referral', count('person'), 'person', 'people'),
    ...said('action', tasks, 'task', 'tasks'),
    ...said('need', count('need'), 'need', 'needs'),
    ...said('quote', count('letter'), 'line for the letter', 'lines for the letter'),
    ...said('resource', count('resource'), 'resource', 'resources'),
    ...said('insight', count('observation', 'evidence'), 'finding', 'findings'),
  ];
}
