import { Refusal } from '../../shared/failure';
import type { Instant } from '../../shared/domain/field';

/** Records by collection and key as a file holds them: nothing about them is believed yet. */
export type Collections = Record<string, Record<string, unknown>>;

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

/**
 * The document as text, one record a line, so that it can be read and compared with ordinary tools
 * and written in slices.
 */
export function* documentLines(document: Document): Generator<string> {
  const { version, sequence, savedAt, collections, rest } = document;
  yield `{\n"version": ${version},\n"sequence": ${sequence},\n"savedAt": ${JSON.stringify(savedAt)},\n`;
  for (const [name, value] of Object.entries(rest)) {
    if (name === 'clocks' && isMap(value)) {
      yield '"clocks": {';
      yield* recordLines(value as Collections);
      yield '\n},\n';
    } else yield `${JSON.stringify(name)}: ${JSON.stringify(value)},\n`;
  }
  yield '"collections": {';
  yield* recordLines(collections);
  yield documentClosing;
}

function* recordLines(collections: Collections): Generator<string> {
  let beforeCollection = '\n';
  for (const [name, records] of Object.entries(collections)) {
    yield `${beforeCollection}${JSON.stringify(name)}: {`;
    beforeCollection = ',\n';
    let beforeRecord = '\n';
    for (const id of Object.keys(records)) {
      yield `${beforeRecord}${JSON.stringify(id)}: ${JSON.stringify(records[id])}`;
      beforeRecord = ',\n';
    }
    yield '\n}';
  }
}

/** The last line of a document without a checksum. */
export const documentClosing = '\n}\n}\n';

/**
 * Reads a document of any version up to `known` and, of newer ones, what looks alike. Throws a
 * Refusal with the reason for anything else: bytes that are not UTF-8 are refused, never replaced.
 */
export function parseDocument(bytes: Uint8Array, known: number): Document {
  const value = parseJson(bytes);
  if (!isMap(value)) throw new Refusal('cannotRead', 'it does not hold a document');
  const { version, sequence, savedAt, collections, checksum: _checksum, ...rest } = value;
  if (!isCount(version) || version < 1) throw new Refusal('cannotRead', 'it does not say its version');
  const isNewer = version > known;
  const isWhole =
    isCount(sequence) && typeof savedAt === 'string' && isMap(collections) && Object.values(collections).every(isMap);
  if (!isWhole && !isNewer) throw new Refusal('cannotRead', 'parts of it are missing');
  if (!isNewer) refuseTooDeep(rest);
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

/** JSON.parse takes what JSON.stringify cannot write (5,000 levels): then no later save would work. */
function refuseTooDeep(rest: unknown): void {
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
