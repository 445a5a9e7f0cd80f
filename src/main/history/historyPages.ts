import type { HistoryLine, HistoryPage, HistoryQuery } from '../../shared/pastView';
import { fold } from '../../shared/text/fold';
import type { Backup } from '../storage/backups';
import type { Entry } from './entry';
import { isSameSpell, type HistoryBook } from './historyBook';
import type { Past } from './past';

/** A line with the changes folded into it, as places in the book. */
export interface FoldedLine {
  readonly line: HistoryLine;
  readonly first: number;
  readonly last: number;
  readonly backup: Backup | null;
}

const perPage = 100;

/** A page of what happened, the newest first. Costs the lines looked through, not what they hold. */
export function historyPage(
  { book, backups, damaged }: Pick<Past, 'book' | 'backups' | 'damaged'>,
  query: HistoryQuery,
): HistoryPage {
  const lines: HistoryLine[] = [];
  const wanted = fold(query.text.trim());
  let isPast = query.before === null;
  let next: string | null = null;
  for (const { line, first } of foldedLines(book, backups)) {
    if (!isPast) {
      isPast = line.key === query.before;
      continue;
    }
    if (!isAbout(book, line, first, query.about)) continue;
    if (wanted !== '' && !fold(`${line.says} ${line.detail}`).includes(wanted)) continue;
    if (lines.length === perPage) {
      next = lines.at(-1)?.key ?? null;
      break;
    }
    lines.push(line);
  }
  return { lines, next, isEmpty: book.entries.length === 0 && backups.length === 0 && damaged === 0, damaged };
}

/** The line with this key; null when its file is gone. */
export function lineOf(book: HistoryBook, backups: readonly Backup[], key: string): FoldedLine | null {
  for (const folded of foldedLines(book, backups)) if (folded.line.key === key) return folded;
  // A line that grew since it was shown has the key of its first change still.
  return null;
}

/** Everything that happened, the newest first, with typing folded and the backups where they were made. */
function* foldedLines(book: HistoryBook, backups: readonly Backup[]): Generator<FoldedLine> {
  const { entries } = book;
  let waiting = 0;
  const made = backups.map((backup) => ({ backup, at: backupTime(backup) }));
  for (let last = entries.length - 1; last >= 0;) {
    const newest = entries[last] as Entry;
    if (newest.isTold) {
      last -= 1;
      continue;
    }
    let first = last;
    while (first > 0 && isSameSpell(entries[first - 1] as Entry, entries[first] as Entry)) first -= 1;
    for (let next = made[waiting]; next !== undefined && isNewer(next, newest); next = made[++waiting])
      yield ofBackup(next.backup, next.at);
    yield ofEntries(book, first, last);
    last = first - 1;
  }
  for (const { backup, at } of made.slice(waiting)) yield ofBackup(backup, at);
}

/** Sequences of several computers cannot be compared, so the time decides; within a second, which is all a backup's name tells, the sequence. */
function isNewer({ backup, at }: { readonly backup: Backup; readonly at: string }, entry: Entry): boolean {
  const isSameSecond = at.slice(0, 19) === entry.at.slice(0, 19);
  return entry.clock === '' || isSameSecond ? backup.sequence >= entry.sequence : at > entry.at;
}

function ofEntries(book: HistoryBook, first: number, last: number): FoldedLine {
  const [oldest, newest] = [book.entries[first] as Entry, book.entries[last] as Entry];
  return {
    line: {
      // Of the first change: typing on does not change it.
      key: oldest.key,
      kind: 'change',
      // Where a spell began with something new, that is what happened.
      says: oldest.says,
      detail: book.detailOf(newest),
      at: newest.at,
      count: last - first + 1,
    },
    first,
    last,
    backup: null,
  };
}

const reasons: Readonly<Record<string, string>> = {
  daily: 'Backup of the day',
  manual: 'Backup made by you',
  'pre-import': 'Backup from before an import',
  'pre-restore': 'Backup from before everything was restored',
  'pre-migration': 'Backup from before an update of Askwell',
};

function ofBackup(backup: Backup, at: string): FoldedLine {
  const line: HistoryLine = {
    key: `backup:${backup.name}`,
    kind: 'backup',
    says: reasons[backup.reason] ?? 'Backup',
    detail: '',
    at,
    count: 0,
  };
  return { line, first: -1, last: -1, backup };
}

/** `2027-01-14T17-30-05Z` as an instant. */
function backupTime({ stamp }: Backup): string {
  return `${stamp.slice(0, 10)}T${stamp.slice(11, 19).replaceAll('-', ':')}.000Z`;
}

function isAbout(book: HistoryBook, line: HistoryLine, first: number, about: string | null): boolean {
  if (about === null) return true;
  // A backup is about everything, which is not what somebody looks for who looks for one person.
  return line.kind === 'change' && book.entries[first]?.about.has(about) === true;
}
