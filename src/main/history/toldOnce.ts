import type { Entry } from './entry';

/**
 * What happened on one computer stands in its own journal and, once another took it over, in that
 * one's too. Takes what such lines repeat out of `touched`, and says of those that tell nothing else
 * that they are told. What has no other line (its journal is gone, or never came) stays. `entries` in
 * the order of the book; costs nothing where only one computer writes.
 */
export function toldOnce(entries: readonly Entry[]): readonly Entry[] {
  if (!entries.some(({ seen }) => seen !== undefined)) return entries;
  const byDevice = new Map<string, Map<number, Entry>>();
  for (const entry of entries) {
    const lines = byDevice.get(entry.device) ?? new Map<number, Entry>();
    byDevice.set(entry.device, lines.set(entry.sequence, entry));
  }
  const seenBefore = new Map<string, Entry['seen']>();
  const choices = new Set<string>();
  return entries.map((entry) => {
    if (entry.seen === undefined) return entry;
    const elsewhere = linesSince(entry, seenBefore.get(entry.device), byDevice);
    seenBefore.set(entry.device, entry.seen);
    const told = new Set(elsewhere.flatMap(({ inLine }) => inLine));
    // Each computer finds for itself that two versions have to be kept, under the same key.
    const news = entry.inLine.filter((key) => (isChoice(key) ? !choices.has(key) : !told.has(key)));
    for (const key of news.filter(isChoice)) choices.add(key);
    const touched = entry.inLine.filter((key) => isChoice(key) || !told.has(key));
    return { ...entry, ...wordsOf(entry, news), touched, isTold: news.length === 0 };
  });
}

/** The lines of the others that an entry took over: back from what it had seen, up to the first that is missing. */
function linesSince(
  { device, seen = {} }: Entry,
  before: Entry['seen'],
  byDevice: ReadonlyMap<string, ReadonlyMap<number, Entry>>,
): Entry[] {
  const found: Entry[] = [];
  for (const [other, last] of Object.entries(seen)) {
    if (other === device) continue;
    for (let sequence = last; sequence > (before?.[other] ?? 0); sequence--) {
      const line = byDevice.get(other)?.get(sequence);
      if (line === undefined) break;
      found.push(line);
    }
  }
  return found;
}

function isChoice(key: string): boolean {
  return key.startsWith('conflicts/');
}

function wordsOf({ says, detail, inLine }: Entry, news: readonly string[]): Pick<Entry, 'says' | 'detail'> {
  if (news.length > 0 && news.every(isChoice))
    return { says: 'Both versions kept of what two computers changed at once', detail: '' };
  return { says, detail: news.length === inLine.length ? detail : '' };
}
