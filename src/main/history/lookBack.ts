import { ChangeFacts } from '../../shared/domain/changeFacts';
import type { CollectionName } from '../../shared/domain/identity';
import { recordTitle } from '../../shared/domain/recordWords';
import type { LookInput, PastRecord, PastView } from '../../shared/pastView';
import { Refusal } from '../../shared/failure';
import { splitKey } from './entry';
import { lineOf, type FoldedLine } from './historyPages';
import { recordIn, stateAt, stateOf, type Past, type PastState } from './past';
import type { Told } from './pastRecords';
import { aboutOfLine, inReadingOrder, keysIn } from './pastScope';

const most = 200;

/** A moment of the past, read-only, beside now. Refuses with a sentence when its files are gone. */
export async function lookBack(past: Past, input: LookInput): Promise<PastView> {
  const folded = foundLine(past, input.key);
  const { side, records, isExact } = await compared(past, folded, input);
  const differing = records.filter(({ isSame }) => !isSame);
  const sorted = [...differing, ...records.filter(({ isSame }) => isSame)];
  const shown = (input.scope.kind === 'everything' ? differing : sorted).slice(0, most);
  return {
    line: folded.line,
    side,
    about: aboutOfLine(past, folded, input.about),
    records: shown,
    total: records.length,
    differing: differing.length,
    names: namesIn(past, shown),
    isExact,
  };
}

export function foundLine(past: Past, key: string): FoldedLine {
  const folded = lineOf(past.book, past.backups, key);
  if (folded === null)
    throw new Refusal(
      'notFound',
      'This part of the history is no longer here. Nothing was changed. Choose another line.',
    );
  return folded;
}

/** The state right before or right after a line. */
export async function stateBeside(past: Past, folded: FoldedLine, side: 'before' | 'after'): Promise<PastState> {
  if (folded.backup !== null) {
    const backup = await past.openBackup(folded.backup.name);
    if (backup === null)
      throw new Refusal(
        'cannotRead',
        'This backup cannot be read: its file is damaged or gone. Nothing was changed. Choose another line.',
      );
    return stateOf(past, backup);
  }
  const run = past.book.entries[folded.first]?.run ?? 0;
  return stateAt(past, { place: side === 'before' ? folded.first : folded.last + 1, run });
}

async function compared(past: Past, folded: FoldedLine, { side, scope }: LookInput) {
  const of = async (chosen: 'before' | 'after') => {
    const state = await stateBeside(past, folded, chosen);
    const keys = await keysIn(past, state, folded, scope);
    return { side: chosen, records: await recordsOf(past, state, keys), isExact: state.isExact };
  };
  const asked = await of(folded.backup !== null ? 'after' : (side ?? 'after'));
  if (side !== null || folded.backup !== null || asked.records.some(({ isSame }) => !isSame)) return asked;
  // Nothing became of it since: what is worth looking at is what it replaced, if it replaced anything.
  const replaced = await of('before');
  return replaced.records.some(({ isSame, then }) => !isSame && then !== null) ? replaced : asked;
}

/** Each record then and now, without those that were and are not there. */
async function recordsOf(past: Past, state: PastState, keys: readonly string[]): Promise<PastRecord[]> {
  const then = await state.of(keys);
  const facts = new ChangeFacts([], past.book.known());
  return inReadingOrder(keys).flatMap((key) => {
    const [before, now] = [then.get(key) ?? null, recordIn(past.now, key)];
    if (before === null && now === null) return [];
    const { collection, id } = splitKey(key);
    const name = collection as CollectionName;
    const title = recordTitle(name, (before ?? now) as never, facts);
    return [{ collection: name, id, title, then: before, now, isSame: isSame(before, now) }];
  });
}

export function isSame(a: Told, b: Told): boolean {
  if (a === b) return true;
  if (a === null || b === null) return false;
  // Fields may stand in another order after a restore from a file.
  const fields = Object.keys(a);
  return (
    fields.length === Object.keys(b).length &&
    fields.every((field) => Object.hasOwn(b, field) && JSON.stringify(a[field]) === JSON.stringify(b[field]))
  );
}

/** What the keys in these records mean, so that a window needs no other part of the document. */
function namesIn(past: Past, records: readonly PastRecord[]): Record<string, string> {
  const known = past.book.known();
  const facts = new ChangeFacts([], known);
  const names: Record<string, string> = {};
  const take = (value: unknown): void => {
    if (Array.isArray(value)) for (const part of value) take(part);
    if (typeof value !== 'string' || Object.hasOwn(names, value) || !/^[a-z]{3}_[a-z0-9]+$/.test(value)) return;
    if (value.startsWith('per_')) names[value] = facts.person(value);
    else if (value.startsWith('org_')) names[value] = facts.organisation(value);
    else if (value.startsWith('int_')) names[value] = facts.interviewWith(value);
    else if (value.startsWith('gui_')) names[value] = known.find('guideQuestions', value)?.text ?? '';
    else if (value.startsWith('goa_')) names[value] = known.find('goals', value)?.statement ?? '';
    else if (value.startsWith('asm_')) names[value] = known.find('assumptions', value)?.statement ?? '';
    else if (value.startsWith('que_')) names[value] = known.find('questions', value)?.text ?? '';
    else if (value.startsWith('not_')) {
      const note = known.find('notes', value);
      names[value] = note === undefined || note.isOffRecord ? '' : note.text;
    }
  };
  for (const { then, now } of records)
    for (const record of [then, now])
      for (const [field, value] of Object.entries(record ?? {})) if (/Ids?$/.test(field)) take(value);
  return names;
}
