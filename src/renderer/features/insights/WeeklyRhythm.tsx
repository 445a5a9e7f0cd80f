import { useMemo } from 'react';
import { rhythmOf, type Rhythm } from '../../../shared/domain/goalEvidence';
import { profileOf, settingsOf } from '../../../shared/domain/workspace';
import { SectionHeading } from '../../components/SectionHeading';
import { sayDayInSentence, sayShortDay } from '../../lib/dates';
import { useToday } from '../../lib/useToday';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import classes from './Insights.module.css';

/** Bars need three weeks; before that it is a sentence. */
const BARS_FROM = 3;

/** How many conversations a week, beside the aim. */
export function WeeklyRhythm() {
  const { today, zone } = useToday();
  const known = useWorkspace((w) => ({ interviews: w.interviews, followUps: w.followUps }));
  const weekStartsOn = useWorkspace((workspace) => settingsOf(workspace).weekStartsOn);
  const aim = useWorkspace((workspace) => profileOf(workspace).weeklyConversations);
  const rhythm = useMemo(() => rhythmOf(known, today, zone, weekStartsOn), [known, today, zone, weekStartsOn]);
  return (
    <section aria-label="Weekly rhythm">
      <SectionHeading title="Weekly rhythm">conversations</SectionHeading>
      {rhythm.weeks.length < BARS_FROM ? (
        <p className={classes.sentence}>
          {rhythm.total === 0
            ? 'No conversation yet.'
            : `${rhythm.total} ${rhythm.total === 1 ? 'conversation' : 'conversations'} since ${sayDayInSentence(rhythm.weeks[0]?.start ?? today, today)}.`}{' '}
          A quiet week is not a gap.
        </p>
      ) : (
        <Bars rhythm={rhythm} aim={aim} />
      )}
      {rhythm.letters > 0 && (
        <p className={classes.figure}>
          Letters inside the window
          <strong>
            {rhythm.lettersInTime} of {rhythm.letters}
          </strong>
        </p>
      )}
    </section>
  );
}

const STEP = 23;
/** With fewer bars the day of the first would touch “now”. */
const FIRST_LABEL_FROM = 4;
const HEIGHT = 84;

function Bars({ rhythm, aim }: { readonly rhythm: Rhythm; readonly aim: number }) {
  const { weeks } = rhythm;
  const most = Math.max(aim, ...weeks.map(({ conversations }) => conversations), 1);
  const height = (count: number) => (count / most) * HEIGHT;
  const width = weeks.length * STEP;
  const first = weeks[0];
  return (
    <svg
      role="img"
      aria-label={`Conversations a week: ${weeks.map(({ conversations }) => conversations).join(', ')}; the aim is ${aim}`}
      viewBox={`0 0 ${Math.max(width, 272)} 124`}
      className={classes.bars}
    >
      {weeks.map(({ start, conversations }, index) => (
        <rect
          key={start}
          x={index * STEP + 2}
          y={100 - Math.max(2, height(conversations))}
          width={16}
          height={Math.max(2, height(conversations))}
          rx={2}
          fill={
            conversations === 0
              ? 'var(--aw-line-strong)'
              : index === weeks.length - 1
                ? 'var(--aw-ink)'
                : 'var(--aw-ink-mid)'
          }
        />
      ))}
      {aim > 0 && (
        <>
          <line
            x1={0}
            x2={Math.max(width, 272)}
            y1={100 - height(aim)}
            y2={100 - height(aim)}
            stroke="var(--aw-control)"
            strokeDasharray="2 3"
          />
          <text x={Math.max(width, 272)} y={100 - height(aim) - 6} textAnchor="end" className={classes.chart}>
            goal {aim}
          </text>
        </>
      )}
      {first && weeks.length >= FIRST_LABEL_FROM && (
        <text x={2} y={118} className={classes.chart}>
          {sayShortDay(first.start)}
        </text>
      )}
      <text x={(weeks.length - 1) * STEP + 18} y={118} textAnchor="end" className={classes.chart}>
        now
      </text>
    </svg>
  );
}
