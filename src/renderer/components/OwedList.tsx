import { effectiveDue, isLate } from '../../shared/domain/agenda';
import type { FollowUp } from '../../shared/domain/followUp';
import { sayDayInSentence } from '../lib/dates';
import { useToday } from '../lib/useToday';
import { FollowUpTick } from './FollowUpTick';
import classes from './OwedList.module.css';

interface OwedListProps {
  readonly followUps: readonly FollowUp[];
  /** A second line for each, such as for whom it is. */
  readonly sayMore?: (followUp: FollowUp) => string;
}

/** Open follow-ups to tick off, as they fall due. */
export function OwedList({ followUps, sayMore }: OwedListProps) {
  const { today, now } = useToday();
  return (
    <ul className={classes.list}>
      {followUps.map((followUp) => {
        const late = isLate(followUp, today, now);
        const more = sayMore?.(followUp) ?? '';
        return (
          <li key={followUp.id} className={classes.item}>
            <FollowUpTick followUp={followUp} />
            <span>
              {followUp.title}
              {more !== '' && <span className={classes.who}>{more}</span>}
            </span>
            <span className={classes.when} data-is-late={late || undefined}>
              {late
                ? `late, ${sayDayInSentence(effectiveDue(followUp), today)}`
                : sayDayInSentence(effectiveDue(followUp), today)}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
