import type { Change, RecordChange } from '../../shared/domain/change';
import type { CollectionName } from '../../shared/domain/identity';
import { keepListed, keepStill, listFollows } from '../../shared/domain/valuesOf';
import { emptyWorkspace, type Workspace } from '../../shared/domain/workspace';
import type { OpenedWorkspace, SaveState, SliceField, Slices, UndoState } from '../../shared/contract';
import { nothingElsewhere, type Elsewhere } from '../../shared/elsewhere';
import type { ClockTurn } from '../../shared/clockTurn';
import type { Instant } from '../../shared/domain/field';
import type { Failure } from '../../shared/failure';
import type { Api } from '../lib/api';
import { now, setClock } from '../lib/clock';

export type Phase =
  | { readonly kind: 'opening' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'open'; readonly opened: Omit<OpenedWorkspace, 'core'> };

export interface CopyState {
  readonly phase: Phase;
  readonly workspace: Workspace;
  /** All people, roles and touchpoints are here, not only those in play. */
  readonly isComplete: boolean;
  readonly undo: UndoState;
  readonly save: SaveState;
  readonly elsewhere: Elsewhere;
  /** What befell the time last, and when it was told; null: nothing yet. */
  readonly turn: { readonly at: Instant; readonly turn: ClockTurn } | null;
  /** Keys of the slices that are loaded. */
  readonly slices: ReadonlySet<string>;
}

type Maps = Record<CollectionName, Record<string, unknown>>;

/**
 * This window's copy of the document: read once, then kept current by the same changes that are on
 * disk. Collections are values (a change makes new ones), so that a component can tell by identity
 * whether its part changed.
 */
export class LiveCopy {
  readonly #api: Api;
  readonly #listeners = new Set<() => void>();
  #state: CopyState = start();
  #sequence = 0;
  /** Changes heard while something is being read: what is read may be older than they are. */
  #heard: Change[] = [];
  #reads = 0;
  #waiting: { sequence: number; resolve: () => void }[] = [];
  #generation = 0;

  constructor(api: Api) {
    this.#api = api;
  }

  get state(): CopyState {
    return this.#state;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Listens to the main process and reads the document; the result ends the listening. */
  connect(): () => void {
    const off = [
      this.#api.on('changed', ({ change, undo }) => {
        this.#take(change);
        this.#set({ undo });
      }),
      this.#api.on('saved', (save) => {
        this.#set({ save });
      }),
      this.#api.on('elsewhere', (elsewhere) => {
        this.#set({ elsewhere });
      }),
      this.#api.on('clock', ({ now: mainNow, turn }) => {
        setClock(mainNow);
        if (turn !== null) this.#set({ turn: { at: now(), turn } });
      }),
      this.#api.on('reopened', () => void this.load()),
    ];
    void this.load();
    return () => {
      for (const end of off) end();
    };
  }

  /** What befell the time last was read. */
  hearTurn(): void {
    if (this.#state.turn !== null) this.#set({ turn: null });
  }

  /** Reads everything anew. */
  async load(): Promise<void> {
    const generation = ++this.#generation;
    this.#state = { ...start(), slices: new Set() };
    this.#sequence = 0;
    const { reply: opened, since } = await this.#reading(() => this.#api.call('workspace.open', {}));
    if (generation !== this.#generation) return;
    if (!opened.ok) {
      this.#set({ phase: { kind: 'failed', failure: opened.failure } });
      return;
    }
    const { core, ...rest } = opened.value;
    setClock(rest.now);
    this.#merge(JSON.parse(core) as Part, since);
    this.#set({ phase: { kind: 'open', opened: rest }, undo: rest.undo, save: rest.save, elsewhere: rest.elsewhere });
    const later = await this.#reading(() => this.#api.call('workspace.rest', {}));
    if (generation !== this.#generation) return;
    if (!later.reply.ok) {
      this.#set({ phase: { kind: 'failed', failure: later.reply.failure } });
      return;
    }
    this.#merge(JSON.parse(later.reply.value) as Part, later.since);
    this.#set({ isComplete: true });
  }

  /** Loads a part of a large collection and keeps it current from then on. */
  async loadSlice(collection: keyof Slices, field: SliceField, value: string): Promise<void> {
    const key = sliceKey(collection, field, value);
    if (this.#state.slices.has(key)) return;
    const generation = this.#generation;
    const { reply, since } = await this.#reading(() => this.#api.call('workspace.slice', { collection, field, value }));
    if (!reply.ok || generation !== this.#generation) return;
    const records = Object.fromEntries(reply.value.map((record) => [record.id, record]));
    this.#set({
      workspace: { ...this.#state.workspace, [collection]: { ...this.#state.workspace[collection], ...records } },
    });
    this.#put(since.flatMap((change) => change.records));
    this.#set({ slices: new Set([...this.#state.slices, key]) });
  }

  /** Resolves when the change with this number is in the copy. */
  reached(sequence: number): Promise<void> {
    if (this.#sequence >= sequence) return Promise.resolve();
    return new Promise((resolve) => {
      this.#waiting.push({ sequence, resolve });
    });
  }

  /**
   * Asks for records and gives, with the answer, the changes heard since: put on top of it in their
   * order they make it as new as this copy. (The main process tells a change before it answers a later call.)
   */
  async #reading<T>(ask: () => Promise<T>): Promise<{ readonly reply: T; readonly since: readonly Change[] }> {
    const from = this.#heard.length;
    this.#reads += 1;
    try {
      const reply = await ask();
      return { reply, since: this.#heard.slice(from) };
    } finally {
      this.#reads -= 1;
      if (this.#reads === 0) this.#heard = [];
    }
  }

  #take(change: Change): void {
    if (this.#reads > 0) this.#heard.push(change);
    if (change.sequence <= this.#sequence) return;
    this.#sequence = change.sequence;
    this.#put(change.records);
    for (const waiting of this.#waiting) if (waiting.sequence <= change.sequence) waiting.resolve();
    this.#waiting = this.#waiting.filter((waiting) => waiting.sequence > change.sequence);
  }

  #put(records: readonly RecordChange[]): void {
    const before = this.#state.workspace as unknown as Readonly<Maps>;
    const maps = { ...before };
    for (const collection of new Set(records.map((record) => record.collection))) {
      const changes = records.filter((record) => record.collection === collection);
      const copy = { ...before[collection] };
      for (const { id, after } of changes) {
        if (after === null) Reflect.deleteProperty(copy, id);
        else copy[id] = after;
      }
      maps[collection] = copy;
      listFollows(before[collection], copy, changes);
    }
    this.#set({ workspace: maps as unknown as Workspace });
  }

  #merge(part: Part, since: readonly Change[]): void {
    keepListed(part.collections);
    this.#set({ workspace: { ...this.#state.workspace, ...part.collections } });
    this.#sequence = Math.max(this.#sequence, part.sequence);
    this.#put(since.filter((change) => change.sequence > part.sequence).flatMap(({ records }) => records));
  }

  #set(fields: Partial<CopyState>): void {
    if (fields.workspace !== undefined) keepStill(fields.workspace);
    this.#state = { ...this.#state, ...fields };
    for (const listener of this.#listeners) listener();
  }
}

interface Part {
  readonly sequence: number;
  readonly collections: Partial<Workspace>;
}

export function sliceKey(collection: keyof Slices, field: string, value: string): string {
  return `${collection}.${field}=${value}`;
}

function start(): CopyState {
  return {
    phase: { kind: 'opening' },
    workspace: emptyWorkspace(''),
    isComplete: false,
    undo: { undo: null, redo: null },
    save: { kind: 'saved', at: null },
    elsewhere: nothingElsewhere,
    turn: null,
    slices: new Set(),
  };
}
