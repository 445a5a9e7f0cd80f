import type { ChangeFacts, ChangeWords, Wording } from './changeFacts';
import { countOf } from './changeFacts';

const plain = (says: string, detail = ''): ChangeWords => ({ says, detail });

const of =
  (what: string, collection: 'events' | 'groups' | 'platforms', did: string, isFields = false): Wording =>
  (facts) =>
    plain(
      `${what} ${did}`,
      [facts.record(collection)?.name ?? '', isFields ? facts.fields(collection) : '']
        .filter((part) => part !== '')
        .join(': '),
    );

const met =
  (did: string): Wording =>
  (facts) => {
    const told = facts.record('encounters');
    return plain(`Somebody met ${did}`, [told?.name ?? '', told?.words ?? ''].filter((part) => part !== '').join(', '));
  };

const contribution = (facts: ChangeFacts) => facts.record('groups')?.name ?? 'a group';

/** Events, those met there, groups and places to look. */
export const gatheringWords: Readonly<Record<string, Wording>> = {
  'event.added': of('Event', 'events', 'added'),
  'event.changed': of('Event', 'events', 'changed', true),
  'event.binned': of('Event', 'events', 'moved to the bin'),
  'event.restored': of('Event', 'events', 'taken from the bin'),
  'encounter.captured': met('written down'),
  'encounter.changed': met('written down anew'),
  'encounter.sorted': (facts) => {
    const told = facts.record('encounters');
    return plain(`${facts.person(told?.personId)} sorted, whom you met`, told?.words ?? '');
  },
  'encounter.binned': met('moved to the bin'),
  'encounter.restored': met('taken from the bin'),
  'group.added': of('Group', 'groups', 'added'),
  'group.changed': of('Group', 'groups', 'changed', true),
  'group.contributed': (facts) => plain(`Contribution to ${contribution(facts)} noted`),
  'group.contributionRemoved': (facts) => plain(`Contribution to ${contribution(facts)} removed`),
  'group.binned': of('Group', 'groups', 'moved to the bin'),
  'group.restored': of('Group', 'groups', 'taken from the bin'),
  'platform.added': of('Place to look', 'platforms', 'added'),
  'platform.changed': of('Place to look', 'platforms', 'changed', true),
  'platform.reset': of('Place to look', 'platforms', 'as it was shipped'),
  'platform.binned': of('Place to look', 'platforms', 'moved to the bin'),
  'platform.restored': of('Place to look', 'platforms', 'taken from the bin'),
  'platforms.imported': (facts) => {
    const { added, changed } = facts.counts('platforms');
    return plain(
      `${countOf(added, 'place to look', 'places to look')} imported${changed > 0 ? `, ${changed} completed` : ''}`,
    );
  },
};
