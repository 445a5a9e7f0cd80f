import { answer, type Implementation } from '../../src/main/answer';
import { coreOf, restOf } from '../../src/main/copies';
import { newStep, noHistory, redone, undone, withOther, withStep, type Turning } from '../../src/main/storage/history';
import { findNotes } from '../../src/main/search/findNotes';
import { turnedInWords } from '../../src/main/turnedInWords';
import type { Bridge } from '../../src/shared/bridge';
import type { Events, Turned, UndoState } from '../../src/shared/contract';
import { binnedIn, chosenOf } from '../../src/shared/domain/bin';
import { goesWords } from '../../src/shared/domain/binWords';
import { applyRecords, type Change } from '../../src/shared/domain/change';
import { commands, isCommandName, type CommandInput, type CommandName } from '../../src/shared/domain/commands';
import type { Command } from '../../src/shared/domain/command';
import { Edit } from '../../src/shared/domain/edit';
import { hearing } from '../../src/shared/domain/heard';
import { atOnce } from '../../src/shared/domain/slices';
import { tellWarmPaths } from '../../src/shared/domain/warmPathWords';
import { emptyWorkspace, profileOf, type Workspace } from '../../src/shared/domain/workspace';
import type { Note } from '../../src/shared/domain/interview';
import type { Message } from '../../src/shared/domain/message';
import { nothingElsewhere } from '../../src/shared/elsewhere';
import { Refusal } from '../../src/shared/failure';
import type { z } from 'zod';
import { memoryCalendar } from './memoryCalendar';
import { memoryData } from './memoryData';
import { memoryHolidays } from './memoryHolidays';
import { MemoryHistory } from './memoryHistory';
import { memoryPaper } from './memoryPaper';
import { memoryReminders } from './memoryReminders';
import { memoryRoom } from './memoryRoom';

/**
 * The main process in memory: the real contract, the real commands, the real answers; only the disk
 * and the dialogs are missing. `calls` remembers what the page asked for, `fail` makes the next
 * calls of a procedure fail.
 */
export class MemoryBridge implements Bridge {
  readonly workspace: Workspace = structuredClone(emptyWorkspace('Europe/London'));
  readonly calls: { readonly name: string; readonly input: unknown }[] = [];
  now: string;
  /** The talk in whose room the window opens. */
  returnTo: string | null = null;
  readonly #listeners = new Set<(name: string, payload: unknown) => void>();
  readonly #past = new MemoryHistory(() => this.workspace);
  #history = noHistory;
  readonly #failing = new Map<string, Refusal>();
  readonly #overrides: Partial<Implementation<null>>;
  #sequence = 0;

  constructor(now: string, overrides: Partial<Implementation<null>> = {}) {
    this.now = now;
    this.#overrides = overrides;
  }

  /** Does a command as if the person had done it before. */
  do<Name extends CommandName>(name: Name, input: CommandInput<Name>): Change {
    return this.#apply(name, input);
  }

  /** Lets every further call of `procedure` fail with this reason; null: works again. */
  fail(procedure: string, reason: Refusal | null): void {
    if (reason === null) this.#failing.delete(procedure);
    else this.#failing.set(procedure, reason);
  }

  tell<Name extends keyof Events>(name: Name, payload: Events[Name]): void {
    for (const listener of this.#listeners) listener(name, payload);
  }

  async call(name: string, input: unknown): Promise<unknown> {
    this.calls.push({ name, input });
    const refusal = this.#failing.get(name);
    if (refusal) return { ok: false, failure: { code: refusal.code, message: refusal.message } };
    // A copy each way, as the wire does it.
    return structuredClone(
      await answer({ ...this.#implementation(), ...this.#overrides }, name, structuredClone(input), null),
    );
  }

  subscribe(listener: (name: string, payload: unknown) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #undoState(): UndoState {
    return { undo: this.#history.past.at(-1)?.says ?? null, redo: this.#history.future.at(-1)?.says ?? null };
  }

  #apply(name: string, input: unknown): Change {
    if (!isCommandName(name)) throw new Refusal('unknownCall', 'Unknown command.');
    const {
      input: schema,
      change: run,
      says,
      isTyping = false,
      isHousekeeping = false,
    } = commands[name] as Command<z.ZodType>;
    const parsed = schema.safeParse(input);
    if (!parsed.success) throw new Refusal('invalidInput', parsed.error.message);
    const edit = new Edit(this.workspace);
    run(edit, parsed.data, this.now);
    const change = this.#keep(name, 'do', edit.records());
    const { records, sequence } = change;
    if (records.length > 0) {
      const made = { command: name, says, isTyping, at: Date.parse(this.now), records };
      this.#history = isHousekeeping
        ? withOther(this.#history, records)
        : withStep(this.#history, newStep(made, sequence));
      this.tell('changed', { change, undo: this.#undoState() });
    }
    return change;
  }

  /** A change that came from elsewhere, such as another computer: no step of undo. */
  arrives(records: Change['records']): void {
    const change = this.#keep('merged', 'do', records);
    this.#history = withOther(this.#history, records);
    this.tell('changed', { change, undo: this.#undoState() });
  }

  #keep(command: string, direction: Change['direction'], records: Change['records']): Change {
    if (records.length > 0) this.#sequence += 1;
    applyRecords(this.workspace, records);
    const change: Change = { sequence: this.#sequence, at: this.now, device: 'memory', command, direction, records };
    this.#past.heard(change);
    return change;
  }

  #turn(turning: Turning | null, direction: 'undo' | 'redo'): Turned | null {
    if (turning === null) return null;
    const { step, records, left, history } = turning;
    const change = this.#keep(step.command, direction, records);
    this.#history = history;
    this.tell('changed', { change, undo: this.#undoState() });
    return turnedInWords(this, { ...change, says: step.says, left });
  }

  #implementation(): Implementation<null> {
    return {
      'workspace.open': () => ({
        report: { kind: 'opened', sentence: '' },
        isSample: false,
        folder: '/folder',
        isReadOnly: false,
        device: 'dev_memory',
        core: JSON.stringify({ sequence: this.#sequence, collections: coreOf(this.workspace) }),
        undo: this.#undoState(),
        save: { kind: 'saved', at: null },
        elsewhere: nothingElsewhere,
        now: this.now,
        returnTo: this.returnTo,
        locale: 'en-GB',
        timeZone: 'Europe/London',
        version: '0.0.0',
      }),
      'workspace.rest': () => JSON.stringify({ sequence: this.#sequence, collections: restOf(this.workspace) }),
      'workspace.slice': ({ collection, field, value }) =>
        Object.values<Note | Message>(this.workspace[collection]).filter(
          (record) => (record as unknown as Record<string, unknown>)[field] === value,
        ),
      'workspace.reveal': () => null,
      'command.apply': ({ name, input }) => this.#apply(name, input),
      'change.undo': ({ sequence }) => this.#turn(undone(this.#history, this.workspace, sequence), 'undo'),
      'change.redo': () => this.#turn(redone(this.#history, this.workspace), 'redo'),
      'bin.tellWhatGoes': ({ ids }) => goesWords(this.workspace, chosenOf(binnedIn(this.workspace), ids)),
      'field.tellWriter': () => null,
      'notes.find': ({ query }) => findNotes(this.workspace, query),
      'questionList.share': () => null,
      'questionList.chooseImport': () => null,
      'questionList.acceptImport': () => {
        throw new Refusal('notFound', 'This preview is no longer here.');
      },
      'event.saveCalendar': () => null,
      'platforms.share': () => null,
      'platforms.chooseImport': () => null,
      'platforms.acceptImport': () => {
        throw new Refusal('notFound', 'This preview is no longer here.');
      },
      'people.chooseImport': () => null,
      'people.acceptImport': () => {
        throw new Refusal('notFound', 'This preview is no longer here.');
      },
      'history.list': (query) => this.#past.list(query),
      'history.look': (input) => this.#past.look(input),
      'history.restore': async (input) =>
        this.#apply('history.restored', { records: await this.#past.bringBack(input) }),
      'document.export': () => null,
      'document.chooseExport': () => null,
      'document.takeIn': () => {
        throw new Refusal('notFound', 'This file is no longer open here.');
      },
      'letter.openInMail': () => ({ kind: 'opened' }),
      'letter.saveFile': ({ as, name }) => ({ name: `Letter to ${name}.${as}` }),
      'text.copy': () => null,
      'link.open': () => null,
      'sample.open': () => null,
      'sample.leave': () => null,
      'window.open': () => null,
      'window.setTheme': () => null,
      'zone.notice': () => null,
      'touch.hear': ({ personId }) =>
        atOnce(hearing(this.workspace, { zone: profileOf(this.workspace).timeZone, personId })),
      'paths.find': (target) => tellWarmPaths(this.workspace, target, this.now, profileOf(this.workspace).timeZone),
      ...memoryData,
      ...memoryHolidays,
      ...memoryCalendar,
      'followUps.saveCalendar': () => null,
      ...memoryPaper(this.workspace),
      ...memoryRoom(this.workspace),
      ...memoryReminders,
    };
  }
}
