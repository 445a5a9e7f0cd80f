import type { LocalDate } from '../../../shared/domain/field';
import { profileOf } from '../../../shared/domain/workspace';
import { sayClock, sayLongDay, sayShortDay } from '../../lib/dates';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import classes from './Calendar.module.css';
import type { InterviewLine } from './InterviewRow';

interface CalendarDayProps {
  readonly day: LocalDate;
  readonly today: LocalDate;
  readonly isCurrent: boolean;
  readonly isOutside: boolean;
  readonly lines: readonly InterviewLine[];
  readonly onTake: () => void;
  readonly onOpen: (line: InterviewLine) => void;
  readonly onPlan: () => void;
}

/** In a month’s cell; what is more is counted. */
const SHOWN = 3;

/** One day of a month with its talks. */
export function CalendarDay({ day, today, isCurrent, isOutside, lines, onTake, onOpen, onPlan }: CalendarDayProps) {
  const zone = useWorkspace((workspace) => profileOf(workspace).timeZone);
  const isFirst = day.endsWith('-01');
  const shown = lines.slice(0, lines.length > SHOWN ? SHOWN - 1 : SHOWN);
  const count = lines.length === 0 ? 'nothing planned' : lines.length === 1 ? 'one talk' : `${lines.length} talks`;
  return (
    <div
      role="gridcell"
      aria-label={`${sayLongDay(day)}, ${count}`}
      aria-selected={isCurrent}
      aria-current={day === today ? 'date' : undefined}
      data-day={day}
      data-is-outside={isOutside || undefined}
      data-is-today={day === today || undefined}
      tabIndex={isCurrent ? 0 : -1}
      className={classes.day}
      onFocus={onTake}
      onDoubleClick={onPlan}
    >
      <span className={classes.number}>{isFirst ? sayShortDay(day) : Number(day.slice(8))}</span>
      {shown.map((line) => {
        const { interview, who } = line;
        const at = interview.startsAt ?? interview.liveStartedAt;
        const isOff = ['cancelled', 'declined', 'noShow'].includes(interview.state);
        return (
          <button
            key={interview.id}
            type="button"
            data-talk
            data-is-off={isOff || undefined}
            data-is-over={['toWrapUp', 'toThank', 'closed'].includes(interview.state) || undefined}
            tabIndex={-1}
            className={classes.talk}
            onClick={() => onOpen(line)}
          >
            <span className={classes.clock}>{at === null ? '' : sayClock(at, zone)}</span>
            <span className={classes.who}>{who}</span>
            {isOff && <span className={classes.theirs}>{line.next}</span>}
          </button>
        );
      })}
      {shown.length < lines.length && <span className={classes.more}>and {lines.length - shown.length} more</span>}
    </div>
  );
}
