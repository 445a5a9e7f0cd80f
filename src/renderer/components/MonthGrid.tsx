import { useRef, type ReactNode } from 'react';
import { dayByKey } from '../../shared/domain/calendarGrid';
import type { LocalDate } from '../../shared/domain/field';
import { settingsOf } from '../../shared/domain/workspace';
import { sayLongDay, sayShortDay, sayShortWeekday } from '../lib/dates';
import { useScreenKeys, type ScreenKey } from '../lib/keyboard';
import { useToday } from '../lib/useToday';
import { useWorkspace } from '../workspace/WorkspaceProvider';
import classes from './MonthGrid.module.css';

interface MonthGridProps {
  readonly label: string;
  readonly weeks: readonly (readonly LocalDate[])[];
  readonly day: LocalDate;
  readonly onDay: (day: LocalDate) => void;
  /** “one talk”, “nothing planned”: what stands on a day, for screen readers. */
  readonly says: (day: LocalDate) => string;
  /** What stands on a day. What the arrow keys shall stop at in it has `data-entry`, holding its key, and no tab stop. */
  readonly children: (day: LocalDate) => ReactNode;
  readonly enterDoes: string;
  /** Enter on a day; false: go into what stands there. */
  readonly onEnter: (day: LocalDate) => boolean;
  readonly onDoubleClick?: (day: LocalDate) => void;
  /** More keys of this calendar. */
  readonly keys?: readonly ScreenKey[];
}

const dayKeys = [
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

/** The days of a month. One has the tab stop; Enter goes into a day, Escape back to it. */
export function MonthGrid({
  label,
  weeks,
  day,
  onDay,
  says,
  children,
  enterDoes,
  onEnter,
  onDoubleClick,
  keys = [],
}: MonthGridProps) {
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
  useScreenKeys('Calendar', [
    ...dayKeys.map(([key, does]) => ({
      keys: key,
      does,
      run: () => {
        const inside = document.activeElement?.closest('[data-entry]') ?? null;
        if (inside !== null && (key === 'ArrowUp' || key === 'ArrowDown')) {
          walk(inside, key);
          return;
        }
        const to = dayByKey(key, day, today, 'month', weekStartsOn);
        if (to !== null) go(to);
      },
    })),
    {
      keys: 'Enter',
      does: enterDoes,
      run: () => {
        if (!onEnter(day)) grid.current?.querySelector<HTMLElement>(`[data-day="${day}"] [data-entry]`)?.focus();
      },
    },
    { keys: 'Escape', does: 'back to the day', isHidden: true, run: () => go(day) },
    ...keys,
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
            <div
              key={one}
              role="gridcell"
              aria-label={`${sayLongDay(one)}, ${says(one)}`}
              aria-selected={one === day}
              aria-current={one === today ? 'date' : undefined}
              data-day={one}
              data-is-outside={one.slice(0, 7) !== day.slice(0, 7) || undefined}
              data-is-today={one === today || undefined}
              tabIndex={one === day ? 0 : -1}
              className={classes.day}
              onFocus={() => onDay(one)}
              onDoubleClick={() => onDoubleClick?.(one)}
            >
              <span className={classes.number}>{one.endsWith('-01') ? sayShortDay(one) : Number(one.slice(8))}</span>
              {children(one)}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

function walk(entry: Element, key: 'ArrowUp' | 'ArrowDown'): void {
  const entries = [...(entry.closest('[role="gridcell"]')?.querySelectorAll<HTMLElement>('[data-entry]') ?? [])];
  entries[entries.indexOf(entry as HTMLElement) + (key === 'ArrowDown' ? 1 : -1)]?.focus();
}
