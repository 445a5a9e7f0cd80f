import { Refusal } from '../../shared/failure';
import type { Instant } from '../../shared/domain/field';

/** Records by collection and key as a file holds them: nothing about them is believed yet. */
export type Collections = Record<string, Record<string, unknown>>;

/** Records by collection and key, to be read one after the other. */
export interface Rows {
  readonly names: Iterable<string>;
  readonly rows: (name: string) => Iterable<readonly [id: string, record: unknown]>;
}

/** The content of `askwell.json`. */
export interface Document {
  version: number;
  /** Of the last change that is in it. */
  sequence: number;
  savedAt: Instant;
  collections: Collections;
  /** Top-level fields this app does not know: written back as they were. */
  rest: Record<string, unknown>;
}

/** A document to be written: as it is, or with tables that are held at one moment. */
export interface WritableDocument extends Omit<Document, 'collections'> {
  readonly collections: Collections | Rows;
}

/**
 * The document as text, one record a line, so that it can be read and compared with ordinary tools
 * and written in slices. A field of `rest` that is `Rows` or holds nothing but maps is written the same way.
 */
export function* documentLines(document: WritableDocument): Generator<string> {
  const { version, sequence, savedAt, collections, rest } = document;
  yield `{\n"version": ${version},\n"sequence": ${sequence},\n"savedAt": ${JSON.stringify(savedAt)},\n`;
  for (const [name, value] of Object.entries(rest)) {
    yield `${JSON.stringify(name)}: `;
    if (isTable(value)) {
      yield* tableLines(value);
      yield '\n}';
    } else yield JSON.stringify(value);
    yield ',\n';
  }
  yield '"collections": ';
  yield* tableLines(collections);
  yield documentClosing;
}

/** All but the closing brace. */
function* tableLines(table: Collections | Rows): Generator<string> {
  const source = isRows(table) ? table : rowsOf(table);
  yield '{';
  let beforeName = '\n';
  for (const name of source.names) {
    yield `${beforeName}${JSON.stringify(name)}: {`;
    beforeName = ',\n';
    let beforeRecord = '\n';
    for (const [id, record] of source.rows(name)) {
      yield `${beforeRecord}${JSON.stringify(id)}: ${JSON.stringify(record)}`;
      beforeRecord = ',\n';
    }
    yield '\n}';
  }
}

function rowsOf(table: Collections): Rows {
  return {
    names: Object.keys(table),
    *rows(name) {
      const records = table[name] ?? {};
      for (const id of Object.keys(records)) yield [id, records[id]];
    },
  };
}

function isRows(table: object): table is Rows {
  return 'rows' in table && typeof table.rows === 'function';
}

function isTable(value: unknown): value is Collections | Rows {
  return isMap(value) && (isRows(value) || Object.values(value).every(isMap));
}

/** The last line of a document without a checksum. */
export const documentClosing = '\n}\n}\n';

/**
 * Reads a document of any version up to `known` and, of newer ones, what looks alike. Throws a
 * Refusal with the reason for anything else: bytes that are not UTF-8 are refused, never replaced.
 */
export function parseDocument(bytes: Uint8Array, known: number): Document {
  const document = parseShape(bytes, known);
  if (document.version <= known) refuseTooDeep(document.rest);
  return document;
}

/** As `parseDocument`, without the look at how deep `rest` is, for bytes that Askwell wrote: it costs as much as writing it. */
export function parseShape(bytes: Uint8Array, known: number): Document {
  const value = parseJson(bytes);
  if (!isMap(value)) throw new Refusal('cannotRead', 'it does not hold a document');
  const { version, sequence, savedAt, collections, checksum: _checksum, ...rest } = value;
  if (!isCount(version) || version < 1) throw new Refusal('cannotRead', 'it does not say its version');
  const isNewer = version > known;
  const isWhole =
    isCount(sequence) && typeof savedAt === 'string' && isMap(collections) && Object.values(collections).every(isMap);
  if (!isWhole && !isNewer) throw new Refusal('cannotRead', 'parts of it are missing');
  return {
    version,
    sequence: isCount(sequence) ? sequence : 0,
    savedAt: typeof savedAt === 'string' ? savedAt : '',
    collections: isWhole ? (collections as Collections) : {},
    rest,
  };
}

function parseJson(bytes: Uint8Array): unknown {
  if (bytes.length === 0) throw new Refusal('cannotRead', 'it is empty');
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Refusal('cannotRead', 'its text is damaged');
  }
}

/** Throws a Refusal for what JSON.parse takes and JSON.stringify cannot write (5,000 levels): then no later save would work. */
export function refuseTooDeep(rest: unknown): void {
  try {
    JSON.stringify(rest);
  } catch {
    throw new Refusal('cannotRead', 'it is nested too deeply');
  }
}

export function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

/** A copy of the maps; the records in them are values. Takes 65 ms for 100,000 records: not for every save. */
export function frozenCopy(document: Document): Document {
  const copied = (table: Collections): Collections =>
    Object.fromEntries(Object.entries(table).map(([name, records]) => [name, { ...records }]));
  const rest = Object.entries(document.rest).map(([name, value]) => [
    name,
    isTable(value) && !isRows(value) ? copied(value) : value,
  ]);
  return { ...document, collections: copied(document.collections), rest: Object.fromEntries(rest) as Document['rest'] };
}
