import { useRef } from 'react';
import { dayByKey } from '../../../shared/domain/calendarGrid';
import type { LocalDate } from '../../../shared/domain/field';
import { settingsOf } from '../../../shared/domain/workspace';
import { sayShortWeekday } from '../../lib/dates';
import { useScreenKeys } from '../../lib/keyboard';
import { useToday } from '../../lib/useToday';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import classes from './Calendar.module.css';
import { CalendarDay } from './CalendarDay';
import type { InterviewLine } from './InterviewRow';

interface MonthGridProps {
  readonly label: string;
  readonly weeks: readonly (readonly LocalDate[])[];
  readonly day: LocalDate;
  readonly byDay: ReadonlyMap<LocalDate, readonly InterviewLine[]>;
  readonly onDay: (day: LocalDate) => void;
  readonly onOpen: (line: InterviewLine) => void;
  readonly onPlan: (day: LocalDate) => void;
}

const keys = [
  ['ArrowLeft', 'the day before'],
  ['ArrowRight', 'the day after'],
  ['ArrowUp', 'a week back'],
  ['ArrowDown', 'a week on'],
  ['Home', 'first day of the week'],
  ['End', 'last day of the week'],
  ['PageUp', 'a month back'],
  ['PageDown', 'a month on'],
  ['t', 'today'],
] as const;

/** The days of a month. One has the tab stop. */
export function MonthGrid({ label, weeks, day, byDay, onDay, onOpen, onPlan }: MonthGridProps) {
  const { today } = useToday();
  const weekStartsOn = useWorkspace((workspace) => settingsOf(workspace).weekStartsOn);
  const grid = useRef<HTMLDivElement>(null);
  const go = (to: LocalDate) => {
    onDay(to);
    // The cell may only be there once the month of it is drawn.
    requestAnimationFrame(() => {
      grid.current?.querySelector<HTMLElement>(`[data-day="${to}"]`)?.focus();
    });
  };
  const enter = () => {
    const here = byDay.get(day) ?? [];
    const [only] = here;
    if (only === undefined) onPlan(day);
    else if (here.length === 1) onOpen(only);
    else grid.current?.querySelector<HTMLElement>(`[data-day="${day}"] button`)?.focus();
  };
  useScreenKeys('Calendar', [
    ...keys.map(([key, does]) => ({
      keys: key,
      does,
      run: () => {
        const inside = document.activeElement?.closest('[data-talk]') ?? null;
        if (inside !== null && (key === 'ArrowUp' || key === 'ArrowDown')) {
          walkTalks(inside, key);
          return;
        }
        const to = dayByKey(key, day, today, 'month', weekStartsOn);
        if (to !== null) go(to);
      },
    })),
    { keys: 'Enter', does: 'open what is on this day, or plan a talk there', run: enter },
    { keys: 'Escape', does: 'back to the day', isHidden: true, run: () => go(day) },
  ]);
  return (
    <div ref={grid} role="grid" aria-label={label} className={classes.grid}>
      <div role="row" className={classes.names}>
        {weeks[0]?.map((one) => (
          <span key={one} role="columnheader">
            {sayShortWeekday(one)}
          </span>
        ))}
      </div>
      {weeks.map((week) => (
        <div key={week[0]} role="row" className={classes.week}>
          {week.map((one) => (
            <CalendarDay
              key={one}
              day={one}
              today={today}
              isCurrent={one === day}
              isOutside={one.slice(0, 7) !== day.slice(0, 7)}
              lines={byDay.get(one) ?? []}
              onTake={() => onDay(one)}
              onOpen={onOpen}
              onPlan={() => onPlan(one)}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

function walkTalks(talk: Element, key: 'ArrowUp' | 'ArrowDown'): void {
  const talks = [...(talk.parentElement?.querySelectorAll<HTMLElement>('[data-talk]') ?? [])];
  talks[talks.indexOf(talk as HTMLElement) + (key === 'ArrowDown' ? 1 : -1)]?.focus();
}
