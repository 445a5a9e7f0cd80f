import { useMemo } from 'react';
import { Link } from 'react-router-dom';
import { effectiveDue, isLate } from '../../../shared/domain/agenda';
import { businessDaysBetween } from '../../../shared/domain/businessDays';
import type { DailyActions } from '../../../shared/domain/dailyActions';
import type { FollowUp } from '../../../shared/domain/followUp';
import type { Rest } from '../../../shared/domain/rest';
import { dayOfInstant } from '../../../shared/domain/time';
import { sayCount } from '../../../shared/domain/today';
import { ended } from '../../../shared/text/ended';
import { FollowUpTick } from '../../components/FollowUpTick';
import { SectionHeading } from '../../components/SectionHeading';
import type { BusinessCalendars } from '../../components/useBusinessCalendar';
import { sayDay, sayDayInSentence } from '../../lib/dates';
import { useIsCalm } from '../../components/useIsCalm';
import { useToday } from '../../lib/useToday';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import { IntroductionRowOfDay } from './IntroductionRowOfDay';
import classes from './Today.module.css';

interface DueListProps {
  readonly actions: DailyActions;
  /** All that is open. */
  readonly openCount: number;
  /** A day off or a shift: everything waits. */
  readonly rest: Rest | null;
  readonly calendarFor: BusinessCalendars['calendarFor'];
}

/** At most so many things for this day; the rest waits without blame, and on a day off all of it does. */
export function DueList({ actions: { chosen, introductions, waiting }, openCount, rest, calendarFor }: DueListProps) {
  const { today } = useToday();
  const isCalm = useIsCalm();
  if (chosen.length + introductions.length + waiting.length === 0) return null;
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
          <DueRow
            key={followUp.id}
            followUp={followUp}
            why={why}
            isCalm={isCalm || rest !== null}
            calendarFor={calendarFor}
          />
        ))}
        {introductions.map((action) => (
          <IntroductionRowOfDay key={action.line.introduction.id} action={action} />
        ))}
      </ul>
      {waiting.length > 0 && (
        <p className={classes.waiting}>
          {rest === null
            ? chosen.length + introductions.length > 0
              ? `${things} more ${verb}. That is enough for today.`
              : `You have done your part for today; ${things.toLowerCase()} more ${verb}.`
            : `${rest.name}: ${things.toLowerCase()} ${verb} until ${sayDayInSentence(rest.until, today)}.`}
        </p>
      )}
    </section>
  );
}

interface DueRowProps {
  readonly followUp: FollowUp;
  readonly why: string;
  readonly isCalm: boolean;
  readonly calendarFor: BusinessCalendars['calendarFor'];
}

function DueRow({ followUp, why, isCalm, calendarFor }: DueRowProps) {
  const { today, now } = useToday();
  const { name, line } = useOrigin(followUp, why, calendarFor);
  return (
    <li className={classes.due}>
      <FollowUpTick followUp={followUp} />
      <div className={classes.words}>
        <div className={classes.rowTitle}>{followUp.title}</div>
        <div className={classes.rowLine}>
          {name === '' ? '' : `${ended(name)} `}
          {line}
        </div>
      </div>
      <span className={classes.when} data-is-late={(!isCalm && isLate(followUp, today, now)) || undefined}>
        {sayDay(effectiveDue(followUp), today)}
      </span>
    </li>
  );
}

/** Whom it is with, where the title does not say so, and how it came about: “You promised on 23 April”. */
function useOrigin(
  followUp: FollowUp,
  why: string,
  calendarFor: BusinessCalendars['calendarFor'],
): { readonly name: string; readonly line: string } {
  const { today, zone } = useToday();
  const { person, roles, organisations } = useWorkspace((workspace) => ({
    person: workspace.people[followUp.personId ?? '']?.name ?? '',
    roles: workspace.roles,
    organisations: workspace.organisations,
  }));
  const { kind, personId, createdAt, title } = followUp;
  const place = useMemo(() => {
    const role =
      kind === 'nudge' ? Object.values(roles).find((one) => one.personId === personId && one.isCurrent) : undefined;
    return organisations[role?.organisationId ?? '']?.name ?? '';
  }, [kind, personId, roles, organisations]);
  const created = dayOfInstant(createdAt, zone);
  const since = sayDayInSentence(created, today);
  const when = ['today', 'yesterday'].includes(since) ? since : `on ${since}`;
  const name = title.includes(person) ? '' : person;
  if (kind === 'nudge' && personId !== null) {
    // The reminder is as old as the note it follows.
    const days = businessDaysBetween(created, today, calendarFor(personId));
    const ago = days === 0 ? '' : `, ${sayCount(days)} business ${days === 1 ? 'day' : 'days'} ago`;
    return { name: [name, place].filter((part) => part !== '').join(', '), line: `No answer to the first${ago}` };
  }
  if (kind === 'promise' || kind === 'update') return { name, line: `You promised ${when}` };
  return { name, line: kind === 'other' ? `Noted ${when}` : why.replace(/\.$/, '') };
}
