import type { Change } from '../../../shared/domain/change';
import type { Failure, Reply } from '../../../shared/failure';
import { Autosave } from '../../lib/Autosave';
import type { Dispatch } from '../../workspace/useDispatch';
import { DiskMemory } from './diskMemory';
import { isAnswered, sendDifference, sendUntilAnswered, untilDurable } from './lineSending';
import type { RoomKnowledge, Unsaved } from './lineSending';
import type { Line, RoomState } from './roomLine';

interface Restructuring {
  /** Lines whose words have to be durable before the command goes. */
  readonly waits: readonly string[];
  /** Lines whose later words wait for the command. */
  readonly holds: readonly string[];
  /** What is shown at once. */
  readonly lines: readonly Line[];
  /** A line that goes with it. */
  readonly gone?: string;
  readonly send: () => Promise<Reply<Change>>;
}

/**
 * The lines of one room that are newer here than on disk, and their way there. Each saves itself until the disk
 * has it, whatever the caret does meanwhile; splitting, joining and removing go one after the other, behind the
 * words they rest on.
 */
export class LineKeeper {
  readonly #interviewId: string;
  readonly #dispatch: Dispatch;
  readonly #known: RoomKnowledge;
  readonly #tell: () => void;
  readonly #autosaves = new Map<string, Autosave<Unsaved>>();
  readonly #drafts = new Map<string, Line>();
  readonly #gone = new Set<string>();
  /** Lines that may be on disk, so that emptying them takes a change. */
  readonly #sent = new Set<string>();
  readonly #disk: DiskMemory;
  /** Changes of this room that Ctrl+Z takes back while nothing was typed since, the last one last. */
  readonly #steps: number[] = [];
  /** Splitting, joining and removing, one after the other. */
  #order: Promise<void> = Promise.resolve();
  #ordered = 0;
  /** As it was told last. */
  #isSaving = false;
  #trouble: Failure | null = null;

  /** `tell` is called whenever `state` is another. */
  constructor(interviewId: string, dispatch: Dispatch, known: RoomKnowledge, tell: () => void) {
    this.#interviewId = interviewId;
    this.#dispatch = dispatch;
    this.#known = known;
    this.#tell = tell;
    this.#disk = new DiskMemory(known);
  }

  /** Splitting, joining or removing is on its way. */
  get isRestructuring(): boolean {
    return this.#ordered > 0;
  }

  /** What is not on disk yet, told now. */
  state(): Pick<RoomState, 'drafts' | 'gone' | 'isSaving' | 'trouble'> {
    this.#isSaving = this.#autosaves.size > 0 || this.#ordered > 0;
    return {
      drafts: [...this.#drafts.values()].filter((line) => line.text.trim() !== ''),
      gone: new Set(this.#gone),
      isSaving: this.#isSaving,
      trouble: this.#trouble,
    };
  }

  /** A line as it is here while it is newer than on disk. */
  draftOf(id: string): Line | undefined {
    return this.#drafts.get(id);
  }

  /** Whether words of a line are on their way to the disk. */
  isUnsaved(id: string): boolean {
    return this.#autosaves.has(id);
  }

  /** The line is on disk and its words are looked at from now on. */
  meet(id: string): void {
    this.#sent.add(id);
    this.#disk.look(id);
  }

  look(id: string): ReturnType<DiskMemory['look']> {
    return this.#disk.look(id);
  }

  /** Saves the line soon. `isLeft`: the caret has left it. */
  keep(line: Line, isLeft = false): void {
    this.#drafts.set(line.id, line);
    const autosave = this.#autosaves.get(line.id) ?? this.#newAutosave(line.id);
    autosave.change({ line, isLeft });
    if (!this.#isSaving) this.#tell();
  }

  /** Saves what is unsaved of a line now. */
  flushLine(id: string): void {
    void this.#autosaves.get(id)?.flush();
  }

  /** Saves everything now. Resolves when each line is durable or has failed. */
  async flush(): Promise<void> {
    await Promise.all([this.#order, ...[...this.#autosaves.values()].map((autosave) => autosave.flush())]);
  }

  /** The number of the last change of this room that was not typing, to take it back; null: there is none. */
  async lastStep(): Promise<number | null> {
    await this.flush();
    return this.#steps.pop() ?? null;
  }

  /**
   * Shows `lines` as drafts at once and sends the command when the words of `waits` are durable. Words
   * that are typed into `holds` meanwhile wait for it. A refusal (the document is another than this window
   * thought) leaves the lines as they are written: then they are sent as words.
   */
  restructure({ waits, holds, lines, gone, send }: Restructuring): void {
    if (gone !== undefined) this.#gone.add(gone);
    const before = waits.flatMap((id) => this.#autosaves.get(id) ?? []);
    for (const id of waits) this.#autosaves.delete(id);
    for (const line of lines) this.#drafts.set(line.id, line);
    for (const id of waits) if (!lines.some((line) => line.id === id)) this.#drafts.delete(id);
    for (const id of holds) this.#sent.add(id);
    this.#ordered += 1;
    const earlier = this.#order;
    this.#order = (async () => {
      await earlier;
      for (const autosave of before) await untilDurable(autosave);
      const isDone = await sendUntilAnswered(send, (reply) => {
        this.#trouble = this.#stepped(reply);
        if (this.#trouble !== null) this.#tell();
      });
      this.#ordered -= 1;
      for (const id of waits) this.#gone.delete(id);
      for (const line of lines) {
        if (!isDone) this.keep(this.#drafts.get(line.id) ?? line);
        else if (!this.#autosaves.has(line.id)) this.#drafts.delete(line.id);
        this.#disk.look(line.id);
      }
      this.#tell();
    })();
  }

  #newAutosave(id: string): Autosave<Unsaved> {
    const after = this.#ordered > 0 ? this.#order : null;
    const save = async ({ line, isLeft }: Unsaved) => {
      if (after !== null) await after;
      this.#trouble = await this.#send(line, isLeft);
      if (this.#trouble !== null) this.#tell();
      return this.#trouble === null;
    };
    const autosave: Autosave<Unsaved> = new Autosave(save, () => {
      // Everything of this line is on disk.
      if (this.#autosaves.get(id) !== autosave) return;
      this.#autosaves.delete(id);
      this.#drafts.delete(id);
      this.#disk.look(id);
      this.#tell();
    });
    this.#autosaves.set(id, autosave);
    return autosave;
  }

  /** Answers why it is not durable; null: it is. */
  async #send(line: Line, isLeft: boolean): Promise<Failure | null> {
    const { id, text } = line;
    if (text.trim() === '') {
      if (!isLeft || !this.#sent.has(id)) return null;
      const reply = await this.#dispatch('note.removed', { id }, { isQuiet: true });
      return reply.ok || isAnswered(reply.failure) ? null : reply.failure;
    }
    this.#sent.add(id);
    this.#disk.sent(line);
    const stored = this.#known.noteOf(id);
    const reply = await sendDifference(this.#dispatch, this.#interviewId, line, stored);
    if (reply !== null && stored?.text === text) this.#stepped(reply);
    if (reply === null || reply.ok) return null;
    if (reply.failure.code !== 'refused') return reply.failure;
    this.#known.say(reply.failure.message);
    return null;
  }

  /** Remembers a change for Ctrl+Z; answers why it has to be asked for again (null: it is answered). */
  #stepped(reply: Reply<Change>): Failure | null {
    if (reply.ok && reply.value.records.length > 0) this.#steps.push(reply.value.sequence);
    return reply.ok || isAnswered(reply.failure) ? null : reply.failure;
  }
}
