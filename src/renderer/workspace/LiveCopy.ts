import type { Change, RecordChange } from '../../shared/domain/change';
import type { CollectionName } from '../../shared/domain/identity';
import { emptyWorkspace, type Workspace } from '../../shared/domain/workspace';
import type { OpenedWorkspace, SaveState, Slices, UndoState } from '../../shared/contract';
import type { Failure } from '../../shared/failure';
import type { Api } from '../lib/api';
import { setClock } from '../lib/clock';

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
  /** Changes since `core` was read, until `rest` is in: it may be older than they are. */
  #early: Change[] | null = [];
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
      this.#api.on('reopened', () => void this.load()),
    ];
    void this.load();
    return () => {
      for (const end of off) end();
    };
  }

  /** Reads everything anew. */
  async load(): Promise<void> {
    const generation = ++this.#generation;
    this.#state = { ...start(), slices: new Set() };
    this.#sequence = 0;
    this.#early = [];
    const opened = await this.#api.call('workspace.open', {});
    if (generation !== this.#generation) return;
    if (!opened.ok) {
      this.#set({ phase: { kind: 'failed', failure: opened.failure } });
      return;
    }
    const { core, ...rest } = opened.value;
    setClock(rest.now);
    this.#merge(JSON.parse(core) as Part);
    this.#set({ phase: { kind: 'open', opened: rest }, undo: rest.undo, save: rest.save });
    const later = await this.#api.call('workspace.rest', {});
    if (generation !== this.#generation) return;
    if (!later.ok) {
      this.#set({ phase: { kind: 'failed', failure: later.failure } });
      return;
    }
    const part = JSON.parse(later.value) as Part;
    const since = (this.#early ?? []).filter((change) => change.sequence > part.sequence);
    this.#early = null;
    this.#merge({ sequence: this.#sequence, collections: part.collections });
    for (const change of since) this.#put(change.records);
    this.#set({ isComplete: true });
  }

  /** Loads a part of a large collection and keeps it current from then on. */
  async loadSlice(collection: keyof Slices, field: 'interviewId' | 'personId', value: string): Promise<void> {
    const key = sliceKey(collection, field, value);
    if (this.#state.slices.has(key)) return;
    const generation = this.#generation;
    const reply = await this.#api.call('workspace.slice', { collection, field, value });
    if (!reply.ok || generation !== this.#generation) return;
    // What changed while the answer was on its way is newer than the answer.
    const known = this.#state.workspace[collection] as Readonly<Record<string, unknown>>;
    const records = Object.fromEntries(reply.value.map((record) => [record.id, record]));
    this.#set({
      workspace: { ...this.#state.workspace, [collection]: { ...records, ...known } },
      slices: new Set([...this.#state.slices, key]),
    });
  }

  /** Resolves when the change with this number is in the copy. */
  reached(sequence: number): Promise<void> {
    if (this.#sequence >= sequence) return Promise.resolve();
    return new Promise((resolve) => {
      this.#waiting.push({ sequence, resolve });
    });
  }

  #take(change: Change): void {
    this.#early?.push(change);
    if (change.sequence <= this.#sequence) return;
    this.#sequence = change.sequence;
    this.#put(change.records);
    for (const waiting of this.#waiting) if (waiting.sequence <= change.sequence) waiting.resolve();
    this.#waiting = this.#waiting.filter((waiting) => waiting.sequence > change.sequence);
  }

  #put(records: readonly RecordChange[]): void {
    const maps = { ...this.#state.workspace } as unknown as Maps;
    const copied = new Set<CollectionName>();
    for (const { collection, id, after } of records) {
      if (!copied.has(collection)) {
        maps[collection] = { ...maps[collection] };
        copied.add(collection);
      }
      if (after === null) Reflect.deleteProperty(maps[collection], id);
      else maps[collection][id] = after;
    }
    this.#set({ workspace: maps as unknown as Workspace });
  }

  #merge(part: Part): void {
    this.#sequence = Math.max(this.#sequence, part.sequence);
    this.#set({ workspace: { ...this.#state.workspace, ...part.collections } });
  }

  #set(fields: Partial<CopyState>): void {
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
    slices: new Set(),
  };
}
