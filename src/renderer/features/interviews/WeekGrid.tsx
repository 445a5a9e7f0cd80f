import { useLayoutEffect, useMemo, useRef, useState, type CSSProperties } from 'react';
import type { LocalDate } from '../../../shared/domain/field';
import { addDays, dayOfInstant } from '../../../shared/domain/time';
import { momentOfRow, placeOn, rowAt } from '../../../shared/domain/weekHours';
import { shownWeek } from '../../../shared/domain/weekShown';
import { profileOf } from '../../../shared/domain/workspace';
import { sayClock, sayLongDay, sayShortDay, sayShortWeekday } from '../../lib/dates';
import { useScreenKeys } from '../../lib/keyboard';
import { useToday } from '../../lib/useToday';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import type { InterviewLine } from './InterviewRow';
import type { PlanAt } from './interviewViews';
import classes from './Week.module.css';
import { WeekCell } from './WeekCell';

interface WeekGridProps {
  readonly label: string;
  readonly days: readonly LocalDate[];
  readonly day: LocalDate;
  readonly lines: readonly InterviewLine[];
  readonly onDay: (day: LocalDate) => void;
  readonly onOpen: (line: InterviewLine) => void;
  readonly onPlan: (at: PlanAt) => void;
}

/** Minutes that a talk’s picture takes at least: two lines, the name and the clocks. */
const LEAST_MINUTES = 46;
/** The row that stands at the top, unless talks are earlier or would not be seen. */
const MORNING = 8;

/** The hours of a week by the user’s clock, with what is planned and what is not for talks. One hour has the tab stop. */
export function WeekGrid({ label, days, day, lines, onDay, onOpen, onPlan }: WeekGridProps) {
  const { today, now } = useToday();
  const profile = useWorkspace(profileOf);
  const people = useWorkspace((workspace) => workspace.people);
  const byId = useMemo(() => new Map(lines.map((line) => [line.interview.id, line])), [lines]);
  const { axis, days: shown } = useMemo(
    () =>
      shownWeek({
        days,
        interviews: lines.map(({ interview }) => interview),
        people,
        profile,
        leastMinutes: LEAST_MINUTES,
      }),
    [days, lines, people, profile],
  );
  const [chosen, setChosen] = useState<number | null>(null);
  const nowRow = rowAt(axis, placeOn(axis, { day: dayOfInstant(now, profile.timeZone), zone: profile.timeZone }, now));
  const row = Math.min(chosen ?? (day === today ? nowRow : MORNING), axis.rows.length - 1);
  const grid = useRef<HTMLDivElement>(null);

  const blocks = shown.flatMap((one) =>
    one.blocks.filter(({ isGoingOn }) => !isGoingOn).map((block) => ({ ...block, day: one.hours.day })),
  );
  const first = blocks.length === 0 ? MORNING : Math.min(...blocks.map(({ from }) => rowAt(axis, from)));
  const last = blocks.length === 0 ? MORNING : Math.max(...blocks.map(({ to }) => rowAt(axis, to - 1)));
  const [week] = days;
  useLayoutEffect(() => {
    const box = grid.current;
    const height = box?.querySelector<HTMLElement>('[data-cell]')?.offsetHeight ?? 0;
    if (box === null || height === 0) return;
    const visible = Math.floor((box.clientHeight - 36) / height) - 1;
    const usual = Math.min(MORNING, Math.max(0, first - 1));
    const top = last < usual + visible ? usual : Math.max(0, Math.min(first - 1, last - visible + 1));
    box.scrollTop = top * height;
  }, [week, first, last]);

  const go = (to: LocalDate, toRow: number) => {
    onDay(to);
    setChosen(toRow);
    requestAnimationFrame(() => {
      grid.current?.querySelector<HTMLElement>(`[data-cell="${to} ${toRow}"]`)?.focus();
    });
  };
  const move = (by: number) => () => go(day, Math.min(axis.rows.length - 1, Math.max(0, row + by)));
  const step = (by: -1 | 1) => () => {
    const at = blocks.findIndex(({ interview }) => interview.id === focusedTalk());
    const here = days.indexOf(day) * axis.minutes + (axis.rows[row]?.at ?? 0);
    const ordered = blocks.map((block) => ({
      block,
      place: days.indexOf(block.day) * axis.minutes + block.from,
    }));
    const next =
      at >= 0
        ? blocks[at + by]
        : by > 0
          ? ordered.find(({ place }) => place >= here)?.block
          : ordered.findLast(({ place }) => place < here)?.block;
    if (next === undefined) return;
    onDay(next.day);
    setChosen(rowAt(axis, next.from));
    requestAnimationFrame(() => {
      grid.current?.querySelector<HTMLElement>(`[data-talk="${next.interview.id}"]`)?.focus();
    });
  };
  const enter = () => {
    const cell = grid.current?.querySelector<HTMLElement>(`[data-cell="${day} ${row}"]`);
    const here = talksOfRow(days.indexOf(day), row);
    const [only] = here;
    if (here.length === 1 && only !== undefined) onOpen(only);
    else if (here.length > 1) cell?.querySelector<HTMLElement>('[data-talk]')?.focus();
    else plan(day, row);
  };
  const talksOfRow = (column: number, place: number): InterviewLine[] => {
    const line = axis.rows[place];
    if (line === undefined) return [];
    return (shown[column]?.blocks ?? [])
      .filter(({ from }) => from >= line.at && from < line.at + line.minutes)
      .flatMap(({ interview }) => byId.get(interview.id) ?? []);
  };
  const plan = (on: LocalDate, place: number) => {
    const line = axis.rows[place];
    const hours = shown[days.indexOf(on)]?.hours;
    if (line === undefined || hours === undefined || momentOfRow(hours, line) === null) return;
    onPlan({ day: on, clock: line.clock, isSecond: line.isSecond });
  };
  useScreenKeys('Calendar', [
    { keys: 'ArrowLeft', does: 'the day before', run: () => go(addDays(day, -1), row) },
    { keys: 'ArrowRight', does: 'the day after', run: () => go(addDays(day, 1), row) },
    { keys: 'ArrowUp', does: 'an hour earlier', run: move(-1) },
    { keys: 'ArrowDown', does: 'an hour later', run: move(1) },
    { keys: 'Home', does: 'first day of the week', run: () => go(days[0] ?? day, row) },
    { keys: 'End', does: 'last day of the week', run: () => go(days[6] ?? day, row) },
    { keys: 'PageUp', does: 'a week back', run: () => go(addDays(day, -7), row) },
    { keys: 'PageDown', does: 'a week on', run: () => go(addDays(day, 7), row) },
    { keys: 't', does: 'now', run: () => go(today, nowRow) },
    { keys: 'n', does: 'next talk', run: step(1) },
    { keys: 'p', does: 'talk before', run: step(-1) },
    { keys: 'Enter', does: 'open the talk of this hour, or plan one', run: enter },
    { keys: 'Escape', does: 'back to the hour', isHidden: true, run: () => go(day, row) },
  ]);

  const hasShade = (whose: 'mine' | 'theirs') => shown.some(({ shades }) => shades.some((one) => one.whose === whose));
  return (
    <>
      <div
        ref={grid}
        role="grid"
        aria-label={label}
        aria-rowcount={axis.rows.length + 1}
        className={classes.grid}
        style={{ '--minutes': axis.minutes } as CSSProperties}
      >
        <div role="row" className={classes.names}>
          <span role="columnheader" className={classes.corner}>
            <span className={classes.hidden}>Hour</span>
          </span>
          {shown.map(({ hours: { day: one, minutes }, off }) => (
            <span
              key={one}
              role="columnheader"
              aria-label={[sayLongDay(one), ...oddDay(minutes), off].filter(Boolean).join(', ')}
              data-is-today={one === today || undefined}
              title={[...oddDay(minutes), off].filter(Boolean).join(', ')}
            >
              <b>{sayShortWeekday(one)}</b> <span className={classes.number}>{sayShortDay(one)}</span>
              {(off !== '' || minutes !== 1_440) && (
                <small>{[...oddDay(minutes), off].filter(Boolean).join(', ')}</small>
              )}
            </span>
          ))}
        </div>
        <div role="rowgroup" className={classes.hours}>
          <div className={classes.layer} aria-hidden>
            {shown.map((one) => (
              <div key={one.hours.day} className={classes.day} data-is-off={one.off !== '' || undefined}>
                {one.shades.map((shade, place) => (
                  <span
                    key={place}
                    className={classes.shade}
                    data-whose={shade.whose}
                    style={{ '--from': shade.from, '--to': shade.to } as CSSProperties}
                  />
                ))}
                {one.hours.day === today && (
                  <span className={classes.now} style={{ '--from': placeOn(axis, one.hours, now) } as CSSProperties} />
                )}
              </div>
            ))}
          </div>
          {axis.rows.map((line, place) => (
            <div
              key={place}
              role="row"
              aria-rowindex={place + 2}
              className={classes.row}
              style={{ '--length': line.minutes } as CSSProperties}
            >
              <span role="rowheader" className={classes.clock}>
                {clockWords(line.clock, line.isSecond)}
              </span>
              {shown.map((one) => (
                <WeekCell
                  key={one.hours.day}
                  shown={one}
                  row={line}
                  place={place}
                  label={`${sayLongDay(one.hours.day)} ${clockWords(line.clock, line.isSecond)}`}
                  isCurrent={one.hours.day === day && place === row}
                  isNow={one.hours.day === today && place === nowRow}
                  byId={byId}
                  clock={(at) => sayClock(at, profile.timeZone)}
                  onTake={() => {
                    onDay(one.hours.day);
                    setChosen(place);
                  }}
                  onOpen={onOpen}
                  onPlan={() => plan(one.hours.day, place)}
                />
              ))}
            </div>
          ))}
        </div>
      </div>
      {(hasShade('mine') || hasShade('theirs')) && (
        <p className={classes.legend}>
          {hasShade('mine') && (
            <span>
              <i data-whose="mine" aria-hidden /> not for you
            </span>
          )}
          {hasShade('theirs') && (
            <span>
              <i data-whose="theirs" aria-hidden /> not for those you talk with that day
            </span>
          )}
        </p>
      )}
    </>
  );
}

function focusedTalk(): string | null {
  return document.activeElement?.closest('[data-talk]')?.getAttribute('data-talk') ?? null;
}

function clockWords(clock: string, isSecond: boolean): string {
  return isSecond ? `${clock} again` : clock;
}

/** “23 hours”; nothing on usual days. */
function oddDay(minutes: number): string[] {
  if (minutes === 1_440) return [];
  return [minutes === 0 ? 'left out of the calendar there' : `${minutes / 60} hours`];
}
