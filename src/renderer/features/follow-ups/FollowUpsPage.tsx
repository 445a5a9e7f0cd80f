import { ActionIcon } from '@mantine/core';
import { IconCalendarDown } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { openFollowUps } from '../../../shared/domain/agenda';
import { todayOf } from '../../../shared/domain/today';
import { dayOfInstant } from '../../../shared/domain/time';
import { AbsenceLine } from '../../components/AbsenceLine';
import { focusedRow, focusRow } from '../../components/focusedRow';
import { FollowUpEntry } from '../../components/FollowUpEntry';
import { EmptyList } from '../../components/ListAndPanel';
import { useSaveFollowUps } from '../../components/useSaveFollowUps';
import { sayDayInSentence } from '../../lib/dates';
import { useToday } from '../../lib/useToday';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import { AgendaList } from './AgendaList';
import { FollowUpCalendar } from './FollowUpCalendar';
import { FollowUpDetail } from './FollowUpDetail';
import classes from './FollowUps.module.css';
import { FollowUpScreen } from './FollowUpScreen';
import { agendaItems, type View } from './followUpView';
import { SnoozeForm } from './SnoozeForm';
import { useFollowUpActions } from './useFollowUpActions';
import { useFollowUpMoves } from './useFollowUpMoves';

const hints = [
  { keys: ['Space'], does: 'done' },
  { keys: ['D'], does: 'change date' },
  { keys: ['S'], does: 'put off' },
  { keys: ['W'], does: 'one week later' },
];

/** Everything promised, by day, by person or as a month; what others promised stands apart. */
export function FollowUpsPage() {
  const { today, now, zone } = useToday();
  const [search, setSearch] = useSearchParams();
  const known = useWorkspace((w) => ({
    followUps: w.followUps,
    people: w.people,
    interviews: w.interviews,
    settings: w.settings,
    profile: w.profile,
  }));
  const view = viewOf(search);
  const [selectedId, setSelectedId] = useState<string | null>(null);
  const [isPanelOpen, setPanelOpen] = useState(false);
  const [isSnoozing, setSnoozing] = useState(false);
  const entry = useRef<HTMLInputElement>(null);
  const dayField = useRef<HTMLButtonElement>(null);
  const pane = useRef<HTMLDivElement>(null);
  const saveCalendar = useSaveFollowUps();
  const actions = useFollowUpActions(today);

  const items = useMemo(
    () => (view === 'calendar' ? [] : agendaItems(known, view, today, now)),
    [known, view, today, now],
  );
  const rows = useMemo(
    () =>
      view === 'calendar'
        ? openFollowUps(Object.values(known.followUps))
        : items.flatMap((item) => (item.kind === 'followUp' ? [item.followUp] : [])),
    [items, view, known.followUps],
  );
  const selected = rows.find(({ id }) => id === selectedId) ?? (view === 'calendar' ? undefined : rows[0]);
  const next = useMemo(() => todayOf(known, today, now), [known, today, now]);

  const isNew = search.has('new');
  useEffect(() => {
    if (!isNew) return;
    entry.current?.focus();
    setSearch({}, { replace: true });
  }, [isNew, setSearch]);

  const asked = search.get('followUp');
  useEffect(() => {
    // A notification leads to its follow-up.
    if (asked === null) return;
    setSelectedId(asked);
    focusRow(pane.current, asked);
    setSearch({}, { replace: true });
  }, [asked, setSearch]);

  const focus = (id: string) => {
    setSelectedId(id);
    focusRow(pane.current, id);
  };
  const moves = useFollowUpMoves({
    selected,
    today,
    isOnRow: () => focusedRow(pane.current) !== null,
    // A row that leaves its place gives the focus to its neighbour.
    leave: (act) => {
      const place = rows.findIndex(({ id }) => id === selected?.id);
      const neighbour = rows[place + 1] ?? rows[place - 1];
      void act().then(() => {
        if (neighbour) focus(neighbour.id);
      });
    },
    stay: (act) => {
      const id = selected?.id;
      const isHere = focusedRow(pane.current) !== null || isSnoozing;
      void act().then(() => {
        if (id !== undefined && isHere) focus(id);
      });
    },
    openSnooze: () => {
      setSnoozing(true);
    },
    openDay: () => {
      setPanelOpen(true);
      requestAnimationFrame(() => dayField.current?.click());
    },
    isPanelOpen,
    closePanel: () => {
      setPanelOpen(false);
    },
  });
  const open = (id: string) => {
    setSelectedId(id);
    setPanelOpen(true);
  };

  return (
    <>
      <FollowUpScreen
        tab={view}
        onAgenda={(tab) => {
          setSearch(tab === 'calendar' ? { view: tab } : tab === 'people' ? { by: 'person' } : {}, { replace: true });
        }}
        count={rows.length}
        add={{ title: 'Add follow-up', run: () => entry.current?.focus() }}
        actions={
          rows.length > 0 && (
            <ActionIcon aria-label="Save all for your calendar…" onClick={() => void saveCalendar(null)}>
              <IconCalendarDown size={16} stroke={1.6} aria-hidden />
            </ActionIcon>
          )
        }
        paneRef={pane}
        detail={
          selected === undefined ? null : (
            <FollowUpDetail
              key={selected.id}
              followUp={selected}
              today={today}
              moves={moves}
              onClose={() => {
                setPanelOpen(false);
              }}
              dayRef={dayField}
            />
          )
        }
        isPanelOpen={isPanelOpen}
        hints={rows.length === 0 ? [] : hints}
      >
        <div className={classes.quickAdd}>
          <FollowUpEntry ref={entry} />
          <AbsenceLine />
        </div>
        {view === 'calendar' ? (
          <FollowUpCalendar
            followUps={known.followUps}
            today={today}
            now={now}
            selectedId={selected?.id}
            onSelect={setSelectedId}
            onOpen={open}
            onDone={moves.done}
            onMove={(followUp, day) => actions.changeDue(followUp, day)}
          />
        ) : rows.length === 0 ? (
          <EmptyList
            line="Nothing is owed to anyone."
            sentence={`Promises you make in a call show up here by themselves.${sayNext(next.next ?? next.later, known.people, zone, today)}`}
          />
        ) : (
          <AgendaList
            items={items}
            known={known}
            today={today}
            now={now}
            zone={zone}
            selectedId={selected?.id}
            onSelect={setSelectedId}
            onOpen={open}
            onDone={moves.done}
          />
        )}
      </FollowUpScreen>
      {selected && isSnoozing && (
        <SnoozeForm
          followUp={selected}
          onSnooze={(until) => {
            setSnoozing(false);
            moves.snoozeTo(until);
          }}
          onClose={() => {
            setSnoozing(false);
          }}
        />
      )}
    </>
  );
}

function viewOf(search: URLSearchParams): View {
  if (search.get('view') === 'calendar') return 'calendar';
  return search.get('by') === 'person' ? 'people' : 'agenda';
}

function sayNext(
  next: ReturnType<typeof todayOf>['next'],
  people: Parameters<typeof agendaItems>[0]['people'],
  zone: string,
  today: string,
): string {
  const name = next?.personIds.map((id) => people[id]?.name).find((known) => known !== undefined);
  return next?.startsAt && name !== undefined
    ? ` Next one: ${name}, ${sayDayInSentence(dayOfInstant(next.startsAt, zone), today)}.`
    : '';
}
