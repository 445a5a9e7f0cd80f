import type { Change } from '../../../shared/domain/change';
import type { Note } from '../../../shared/domain/interview';
import type { Failure, Reply } from '../../../shared/failure';
import type { Autosave } from '../../lib/Autosave';
import type { Dispatch } from '../../workspace/useDispatch';
import { differenceOf, type Line } from './roomLine';

const RETRY_MS = 2_000;

export interface Unsaved {
  readonly line: Line;
  /** The caret has left it, so an empty line may go. */
  readonly isLeft: boolean;
}

/** What the room asks the window’s copy of the document. */
export interface RoomKnowledge {
  /** As it is on disk. */
  readonly noteOf: (id: string) => Note | undefined;
  /** The name of a person; empty: not known here. */
  readonly nameOf: (personId: string) => string;
  /** Says something in a toast. */
  readonly say: (sentence: string) => void;
}

/**
 * Sends what of a line is newer than on disk (`stored`; undefined: it is not there yet), with the command
 * that says just this, so that a new mark is a step of undo of its own. Null: nothing is newer.
 */
export async function sendDifference(
  dispatch: Dispatch,
  interviewId: string,
  line: Line,
  stored: Note | undefined,
): Promise<Reply<Change> | null> {
  const { id, mark, owner, isOffRecord, guideQuestionId, speakerId } = line;
  const quiet = { isQuiet: true };
  switch (stored === undefined ? 'words' : differenceOf(line, stored)) {
    case 'none':
      return null;
    case 'words':
      return dispatch('note.written', { ...line, interviewId }, quiet);
    case 'marks':
      return dispatch('note.marked', { id, mark, owner, isOffRecord }, quiet);
    case 'question':
      return dispatch('note.movedToQuestion', { id, guideQuestionId }, quiet);
    case 'speaker':
      return dispatch('note.spokenBy', { id, speakerId }, quiet);
  }
}

/** The store looked at it and will not do it, however often it is asked. */
export function isAnswered({ code }: Failure): boolean {
  return code === 'notFound' || code === 'refused' || code === 'invalidInput';
}

/** Resolves when everything given to `autosave` is on disk, however long that takes. */
export async function untilDurable(autosave: Autosave<Unsaved>): Promise<void> {
  for (;;) {
    await autosave.flush();
    if (!autosave.isUnsaved) return;
    await pause();
  }
}

/** Sends until the store has answered, with a pause after each failure of the disk; whether it was done. `hear` is told each reply. */
export async function sendUntilAnswered(
  send: () => Promise<Reply<Change>>,
  hear: (reply: Reply<Change>) => void,
): Promise<boolean> {
  for (;;) {
    const reply = await send();
    hear(reply);
    if (reply.ok || isAnswered(reply.failure)) return reply.ok;
    await pause();
  }
}

/** Until the disk is asked again. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, RETRY_MS));
}
