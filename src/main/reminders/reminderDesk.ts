import { createHash } from 'node:crypto';
import type { NamedDay } from '../../shared/domain/businessDays';
import type { Instant } from '../../shared/domain/field';
import { noticeOf, type Notice, type NoticeDeed } from '../../shared/domain/reminderWords';
import { nextReminderDay, planReminders, staleReminders, type DueReminder } from '../../shared/domain/reminders';
import { addToInstant } from '../../shared/domain/time';
import type { WorkspaceStore } from '../storage/workspaceStore';

/** What the desk needs of a document. */
export type RemindingStore = Pick<WorkspaceStore, 'workspace' | 'isReadOnly' | 'apply' | 'writerOf'>;

interface Around {
  /** The person’s own planner; null: none is open, or the sample is, of which nobody is reminded. */
  readonly store: () => RemindingStore | null;
  readonly now: () => Date;
  /** Public holidays around a day, of the country in Settings; never rejects. */
  readonly holidays: (store: RemindingStore, now: Date) => Promise<readonly NamedDay[]>;
  /** Shows one notification; answers whether the system took it. `answered` is called when the person does something with it. */
  readonly show: (notice: Notice, answered: (deed: NoticeDeed) => void) => Promise<boolean>;
  /** Brings a window to a screen. */
  readonly goTo: (path: string) => void;
  /** Called after each look: what is next may have changed. */
  readonly looked?: () => void;
}

/** In ms. A timer counts on while the computer’s clock is set, and not while it sleeps: it never trusts itself for longer. */
const LONGEST_WAIT = 3_600_000;
/** In ms: many changes in a row are one. */
const AFTER_CHANGE = 2_000;
/**
 * In ms: how long a system that refused is left alone, each time twice as long up to `LONGEST_WAIT`. At login Askwell may
 * be there before whoever shows notifications is.
 */
const FIRST_PAUSE = 15_000;

/**
 * Reminds of what the planner says is due (domain/reminders.ts), with one timer to the next moment. Each thing is noted in
 * the planner once the system has taken the notification, so that neither a restart nor another computer tells it again.
 */
export class ReminderDesk {
  readonly #around: Around;
  #timer: NodeJS.Timeout | null = null;
  /** By the steady clock. */
  #firesAt = 0;
  /** When is looked next; null: nothing is known to come. */
  #next: Instant | null = null;
  #looking: Promise<void> = Promise.resolve();
  /** Subjects the system took but the disk not yet. */
  readonly #told = new Set<string>();
  #isEnded = false;
  /** The system refused: until then, by the steady clock, nothing is tried unless somebody asks (“Show me one”, a start). */
  #pausesUntil = 0;
  #pause = FIRST_PAUSE;

  constructor(around: Around) {
    this.#around = around;
  }

  /** When the next look is due. */
  get next(): Instant | null {
    return this.#next;
  }

  /** The system shows notifications again, as was just seen. */
  trust(): void {
    this.#pausesUntil = 0;
    this.#pause = FIRST_PAUSE;
    void this.look();
  }

  /** Something changed, here or elsewhere. */
  changed(): void {
    // Whoever types without a pause is reminded all the same.
    this.#waitAtMost(AFTER_CHANGE);
  }

  /** Looks at once: at the start, after sleep, when the clock was set. Resolves when everything is told and noted. */
  look(): Promise<void> {
    this.#stopTimer();
    this.#looking = this.#looking
      .then(() => this.#look())
      .catch((error: unknown) => {
        console.error('Reminders could not be looked at:', error);
      });
    return this.#looking;
  }

  end(): void {
    this.#isEnded = true;
    this.#stopTimer();
  }

  async #look(): Promise<void> {
    const { store, now, holidays, looked } = this.#around;
    const open = store();
    if (this.#isEnded || open === null || open.isReadOnly) return;
    const free = await holidays(open, now());
    // The document may have changed while the holidays were read.
    if (store() !== open) return;
    const at = now().toISOString();
    const { due, next } = planReminders(
      open.workspace,
      at,
      free,
      (collection, id, field) => open.writerOf(collection, id, field)?.at ?? null,
    );
    this.#next = next;
    this.#arm();
    looked?.();
    const news = due.filter(({ subjects }) => !subjects.every((subject) => this.#told.has(subject)));
    const notice = noticeOf(news, open.workspace, at);
    if (notice === null) return;
    if (performance.now() < this.#pausesUntil) this.#waitAtMost(this.#pausesUntil - performance.now());
    else await this.#tell(open, notice);
  }

  async #tell(store: RemindingStore, notice: Notice): Promise<void> {
    const subjects = notice.reminders.flatMap((reminder) => reminder.subjects);
    const isTaken = await this.#around.show(notice, (deed) => {
      void this.#answer(store, notice, deed);
    });
    if (!isTaken) {
      this.#pausesUntil = performance.now() + this.#pause;
      this.#waitAtMost(this.#pause);
      this.#pause = Math.min(this.#pause * 2, LONGEST_WAIT);
      return;
    }
    this.#pause = FIRST_PAUSE;
    for (const subject of subjects) this.#told.add(subject);
    // Not waited for: a disk in trouble keeps nobody from the next reminder.
    void this.#note(store, subjects).catch((error: unknown) => {
      console.error('That a reminder was shown could not be kept:', error);
    });
  }

  async #note(store: RemindingStore, subjects: readonly string[]): Promise<void> {
    const forgotten = staleReminders(store.workspace, this.#around.now().toISOString());
    await store.apply('reminders.shown', {
      shown: subjects.map((subject) => ({ id: reminderIdOf(subject), subject })),
      forgotten,
    });
    for (const subject of subjects) this.#told.delete(subject);
  }

  async #answer(store: RemindingStore, notice: Notice, deed: NoticeDeed): Promise<void> {
    if (deed === 'open') this.#around.goTo(notice.to);
    // The document it came from may be closed by now.
    if (this.#around.store() !== store) return;
    try {
      await this.#keepAnswer(store, notice, deed);
    } catch (error) {
      console.error('The answer to a notification could not be kept:', error);
    }
  }

  async #keepAnswer(store: RemindingStore, { reminders }: Notice, deed: NoticeDeed): Promise<void> {
    const now = this.#around.now();
    const at = now.toISOString();
    const note = (of: readonly DueReminder[], answer: 'done' | 'snoozed' | 'opened', again: Instant | null = null) =>
      store.apply('reminders.answered', {
        ids: of.flatMap(({ subjects }) => subjects.map(reminderIdOf)),
        answer,
        again,
      });
    if (deed === 'open') await note(reminders, 'opened');
    else if (deed === 'inAnHour') await note(reminders, 'snoozed', addToInstant(at, { hours: 1 }));
    else if (deed === 'done') {
      for (const { about } of reminders)
        if ('followUpId' in about) await store.apply('followUp.done', { id: about.followUpId, isDone: true });
      await note(reminders, 'done');
    } else {
      const { day, moment } = nextReminderDay(store.workspace, at, await this.#around.holidays(store, now));
      for (const one of reminders) {
        // A follow-up keeps its new day, which is reminded of like any other.
        const id = 'followUpId' in one.about ? one.about.followUpId : null;
        if (id !== null) await store.apply('followUp.snoozed', { id, until: day });
        await note([one], 'snoozed', id === null ? moment : null);
      }
    }
  }

  #arm(): void {
    this.#stopTimer();
    if (this.#next === null || this.#isEnded) return;
    const left = Date.parse(this.#next) - this.#around.now().getTime();
    this.#wait(Math.max(0, left));
  }

  /** Unless something comes before. */
  #waitAtMost(ms: number): void {
    if (this.#timer === null || this.#firesAt > performance.now() + ms) this.#wait(Math.ceil(ms));
  }

  #wait(ms: number): void {
    this.#stopTimer();
    if (this.#isEnded) return;
    const wait = Math.min(ms, LONGEST_WAIT);
    this.#firesAt = performance.now() + wait;
    this.#timer = setTimeout(() => void this.look(), wait);
    this.#timer.unref();
  }

  #stopTimer(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}

/** The key of the record of a subject: the same on every computer, so that what two of them show at once is one. */
export function reminderIdOf(subject: string): string {
  const hash = createHash('sha256').update(subject).digest('hex').slice(0, 24);
  return `rem_${hash}`;
}
