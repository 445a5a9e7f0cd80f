import { Link } from 'react-router-dom';
import { effectiveDue, isLate } from '../../../shared/domain/agenda';
import type { FollowUp } from '../../../shared/domain/followUp';
import { dayOfInstant } from '../../../shared/domain/time';
import { FollowUpTick } from '../../components/FollowUpTick';
import { SectionHeading } from '../../components/SectionHeading';
import { sayDay, sayDayInSentence } from '../../lib/dates';
import { useToday } from '../../lib/useToday';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import classes from './Today.module.css';

const SHOWN = 3;

/** What is due by today: three, then the way to all of them. */
export function DueList({ due, openCount }: { readonly due: readonly FollowUp[]; readonly openCount: number }) {
  if (due.length === 0) return null;
  return (
    <section aria-label="Follow-ups">
      <SectionHeading title="Follow-ups">
        <Link to="/follow-ups" className={classes.link}>
          See all {openCount}
        </Link>
      </SectionHeading>
      <ul className={classes.rows}>
        {due.slice(0, SHOWN).map((followUp) => (
          <DueRow key={followUp.id} followUp={followUp} />
        ))}
      </ul>
    </section>
  );
}

function DueRow({ followUp }: { readonly followUp: FollowUp }) {
  const { today, now, zone } = useToday();
  const name = useWorkspace((workspace) => workspace.people[followUp.personId ?? '']?.name);
  const since = sayDayInSentence(dayOfInstant(followUp.createdAt, zone), today);
  const promised = followUp.kind === 'promise' || followUp.kind === 'update' ? 'You promised' : 'Noted';
  const when = ['today', 'yesterday'].includes(since) ? since : `on ${since}`;
  return (
    <li className={classes.due}>
      <FollowUpTick followUp={followUp} />
      <div className={classes.words}>
        <div className={classes.rowTitle}>{followUp.title}</div>
        <div className={classes.rowLine}>
          {name !== undefined && !followUp.title.includes(name) ? `${name}. ` : ''}
          {promised} {when}
        </div>
      </div>
      <span className={classes.when} data-is-late={isLate(followUp, today, now) || undefined}>
        {sayDay(effectiveDue(followUp), today)}
      </span>
    </li>
  );
}
