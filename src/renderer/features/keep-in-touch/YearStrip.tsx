import { useMemo } from 'react';
import { cadenceBetween } from '../../../shared/domain/cadence';
import { driftOf } from '../../../shared/domain/drift';
import { yearWith, type Year, type YearPoint } from '../../../shared/domain/keepInTouch';
import { callName, type Person } from '../../../shared/domain/person';
import { daysBetween } from '../../../shared/domain/time';
import { numberOfDay, touchDays } from '../../../shared/domain/touchDays';
import { isLeftInPeace, rhythmOf } from '../../../shared/domain/touchRhythm';
import { settingsOf } from '../../../shared/domain/workspace';
import { sayDrift } from '../../../shared/text/driftWords';
import { SectionHeading } from '../../components/SectionHeading';
import { sayDayInSentence, sayShortMonth } from '../../lib/dates';
import { useToday } from '../../lib/useToday';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import classes from './KeepInTouch.module.css';

const WIDTH = 808;
const AXIS = 34;

/** Twelve months with one person: filled what was, ringed what is promised, hollow what the rhythm would bring. */
export function YearStrip({ person }: { readonly person: Person }) {
  const { today, zone } = useToday();
  const known = useWorkspace((w) => ({ touchpoints: w.touchpoints, followUps: w.followUps }));
  const settings = useWorkspace(settingsOf);
  const rhythm = useMemo(() => rhythmOf(person, settings), [person, settings]);
  const year = useMemo(
    () => yearWith(known, { id: person.id, cadenceDays: person.isJustSocial ? null : rhythm.days }, today, zone),
    [known, person, rhythm, today, zone],
  );
  const drift = useMemo(() => {
    const touched = touchDays(known.touchpoints, zone, today).get(person.id);
    return touched === undefined ? null : driftOf(touched, numberOfDay(today), settings);
  }, [known.touchpoints, zone, today, person.id, settings]);
  const touches = year.points.filter(({ kind }) => kind === 'touch');
  const labels = labelsOf(year);
  const first = touches[0];
  const last = touches.at(-1);
  const finding =
    year.points.length === 0
      ? 'Nothing in this year yet.'
      : year.points.map(({ day, says }) => `${says} ${sayDayInSentence(day, today)}`).join(', ');
  return (
    <section aria-label="The year">
      <SectionHeading title={`The year with ${callName(person)}`}>{cadenceBetween(rhythm.days)}</SectionHeading>
      <svg role="img" aria-label={finding} viewBox={`0 0 ${WIDTH} 66`} className={classes.year}>
        <line x1={0} x2={WIDTH} y1={AXIS} y2={AXIS} stroke="var(--aw-line-strong)" />
        {year.months.map((month) => (
          <g key={month}>
            <line
              x1={placeOf(year, month)}
              x2={placeOf(year, month)}
              y1={AXIS - 5}
              y2={AXIS + 5}
              stroke="var(--aw-line-strong)"
            />
            <text x={placeOf(year, month) + 4} y={AXIS + 26} className={classes.month}>
              {sayShortMonth(month)}
            </text>
          </g>
        ))}
        {first && last && first !== last && (
          <line
            x1={placeOf(year, first.day)}
            x2={placeOf(year, last.day)}
            y1={AXIS}
            y2={AXIS}
            stroke="var(--aw-ink)"
            strokeWidth={2}
          />
        )}
        {year.points.map((point, index) => (
          <Point key={`${point.kind}-${point.day}-${index}`} point={point} x={placeOf(year, point.day)} />
        ))}
        {labels.map(({ x, text, isPromise, anchor }) => (
          <text
            key={`${text}-${x}`}
            x={x}
            y={AXIS - 18}
            textAnchor={anchor}
            className={classes.mark}
            fontWeight={isPromise ? 600 : 400}
          >
            {text}
          </text>
        ))}
      </svg>
      {drift?.isDrifting === true && !isLeftInPeace(person, rhythm) && (
        <p className={classes.drift}>The two of you: {sayDrift(drift)}.</p>
      )}
    </section>
  );
}

function Point({ point, x }: { readonly point: YearPoint; readonly x: number }) {
  if (point.kind === 'touch') return <circle cx={x} cy={AXIS} r={5} fill="var(--aw-ink)" />;
  if (point.kind === 'promise')
    return <circle cx={x} cy={AXIS} r={5} fill="var(--aw-canvas)" stroke="var(--aw-ink)" strokeWidth={2} />;
  return <circle cx={x} cy={AXIS} r={5} fill="var(--aw-canvas)" stroke="var(--aw-control)" strokeWidth={1.2} />;
}

function placeOf({ months, end }: Year, day: string): number {
  const start = months[0] ?? day;
  return (daysBetween(start, day) / daysBetween(start, end)) * WIDTH;
}

interface Label {
  readonly x: number;
  readonly text: string;
  readonly isPromise: boolean;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** Names over the latest touches and the first promise; touches left of the promise, so that they do not run into each other. */
function labelsOf(year: Year): Label[] {
  const touches = year.points.filter(({ kind }) => kind === 'touch');
  const last = touches.at(-1);
  const promise = year.points.find(({ kind }) => kind === 'promise');
  const labels: Label[] = [];
  if (last) {
    // Touches that are close together share one label, the way “introduced, spoke” is read.
    const near = touches.filter(({ day }) => daysBetween(day, last.day) <= 21).map(({ says }) => says);
    const x = placeOf(year, last.day);
    labels.push({
      x: x < 60 ? x - 5 : x + 6,
      text: [...new Set(near)].slice(-3).join(', '),
      isPromise: false,
      anchor: x < 60 ? 'start' : 'end',
    });
  }
  if (promise)
    labels.push({
      x: placeOf(year, promise.day),
      text: 'promise',
      isPromise: true,
      anchor: last && placeOf(year, promise.day) - placeOf(year, last.day) < 36 ? 'start' : 'middle',
    });
  return labels.map((label) =>
    label.anchor === 'start' && label.isPromise
      ? { ...label, x: Math.max(label.x - 5, last ? placeOf(year, last.day) + 14 : 0) }
      : label,
  );
}
