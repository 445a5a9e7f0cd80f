import type { BusinessCalendar } from '../../../shared/domain/businessDays';
import type { LocalDate } from '../../../shared/domain/field';
import { addDays, daysBetween, weekdayOf } from '../../../shared/domain/time';
import { sayDayInSentence, sayShortWeekday } from '../../lib/dates';
import classes from './Outreach.module.css';
import type { SequenceStep } from './sequenceSteps';

const WIDTH = 372;
const GAP = 8;
const LONGEST = 34;

/** The days of a sequence in a row: weekends are a gap, holidays a cross; a tick for today. */
export function SequenceStrip({
  steps,
  today,
  calendar,
}: {
  readonly steps: readonly SequenceStep[];
  readonly today: LocalDate;
  readonly calendar: BusinessCalendar;
}) {
  const from = steps[0]?.day;
  const to = steps.at(-1)?.day;
  if (from === undefined || to === undefined) return null;
  const monday = addDays(from, -((weekdayOf(from) + 6) % 7));
  const length = Math.min(LONGEST, daysBetween(monday, to) + 1);
  const days = Array.from({ length }, (_, place) => addDays(monday, place)).filter((day) => isShown(day, steps, today));
  const gaps: number[] = days.map((day, place) =>
    place > 0 && daysBetween(days[place - 1] ?? day, day) > 1 ? GAP : 0,
  );
  const column = (WIDTH - gaps.reduce((sum, gap) => sum + gap, 0)) / Math.max(days.length, 15);
  const places = new Map(
    days.map((day, place) => [
      day,
      place * column + gaps.slice(0, place + 1).reduce((sum, gap) => sum + gap, 0) + column / 2,
    ]),
  );
  const isDense = column < 20;
  const finding = steps.map(({ day, text }) => `${text} ${sayDayInSentence(day, today)}`).join(', ');
  const mark = places.get(today);
  return (
    <svg role="img" aria-label={finding} viewBox={`0 0 ${WIDTH} 56`} className={classes.strip}>
      {days.map((day, place) => {
        const x = places.get(day) ?? 0;
        const isOff = !calendar.isWorkingDay(day);
        return (
          <g key={day} className={day === today ? classes.today : classes.day}>
            {(!isDense || place % 2 === 0) && (
              <>
                <text x={x} y={10}>
                  {sayShortWeekday(day).slice(0, 1)}
                </text>
                <text x={x} y={26}>
                  {Number(day.slice(8))}
                </text>
              </>
            )}
            <line
              x1={x - column / 2}
              x2={x + column / 2}
              y1={43}
              y2={43}
              className={day <= today ? classes.gone : classes.ahead}
            />
            {isOff && <path d={`M${x - 3} 40l6 6m0 -6l-6 6`} className={classes.off} />}
          </g>
        );
      })}
      {mark !== undefined && <line x1={mark} x2={mark} y1={35} y2={51} className={classes.now} />}
      {steps.map(({ key, day, shape }) => {
        const x = places.get(day);
        return x === undefined ? null : (
          <circle key={key} cx={x} cy={43} r={4.5} className={classes.point} data-shape={shape} />
        );
      })}
    </svg>
  );
}

/** Weekends only where something fell on them. */
function isShown(day: LocalDate, steps: readonly SequenceStep[], today: LocalDate): boolean {
  return ![0, 6].includes(weekdayOf(day)) || day === today || steps.some((step) => step.day === day);
}
