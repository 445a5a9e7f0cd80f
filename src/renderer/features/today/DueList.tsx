import { Link } from 'react-router-dom';
import { effectiveDue, isLate } from '../../../shared/domain/agenda';
import type { DailyActions } from '../../../shared/domain/dailyActions';
import type { FollowUp } from '../../../shared/domain/followUp';
import type { Rest } from '../../../shared/domain/rest';
import { dayOfInstant } from '../../../shared/domain/time';
import { FollowUpTick } from '../../components/FollowUpTick';
import { SectionHeading } from '../../components/SectionHeading';
import { sayDay, sayDayInSentence } from '../../lib/dates';
import { useToday } from '../../lib/useToday';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import classes from './Today.module.css';

interface DueListProps {
  readonly actions: DailyActions;
  /** All that is open. */
  readonly openCount: number;
  /** A day off or a shift: everything waits. */
  readonly rest: Rest | null;
}

/** At most so many things for this day; the rest waits without blame, and on a day off all of it does. */
export function DueList({ actions: { chosen, waiting }, openCount, rest }: DueListProps) {
  const { today } = useToday();
  if (chosen.length + waiting.length === 0) return null;
  const things = waiting.length === 1 ? 'One thing' : `${waiting.length} things`;
  const verb = waiting.length === 1 ? 'waits' : 'wait';
  return (
    <section aria-label="Follow-ups">
      <SectionHeading title="Follow-ups">
        <Link to="/follow-ups" className={classes.link}>
          See all {openCount}
        </Link>
      </SectionHeading>
      <ul className={classes.rows}>
        {chosen.map(({ followUp, why }) => (
          <DueRow key={followUp.id} followUp={followUp} why={why} isResting={rest !== null} />
        ))}
      </ul>
      {waiting.length > 0 && (
        <p className={classes.waiting}>
          {rest === null
            ? `${things} more ${verb}. That is enough for today.`
            : `${rest.name}: ${things.toLowerCase()} ${verb} until ${sayDayInSentence(rest.until, today)}.`}
        </p>
      )}
    </section>
  );
}

interface DueRowProps {
  readonly followUp: FollowUp;
  readonly why: string;
  readonly isResting: boolean;
}

function DueRow({ followUp, why, isResting }: DueRowProps) {
  const { today, now, zone } = useToday();
  const { name, organisation } = useWorkspace((workspace) => {
    const talk = workspace.interviews[followUp.interviewId ?? ''];
    return {
      name: workspace.people[followUp.personId ?? '']?.name,
      organisation: workspace.organisations[talk?.organisationId ?? '']?.name,
    };
  });
  const since = sayDayInSentence(dayOfInstant(followUp.createdAt, zone), today);
  const when = ['today', 'yesterday'].includes(since) ? since : `on ${since}`;
  const about = name !== undefined && !followUp.title.includes(name) ? name : (organisation ?? '');
  const line =
    followUp.kind === 'promise' || followUp.kind === 'update' ? `You promised ${when}` : why.replace(/\.$/, '');
  const isNudge = followUp.kind === 'nudge';
  return (
    <li className={classes.due}>
      <FollowUpTick followUp={followUp} />
      <div className={classes.words}>
        <div className={classes.rowTitle}>{followUp.title}</div>
        <div className={classes.rowLine}>
          {about !== '' && (isNudge || about === name) ? `${about}. ` : ''}
          {line}
        </div>
      </div>
      <span className={classes.when} data-is-late={(!isResting && isLate(followUp, today, now)) || undefined}>
        {sayDay(effectiveDue(followUp), today)}
      </span>
    </li>
  );
}
