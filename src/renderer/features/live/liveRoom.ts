import type { Instant } from '../../../shared/domain/field';
import { joinNotes, piecesOf, placeAfter } from '../../../shared/domain/noteSplit';
import { mergeLine } from '../../../shared/text/mergeLine';
import { timesFrom, typedTimes, unknownTimes, type TypedTimes } from '../../../shared/text/typedTimes';
import type { Dispatch } from '../../workspace/useDispatch';
import { LineKeeper } from './lineKeeper';
import type { RoomKnowledge } from './lineSending';
import { blankLine, cutLine, differenceOf, finishedLine, lineOf } from './roomLine';
import type { Line, LineMarks, OpenLine, RoomState } from './roomLine';

export type { Line, LineMarks, OpenLine, RoomState } from './roomLine';
/** The longest note of the document. More is pasted as several. */
const MOST = 200_000;

/**
 * What this window knows about one live room beyond the document: the line being written and every
 * line that is not durable yet. Typing only changes a field here and never waits; each line saves
 * itself until the disk has it, also after the screen is left. It listens to nobody and is told by keys.
 * Splitting, joining and removing show at once too; their command waits until the words of its lines are
 * durable, and what is typed there meanwhile waits for the command.
 */
export class LiveRoom {
  /** The call was already on when this window first came here: Askwell was closed meanwhile. */
  readonly isReturn: boolean;
  /** What was said once and need not be said again while the window lives. */
  readonly heard = new Set<string>();
  readonly #dispatch: Dispatch;
  readonly #known: RoomKnowledge;
  readonly #listeners = new Set<() => void>();
  /** Every line that is not durable yet. */
  readonly #lines: LineKeeper;
  readonly #times = new Map<string, TypedTimes>();
  /** Where the caret goes back to after an older line was edited; null: a new line. */
  #backTo: Line | null = null;
  #open: OpenLine = blankLine();
  #field: RoomState['field'] = { key: 0, caret: null };
  /** The open line is an older one. */
  #isEdit = false;
  /** The open line was changed since the caret came to it. */
  #isTouched = false;
  #state: RoomState;

  constructor(interviewId: string, dispatch: Dispatch, isReturn: boolean, known: RoomKnowledge) {
    this.#dispatch = dispatch;
    this.#known = known;
    this.#lines = new LineKeeper(interviewId, dispatch, known, () => this.#tell());
    this.isReturn = isReturn;
    this.#state = this.#told();
  }

  get state(): RoomState {
    return this.#state;
  }

  /** The newest text of the open line; `state` is not renewed with every key. */
  get openText(): string {
    return this.#open.text;
  }

  /** Whether the open line is new and nothing was done to it: no key, no mark. */
  get isPristine(): boolean {
    const { at, mark, isOffRecord } = this.#open;
    return !this.#isEdit && at === null && mark === null && !isOffRecord;
  }

  /** Whether the open line is an older one. */
  get isEdit(): boolean {
    return this.#isEdit;
  }

  /** Whether a line that was begun waits at the end while an older one is edited. */
  get isWaiting(): boolean {
    return this.#backTo !== null;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /**
   * The open line reads `text` now. Its first key gives it its time and its question. `isUntimed`:
   * written from memory, when the talk was over.
   */
  type(text: string, at: Instant, guideQuestionId: string | null, isUntimed = false): void {
    const isFirst = this.#open.at === null;
    const [first = '', ...more] = text.length > MOST ? piecesOf(text, MOST) : [text];
    this.#write(first, at, isFirst ? { at, guideQuestionId, isUntimed } : {});
    for (const [place, piece] of more.entries()) {
      const { at: begun } = placeAfter(this.#open.at ?? at, null, []);
      const under = this.#open.guideQuestionId;
      this.#leave();
      this.#open = { ...blankLine(isUntimed), isOffRecord: this.#state.open.isOffRecord };
      if (place === more.length - 1) this.#newField();
      this.#write(piece, at, { at: begun, guideQuestionId: under });
    }
    if (isFirst || more.length > 0) this.#tell();
  }

  /** The person took out all words of the open line. The next key of a new line is a first key again; the field stays. */
  empty(): void {
    const { at, mark, owner, isOffRecord, speakerId, isUntimed } = this.#open;
    if (at === null) return;
    this.#write('', at, {});
    if (this.#isEdit) return;
    this.#leave();
    this.#open = { ...blankLine(isUntimed), mark, owner, isOffRecord, speakerId };
    this.#tell();
  }

  /** Changes what the open line is, without its words. A line without a key yet keeps it until it has one. */
  mark(fields: Partial<LineMarks & Pick<Line, 'guideQuestionId' | 'speakerId'>>): void {
    // The words first, so that this is a step of undo of its own.
    const isOnDisk = this.#known.noteOf(this.#open.id) !== undefined;
    if (isOnDisk) this.#lines.flushLine(this.#open.id);
    this.#open = { ...this.#open, ...fields };
    this.#isTouched = true;
    this.#keep(this.#open);
    if (isOnDisk) this.#lines.flushLine(this.#open.id);
    this.#tell();
  }

  /** The open line names a person. */
  link(personId: string): void {
    const { personIds } = this.#open;
    if (personIds.includes(personId) || personIds.length >= 20) return;
    this.#open = { ...this.#open, personIds: [...personIds, personId] };
    this.#isTouched = true;
    this.#keep(this.#open);
    this.#tell();
  }

  /** Ends the open line and goes on: back to the line that was left for an edit, otherwise to a new one. */
  next(): void {
    const backTo = this.#backTo;
    this.#backTo = null;
    this.#leave();
    this.#isEdit = false;
    this.#open = (backTo && this.#lines.draftOf(backTo.id)) ?? backTo ?? blankLine();
    this.#newField();
    this.#tell();
  }

  /** Puts the caret into an older line, at `caret` (null: at its end). */
  edit(line: Line, caret: number | null = null): void {
    if (line.id === this.#open.id) return;
    const { at } = this.#open;
    const isReturning = this.#backTo?.id === line.id;
    if (isReturning) this.#backTo = null;
    else if (!this.#isEdit && at !== null && this.#open.text.trim() !== '') this.#backTo = { ...this.#open, at };
    this.#leave();
    this.#isEdit = !isReturning;
    this.#open = this.#lines.draftOf(line.id) ?? lineOf(line);
    this.#lines.meet(line.id);
    this.#newField(caret);
    this.#tell();
  }

  /** Cuts the open line in two at `offset` and goes on in the second part. `following`: the lines below it. False: there is nothing to cut. */
  split(offset: number, following: readonly Line[]): boolean {
    const { at, id, text } = this.#open;
    if (at === null || this.#isSorted(id)) return false;
    const times = this.#times.get(id) ?? unknownTimes(text);
    const cut = cutLine({ ...this.#open, at }, offset, times, following, this.#known.nameOf);
    if (cut === null) return false;
    const { head, tail, pushed } = cut;
    this.#times.set(tail.id, timesFrom(times, text.length - tail.text.length));
    this.#lines.restructure({
      waits: [id],
      holds: [id, tail.id],
      lines: [head, tail],
      send: () =>
        this.#dispatch(
          'note.split',
          { id, newId: tail.id, offset, at: tail.at, pushed: [...pushed] },
          { isQuiet: true },
        ),
    });
    this.#open = tail;
    this.#newField(0);
    this.#tell();
    return true;
  }

  /** Puts the open line behind the one above it and goes on at the seam. An empty one just goes. False: nothing was done. */
  join(above: Line): boolean {
    const { at, id } = this.#open;
    if (at === null || this.#open.text.trim() === '') {
      this.edit(above);
      return true;
    }
    const whole = this.#lines.draftOf(above.id) ?? lineOf(above);
    if (this.#isSorted(id) || this.#isSorted(above.id) || whole.text.length + this.#open.text.length >= MOST)
      return false;
    const { line, seam } = joinNotes(whole, { ...this.#open, at });
    this.#times.delete(line.id);
    this.#lines.restructure({
      waits: [above.id, id],
      holds: [above.id],
      lines: [line],
      gone: id,
      send: () => this.#dispatch('note.joined', { id, aboveId: above.id }, { isQuiet: true }),
    });
    if (this.#backTo?.id === above.id) this.#backTo = null;
    this.#isEdit = true;
    this.#open = line;
    this.#newField(seam);
    this.#tell();
    return true;
  }

  /** Takes the open line out of the notes. The toast brings it back. */
  remove(): void {
    const { at, id } = this.#open;
    if (at === null || this.#isSorted(id)) return;
    this.#lines.restructure({
      waits: [id],
      holds: [],
      lines: [],
      gone: id,
      send: () => this.#dispatch('note.removed', { id }, { toast: 'Line removed' }),
    });
    this.#isTouched = false;
    this.next();
  }

  /** The number of the last change of this room that was not typing, to take it back; null: there is none. */
  lastStep(): Promise<number | null> {
    return this.#lines.lastStep();
  }

  /**
   * The document changed. A line in which nothing waits for the disk becomes what it is there (undone, or
   * changed in another window); one with newer words here keeps both. Whether its words are others now.
   */
  follow(): boolean {
    const { id, at, text } = this.#open;
    const { stored, base, isMine } = this.#lines.look(id);
    if (at === null || this.#lines.isRestructuring || base === undefined) return false;
    if (this.#lines.isUnsaved(id)) {
      if (isMine || stored === undefined || stored.text === base || stored.text === text) return false;
      this.#open = { ...this.#open, text: mergeLine(base, text, stored.text) };
      this.#keep(this.#open);
    } else if (text.trim() === '') {
      return false;
    } else if (stored === undefined) {
      this.#isTouched = false;
      this.next();
    } else if (differenceOf({ ...this.#open, at }, stored) !== 'none') {
      this.#open = lineOf(stored);
    }
    const isOther = this.#open.id === id && this.#open.text !== text;
    if (isOther) this.#times.delete(id);
    this.#tell();
    return isOther;
  }

  /** Saves everything now. Resolves when each line is durable or has failed. */
  flush(): Promise<void> {
    return this.#lines.flush();
  }

  #write(text: string, now: Instant, first: Partial<OpenLine>): void {
    const { id, text: before } = this.#open;
    this.#times.set(id, typedTimes(this.#times.get(id) ?? unknownTimes(before), before, text, now));
    this.#open = { ...this.#open, ...first, text };
    this.#isTouched = true;
    this.#keep(this.#open);
  }

  #leave(): void {
    if (this.#isTouched) {
      this.#open = finishedLine(this.#open, this.#known.nameOf);
      this.#keep(this.#open, true);
      this.#lines.flushLine(this.#open.id);
    }
    this.#isTouched = false;
  }

  /** Saves the open line; one without a key yet is nothing. */
  #keep({ at, ...open }: OpenLine, isLeft = false): void {
    if (at !== null) this.#lines.keep({ ...open, at }, isLeft);
  }

  #isSorted(id: string): boolean {
    const isSorted = (this.#known.noteOf(id)?.outcome ?? null) !== null;
    if (isSorted) this.#known.say('This note has already become something. Undo that first; the note stays.');
    return isSorted;
  }

  #newField(caret: number | null = null): void {
    this.#field = { key: this.#field.key + 1, caret };
  }

  #told(): RoomState {
    return { open: this.#open, field: this.#field, ...this.#lines.state() };
  }

  #tell(): void {
    this.#state = this.#told();
    for (const listener of this.#listeners) listener();
  }
}
