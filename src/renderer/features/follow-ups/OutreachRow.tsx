import { isOpen, type OutreachState } from '../../../shared/domain/outreachState';
import type { LocalDate } from '../../../shared/domain/field';
import { dayOfInstant, daysBetween } from '../../../shared/domain/time';
import { businessDays, nextStep } from '../../../shared/text/outreachWords';
import { ListRow, rowText } from '../../components/ListRow';
import { sayDay, sayDayInSentence } from '../../lib/dates';
import classes from './Outreach.module.css';
import { standingNames } from './outreachView';
import { StandingDot } from './StandingDot';

interface OutreachRowProps {
  readonly state: OutreachState;
  readonly name: string;
  /** Somebody else there answered, so nobody further is asked. */
  readonly isSomebodyFound: boolean;
  readonly today: string;
  readonly zone: string;
  readonly isSelected: boolean;
  readonly tabIndex: 0 | -1;
  readonly onSelect: () => void;
  readonly onOpen: () => void;
}

/** One sequence: who, when written, how long it waits, and the next step with its day. */
export function OutreachRow({
  state,
  name,
  isSomebodyFound,
  today,
  zone,
  isSelected,
  tabIndex,
  onSelect,
  onOpen,
}: OutreachRowProps) {
  const sent = sayDayInSentence(dayOfInstant(state.thread.first.sentAt, zone), today);
  const next = nextStep(state);
  const isLate = next?.isDue === true && next.on < today;
  const waits = isOpen(state) ? `, ${state.waited === 0 ? 'no business day' : businessDays(state.waited)} ago` : '';
  return (
    <ListRow
      className={classes.row}
      lead={<StandingDot standing={state.standing} />}
      trail={
        <span className={`${rowText.when ?? ''} ${classes.next ?? ''}`} data-is-late={isLate || undefined}>
          <span>
            {isSomebodyFound && state.standing === 'nextAllowed'
              ? standingNames.waiting
              : standingNames[state.standing]}
          </span>
          {next !== null && (
            <span className={rowText.says}>
              {isLate ? 'since' : next.does} {sayWhenNext(next.on, today)}
            </span>
          )}
        </span>
      }
      isSelected={isSelected}
      tabIndex={tabIndex}
      onSelect={onSelect}
      onOpen={onOpen}
    >
      <span className={rowText.title}>{name}</span>
      <span className={rowText.says}>
        Written {sent}
        {waits}
      </span>
    </ListRow>
  );
}

/** “today”, “tomorrow”, otherwise the day itself: a weekday alone says too little in a plan. */
function sayWhenNext(day: LocalDate, today: LocalDate): string {
  return Math.abs(daysBetween(today, day)) <= 1 ? sayDayInSentence(day, today) : sayDay(day, today);
}
