import type { Failure } from '../../shared/failure';

/** The words of a form by their field; a line has one. */
export type Words = Readonly<Record<string, string>>;

export type Answer =
  /** `afterwards` runs when nothing was typed since: a dialog that closes, a page that opens. */
  | { readonly ok: true; readonly afterwards?: (() => void) | undefined }
  /** null: told already. */
  | { readonly ok: false; readonly failure: Failure | null };

export interface EntryState<T extends Words> {
  readonly words: T;
  /** Why the last one is not kept, as a sentence; null: it is, or is on its way. */
  readonly failure: string | null;
  /** Rises when words that wait for the disk are put back: whatever is typed next takes their place. */
  readonly shown: number;
  /** Something was sent and is not answered yet. */
  readonly isSending: boolean;
}

interface EntryWays<T extends Words> {
  readonly save: (words: T) => Promise<Answer>;
  /** Whether the disk takes nothing at the moment. */
  readonly isHeld: () => boolean;
  /** The field is gone, and these words were refused. */
  readonly onLost: (failure: Failure) => void;
  /** Said of words that wait already. */
  readonly waitsAlready: string;
}

interface Sent<T> {
  readonly words: T;
  /** Its words stand in the field again, while the disk takes nothing. */
  isShown: boolean;
}

/**
 * An entry that is free for the next one at once. Each save begins when the one before it is answered, so that it
 * knows what that one made; a double Enter sends once. Words that were refused come back in front of what was
 * typed since. While the disk takes nothing, main keeps what was sent: then nobody waits for an answer, the words
 * stay visible until they are durable, and the same words again are not sent.
 */
export class Entry<T extends Words> {
  readonly #ways: EntryWays<T>;
  readonly #listeners = new Set<() => void>();
  #state: EntryState<T>;
  #sent: readonly Sent<T>[] = [];
  /** What came back from refusals and stands in front, in its order. */
  #back: T | null = null;
  #last: Promise<void> = Promise.resolve();
  #waiting: (() => void)[] = [];
  #isGone = false;

  constructor(start: T, ways: EntryWays<T>) {
    this.#ways = ways;
    this.#state = { words: start, failure: null, shown: 0, isSending: false };
  }

  get state(): EntryState<T> {
    return this.#state;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The person types. */
  write(words: Partial<T>): void {
    this.#set({ words: { ...this.#state.words, ...words } });
  }

  /** Enter: saves what stands here, or `words`, which were never in the field. Empty ones are passed over. */
  send(words?: T): void {
    const sent = { words: words ?? this.#state.words, isShown: false };
    if (isBlank(sent.words)) return;
    const isHeld = this.#ways.isHeld();
    if (isHeld && this.#sent.some((other) => isSame(other.words, sent.words))) {
      this.#set({ failure: this.#ways.waitsAlready });
      return;
    }
    const before = this.#sent.length === 0 || isHeld ? null : this.#last;
    this.#sent = [...this.#sent, sent];
    this.#set({ isSending: true });
    if (words === undefined) {
      this.#back = null;
      this.#set({ words: blankOf(sent.words), failure: null });
    }
    const done = this.#keep(sent, before);
    this.#last = new Promise((resolve) => void done.finally(resolve));
    if (isHeld) this.look();
  }

  /** The disk may have stopped taking anything: what waits for an answer goes to main, which keeps it. */
  look(): void {
    if (this.#sent.length === 0 || !this.#ways.isHeld()) return;
    this.#release();
    const newest = this.#sent.at(-1);
    if (newest === undefined || newest.isShown || !isBlank(this.#state.words)) return;
    newest.isShown = true;
    this.#set({ words: newest.words, shown: this.#state.shown + 1 });
  }

  /** The field goes away or is here again. */
  setGone(isGone: boolean): void {
    this.#isGone = isGone;
    if (isGone) this.#release();
  }

  async #keep(sent: Sent<T>, before: Promise<void> | null): Promise<void> {
    if (before !== null) await Promise.race([before, new Promise<void>((resolve) => void this.#waiting.push(resolve))]);
    let answer: Answer = { ok: false, failure: null };
    try {
      answer = await this.#ways.save(sent.words);
    } finally {
      this.#sent = this.#sent.filter((other) => other !== sent);
      this.#set({ isSending: this.#sent.length > 0 });
      if (answer.ok) this.#kept(sent, answer);
      else this.#refused(sent, answer.failure);
    }
  }

  #kept(sent: Sent<T>, { afterwards }: { readonly afterwards?: (() => void) | undefined }): void {
    const { words } = this.#state;
    this.#set({
      // A refusal is told for as long as its words stand here.
      ...(this.#back === null && { failure: null }),
      ...(sent.isShown && isSame(words, sent.words) && { words: blankOf(words) }),
    });
    if (!this.#isGone && this.#sent.length === 0 && isBlank(this.#state.words)) afterwards?.();
  }

  #refused(sent: Sent<T>, failure: Failure | null): void {
    const { words } = this.#state;
    const what = Object.values(sent.words).filter(Boolean).join(', ');
    const told = failure === null ? null : `Not kept: “${what}”. ${failure.message}`;
    if (this.#isGone && failure !== null && told !== null) this.#ways.onLost({ ...failure, message: told });
    if (sent.isShown && isSame(words, sent.words)) {
      this.#set({ failure: told });
      return;
    }
    const { back, since } = apart(this.#back, words);
    this.#back = back === null ? sent.words : joined(back, sent.words);
    this.#set({ words: joined(this.#back, since), failure: told });
  }

  #release(): void {
    for (const go of this.#waiting.splice(0)) go();
  }

  #set(next: Partial<EntryState<T>>): void {
    this.#state = { ...this.#state, ...next };
    for (const listener of this.#listeners) listener();
  }
}

/** What came back earlier, as far as it still stands in front, and what was typed behind it. */
function apart<T extends Words>(back: T | null, words: T): { readonly back: T | null; readonly since: T } {
  if (back === null || !Object.entries(back).every(([field, text]) => (words[field] ?? '').startsWith(text)))
    return { back: null, since: words };
  return { back, since: mapped(words, (text, field) => text.slice(back[field]?.length ?? 0)) };
}

function joined<T extends Words>(before: T, since: T): T {
  return mapped(before, (text, field) => [text.trim(), (since[field] ?? '').trimStart()].filter(Boolean).join(' '));
}

function blankOf<T extends Words>(words: T): T {
  return mapped(words, () => '');
}

function mapped<T extends Words>(words: T, to: (text: string, field: string) => string): T {
  return Object.fromEntries(Object.entries(words).map(([field, text]) => [field, to(text, field)])) as T;
}

function isBlank(words: Words): boolean {
  return Object.values(words).every((text) => text.trim() === '');
}

function isSame(a: Words, b: Words): boolean {
  return Object.entries(a).every(([field, text]) => b[field] === text);
}
