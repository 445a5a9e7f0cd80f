import { Button } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { eventParts, eventsByPart, talksAt, unsortedOf, type EventPart } from '../../../shared/domain/eventFacts';
import { allEvents, filteredEvents, isFiltering, type EventFilter } from '../../../shared/domain/eventFilter';
import type { Encounter, EventRecord } from '../../../shared/domain/gathering';
import { instantOf } from '../../../shared/domain/time';
import { readEventLine } from '../../../shared/text/eventLine';
import { focusedRow, focusRow } from '../../components/focusedRow';
import { HeadedList } from '../../components/HeadedList';
import { EmptyList } from '../../components/ListAndPanel';
import { sayDay } from '../../lib/dates';
import { useScreenKeys } from '../../lib/keyboard';
import { newId } from '../../lib/newId';
import { useDateOrder } from '../../lib/useDateOrder';
import { useToday } from '../../lib/useToday';
import { useDispatch } from '../../workspace/useDispatch';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import { EventFilters } from './EventFilters';
import { EventRow } from './EventRow';
import { EventScreen } from './EventScreen';
import { MetRow } from './MetRow';
import { SortMet } from './SortMet';

type Item =
  | { readonly kind: 'heading'; readonly key: string; readonly title: string; readonly count: number }
  | { readonly kind: 'met'; readonly key: string; readonly encounter: Encounter }
  | { readonly kind: 'event'; readonly key: string; readonly event: EventRecord };

type Heading = Extract<Item, { kind: 'heading' }>;
type Row = Exclude<Item, { kind: 'heading' }>;

const partNames: Readonly<Record<EventPart, string>> = {
  now: 'Today',
  ahead: 'Coming',
  afterwards: 'What was it worth?',
  undated: 'No day yet',
  earlier: 'Earlier',
};

/** Everything one goes to, and everybody met who is not sorted yet. `?new` begins an event. */
export function EventsPage() {
  const { today, now, zone } = useToday();
  const dateOrder = useDateOrder();
  const navigate = useNavigate();
  const dispatch = useDispatch();
  const known = useWorkspace((w) => ({ events: w.events, encounters: w.encounters }));
  const [sorting, setSorting] = useState<string | null>(null);
  const [filter, setFilter] = useState<EventFilter>(allEvents);
  const filterField = useRef<HTMLInputElement>(null);
  const line = useRef<HTMLInputElement>(null);
  const pane = useRef<HTMLDivElement>(null);

  const items = useMemo(() => itemsOf(filteredEvents(known, filter), now, zone), [known, filter, now, zone]);
  const waiting = items.flatMap((item) => (item.kind === 'met' ? [item.encounter] : []));

  const add = async (text: string) => {
    const { name, on, at } = readEventLine(text, today, dateOrder);
    const id = newId('events');
    const startsAt = on !== null && at !== null ? instantOf(on, at, zone) : null;
    const reply = await dispatch(
      'event.added',
      { id, name, fields: { on, startsAt } },
      { toast: `${name} added`, isQuiet: true },
    );
    return reply.ok ? ({ ok: true, afterwards: () => void navigate(`/events/${id}`) } as const) : reply;
  };
  const remove = (key: string) => {
    const rows = items.filter(({ kind }) => kind !== 'heading');
    const place = rows.findIndex((row) => row.key === key);
    const row = rows[place];
    const neighbour = rows[place + 1] ?? rows[place - 1];
    if (row === undefined || row.kind === 'heading') return;
    const work =
      row.kind === 'met'
        ? dispatch('encounter.binned', { id: key }, { toast: `${row.encounter.name} moved to the bin` })
        : dispatch('event.binned', { id: key }, { toast: `${row.event.name} moved to the bin` });
    void work.then(({ ok }) => {
      if (ok && neighbour) focusRow(pane.current, neighbour.key);
    });
  };
  const encounter = sorting === null ? undefined : known.encounters[sorting];
  const shown = items.filter(({ kind }) => kind === 'event').length;
  const count = Object.values(known.events).filter(({ deletedAt }) => deletedAt === null).length;
  useScreenKeys('Events', [
    { keys: 's', does: 'sort the next name', run: () => setSorting(waiting[0]?.id ?? null) },
    ...(count === 0
      ? []
      : [
          {
            keys: 'mod+f',
            does: 'filter',
            inText: true,
            run: () => {
              filterField.current?.focus();
              filterField.current?.select();
            },
          },
        ]),
    {
      keys: 'Delete',
      does: 'delete',
      run: () => {
        const key = focusedRow(pane.current);
        if (key !== null) remove(key);
      },
    },
  ]);
  return (
    <>
      <EventScreen
        tab="events"
        count={count}
        add={{
          title: 'Add event',
          line: {
            label: 'New event',
            placeholder: 'Health-tech evening at Osier & Thane, Mon 18 January 19:30',
            onAdd: add,
            says: (text) => {
              const { name, on, at } = readEventLine(text, today, dateOrder);
              return (
                <>
                  <strong>{name}</strong>
                  {on === null ? ', no day yet' : `, ${sayDay(on, today)}`}
                  {at === null ? '' : ` ${at}`}. Enter adds it.
                </>
              );
            },
          },
        }}
        lineRef={line}
        paneRef={pane}
        hints={[
          { keys: ['Enter'], does: 'open' },
          ...(waiting.length > 0 ? [{ keys: ['S'], does: 'sort the next name' }] : []),
          { keys: ['mod+shift+m'], does: 'somebody met' },
        ]}
        status={
          <span role="status">
            {[
              shown < count ? `${shown} of ${count} shown` : '',
              waiting.length > 0 ? `${waiting.length} ${waiting.length === 1 ? 'name' : 'names'} to sort` : '',
            ]
              .filter((part) => part !== '')
              .join(', ')}
          </span>
        }
      >
        {count > 0 && (
          <EventFilters
            filter={filter}
            fieldRef={filterField}
            onChange={(fields) => {
              setFilter((before) => ({ ...before, ...fields }));
            }}
            onLeave={() => {
              const first = items.find(({ kind }) => kind !== 'heading');
              if (first !== undefined) focusRow(pane.current, first.key);
            }}
          />
        )}
        {items.length === 0 && isFiltering(filter) ? (
          <EmptyList isStatus line="No event is like that." sentence="The filters look at what you wrote about each.">
            <Button
              onClick={() => {
                setFilter(allEvents);
              }}
            >
              Show everything
            </Button>
          </EmptyList>
        ) : items.length === 0 ? (
          <EmptyList
            line="Where do the people you want to learn from meet?"
            sentence="Say why you go and whom you would like to meet, write down names in ten seconds while you are there, and write to each within two days. Three good talks are an evening well spent."
          >
            <Button onClick={() => line.current?.focus()}>Add event</Button>
          </EmptyList>
        ) : (
          <HeadedList<Heading, Row>
            label="Events"
            items={items}
            keyOf={({ key }) => key}
            isRow={(item): item is Row => item.kind !== 'heading'}
            heading={({ title, count: rows }) => ({ title, more: rows })}
            row={(item, tabIndex) =>
              item.kind === 'met' ? (
                <MetRow
                  encounter={item.encounter}
                  where={nameOfEvent(known.events, item.encounter)}
                  tabIndex={tabIndex}
                  onSort={() => setSorting(item.key)}
                />
              ) : (
                <EventRow
                  event={item.event}
                  talks={talksAt(item.event, known.encounters)}
                  tabIndex={tabIndex}
                  onOpen={() => void navigate(`/events/${item.key}`)}
                />
              )
            }
          />
        )}
      </EventScreen>
      {encounter && (
        <SortMet
          key={encounter.id}
          encounter={encounter}
          onClose={() => {
            setSorting(null);
            focusRow(pane.current, encounter.id);
          }}
          onSorted={() => {
            const next = waiting.find(({ id }) => id !== encounter.id);
            setSorting(null);
            if (next) focusRow(pane.current, next.id);
          }}
        />
      )}
    </>
  );
}

function itemsOf(known: Parameters<typeof eventsByPart>[0], now: string, zone: string): Item[] {
  const waiting = unsortedOf(known.encounters);
  const parts = eventsByPart(known, now, zone);
  return [
    ...(waiting.length === 0
      ? []
      : [
          { kind: 'heading', key: 'part-met', title: 'Whom you met, to sort', count: waiting.length } as const,
          ...waiting.map((encounter) => ({ kind: 'met', key: encounter.id, encounter }) as const),
        ]),
    ...eventParts.flatMap((part): Item[] =>
      parts[part].length === 0
        ? []
        : [
            { kind: 'heading', key: `part-${part}`, title: partNames[part], count: parts[part].length },
            ...parts[part].map((event): Item => ({ kind: 'event', key: event.id, event })),
          ],
    ),
  ];
}

function nameOfEvent(events: Readonly<Record<string, EventRecord>>, { eventId }: Encounter): string {
  return eventId === null ? 'by chance' : (events[eventId]?.name ?? 'at an event');
}
