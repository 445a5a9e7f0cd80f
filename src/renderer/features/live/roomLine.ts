import type { Instant } from '../../../shared/domain/field';
import type { Note } from '../../../shared/domain/interview';
import { placeAfter, splitNote, stillNamed, type NameOf, type PlacedAfter } from '../../../shared/domain/noteSplit';
import type { Failure } from '../../../shared/failure';
import { namedAfterAt } from '../../../shared/text/mention';
import { typedAt, type TypedTimes } from '../../../shared/text/typedTimes';
import { newId } from '../../lib/newId';

/** One line of notes as it is written. */
export type Line = Omit<Note, 'interviewId' | 'outcome'>;
export type LineMarks = Pick<Line, 'mark' | 'owner' | 'isOffRecord'>;

/** The line that has the caret. `at` is null until its first key. */
export type OpenLine = Omit<Line, 'at'> & { readonly at: Instant | null };

export interface RoomState {
  readonly open: OpenLine;
  /** Lines that are newer here than on disk, in the order they were begun. */
  readonly drafts: readonly Line[];
  /** Lines that are gone here and on their way off the disk. */
  readonly gone: ReadonlySet<string>;
  readonly isSaving: boolean;
  /** Why the last try did not save; null: it did. */
  readonly trouble: Failure | null;
  /** Which field the open line stands in: another number is another field, with the caret at `caret` (null: at the end). */
  readonly field: { readonly key: number; readonly caret: number | null };
}

export function blankLine(isUntimed = false): OpenLine {
  return {
    id: newId('notes'),
    guideQuestionId: null,
    at: null,
    text: '',
    mark: null,
    owner: null,
    isOffRecord: false,
    speakerId: null,
    personIds: [],
    isUntimed,
  };
}

/** Only what a line is: a stored note that is taken for one brings more, which no command takes back. */
export function lineOf(note: Line): Line {
  const { id, guideQuestionId, at, text, mark, owner, isOffRecord, speakerId, personIds, isUntimed } = note;
  return { id, guideQuestionId, at, text, mark, owner, isOffRecord, speakerId, personIds, isUntimed };
}

/** What is on disk, with what is newer in this window, in the order it was begun; the open line in its place or last. */
export function linesOf(
  notes: readonly Line[],
  { drafts, open, gone }: Pick<RoomState, 'drafts' | 'open' | 'gone'>,
): Line[] {
  const byId = new Map<string, Line>([...notes, ...drafts].map((line) => [line.id, line]));
  for (const id of gone) byId.delete(id);
  if (open.at !== null) byId.set(open.id, { ...open, at: open.at });
  const lines = [...byId.values()].sort((a, b) => a.at.localeCompare(b.at) || a.id.localeCompare(b.id));
  return open.at === null ? [...lines, { ...open, at: '' }] : lines;
}

/** What of a line differs from what is on disk: nothing, only what has a command of its own, or the words too. */
export function differenceOf(line: Line, stored: Note): 'none' | 'marks' | 'question' | 'speaker' | 'words' {
  const isMarked = line.mark !== stored.mark || line.owner !== stored.owner || line.isOffRecord !== stored.isOffRecord;
  const isMoved = line.guideQuestionId !== stored.guideQuestionId;
  const isSpoken = line.speakerId !== stored.speakerId;
  const isOther = line.text !== stored.text || line.personIds.join() !== stored.personIds.join();
  if (isOther || Number(isMarked) + Number(isMoved) + Number(isSpoken) > 1) return 'words';
  if (isMarked) return 'marks';
  if (isMoved) return 'question';
  return isSpoken ? 'speaker' : 'none';
}

/** The line as it stays when the caret leaves it: links go with the names, and somebody new behind an @ is a referral unless the line was said to be something else. */
export function finishedLine(line: OpenLine, nameOf: NameOf): OpenLine {
  const isReferral = line.mark === null && namedAfterAt(line.text) !== '';
  return {
    ...line,
    personIds: stillNamed(line.personIds, line.text, nameOf),
    ...(isReferral && { mark: 'referral' as const }),
  };
}

/** A line cut in two at `offset`, the second part at the second of its own first key as far as `times` know it; null: one would be empty. */
export function cutLine(
  line: Line,
  offset: number,
  times: TypedTimes,
  following: readonly Line[],
  nameOf: NameOf,
): { readonly head: Line; readonly tail: Line; readonly pushed: PlacedAfter['pushed'] } | null {
  const begin = offset + line.text.slice(offset).search(/\S|$/);
  const { at, pushed } = placeAfter(line.at, typedAt(times, begin), following);
  const parts = splitNote(line, offset, at, nameOf);
  return parts && { head: parts.head, tail: { ...parts.tail, id: newId('notes') }, pushed };
}
