import { profileOf } from '../../../shared/domain/workspace';
import classes from '../../components/MonthGrid.module.css';
import { sayClock } from '../../lib/dates';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import type { InterviewLine } from './InterviewRow';

interface CalendarDayProps {
  readonly lines: readonly InterviewLine[];
  readonly onOpen: (line: InterviewLine) => void;
}

/** In a month’s cell; what is more is counted. */
const SHOWN = 3;

/** The talks of one day of a month. */
export function CalendarDay({ lines, onOpen }: CalendarDayProps) {
  const zone = useWorkspace((workspace) => profileOf(workspace).timeZone);
  const shown = lines.slice(0, lines.length > SHOWN ? SHOWN - 1 : SHOWN);
  return (
    <>
      {shown.map((line) => {
        const { interview, who } = line;
        const at = interview.startsAt ?? interview.liveStartedAt;
        const isOff = ['cancelled', 'declined', 'noShow'].includes(interview.state);
        return (
          <button
            key={interview.id}
            type="button"
            data-entry={interview.id}
            data-is-off={isOff || undefined}
            data-is-over={['toWrapUp', 'toThank', 'closed'].includes(interview.state) || undefined}
            tabIndex={-1}
            className={classes.entry}
            onClick={() => onOpen(line)}
          >
            <span className={classes.clock}>{at === null ? '' : sayClock(at, zone)}</span>
            <span className={classes.who}>{who}</span>
            {isOff && <span className={classes.theirs}>{line.next}</span>}
          </button>
        );
      })}
      {shown.length < lines.length && <span className={classes.more}>and {lines.length - shown.length} more</span>}
    </>
  );
}

/** What stands on a day, in words. */
export function sayTalks(count: number): string {
  return count === 0 ? 'nothing planned' : count === 1 ? 'one talk' : `${count} talks`;
}
