import type { LocalDate } from '../../../shared/domain/field';
import { isOpen, type OutreachState } from '../../../shared/domain/outreachState';
import type { Profile } from '../../../shared/domain/profile';
import type { Settings } from '../../../shared/domain/settings';
import { passedOverWords, whyWords } from '../../../shared/text/outreachWords';
import { SectionHeading } from '../../components/SectionHeading';
import type { Outreach } from '../../components/useOutreach';
import { sayDay } from '../../lib/dates';
import classes from './Outreach.module.css';
import { sequenceSteps } from './sequenceSteps';
import { SequenceStrip } from './SequenceStrip';

interface SequenceSectionProps {
  readonly state: OutreachState;
  readonly outreach: Outreach;
  readonly today: LocalDate;
  readonly settings: Settings;
  readonly profile: Profile;
}

/** The days of one sequence: the strip, what was and what comes, and why. */
export function SequenceSection({ state, outreach, today, settings, profile }: SequenceSectionProps) {
  const { say, states, calendars } = outreach;
  const calendar = calendars.calendarFor(state.thread.personId);
  const steps = sequenceSteps(state, states, settings, today, say);
  const until = isOpen(state) ? (state.nudgedOn === null ? state.nudgeOn : state.restOn) : (state.endedOn ?? today);
  const passed = passedOverWords(state.countsFrom, until, calendar, profile.workingDays, say);
  return (
    <section aria-label="Sequence">
      <SectionHeading title="Outreach">business days</SectionHeading>
      <SequenceStrip steps={steps} today={today} calendar={calendar} />
      <ol className={classes.steps}>
        {steps.map(({ key, day, count, text, shape }) => (
          <li key={key} data-shape={shape}>
            <span aria-hidden className={classes.stepDot} data-shape={shape} />
            <span className={classes.count}>{count}</span>
            <span className={classes.stepDay} data-is-late={(key === 'nudge' && day < today) || undefined}>
              {sayDay(day, today)}
            </span>
            <span>{text}</span>
          </li>
        ))}
      </ol>
      <p className={classes.reason}>
        {whyWords(state, states, settings, say)} {passed}
      </p>
    </section>
  );
}
