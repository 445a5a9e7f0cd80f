import { countOf, type ChangeFacts, type Wording } from './changeFacts';
import type { Sprint } from './sprint';
import { tieKindNames } from './tieFacts';

/** Sprints and ties between people, in the list of what happened. */

const stepWords: Readonly<Record<Sprint['step'], string>> = {
  list: 'listing',
  advocacy: 'advocates',
  motivation: 'motivation',
  posting: 'postings',
  sorted: 'the sorted list',
};

const tie =
  (did: string): Wording =>
  (facts) => {
    const told = facts.record('ties');
    return {
      says: `Tie between ${facts.person(told?.aPersonId)} and ${facts.person(told?.bPersonId)} ${did}`,
      detail: told === undefined ? '' : tieKindNames[told.kind],
    };
  };

const sprint =
  (did: string): Wording =>
  () => ({ says: `Sprint ${did}`, detail: '' });

const brainstorm =
  (did: string): Wording =>
  () => ({ says: `Brainstorm ${did}`, detail: '' });

/** “motivation 3”, “advocates yes”: of the first organisation rated. */
function rating(facts: ChangeFacts): string {
  const told = facts.records.find(({ collection }) => collection === 'sprintEntries');
  if (told?.collection !== 'sprintEntries' || !told.before || !told.after) return '';
  const { before, after } = told;
  return [
    before.motivation === after.motivation ? '' : `motivation ${after.motivation ?? 'not said'}`,
    before.posting === after.posting ? '' : `postings ${after.posting ?? 'not said'}`,
    before.advocacy === after.advocacy ? '' : after.advocacy === true ? 'somebody sympathetic' : 'nobody sympathetic',
  ]
    .filter((part) => part !== '')
    .join(', ');
}

const entryNames = (facts: ChangeFacts) =>
  facts.records
    .flatMap((record) =>
      record.collection === 'sprintEntries'
        ? [facts.organisation((record.after ?? record.before)?.organisationId)]
        : [],
    )
    .slice(0, 4)
    .join(', ');

export const targetWords: Readonly<Record<string, Wording>> = {
  'tie.added': tie('noted'),
  'tie.changed': tie('changed'),
  'tie.removed': tie('removed'),
  'sprint.started': sprint('begun'),
  'sprint.listed': (facts) => ({
    says: `${countOf(facts.counts('sprintEntries').added, 'organisation')} listed in a sprint`,
    detail: entryNames(facts),
  }),
  'sprint.unlisted': (facts) => ({ says: 'Organisation taken off the list of a sprint', detail: entryNames(facts) }),
  'sprint.rated': (facts) => {
    const count = facts.counts('sprintEntries').changed;
    return count === 1
      ? { says: `${entryNames(facts)} rated in a sprint`, detail: rating(facts) }
      : { says: `${countOf(count, 'organisation')} rated in a sprint`, detail: entryNames(facts) };
  },
  'sprint.stepped': (facts) => {
    const told = facts.record('sprints');
    return { says: `Sprint went to ${told === undefined ? 'another step' : stepWords[told.step]}`, detail: '' };
  },
  'sprint.paused': sprint('paused'),
  'sprint.resumed': sprint('resumed'),
  'sprint.finished': (facts) => ({
    says: 'Sprint finished',
    detail: (facts.record('sprints')?.batchIds ?? []).map((id) => facts.organisation(id)).join(', '),
  }),
  'sprint.binned': sprint('given up'),
  'brainstorm.started': brainstorm('begun'),
  'brainstorm.named': (facts) => {
    const told = facts.record('brainstormNames');
    return { says: `${facts.person(told?.personId)} came to mind`, detail: '' };
  },
  'brainstorm.finished': brainstorm('finished'),
  'brainstorm.continued': brainstorm('goes on'),
};
