import { DndContext, PointerSensor, pointerWithin, useSensor, useSensors, type DragEndEvent } from '@dnd-kit/core';
import { ActionIcon, Button, Title } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import { effectiveDue, isLate, openFollowUps } from '../../../shared/domain/agenda';
import { calendarWeeks, stepSpan } from '../../../shared/domain/calendarGrid';
import type { Instant, LocalDate } from '../../../shared/domain/field';
import type { FollowUp } from '../../../shared/domain/followUp';
import { addDays } from '../../../shared/domain/time';
import { settingsOf } from '../../../shared/domain/workspace';
import { focusedRow, focusRow } from '../../components/focusedRow';
import { MonthGrid } from '../../components/MonthGrid';
import classes from '../../components/MonthGrid.module.css';
import { silentDrag } from '../../components/silentDrag';
import { useIsCalm } from '../../components/useIsCalm';
import { sayMonth } from '../../lib/dates';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import { CalendarEntry } from './CalendarEntry';
import { DayTarget } from './DayTarget';

interface FollowUpCalendarProps {
  readonly followUps: Readonly<Record<string, FollowUp>>;
  readonly today: LocalDate;
  readonly now: Instant;
  readonly selectedId: string | undefined;
  readonly onSelect: (id: string) => void;
  readonly onOpen: (id: string) => void;
  readonly onDone: () => void;
  /** Resolves when it stands on its new day. */
  readonly onMove: (followUp: FollowUp, day: LocalDate) => Promise<unknown>;
}

/** In a cell that is not the current day’s; what is more is counted. */
const SHOWN = 3;

const steps = [
  ['alt+ArrowLeft', -1, 'move it to the day before'],
  ['alt+ArrowRight', 1, 'move it to the day after'],
  ['alt+ArrowUp', -7, 'move it a week back'],
  ['alt+ArrowDown', 7, 'move it a week on'],
] as const;

/** Open follow-ups on their days, a month at a time. Alt and an arrow move one to another day, and so does the mouse. */
export function FollowUpCalendar({
  followUps,
  today,
  now,
  selectedId,
  onSelect,
  onOpen,
  onDone,
  onMove,
}: FollowUpCalendarProps) {
  const weekStartsOn = useWorkspace((workspace) => settingsOf(workspace).weekStartsOn);
  const isCalm = useIsCalm();
  const [day, setDay] = useState<LocalDate>(today);
  const section = useRef<HTMLElement>(null);
  const weeks = useMemo(() => calendarWeeks(day, 'month', weekStartsOn), [day, weekStartsOn]);
  const { byDay, paused } = useMemo(() => gathered(followUps), [followUps]);
  // Who presses the key again before the last move is saved: its cell is gone with the focus, so it is known from here.
  const moving = useRef({ id: '', day: today, waiting: 0 });
  const move = (by: number) => {
    const isNowhere = document.activeElement === document.body;
    const id = focusedRow(section.current) ?? (isNowhere ? moving.current.id : '');
    const followUp = followUps[id];
    if (followUp === undefined) return;
    const { waiting } = moving.current;
    const from = waiting > 0 && moving.current.id === id ? moving.current.day : effectiveDue(followUp);
    const to = addDays(from, by);
    moving.current = { id, day: to, waiting: waiting + 1 };
    void onMove(followUp, to).then(() => {
      moving.current.waiting -= 1;
      if (moving.current.waiting > 0) return;
      setDay(moving.current.day);
      focusRow(section.current, id);
    });
  };
  // A press that hardly moves is a click.
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 4 } }));
  const handleDragEnd = ({ active, over }: DragEndEvent) => {
    const followUp = followUps[String(active.id)];
    const to = weeks.flat().find((one) => one === over?.id);
    if (followUp === undefined || to === undefined || to === effectiveDue(followUp)) return;
    void onMove(followUp, to).then(() => {
      setDay(to);
      focusRow(section.current, followUp.id);
    });
  };
  return (
    <section ref={section} className={classes.calendar} aria-label="Calendar">
      <header className={classes.head}>
        <Title order={2} size="h3" aria-live="polite" className={classes.month}>
          {sayMonth(day)}
        </Title>
        <ActionIcon aria-label="Month before" onClick={() => setDay(stepSpan(day, 'month', -1))}>
          <IconChevronLeft size={16} stroke={1.6} aria-hidden />
        </ActionIcon>
        <ActionIcon aria-label="Month after" onClick={() => setDay(stepSpan(day, 'month', 1))}>
          <IconChevronRight size={16} stroke={1.6} aria-hidden />
        </ActionIcon>
        <Button variant="subtle" size="compact-sm" onClick={() => setDay(today)}>
          Today
        </Button>
        {paused > 0 && (
          <span className={classes.undated}>{paused === 1 ? 'One is paused' : `${paused} are paused`}</span>
        )}
      </header>
      <DndContext
        sensors={sensors}
        collisionDetection={pointerWithin}
        onDragEnd={handleDragEnd}
        accessibility={silentDrag}
      >
        <MonthGrid
          label={sayMonth(day)}
          weeks={weeks}
          day={day}
          onDay={setDay}
          says={(on) => sayCount(byDay.get(on)?.length ?? 0)}
          enterDoes="go to what is due on this day; Escape goes back"
          onEnter={() => false}
          keys={steps.map(([keys, by, does]) => ({ keys, does, run: () => move(by) }))}
        >
          {(on) => {
            const here = byDay.get(on) ?? [];
            const shown = on === day || here.length <= SHOWN ? here : here.slice(0, SHOWN - 1);
            return (
              <>
                <DayTarget day={on} />
                {shown.map((followUp) => (
                  <CalendarEntry
                    key={followUp.id}
                    followUp={followUp}
                    isLate={!isCalm && isLate(followUp, today, now)}
                    isSelected={followUp.id === selectedId}
                    onSelect={() => {
                      onSelect(followUp.id);
                    }}
                    onOpen={() => {
                      onOpen(followUp.id);
                    }}
                    onDone={onDone}
                  />
                ))}
                {shown.length < here.length && (
                  <span className={classes.more}>and {here.length - shown.length} more</span>
                )}
              </>
            );
          }}
        </MonthGrid>
      </DndContext>
    </section>
  );
}

function gathered(followUps: Readonly<Record<string, FollowUp>>): {
  readonly byDay: ReadonlyMap<LocalDate, readonly FollowUp[]>;
  readonly paused: number;
} {
  const byDay = new Map<LocalDate, FollowUp[]>();
  let paused = 0;
  for (const followUp of openFollowUps(Object.values(followUps))) {
    if (followUp.pausedAt !== null) {
      paused += 1;
      continue;
    }
    const on = effectiveDue(followUp);
    const others = byDay.get(on);
    if (others) others.push(followUp);
    else byDay.set(on, [followUp]);
  }
  for (const those of byDay.values()) those.sort((a, b) => (a.id < b.id ? -1 : 1));
  return { byDay, paused };
}

function sayCount(count: number): string {
  return count === 0 ? 'nothing due' : count === 1 ? 'one follow-up' : `${count} follow-ups`;
}
