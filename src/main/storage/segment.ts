import { crc32 } from 'node:zlib';
import { isClock, isRecordClock, type Clock, type RecordClock } from '../../shared/domain/clock';
import { isCount, isMap } from './document';
import type { Seen } from './marks';

/** One record of a journal line, before anything but its shape is believed. */
export interface ReplayRecord {
  readonly collection: string;
  readonly id: string;
  readonly before: unknown;
  readonly after: unknown;
  /** When each field was written last as the author saw it. */
  readonly saw: RecordClock | undefined;
  /** In a line that took over other computers' changes: the clocks the record has from then on; null: none. */
  readonly clocks: RecordClock | null | undefined;
}

export interface ReplayChange {
  readonly sequence: number;
  /** Empty in lines from before there were clocks. */
  readonly clock: Clock;
  /** When its author's own clock says it was made, in ms since 1970; null: the line does not say. */
  readonly at: number | null;
  readonly records: readonly ReplayRecord[];
  /** In a line that took over other computers' changes: up to which of each. */
  readonly seen: Seen | null;
  /** In such a line: some of it is in no other computer's journal. */
  readonly isJoined?: boolean;
}

/** What can be read of one journal file. */
export interface Segment {
  readonly name: string;
  /** The sequence of its first change, as its name says. */
  readonly first: number;
  /** The document version its records have; null when its first line is lost or was not needed. */
  readonly version: number | null;
  /** Of a computer's first file: what its author had seen before, with the sequence it went on from. */
  readonly begins: Seen | null;
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

/**
 * The first line of each segment. `follows`: the change before its first one. `begins`: it is the
 * computer's first file at all, and this is what the document held of each computer.
 */
export function headerLine(version: number, follows: number, begins: Seen | null = null): string {
  return journalLine(begins === null ? { format, version, follows } : { format, version, follows, begins });
}

/**
 * Reads the lines up to the first that is not whole. Never throws: anything may be in `bytes`. Of
 * changes up to `known`, which a good snapshot holds already, only the checksum is looked at; their
 * records are left out. `headed`: the version in the file's first line, when `bytes` begin behind it.
 */
export function readSegment(
  name: string,
  first: number,
  bytes: Uint8Array,
  known = 0,
  headed: number | null = null,
): Segment {
  const changes: ReplayChange[] = [];
  let version = headed;
  let begins: Seen | null = null;
  let at = 0;
  while (at < bytes.length) {
    const line = lineAt(bytes, at);
    const passed = version === null || line === null ? null : passedSequence(line, known);
    if (passed !== null) {
      changes.push({ sequence: passed, clock: '', at: null, records: [], seen: null });
      at += (line?.length ?? 0) + 1;
      continue;
    }
    const value = line === null ? undefined : parseLine(line);
    const header: number | null = version === null ? headerVersion(value) : null;
    const change = version === null ? null : replayChange(value);
    if (header === null && change === null) break;
    if (header !== null) [version, begins] = [header, seenIn(value, 'begins')];
    if (change !== null) changes.push(change);
    at += (line?.length ?? 0) + 1;
  }
  return {
    name,
    first,
    version,
    begins,
    changes,
    goodBytes: at,
    end: at === bytes.length ? 'clean' : endAfter(bytes, at),
  };
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

/** The version in the first line of a file that begins with `bytes`; null when that is no journal's. */
export function headerVersionOf(bytes: Uint8Array): number | null {
  const line = lineAt(bytes, 0);
  return line === null ? null : headerVersion(parseLine(line));
}

function headerVersion(value: unknown): number | null {
  return isMap(value) && value['format'] === format && isCount(value['version']) && value['version'] > 0
    ? value['version']
    : null;
}

function replayChange(value: unknown): ReplayChange | null {
  if (!isMap(value) || !isCount(value['sequence']) || !Array.isArray(value['records'])) return null;
  const records = value['records'].map(replayRecord);
  if (records.some((record) => record === null)) return null;
  const clock = isClock(value['clock']) ? value['clock'] : '';
  const time = typeof value['at'] === 'string' ? Date.parse(value['at']) : NaN;
  const at = Number.isNaN(time) ? null : time;
  const seen = seenIn(value, 'seen');
  const change = { sequence: value['sequence'], clock, at, records: records as ReplayRecord[], seen };
  return value['isJoined'] === true ? { ...change, isJoined: true } : change;
}

function seenIn(value: unknown, field: 'seen' | 'begins'): Seen | null {
  const seen = isMap(value) ? value[field] : undefined;
  return isMap(seen) && Object.values(seen).every(isCount) ? (seen as Seen) : null;
}

/** Names are held to letters, digits and the key's underscore, so that none can reach a prototype. */
function replayRecord(value: unknown): ReplayRecord | null {
  if (!isMap(value)) return null;
  const { collection, id, after } = value;
  if (typeof collection !== 'string' || !/^[a-zA-Z]{1,64}$/.test(collection)) return null;
  if (typeof id !== 'string' || !/^[a-z]{3}_[a-z0-9]{1,64}$/.test(id)) return null;
  if (after === undefined) return null;
  return {
    collection,
    id,
    before: value['before'] ?? null,
    after,
    saw: isRecordClock(value['saw']) ? value['saw'] : undefined,
    clocks: value['clocks'] === null || isRecordClock(value['clocks']) ? value['clocks'] : undefined,
  };
}
