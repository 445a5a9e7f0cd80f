import { crc32 } from 'node:zlib';
import { isCount, isMap } from './document';

/** One record of a journal line, before anything but its shape is believed. */
export interface ReplayRecord {
  readonly collection: string;
  readonly id: string;
  readonly after: unknown;
}

export interface ReplayChange {
  readonly sequence: number;
  readonly records: readonly ReplayRecord[];
}

/** What can be read of one journal file. */
export interface Segment {
  readonly name: string;
  /** The sequence of its first change, as its name says. */
  readonly first: number;
  /** The document version its records have; null when its first line is lost. */
  readonly version: number | null;
  readonly changes: readonly ReplayChange[];
  /** Bytes up to the end of the last good line. */
  readonly goodBytes: number;
  /** `torn`: writing stopped within the last line. `damaged`: good lines follow a bad one. */
  readonly end: 'clean' | 'torn' | 'damaged';
}

const format = 'askwell-journal';
const newline = 0x0a;

/** A line of a journal: `<crc32 in 8 hex digits> <json>` and a line break. */
export function journalLine(value: unknown): string {
  const json = JSON.stringify(value);
  return `${crc32(json).toString(16).padStart(8, '0')} ${json}\n`;
}

/** The first line of each segment. `follows`: the change before its first one. */
export function headerLine(version: number, follows: number): string {
  return journalLine({ format, version, follows });
}

/** `journal-17.jsonl`; a further segment that begins at the same change is `journal-17-2.jsonl`. */
export function segmentName(first: number, attempt: number): string {
  return attempt === 1 ? `journal-${first}.jsonl` : `journal-${first}-${attempt}.jsonl`;
}

/** The names of journal files among `names`, oldest first. */
export function sortedSegments(names: readonly string[]): { name: string; first: number }[] {
  return names
    .map((name) => ({ name, match: /^journal-(\d{1,15})(?:-(\d{1,6}))?\.jsonl$/.exec(name) }))
    .flatMap(({ name, match }) => (match ? [{ name, first: Number(match[1]), attempt: Number(match[2] ?? 1) }] : []))
    .sort((a, b) => a.first - b.first || a.attempt - b.attempt)
    .map(({ name, first }) => ({ name, first }));
}

/**
 * Reads the lines up to the first that is not whole. Never throws: anything may be in `bytes`. Of
 * changes up to `known`, which a good snapshot holds already, only the checksum is looked at; their
 * records are left out.
 */
export function readSegment(name: string, first: number, bytes: Uint8Array, known = 0): Segment {
  const changes: ReplayChange[] = [];
  let version: number | null = null;
  let at = 0;
  while (at < bytes.length) {
    const line = lineAt(bytes, at);
    const passed = version === null || line === null ? null : passedSequence(line, known);
    if (passed !== null) {
      changes.push({ sequence: passed, records: [] });
      at += (line?.length ?? 0) + 1;
      continue;
    }
    const value = line === null ? undefined : parseLine(line);
    const header: number | null = version === null ? headerVersion(value) : null;
    const change = version === null ? null : replayChange(value);
    if (header === null && change === null) break;
    if (header !== null) version = header;
    if (change !== null) changes.push(change);
    at += (line?.length ?? 0) + 1;
  }
  return { name, first, version, changes, goodBytes: at, end: at === bytes.length ? 'clean' : endAfter(bytes, at) };
}

/** Good lines behind a bad one mean that bytes were changed; otherwise the write just did not end. */
function endAfter(bytes: Uint8Array, bad: number): 'torn' | 'damaged' {
  for (let at = bytes.indexOf(newline, bad) + 1; at > 0; at = bytes.indexOf(newline, at) + 1) {
    const line = lineAt(bytes, at);
    if (line !== null && parseLine(line) !== undefined) return 'damaged';
  }
  return 'torn';
}

function lineAt(bytes: Uint8Array, at: number): Uint8Array | null {
  const end = bytes.indexOf(newline, at);
  return end === -1 ? null : bytes.subarray(at, end);
}

/** The sequence of a whole line when it is at most `known`; null for any other line. */
function passedSequence(line: Uint8Array, known: number): number | null {
  const head = /^[0-9a-f]{8} \{"sequence":(\d{1,15}),/.exec(Buffer.from(line.subarray(0, 40)).toString('latin1'));
  const sequence = Number(head?.[1] ?? Infinity);
  return sequence <= known && jsonOf(line) !== null ? sequence : null;
}

/** The JSON of a line; null when its checksum is wrong. */
function jsonOf(line: Uint8Array): Uint8Array | null {
  if (line.length < 11 || line[8] !== 0x20) return null;
  const json = line.subarray(9);
  const checksum = Buffer.from(line.subarray(0, 8)).toString('latin1');
  return checksum === crc32(json).toString(16).padStart(8, '0') ? json : null;
}

/** The value of a whole line; undefined when its checksum or its JSON is wrong. */
function parseLine(line: Uint8Array): unknown {
  const json = jsonOf(line);
  if (json === null) return undefined;
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(json));
  } catch {
    return undefined;
  }
}

function headerVersion(value: unknown): number | null {
  return isMap(value) && value['format'] === format && isCount(value['version']) && value['version'] > 0
    ? value['version']
    : null;
}

function replayChange(value: unknown): ReplayChange | null {
  if (!isMap(value) || !isCount(value['sequence']) || !Array.isArray(value['records'])) return null;
  const records = value['records'].map(replayRecord);
  return records.some((record) => record === null)
    ? null
    : { sequence: value['sequence'], records: records as ReplayRecord[] };
}

/** Names are held to letters, digits and the key's underscore, so that none can reach a prototype. */
function replayRecord(value: unknown): ReplayRecord | null {
  if (!isMap(value)) return null;
  const { collection, id, after } = value;
  if (typeof collection !== 'string' || !/^[a-zA-Z]{1,64}$/.test(collection)) return null;
  if (typeof id !== 'string' || !/^[a-z]{3}_[a-z0-9]{1,64}$/.test(id)) return null;
  return after === undefined ? null : { collection, id, after };
}
