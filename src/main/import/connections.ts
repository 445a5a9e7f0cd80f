import Papa from 'papaparse';
import type { LocalDate } from '../../shared/domain/field';
import { Refusal } from '../../shared/failure';
import { breathe } from './breathe';
import { connectionDate } from './connectionDate';
import type { ImportLimits } from './importLimits';

/** One person of a LinkedIn list, as plain text. */
export interface Connection {
  readonly kind: 'person';
  readonly name: string;
  readonly givenName: string;
  readonly url: string;
  readonly email: string;
  readonly company: string;
  readonly position: string;
  readonly connectedOn: LocalDate | null;
}

/** A row that makes no person: a profile that LinkedIn hides (a date and nothing else), or one that cannot be read. */
interface NoPerson {
  readonly kind: 'hidden' | 'skipped';
  readonly name: string;
  readonly reason: string;
}

export type ConnectionRow = Connection | NoPerson;

export interface Connections {
  readonly rows: readonly ConnectionRow[];
  readonly remarks: readonly string[];
}

/** The columns by their English names; exports in other languages were never seen to translate them. */
const columns = {
  first: 'first name',
  last: 'last name',
  url: 'url',
  email: 'email address',
  company: 'company',
  position: 'position',
  connectedOn: 'connected on',
} as const;
type Column = keyof typeof columns;
type Places = Readonly<Record<Column, number>>;

const CHUNK = 256 * 1024;
/** Longest name, title or organisation that the document keeps. */
const LONGEST = 1_000;

/** Finds the header wherever it stands, in any case, padded, quoted; its delimiter is the character after its first name. Bounded, so that no file makes it slow. */
const header = /^[^\r\n]{0,2000}?first name\s{0,9}"?\s{0,9}([,;\t|])[^\r\n]{0,2000}connected on/im;

/**
 * Reads LinkedIn's Connections.csv in all its shapes since 2015: with and without the notes above the
 * header, with and without addresses, saved again by Excel, sorted so that the header is in the middle.
 */
export async function readConnections(text: string, limits: ImportLimits): Promise<Connections> {
  const found = header.exec(text);
  if (found === null) throw noHeader(text);
  const delimiter = found[1] ?? ',';
  const [head = [], ...body] = await parse(text.slice(found.index), delimiter, limits);
  const places = placesOf(head);
  const width = head.findLastIndex((cell) => cell.trim() !== '') + 1;
  // What stands above the header is LinkedIn's note, unless somebody sorted the file: then it has the date of a row.
  const above =
    found.index === 0
      ? []
      : (await parse(text.slice(0, found.index), delimiter, limits)).filter(
          (cells) => connectionDate(cell(cells, places.connectedOn)) !== null,
        );
  const rows: ConnectionRow[] = [];
  let unreadDates = 0;
  for (const cells of [...above, ...body]) {
    if (cells.every((value) => value.trim() === '') || isNote(cells)) continue;
    if (rows.length >= limits.rows) throw tooManyRows(limits);
    const row = rowOf(cells, places, width);
    if (row.kind === 'person' && row.connectedOn === null && cell(cells, places.connectedOn) !== '') unreadDates += 1;
    rows.push(row);
    if (rows.length % 2_000 === 0) await breathe();
  }
  if (rows.length === 0)
    throw new Refusal(
      'cannotRead',
      'This file has LinkedIn’s column names, but no rows below them. Nothing was changed. Download the list again.',
    );
  return { rows, remarks: remarksOf(rows, unreadDates) };
}

/** LinkedIn's words above the list, which sorting can carry below the header. */
function isNote([first = '', ...others]: readonly string[]): boolean {
  return (
    /^\s*(notes:\s*$|when exporting your connection data)/i.test(first) && others.every((value) => value.trim() === '')
  );
}

function rowOf(cells: readonly string[], places: Places, width: number): ConnectionRow {
  const given = cell(cells, places.first);
  const name = [given, cell(cells, places.last)].filter((part) => part !== '').join(' ');
  const [url, email, company, position] = [places.url, places.email, places.company, places.position].map((place) =>
    cell(cells, place),
  ) as [string, string, string, string];
  const date = cell(cells, places.connectedOn);
  const skipped = (reason: string): NoPerson => ({ kind: 'skipped', name: name.slice(0, LONGEST), reason });
  if (cells.findLastIndex((value) => value.trim() !== '') >= width)
    return skipped('The row has more cells than there are columns; it may be damaged.');
  if (name === '' && [url, email, company, position].every((value) => value === '')) {
    return {
      kind: 'hidden',
      name: '',
      reason: date === '' ? 'Nothing in the row.' : `Only a date, ${date}: LinkedIn hides this profile.`,
    };
  }
  if (name === '') return skipped('There is no name.');
  if ([name, url, email, company, position].some((value) => value.length > LONGEST))
    return skipped('One of its texts is longer than 1,000 characters.');
  return {
    kind: 'person',
    name,
    givenName: withoutPictures(given),
    url,
    email: email.toLowerCase(),
    company,
    position,
    connectedOn: connectionDate(date),
  };
}

/** Everything is text: on one line, without the invisible characters that turn the reading direction or end a string. */
function cell(cells: readonly string[], place: number): string {
  const raw = place < 0 ? '' : (cells[place] ?? '');
  return raw
    .replace(/[\u202A-\u202E\u2066-\u2069\uFEFF]/g, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/** For “Dear Priya”: the name itself keeps its flower. */
function withoutPictures(name: string): string {
  return name.replace(/[\p{Extended_Pictographic}\u{1F3FB}-\u{1F3FF}\u200D\uFE0F]/gu, '').trim();
}

function placesOf(head: readonly string[]): Places {
  const names = head.map((name) =>
    name
      .replace(/[\uFEFF"]/g, '')
      .trim()
      .toLowerCase(),
  );
  return Object.fromEntries(Object.entries(columns).map(([column, name]) => [column, names.indexOf(name)])) as Record<
    Column,
    number
  >;
}

/** Parses in pieces and lets others go between them. Cells are as they stand, quotes taken off. */
function parse(text: string, delimiter: string, limits: ImportLimits): Promise<string[][]> {
  return new Promise((resolve, reject) => {
    const rows: string[][] = [];
    // @types/papaparse does not know that `chunk` and `chunkSize` also work on text.
    const config: Papa.ParseLocalConfig<string[], string> = {
      delimiter,
      skipEmptyLines: true,
      chunkSize: CHUNK,
      chunk: ({ data }, parser) => {
        for (const row of data) rows.push(row);
        if (rows.length > limits.rows + 1_000) {
          parser.abort();
          reject(tooManyRows(limits));
          return;
        }
        parser.pause();
        setImmediate(() => {
          parser.resume();
        });
      },
      complete: () => {
        resolve(rows);
      },
      error: reject,
    };
    (Papa.parse as (text: string, config: Papa.ParseLocalConfig<string[], string>) => void)(text, config);
  });
}

function remarksOf(rows: readonly ConnectionRow[], unreadDates: number): string[] {
  const people = rows.filter((row) => row.kind === 'person');
  const emails = people.filter(({ email }) => email !== '').length;
  const damaged = people.filter(({ name, company }) => /\uFFFD|\?\?/.test(name + company)).length;
  return [
    people.length > 0 && emails < people.length
      ? `${emails === 0 ? 'None' : emails} of ${people.length} ${people.length === 1 ? 'person has' : 'people have'} an e-mail address; LinkedIn gives it only where they allow it.`
      : '',
    unreadDates > 0
      ? `${unreadDates} ${unreadDates === 1 ? 'date' : 'dates'} could be read in two ways or not at all and ${unreadDates === 1 ? 'is' : 'are'} left out.`
      : '',
    damaged > 0
      ? `${damaged} ${damaged === 1 ? 'name holds' : 'names hold'} damaged letters. They came so from LinkedIn and are kept as they are.`
      : '',
  ].filter((remark) => remark !== '');
}

function noHeader(text: string): Refusal {
  const start = text.replace(/\s+/g, ' ').trim().slice(0, 60);
  return new Refusal(
    'cannotRead',
    `This is not LinkedIn’s list of connections: no line has both “First Name” and “Connected On”. It begins with “${start}”. Nothing was changed. Choose the zip from LinkedIn, or Connections.csv in it.`,
  );
}

function tooManyRows({ rows }: ImportLimits): Refusal {
  return new Refusal(
    'tooLarge',
    `This file has more than ${rows.toLocaleString('en-GB')} rows; LinkedIn allows 30,000 connections. Nothing was changed.`,
  );
}
