import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allEvents,
  audiencesOf,
  filteredEvents,
  groupsWithEvents,
  isFiltering,
  type EventFilter,
} from '../../../../src/shared/domain/eventFilter';
import { eventParts, eventsByPart } from '../../../../src/shared/domain/eventFacts';
import { MemoryBridge } from '../../../support/memoryBridge';

const at = '2027-01-14T09:00:00.000Z';
const bridge = new MemoryBridge(at);
bridge.do('group.added', { id: 'gro_c', name: 'Bedside Coders' });
bridge.do('group.added', { id: 'gro_a', name: 'Åse’s circle' });
bridge.do('group.added', { id: 'gro_empty', name: 'Nobody meets' });
bridge.do('event.added', {
  id: 'eve_1',
  name: 'Health-tech evening',
  fields: { audience: 'Founders', place: 'Osier & Thane', aim: 'One investor', on: '2027-01-18' },
});
bridge.do('event.added', {
  id: 'eve_2',
  name: 'Coders’ first visit',
  fields: { audience: ' founders', groupId: 'gro_c', state: 'attended', on: '2027-01-07' },
});
bridge.do('event.added', {
  id: 'eve_3',
  name: 'Café',
  fields: { audience: 'nurses', groupId: 'gro_a', state: 'missed' },
});
bridge.do('event.added', { id: 'eve_4', name: 'Gone', fields: { audience: 'ghosts', groupId: 'gro_empty' } });
bridge.do('event.binned', { id: 'eve_4' });
bridge.do('encounter.captured', { id: 'enc_1', name: 'Jo', eventId: 'eve_2' });
bridge.do('encounter.captured', { id: 'enc_2', name: 'Pauline', eventId: null });
const known = bridge.workspace;

const shownBy = (filter: Partial<EventFilter>) => {
  const parts = eventsByPart(filteredEvents(known, { ...allEvents, ...filter }), at, 'Europe/London');
  return eventParts.flatMap((part) => parts[part].map(({ id }) => id)).sort();
};

it.each<[string, Partial<EventFilter>, string[]]>([
  ['nothing is filtered', {}, ['eve_1', 'eve_2', 'eve_3']],
  ['an audience, whatever its case and spaces', { audience: 'FOUNDERS' }, ['eve_1', 'eve_2']],
  ['a group', { groupId: 'gro_c' }, ['eve_2']],
  ['a state', { state: 'missed' }, ['eve_3']],
  ['words that begin a word', { text: 'osi inv' }, ['eve_1']],
  ['without accents', { text: 'cafe' }, ['eve_3']],
  ['not the middle of a word', { text: 'sier' }, []],
  ['all of them together', { audience: 'founders', groupId: 'gro_c', state: 'attended' }, ['eve_2']],
  ['what does not go together', { audience: 'nurses', groupId: 'gro_c' }, []],
])('shows %s', (_what, filter, wanted) => {
  expect(shownBy(filter)).toEqual(wanted);
});

it('keeps whom I met there, and leaves out whom I met by chance', () => {
  expect(Object.keys(filteredEvents(known, { ...allEvents, groupId: 'gro_c' }).encounters)).toEqual(['enc_1']);
  expect(filteredEvents(known, allEvents)).toBe(known);
});

it('offers each audience and each group that has an event, once and by name', () => {
  expect(audiencesOf(known.events)).toEqual(['Founders', 'nurses']);
  expect(groupsWithEvents(known).map(({ id }) => id)).toEqual(['gro_a', 'gro_c']);
});

describe('a filter', () => {
  it('only ever takes away, and two take away what each does', () => {
    const filters = fc.record({
      text: fc.constantFrom('', 'c', 'health', ' '),
      audience: fc.constantFrom(null, 'founders', 'nurses'),
      groupId: fc.constantFrom(null, 'gro_c', 'gro_a'),
      state: fc.constantFrom(null, 'planned' as const, 'attended' as const, 'missed' as const),
    });
    fc.assert(
      fc.property(filters, (filter) => {
        const all = shownBy({});
        const both = shownBy(filter);
        const each = [
          shownBy({ text: filter.text }),
          shownBy({ audience: filter.audience }),
          shownBy({ groupId: filter.groupId }),
          shownBy({ state: filter.state }),
        ];
        expect(both).toEqual(all.filter((id) => each.every((ids) => ids.includes(id))));
        expect(isFiltering(filter) || both.length === all.length).toBe(true);
      }),
    );
  });
});
