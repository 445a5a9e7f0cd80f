import type { CSSProperties } from 'react';
import type { Instant } from '../../../shared/domain/field';
import { isRowOf, type AxisRow } from '../../../shared/domain/weekHours';
import type { ShownDay, TalkBlock } from '../../../shared/domain/weekShown';
import type { InterviewLine } from './InterviewRow';
import classes from './Week.module.css';

interface WeekCellProps {
  readonly shown: ShownDay;
  readonly row: AxisRow;
  readonly place: number;
  /** “Tuesday 9 February 22:00”. */
  readonly label: string;
  readonly isCurrent: boolean;
  readonly isNow: boolean;
  readonly byId: ReadonlyMap<string, InterviewLine>;
  readonly clock: (at: Instant) => string;
  readonly onTake: () => void;
  readonly onOpen: (line: InterviewLine) => void;
  readonly onPlan: () => void;
}

/** One hour of one day, with the talks that begin in it. */
export function WeekCell(props: WeekCellProps) {
  const { shown, row, place, label, isCurrent, isNow, byId, clock, onTake, onOpen, onPlan } = props;
  const isThere = isRowOf(shown.hours, row);
  const blocks = shown.blocks.filter(({ from }) => from >= row.at && from < row.at + row.minutes);
  const shades = shown.shades.filter(({ from, to }) => from < row.at + row.minutes && to > row.at);
  const words = isThere
    ? [
        isNow ? 'now' : '',
        blocks.length === 0 ? 'free' : blocks.length === 1 ? 'one talk' : `${blocks.length} talks`,
        shown.off,
        ...new Set(shades.map(({ says }) => `not for ${says.replace(/^You:/, 'you:')}`)),
      ]
    : [row.isSecond ? 'comes once on this day' : 'does not exist on this day: the clocks go forward over it'];
  return (
    <div
      role="gridcell"
      aria-label={[label, ...words].filter(Boolean).join(', ')}
      aria-selected={isCurrent}
      data-cell={`${shown.hours.day} ${place}`}
      data-is-gap={!isThere || undefined}
      tabIndex={isCurrent ? 0 : -1}
      className={classes.cell}
      onFocus={onTake}
      onDoubleClick={onPlan}
    >
      {blocks.map((block) => {
        const line = byId.get(block.interview.id);
        return line === undefined ? null : (
          <WeekTalk
            key={block.interview.id}
            block={block}
            line={line}
            top={block.from - row.at}
            clock={clock}
            onOpen={() => onOpen(line)}
          />
        );
      })}
    </div>
  );
}

interface WeekTalkProps {
  readonly block: TalkBlock;
  readonly line: InterviewLine;
  readonly top: number;
  readonly clock: (at: Instant) => string;
  readonly onOpen: () => void;
}

function WeekTalk({ block, line, top, clock, onOpen }: WeekTalkProps) {
  const { interview, startsAt, endsAt, from, to, really, lane, lanes, isGoingOn, against } = block;
  const isOff = ['cancelled', 'declined', 'noShow'].includes(interview.state);
  const words = [
    line.who,
    `${clock(startsAt)} to ${clock(endsAt)}`,
    line.theirs,
    isOff ? line.next : '',
    against,
    interview.purpose,
  ].filter(Boolean);
  return (
    <button
      type="button"
      data-talk={interview.id}
      data-is-off={isOff || undefined}
      data-is-over={['toWrapUp', 'toThank', 'closed'].includes(interview.state) || undefined}
      tabIndex={-1}
      aria-label={words.join(', ')}
      title={words.join('\n')}
      className={classes.talk}
      style={
        {
          '--from': top,
          '--to': top + to - from,
          '--really': really - from,
          '--lane': lane,
          '--lanes': lanes,
        } as CSSProperties
      }
      onClick={onOpen}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      <b className={classes.who}>{line.who}</b>
      <span className={classes.clocks}>
        {isGoingOn
          ? `until ${clock(endsAt)}`
          : line.theirs === ''
            ? `${clock(startsAt)} to ${clock(endsAt)}`
            : `${clock(startsAt)} ${line.theirs}`}
      </span>
      {against !== '' && <span className={classes.against}>{against}</span>}
      {to - from >= 75 && interview.purpose !== '' && (
        <span className={`aw-serif ${classes.purpose ?? ''}`}>{interview.purpose}</span>
      )}
    </button>
  );
}
