import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router-dom';
import type { FollowUp } from '../../../shared/domain/followUp';
import { todayOf } from '../../../shared/domain/today';
import { dayOfInstant } from '../../../shared/domain/time';
import { EmptyState } from '../../components/EmptyState';
import { focusedRow, focusRow } from '../../components/focusedRow';
import { RowList } from '../../components/RowList';
import { ScreenBar } from '../../components/ScreenBar';
import { StatusStrip } from '../../components/StatusStrip';
import { useStartLetter } from '../../components/useStartLetter';
import { sayDayInSentence } from '../../lib/dates';
import { useScreenKeys } from '../../lib/keyboard';
import { useToday } from '../../lib/useToday';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import { AgendaRow } from './AgendaRow';
import { FollowUpTabs } from './FollowUpTabs';
import { FollowUpDetail } from './FollowUpDetail';
import classes from './FollowUps.module.css';
import { agendaItems, sayOrigin, sayWhen, type View } from './followUpView';
import { QuickAdd } from './QuickAdd';
import { letterKindOf, useFollowUpActions } from './useFollowUpActions';

/** Everything promised, by day or by person; what others promised stands apart. */
export function FollowUpsPage() {
  const { today, now, zone } = useToday();
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const known = useWorkspace((w) => ({
    followUps: w.followUps,
    people: w.people,
    interviews: w.interviews,
    settings: w.settings,
    profile: w.profile,
  }));
  const [view, setView] = useState<View>(search.get('by') === 'person' ? 'people' : 'agenda');
  const [selectedId, setSelectedId] = useState<string | null>(null);
  const [isPanelOpen, setPanelOpen] = useState(false);
  const quickAdd = useRef<HTMLInputElement>(null);
  const dayField = useRef<HTMLButtonElement>(null);
  const agendaPane = useRef<HTMLDivElement>(null);
  const startLetter = useStartLetter();
  const actions = useFollowUpActions(today);

  const items = useMemo(() => agendaItems(known, view, today, now), [known, view, today, now]);
  const rows = useMemo(() => items.flatMap((item) => (item.kind === 'followUp' ? [item.followUp] : [])), [items]);
  const selected = rows.find(({ id }) => id === selectedId) ?? rows[0];
  const next = useMemo(() => todayOf(known, today, now), [known, today, now]);

  const isNew = search.has('new');
  useEffect(() => {
    if (!isNew) return;
    quickAdd.current?.focus();
    setSearch({}, { replace: true });
  }, [isNew, setSearch]);

  const asked = search.get('followUp');
  useEffect(() => {
    // A notification leads to its follow-up.
    if (asked === null) return;
    setSelectedId(asked);
    focusRow(agendaPane.current, asked);
    setSearch({}, { replace: true });
  }, [asked, setSearch]);

  /** Acts on a row that will leave its place; the focus goes on to its neighbour. */
  const leave = (act: () => Promise<unknown>) => {
    const place = rows.findIndex(({ id }) => id === selected?.id);
    const neighbour = rows[place + 1] ?? rows[place - 1];
    void act().then(() => {
      if (!neighbour) return;
      setSelectedId(neighbour.id);
      focusRow(agendaPane.current, neighbour.id);
    });
  };
  const withSelected = (act: (followUp: NonNullable<typeof selected>) => void) => () => {
    if (selected && focusedRow(agendaPane.current) !== null) act(selected);
  };
  const write = (followUp: FollowUp) => {
    const kind = letterKindOf(followUp);
    if (kind !== null && followUp.personId !== null)
      startLetter({ personId: followUp.personId, kind, interviewId: followUp.interviewId });
  };
  useScreenKeys('Follow-ups', [
    {
      keys: 'Space',
      does: 'done',
      run: withSelected((followUp) => {
        leave(() => actions.done(followUp));
      }),
    },
    {
      keys: 'd',
      does: 'change date',
      run: withSelected(() => {
        setPanelOpen(true);
        requestAnimationFrame(() => dayField.current?.click());
      }),
    },
    {
      keys: 'w',
      does: 'one week later',
      run: withSelected((followUp) => {
        leave(() => actions.snoozeWeek(followUp));
      }),
    },
    {
      keys: 'l',
      does: 'write the letter it asks for',
      run: withSelected(write),
    },
    {
      keys: 'Delete',
      does: 'delete',
      run: withSelected((followUp) => {
        leave(() => actions.remove(followUp));
      }),
    },
    {
      keys: 'mod+Enter',
      does: 'open the person',
      run: withSelected(({ personId }) => {
        if (personId !== null) void navigate(`/people/${personId}`);
      }),
    },
    {
      keys: 'Escape',
      does: 'close the details',
      isHidden: true,
      run: () => {
        setPanelOpen(false);
      },
    },
  ]);

  return (
    <>
      <ScreenBar title="Follow-ups" count={rows.length}>
        <FollowUpTabs
          tab={view}
          onAgenda={(tab) => {
            setView(tab === 'people' ? 'people' : 'agenda');
          }}
        />
        <Button leftSection={<IconPlus size={14} stroke={1.6} />} onClick={() => quickAdd.current?.focus()}>
          Add follow-up
        </Button>
      </ScreenBar>
      <div className={classes.columns}>
        <div ref={agendaPane} className={classes.agenda}>
          <QuickAdd ref={quickAdd} today={today} />
          {rows.length === 0 ? (
            <div className={classes.empty}>
              <EmptyState
                line="Nothing is owed to anyone."
                sentence={`Promises you make in a call show up here by themselves.${sayNext(next.next ?? next.later, known.people, zone, today)}`}
              />
            </div>
          ) : (
            <RowList
              label="Follow-ups"
              className={classes.list}
              items={items}
              keyOf={({ key }) => key}
              estimate={({ kind }) => (kind === 'heading' ? 44 : 46)}
              isStop={({ kind }) => kind === 'followUp'}
            >
              {(item, tabIndex) =>
                item.kind === 'heading' ? (
                  <h2 className={classes.heading} data-is-late={item.isLate || undefined}>
                    {item.title} <span>{item.count}</span>
                  </h2>
                ) : (
                  <AgendaRow
                    followUp={item.followUp}
                    origin={sayOrigin(known, item.followUp, today, now, zone)}
                    when={sayWhen(item.followUp, today, now, item.group)}
                    isSelected={item.key === selected?.id}
                    tabIndex={tabIndex}
                    onSelect={() => {
                      setSelectedId(item.key);
                    }}
                    onOpen={() => {
                      setSelectedId(item.key);
                      setPanelOpen(true);
                    }}
                    onDone={() => {
                      leave(() => actions.done(item.followUp));
                    }}
                  />
                )
              }
            </RowList>
          )}
        </div>
        {selected && (
          <aside aria-label="Details" className={classes.detail} data-is-open={isPanelOpen || undefined}>
            <FollowUpDetail
              key={selected.id}
              followUp={selected}
              today={today}
              actions={actions}
              onLeave={leave}
              onWrite={write}
              onClose={() => {
                setPanelOpen(false);
              }}
              dayRef={dayField}
            />
          </aside>
        )}
      </div>
      <StatusStrip
        hints={
          rows.length === 0
            ? []
            : [
                { keys: ['Space'], does: 'done' },
                { keys: ['D'], does: 'change date' },
                { keys: ['W'], does: 'one week later' },
              ]
        }
      />
    </>
  );
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
