import type { RecordChange } from '../../shared/domain/change';
import type { KnownRecords } from '../../shared/domain/changeFacts';
import { changeWords } from '../../shared/domain/changeWords';
import { commands, isCommandName } from '../../shared/domain/commands';
import type { CollectionName } from '../../shared/domain/identity';
import type { RecordMap, RecordOf, Workspace } from '../../shared/domain/workspace';
import { compareEntries, touchedKey, type Entry, type JournalChange } from './entry';
import { toldOnce } from './toldOnce';

/** Named in the lines even when they are gone by now. */
const named: readonly CollectionName[] = ['people', 'organisations', 'interviews', 'questionLists'];
const longestPause = 10 * 60_000;

/**
 * The index of everything that happened, the oldest first: who changed which records when, in words.
 * The records themselves are not kept. Changes are added in any order and put into theirs.
 */
export class HistoryBook {
  readonly #now: () => Workspace;
  readonly #seen = new Map<string, unknown>();
  readonly #offRecord = new Set<string>();
  #lines: readonly Entry[] = [];
  #entries: readonly Entry[] = [];
  #byRecord: Map<string, number[]> | null = null;

  /** `now` names people as they are called today. */
  constructor(now: () => Workspace) {
    this.#now = now;
  }

  get entries(): readonly Entry[] {
    return this.#entries;
  }

  /** Takes in changes; `place` is where the records can be read again. */
  add(changes: readonly { readonly change: JournalChange; readonly place: number }[]): void {
    if (changes.length === 0) return;
    const known = this.known();
    for (const { change } of changes) this.#remember(change.records);
    const added = changes.map(({ change, place }): Entry => {
      const { records, ...rest } = change;
      const inLine = records.map(({ collection, id }) => touchedKey(collection, id));
      return {
        ...rest,
        ...changeWords(change, known),
        key: `${change.device}:${change.sequence}`,
        run: 0,
        inLine,
        touched: inLine,
        isTold: false,
        about: aboutOf(records, known),
        place,
      };
    });
    this.#put([...this.#lines, ...added].sort(compareEntries));
  }

  /** Forgets what a file held: it was given up, or is read anew. */
  drop(isGone: (entry: Entry) => boolean): void {
    const kept = this.#lines.filter((entry) => !isGone(entry));
    if (kept.length < this.#lines.length) this.#put(kept);
  }

  /** Places (in `entries`) of the changes to a record, the oldest first. */
  changesOf(touched: string): readonly number[] {
    this.#byRecord ??= indexed(this.#entries);
    return this.#byRecord.get(touched) ?? [];
  }

  /** Every record that any change touched. */
  touched(): Iterable<string> {
    this.#byRecord ??= indexed(this.#entries);
    return this.#byRecord.keys();
  }

  placeOf(key: string): number {
    return this.#entries.findIndex((entry) => entry.key === key);
  }

  /** What a line may say of its own words: nothing, once the note has gone off the record. */
  detailOf(entry: Entry): string {
    return entry.touched.some((touched) => this.#offRecord.has(touched)) ? '' : entry.detail;
  }

  /** Names by key: as of today, or as last heard of those who are gone. */
  known(): KnownRecords {
    const now = this.#now();
    return {
      find: <Name extends CollectionName>(collection: Name, id: string) => {
        const records = now[collection] as RecordMap<RecordOf<Name>>;
        const here = Object.hasOwn(records, id) ? records[id] : undefined;
        return here ?? (this.#seen.get(touchedKey(collection, id)) as RecordOf<Name> | undefined);
      },
    };
  }

  #put(lines: readonly Entry[]): void {
    this.#lines = numbered(lines);
    this.#entries = toldOnce(this.#lines);
    this.#byRecord = null;
  }

  #remember(records: readonly RecordChange[]): void {
    for (const { collection, id, before, after } of records) {
      const key = touchedKey(collection, id);
      if (named.includes(collection)) this.#seen.set(key, after ?? before);
      if (collection === 'notes' && (after?.isOffRecord === true || before?.isOffRecord === true))
        this.#offRecord.add(key);
    }
  }
}

/** Whether `later` goes on with what `entry` did: typing in the same record, without a long pause. */
export function isSameSpell(entry: Entry, later: Entry): boolean {
  return (
    entry.direction === 'do' &&
    later.direction === 'do' &&
    entry.command === later.command &&
    entry.device === later.device &&
    entry.run === later.run &&
    isCommandName(entry.command) &&
    commands[entry.command].isTyping === true &&
    entry.touched.join() === later.touched.join() &&
    Math.abs(Date.parse(later.at) - Date.parse(entry.at)) <= longestPause
  );
}

function numbered(entries: readonly Entry[]): Entry[] {
  const last = new Map<string, number>();
  let run = 0;
  return entries.map((entry) => {
    const before = last.get(entry.device);
    // A device that begins in the middle lost its beginning, which is no gap between two changes.
    if (before !== undefined && entry.sequence !== before + 1) run += 1;
    last.set(entry.device, entry.sequence);
    return entry.run === run ? entry : { ...entry, run };
  });
}

function indexed(entries: readonly Entry[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [place, { touched }] of entries.entries()) {
    for (const key of touched) {
      const known = places.get(key);
      if (known === undefined) places.set(key, [place]);
      else known.push(place);
    }
  }
  return places;
}

/** The people, organisations and interviews a change is about: of a note, its interview and the people in it. */
function aboutOf(records: readonly RecordChange[], known: KnownRecords): Set<string> {
  const about = new Set<string>();
  const take = (value: unknown, depth: number): void => {
    if (typeof value === 'string') {
      if (/^(?:per|org|int)_/.test(value)) about.add(value);
      if (value.startsWith('int_') && depth === 0) take(known.find('interviews', value)?.personIds, 1);
      return;
    }
    if (Array.isArray(value)) for (const part of value) take(part, depth);
  };
  for (const { id, before, after } of records) {
    take(id, 0);
    for (const record of [before, after]) {
      if (record === null) continue;
      for (const [field, value] of Object.entries(record)) if (/Ids?$/.test(field)) take(value, 0);
    }
  }
  return about;
}
