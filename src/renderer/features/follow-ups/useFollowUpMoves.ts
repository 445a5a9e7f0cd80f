import { useNavigate } from 'react-router-dom';
import { mayAskAgain } from '../../../shared/domain/agenda';
import { businessDaysAfter } from '../../../shared/domain/businessDays';
import type { LocalDate } from '../../../shared/domain/field';
import type { FollowUp, Rhythm } from '../../../shared/domain/followUp';
import { settingsOf } from '../../../shared/domain/workspace';
import { useBusinessCalendar } from '../../components/useBusinessCalendar';
import { useSaveFollowUps } from '../../components/useSaveFollowUps';
import { useStartLetter } from '../../components/useStartLetter';
import { useScreenKeys } from '../../lib/keyboard';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import { letterKindOf, useFollowUpActions } from './useFollowUpActions';

/** What can be done with the selected follow-up; the same list makes the keys and the buttons. */
export interface FollowUpMoves {
  readonly done: () => void;
  readonly skip: () => void;
  readonly snoozeTo: (until: LocalDate) => void;
  readonly snoozeWeek: () => void;
  readonly openSnooze: () => void;
  readonly moveTo: (day: LocalDate) => void;
  readonly pause: () => void;
  readonly letGo: () => void;
  readonly repeat: (repeats: Rhythm | null) => void;
  readonly askedAgain: () => void;
  /** Opens the letter it asks for. */
  readonly write: () => void;
  readonly remove: () => void;
  readonly saveCalendar: () => void;
}

interface Given {
  readonly selected: FollowUp | undefined;
  readonly today: LocalDate;
  /** Whether the focus is on a row: the keys are about that row. */
  readonly isOnRow: () => boolean;
  /** After it leaves its place in the list: the focus goes to its neighbour. */
  readonly leave: (act: () => Promise<unknown>) => void;
  /** After it stays in the list, wherever it moves to. */
  readonly stay: (act: () => Promise<unknown>) => void;
  readonly openSnooze: () => void;
  readonly openDay: () => void;
  readonly isPanelOpen: boolean;
  readonly closePanel: () => void;
}

export function useFollowUpMoves({
  selected,
  today,
  isOnRow,
  leave,
  stay,
  openSnooze,
  openDay,
  isPanelOpen,
  closePanel,
}: Given): FollowUpMoves {
  const navigate = useNavigate();
  const startLetter = useStartLetter();
  const saveCalendar = useSaveFollowUps();
  const actions = useFollowUpActions(today);
  const calendars = useBusinessCalendar();
  // As long as a first note waits for its nudge: somebody who is asked again gets as long once more.
  const wait = useWorkspace((workspace) => settingsOf(workspace).nudgeAfterBusinessDays);

  const about = (act: (followUp: FollowUp) => void) => () => {
    if (selected !== undefined) act(selected);
  };
  const moves: FollowUpMoves = {
    done: about((one) => leave(() => actions.done(one))),
    skip: about((one) => {
      if (one.repeats !== null) leave(() => actions.skip(one));
    }),
    snoozeTo: (until) => about((one) => stay(() => actions.snooze(one, until)))(),
    snoozeWeek: about((one) => leave(() => actions.snoozeWeek(one))),
    openSnooze: about(({ pausedAt }) => {
      if (pausedAt === null) openSnooze();
    }),
    moveTo: (day) => about((one) => stay(() => actions.changeDue(one, day)))(),
    pause: about((one) => stay(() => actions.pause(one))),
    letGo: about((one) => leave(() => actions.letGo(one))),
    repeat: (repeats) => about((one) => void actions.repeat(one, repeats))(),
    askedAgain: about((one) => {
      const until = businessDaysAfter(today, wait, calendars.calendarFor(one.personId ?? ''));
      if (mayAskAgain(one, today)) stay(() => actions.askedAgain(one, until));
    }),
    write: about((one) => {
      const kind = letterKindOf(one);
      if (kind !== null && one.personId !== null)
        startLetter({ personId: one.personId, kind, interviewId: one.interviewId });
    }),
    remove: about((one) => leave(() => actions.remove(one))),
    saveCalendar: about(({ id }) => void saveCalendar([id])),
  };
  const onRow = (run: () => void) => () => {
    if (isOnRow()) run();
  };
  useScreenKeys('Follow-ups', [
    { keys: 'Space', does: 'done', run: onRow(moves.done) },
    { keys: 'd', does: 'change date', run: onRow(openDay) },
    { keys: 's', does: 'put off to…', run: onRow(moves.openSnooze) },
    { keys: 'w', does: 'one week later', run: onRow(moves.snoozeWeek) },
    { keys: 'k', does: 'skip this one, where it comes again', run: onRow(moves.skip) },
    { keys: 'p', does: 'pause, or take up again', run: onRow(moves.pause) },
    { keys: 'x', does: 'let it go', run: onRow(moves.letGo) },
    { keys: 'a', does: 'asked again, for what they promised', run: onRow(moves.askedAgain) },
    { keys: 'l', does: 'write the letter it asks for', run: onRow(moves.write) },
    { keys: 'Delete', does: 'delete', run: onRow(moves.remove) },
    {
      keys: 'mod+Enter',
      does: 'open the person',
      run: onRow(
        about(({ personId }) => {
          if (personId !== null) void navigate(`/people/${personId}`);
        }),
      ),
    },
  ]);
  // Only then: elsewhere Escape is the calendar’s, or the field’s.
  useScreenKeys(
    'Details',
    [{ keys: 'Escape', does: 'close the details', isHidden: true, run: closePanel }],
    isPanelOpen,
  );
  return moves;
}
