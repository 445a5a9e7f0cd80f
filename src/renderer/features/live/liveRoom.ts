import type { Instant } from '../../../shared/domain/field';
import type { Note } from '../../../shared/domain/interview';
import { mergeLine } from '../../../shared/text/mergeLine';
import type { Failure } from '../../../shared/failure';
import { Autosave } from '../../lib/Autosave';
import { newId } from '../../lib/newId';
import type { Dispatch } from '../../workspace/useDispatch';

/** One line of notes as it is written. */
export type Line = Pick<
  Note,
  'id' | 'guideQuestionId' | 'at' | 'text' | 'mark' | 'owner' | 'isOffRecord' | 'isUntimed'
>;
export type LineMarks = Pick<Line, 'mark' | 'owner' | 'isOffRecord'>;

/** The line that has the caret. `at` is null until its first key. */
export type OpenLine = Omit<Line, 'at'> & { readonly at: Instant | null };

export interface RoomState {
  readonly open: OpenLine;
  /** Lines that are newer here than on disk, in the order they were begun. */
  readonly drafts: readonly Line[];
  readonly isSaving: boolean;
  /** Why the last try did not save; null: it did. */
  readonly trouble: Failure | null;
}

interface Unsaved {
  readonly line: Line;
  /** The caret has left it, so an empty line may go. */
  readonly isLeft: boolean;
}

/**
 * What this window knows about one live room beyond the document: the line being written and every
 * line that is not durable yet. Typing only changes a field here and never waits; each line saves
 * itself until the disk has it, also after the screen is left. It listens to nobody and is told by keys.
 */
export class LiveRoom {
  /** The call was already on when this window first came here: Askwell was closed meanwhile. */
  readonly isReturn: boolean;
  /** What was said once and need not be said again while the window lives. */
  readonly heard = new Set<string>();
  readonly #interviewId: string;
  readonly #dispatch: Dispatch;
  readonly #listeners = new Set<() => void>();
  readonly #autosaves = new Map<string, Autosave<Unsaved>>();
  readonly #drafts = new Map<string, Line>();
  /** Lines that may be on disk, so that emptying them takes a change. */
  readonly #sent = new Set<string>();
  /** What the disk last said of each line, and what this window sent of it since: anything else came from another window. */
  readonly #known = new Map<string, { text: string; readonly mine: Set<string> }>();
  /** The talk is over: what is written now is written from memory. */
  #isOver = false;
  /** Where the caret goes back to after an older line was edited; null: a new line. */
  #backTo: Line | null = null;
  #open: OpenLine = blank();
  /** The open line is an older one. */
  #isEdit = false;
  /** The open line was changed since the caret came to it. */
  #isTouched = false;
  #isSaving = false;
  #trouble: Failure | null = null;
  #state: RoomState = { open: this.#open, drafts: [], isSaving: false, trouble: null };

  constructor(interviewId: string, dispatch: Dispatch, isReturn: boolean) {
    this.#interviewId = interviewId;
    this.#dispatch = dispatch;
    this.isReturn = isReturn;
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

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The open line reads `text` now. Its first key gives it its time and its question. */
  type(text: string, at: Instant, guideQuestionId: string | null): void {
    const isFirst = this.#open.at === null;
    this.#open = { ...this.#open, text, ...(isFirst && { at, guideQuestionId, isUntimed: this.#isOver }) };
    this.#isTouched = true;
    this.#keep(this.#open);
    if (isFirst) this.#tell();
  }

  /** Whether the talk is over, so that new lines have no minute of it. */
  setOver(isOver: boolean): void {
    this.#isOver = isOver;
  }

  /**
   * What the disk has now. The same line may have been written on in another window: an open line that is saved here goes on
   * from there, and one with newer words here keeps both.
   */
  hear(notes: readonly Line[]): void {
    let isChanged = false;
    for (const note of notes) {
      const known = this.#known.get(note.id);
      const isMine = known?.mine.has(note.text) === true;
      const base = known?.text ?? note.text;
      this.#known.set(note.id, { text: note.text, mine: known?.mine ?? new Set() });
      if (known !== undefined && base !== note.text) known.mine.delete(note.text);
      if (isMine || note.id !== this.#open.id || this.#open.at === null || note.text === this.#open.text) continue;
      if (!this.#drafts.has(note.id)) {
        const { guideQuestionId, text, mark, owner, isOffRecord } = note;
        this.#open = { ...this.#open, guideQuestionId, text, mark, owner, isOffRecord };
        isChanged = true;
      } else if (note.text !== base) {
        this.#open = { ...this.#open, text: mergeLine(base, this.#open.text, note.text) };
        this.#keep(this.#open);
        isChanged = true;
      }
    }
    if (isChanged) this.#tell();
  }

  /** Marks the open line. A line without a key yet keeps the marks until it has one. */
  mark(marks: Partial<LineMarks>): void {
    this.#open = { ...this.#open, ...marks };
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
    this.#open = (backTo && this.#drafts.get(backTo.id)) ?? backTo ?? blank();
    this.#tell();
  }

  /** Puts the caret into an older line. */
  edit(line: Line): void {
    if (line.id === this.#open.id) return;
    const { at } = this.#open;
    const isReturning = this.#backTo?.id === line.id;
    if (isReturning) this.#backTo = null;
    else if (!this.#isEdit && at !== null && this.#open.text.trim() !== '') this.#backTo = { ...this.#open, at };
    this.#leave();
    this.#isEdit = !isReturning;
    this.#open = this.#drafts.get(line.id) ?? line;
    this.#sent.add(line.id);
    this.#tell();
  }

  /** Saves everything now. Resolves when each line is durable or has failed. */
  async flush(): Promise<void> {
    await Promise.all([...this.#autosaves.values()].map((autosave) => autosave.flush()));
  }

  #leave(): void {
    if (this.#isTouched) void this.#keep(this.#open, true)?.flush();
    this.#isTouched = false;
  }

  #keep(open: OpenLine, isLeft = false): Autosave<Unsaved> | undefined {
    if (open.at === null) return undefined;
    const line = { ...open, at: open.at };
    this.#drafts.set(line.id, line);
    let autosave = this.#autosaves.get(line.id);
    if (autosave === undefined) {
      autosave = new Autosave<Unsaved>(
        (unsaved) => this.#save(unsaved),
        () => {
          this.#settle(line.id);
        },
      );
      this.#autosaves.set(line.id, autosave);
    }
    autosave.change({ line, isLeft });
    if (!this.#isSaving) {
      this.#isSaving = true;
      this.#tell();
    }
    return autosave;
  }

  async #save({ line, isLeft }: Unsaved): Promise<boolean> {
    this.#trouble = await this.#send(line, isLeft);
    if (this.#trouble !== null) this.#tell();
    return this.#trouble === null;
  }

  /** Everything of this line is on disk. */
  #settle(id: string): void {
    this.#autosaves.delete(id);
    this.#drafts.delete(id);
    this.#isSaving = this.#autosaves.size > 0;
    this.#tell();
  }

  /** Answers why it is not durable; null: it is. */
  async #send(line: Line, isLeft: boolean): Promise<Failure | null> {
    if (line.text.trim() === '') {
      if (!isLeft || !this.#sent.has(line.id)) return null;
      const reply = await this.#dispatch('note.removed', { id: line.id }, { isQuiet: true });
      const isGone = reply.ok || reply.failure.code === 'notFound' || reply.failure.code === 'refused';
      return isGone ? null : reply.failure;
    }
    this.#sent.add(line.id);
    const known = this.#known.get(line.id) ?? { text: '', mine: new Set<string>() };
    this.#known.set(line.id, known);
    known.mine.add(line.text);
    const { id, guideQuestionId, at, text, mark, owner, isOffRecord, isUntimed } = line;
    const note = { id, interviewId: this.#interviewId, guideQuestionId, at, text, mark, owner, isOffRecord, isUntimed };
    const reply = await this.#dispatch('note.written', note, { isQuiet: true });
    return reply.ok ? null : reply.failure;
  }

  #tell(): void {
    const drafts = [...this.#drafts.values()].filter((line) => line.text.trim() !== '');
    this.#state = { open: this.#open, drafts, isSaving: this.#isSaving, trouble: this.#trouble };
    for (const listener of this.#listeners) listener();
  }
}

function blank(): OpenLine {
  return {
    id: newId('notes'),
    guideQuestionId: null,
    at: null,
    text: '',
    mark: null,
    owner: null,
    isOffRecord: false,
    isUntimed: false,
  };
}
