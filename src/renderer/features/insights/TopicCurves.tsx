import { useEffect, useMemo } from 'react';
import type { Goal } from '../../../shared/domain/goal';
import { topicNames } from '../../../shared/domain/questionBank';
import { sayCurve, silentPeople, topicCurves, topicTalks, type CurvePoint } from '../../../shared/domain/saturation';
import type { Topic } from '../../../shared/domain/question';
import { settingsOf } from '../../../shared/domain/workspace';
import { SectionHeading } from '../../components/SectionHeading';
import { useGiven, useWorkspace } from '../../workspace/WorkspaceProvider';
import classes from './Insights.module.css';

/** Talks whose notes are read: the latest tell whether a topic still gives. */
const TALKS = 24;

/** What each topic still gives: new things per talk as small bars, with what to do about it. */
export function TopicCurves({ goal }: { readonly goal: Goal }) {
  const { copy } = useGiven();
  const known = useWorkspace((w) => ({ interviews: w.interviews, guideQuestions: w.guideQuestions, notes: w.notes }));
  const { saturationPeople, newWordsPercent } = useWorkspace(settingsOf);
  const talks = useMemo(
    () =>
      Object.values(known.interviews)
        .filter(
          ({ deletedAt, liveEndedAt, goalId }) =>
            deletedAt === null && liveEndedAt !== null && (goalId === null || goalId === goal.id),
        )
        .sort((a, b) => (b.liveEndedAt ?? '').localeCompare(a.liveEndedAt ?? ''))
        .slice(0, TALKS)
        .map(({ id }) => id),
    [known.interviews, goal.id],
  );
  const wanted = talks.join(' ');
  useEffect(() => {
    for (const id of wanted.split(' ')) if (id !== '') void copy.loadSlice('notes', 'interviewId', id);
  }, [copy, wanted]);
  const curves = useMemo(() => {
    const inTalks = new Set(wanted.split(' '));
    const notes = Object.values(known.notes).filter(({ interviewId }) => inTalks.has(interviewId));
    const ofGoal = topicTalks(known, notes).filter(({ interviewId }) => inTalks.has(interviewId));
    return [...topicCurves(ofGoal, newWordsPercent)].sort(
      ([a, one], [b, other]) =>
        silentPeople(other) - silentPeople(one) || other.length - one.length || a.localeCompare(b),
    );
  }, [known, wanted, newWordsPercent]);
  if (curves.length === 0) return null;
  return (
    <section aria-label="What topics still give">
      <SectionHeading title="What topics still give" count={curves.length} />
      <p className={classes.label}>New things in each talk, the oldest first.</p>
      <ul className={classes.curves}>
        {curves.map(([topic, curve]) => (
          <Curve key={topic} topic={topic} curve={curve} people={saturationPeople} />
        ))}
      </ul>
    </section>
  );
}

interface CurveProps {
  readonly topic: Topic;
  readonly curve: readonly CurvePoint[];
  readonly people: number;
}

function Curve({ topic, curve, people }: CurveProps) {
  const most = Math.max(1, ...curve.map(({ fresh }) => fresh));
  const told = curve.map(({ fresh }) => fresh).join(', ');
  return (
    <li className={classes.curve}>
      <span>{topicNames[topic].name}</span>
      <span role="img" aria-label={`New things by talk: ${told}`} title={told} className={classes.bars}>
        {curve.map(({ interviewId, fresh }) => (
          <span
            key={interviewId}
            style={{ height: `${Math.max(8, (fresh / most) * 100)}%` }}
            data-is-none={fresh === 0 || undefined}
          />
        ))}
      </span>
      <span className={classes.curveSays}>{sayCurve(curve, people)}</span>
    </li>
  );
}
