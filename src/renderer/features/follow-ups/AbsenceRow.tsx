import { effectiveDue } from '../../../shared/domain/agenda';
import type { LocalDate } from '../../../shared/domain/field';
import { ended } from '../../../shared/text/ended';
import { sayDay, sayDayInSentence } from '../../lib/dates';
import classes from './Absence.module.css';
import type { PlannedRow } from './absencePlan';
import { FollowUpIcon } from './FollowUpIcon';

interface AbsenceRowProps {
  readonly row: PlannedRow;
  readonly name: string | undefined;
  readonly today: LocalDate;
  readonly tabIndex: 0 | -1;
  readonly isCurrent: boolean;
  readonly onFocus: () => void;
  /** Keeps what would go, and the other way round. */
  readonly onTurn: () => void;
}

/** One that fell due meanwhile: what, why it is proposed so, and what will become of it. Enter turns it round. */
export function AbsenceRow({
  row: { followUp, keeps, why, until },
  name,
  today,
  tabIndex,
  isCurrent,
  onFocus,
  onTurn,
}: AbsenceRowProps) {
  const whom = name === undefined || followUp.title.includes(name) ? '' : `${ended(name)} `;
  return (
    <button
      type="button"
      data-row-focus
      tabIndex={tabIndex}
      aria-current={isCurrent || undefined}
      className={classes.row}
      onFocus={onFocus}
      onClick={onTurn}
    >
      <FollowUpIcon followUp={followUp} />
      <span className={classes.words}>
        <span className={classes.title} data-goes={!keeps || undefined}>
          {followUp.title}
        </span>
        <span className={classes.why}>
          {whom}
          Meant for {sayDayInSentence(effectiveDue(followUp), today)}. {why}
        </span>
      </span>
      <span className={classes.becomes}>{keeps ? `Keep, ${sayDay(until, today)}` : 'Let go'}</span>
    </button>
  );
}
