import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readDocument } from '../../../../src/main/storage/readDocument';
import { journalLine, readSegment } from '../../../../src/main/storage/segment';
import { WorkspaceStore } from '../../../../src/main/storage/workspaceStore';
import { DOCUMENT_VERSION } from '../../../../src/shared/domain/workspace';
import { bytesIn, copyOf, doSteps, newFolder, open } from '../../../support/storageFolder';
import { documentAt, moment, zone } from '../../../support/storageSteps';

/** Sequences in the folders below: the snapshot before, the snapshot, the end of the journal. */
const [before, snapshot, end] = [8, 16, 24];
let kept: Record<string, string>;

/** A folder as a killed app leaves it: two snapshots, their journals and changes after. */
async function killed(): Promise<string> {
  const folder = await newFolder();
  await mkdir(join(folder, 'backups'));
  await mkdir(join(folder, 'history'));
  for (const [name, content] of Object.entries(kept)) await writeFile(join(folder, name), content, 'latin1');
  return folder;
}

async function journalOf(folder: string): Promise<string> {
  const names = (await readdir(folder))
    .filter((name) => name.startsWith('journal-'))
    .sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  return names.at(-1) ?? '';
}

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'askwell-test-'));
  const { store } = await WorkspaceStore.open({ folder, timeZone: () => zone, device: 'test', now: () => moment });
  await doSteps(store, before);
  await store.snapshot();
  await doSteps(store, snapshot - before);
  await store.snapshot();
  await doSteps(store, end - snapshot);
  kept = await bytesIn(folder);
  await store.close();
  await rm(folder, { recursive: true });
});

it('keeps the snapshot, the one before, their journals and one backup of the day', () => {
  expect(Object.keys(kept).sort()).toEqual([
    'askwell.json',
    'backups/2027-01-14T17-30-00Z-8-daily.json',
    'backups/previous.json',
    'history/journal-test-1.jsonl',
    'journal-test-17.jsonl',
    'journal-test-9.jsonl',
  ]);
});

describe('row 7: a damaged askwell.json', () => {
  const half = (text: string): string => text.slice(0, text.length / 2);
  const damages: Record<string, (text: string) => string | null> = {
    'cut in the middle': half,
    'without its last byte': (text) => text.trimEnd().slice(0, -1),
    empty: () => '',
    'NULs of the same length': (text) => '\0'.repeat(text.length),
    'NULs from the middle on': (text) => half(text).padEnd(text.length, '\0'),
    null: () => 'null',
    'an empty list': () => '[]',
    'an empty object': () => '{}',
    'a word': () => '"hi"',
    garbage: () => '\x8f\x02random \xff\xfe',
    deleted: () => null,
    'text that is not UTF-8': (text) => text.replace('quotes', 'quo\xfftes'),
    'without its collections': (text) => `${text.slice(0, text.indexOf('"collections"'))}"collections": {}}`,
    'with a damaged record': (text) => text.replace('"purpose":"learn"', '"purpose":"lxarn"'),
    'with a key that is not its record’s': (text) => text.replace('"goa_1": {', '"goa_7777": {'),
    'without a version': (text) => text.replace('"version"', '"vorsion"'),
    'with a version of words': (text) => text.replace(/"version": \d+/, '"version": "two"'),
  };
  it.each(Object.entries(damages))(
    '%s: everything comes back from the version before and the journal',
    async (_name, damage) => {
      const folder = await killed();
      const damaged = damage(kept['askwell.json'] ?? '');
      if (damaged === null) await rm(join(folder, 'askwell.json'));
      else await writeFile(join(folder, 'askwell.json'), damaged, 'latin1');

      const { store, outcome } = await open(folder);
      expect(store.workspace).toEqual(documentAt(end));
      expect(outcome).toMatchObject({ kind: 'restored', from: 'backups/previous.json' });
      const aside = damaged === null ? [] : ['damaged-2027-01-14T17-30-00Z-askwell.json'];
      expect(outcome).toMatchObject({ keptAside: aside });
      for (const name of aside) expect(await readFile(join(folder, name), 'latin1')).toBe(damaged);
      await doSteps(store, 3);
      await store.close();
      const again = await open(folder);
      expect(again.outcome.kind).toBe('opened');
      expect(again.store.workspace).toEqual(documentAt(end + 3));
    },
  );

  it.each(Object.entries(damages))(
    '%s, and the version before as well: the journal of all changes is kept with the newest good backup',
    async (_name, damage) => {
      const folder = await killed();
      const damaged = damage(kept['askwell.json'] ?? '');
      if (damaged === null) await rm(join(folder, 'askwell.json'));
      else await writeFile(join(folder, 'askwell.json'), damaged, 'latin1');
      await writeFile(join(folder, 'backups/previous.json'), 'gone');
      const { store, outcome } = await open(folder);
      expect(store.workspace).toEqual(documentAt(end));
      expect(outcome).toMatchObject({ kind: 'restored', from: 'backups/2027-01-14T17-30-00Z-8-daily.json' });
    },
  );

  it('with a byte-order mark is read', async () => {
    const folder = await killed();
    await writeFile(join(folder, 'askwell.json'), `\xef\xbb\xbf${kept['askwell.json'] ?? ''}`, 'latin1');
    const { store, outcome } = await open(folder);
    expect([outcome.kind, store.workspace]).toEqual(['opened', documentAt(end)]);
  });

  it('(row 19) replaced by an older copy loses nothing: every change after it is in the journals that are kept', async () => {
    const folder = await killed();
    const older = await newFolder();
    const { store } = await open(older);
    await doSteps(store, 3);
    await store.close();
    await copyFile(join(older, 'askwell.json'), join(folder, 'askwell.json'));
    const opened = await open(folder);
    expect([opened.outcome.kind, opened.store.workspace]).toEqual(['opened', documentAt(end)]);
  });

  it('replaced by an older copy whose journals are gone is noticed: the later changes win, the copy is kept', async () => {
    const folder = await killed();
    await rm(join(folder, 'history'), { recursive: true });
    const older = await newFolder();
    const { store } = await open(older);
    await doSteps(store, 3);
    await store.close();
    await copyFile(join(older, 'askwell.json'), join(folder, 'askwell.json'));
    const opened = await open(folder);
    expect(opened.outcome).toMatchObject({
      kind: 'restored',
      keptAside: ['damaged-2027-01-14T17-30-00Z-askwell.json'],
    });
    expect(opened.store.workspace).toEqual(documentAt(end));
    // It does not become the version to fall back on either: no journal would complete it.
    expect(await readFile(join(folder, 'backups/previous.json'), 'latin1')).toBe(kept['backups/previous.json']);
  });
});

it('takes out a damaged record that no backup has whole, keeps it aside and says so', async () => {
  const folder = await killed();
  for (const name of Object.keys(kept).filter((other) => other.endsWith('.json'))) {
    await writeFile(join(folder, name), (kept[name] ?? '').replace('"purpose":"learn"', '"purpose":"lxarn"'), 'latin1');
  }
  for (const name of Object.keys(kept).filter((other) => other.endsWith('.jsonl'))) await rm(join(folder, name));
  const { store, outcome } = await open(folder);
  const { goa_1: _damaged, ...goals } = documentAt(snapshot).goals;
  expect(store.workspace).toEqual({ ...documentAt(snapshot), goals });
  expect(outcome).toMatchObject({ kind: 'repaired', keptAside: ['damaged-2027-01-14T17-30-00Z-records.json'] });
  expect(JSON.parse(await readFile(join(folder, 'damaged-2027-01-14T17-30-00Z-records.json'), 'utf8'))).toMatchObject([
    { collection: 'goals', id: 'goa_1', record: { purpose: 'lxarn' } },
  ]);
  await store.close();
  expect((await open(folder)).outcome.kind).toBe('opened');
});

it('row 8: overwrites nothing when nothing can be read', async () => {
  const folder = await killed();
  for (const name of Object.keys(kept)) await writeFile(join(folder, name), 'rubbish');
  const bytes = await bytesIn(folder);
  const { store, outcome } = await open(folder);
  expect(outcome).toMatchObject({
    kind: 'unreadable',
    files: expect.arrayContaining(['askwell.json', 'backups/previous.json', 'journal-test-9.jsonl']) as unknown,
  });
  await expect(store.apply('settings.changed', { fields: { theme: 'dark' } })).rejects.toMatchObject({
    code: 'readOnly',
  });
  await store.close();
  expect(await bytesIn(folder)).toEqual(bytes);
});

it.each(['askwell.json', 'backups/previous.json', 'journal-test-1.jsonl', 'damaged-then-askwell.json'])(
  'never begins anew beside %s',
  async (name) => {
    const folder = await newFolder();
    await mkdir(join(folder, 'backups'));
    await writeFile(join(folder, name), '\0\0\0');
    const { outcome } = await open(folder);
    expect(outcome.kind).not.toBe('fresh');
    expect(outcome.kind).not.toBe('opened');
  },
);

it('row 26: shows what a newer app saved, changes nothing and touches no byte', async () => {
  const folder = await killed();
  const newer = (kept['askwell.json'] ?? '')
    .replace(/"version": \d+/, `"version": ${DOCUMENT_VERSION + 1}`)
    .replaceAll('"purpose":"learn"', '"purpose":"learn","colour":"green"')
    .replace('"collections": {', '"collections": {\n"teams": {\n"tea_1": {"id":"tea_1"}\n},');
  await writeFile(join(folder, 'askwell.json'), newer, 'latin1');
  const bytes = await bytesIn(folder);
  const { store, outcome } = await open(folder);
  expect(outcome).toMatchObject({ kind: 'fromNewerApp', version: DOCUMENT_VERSION + 1 });
  expect(store.workspace).toEqual(documentAt(end));
  await expect(store.apply('settings.changed', { fields: { theme: 'dark' } })).rejects.toMatchObject({
    code: 'readOnly',
  });
  await store.close();
  expect(await bytesIn(folder)).toEqual(bytes);
});

describe('row 6: a journal', () => {
  it('cut at any byte gives the changes up to there, says so, and goes on', async () => {
    const folder = await killed();
    const name = await journalOf(folder);
    const whole = await readFile(join(folder, name));
    const lineEnds = [...whole.entries()].filter(([, byte]) => byte === 0x0a).map(([at]) => at + 1);
    // Each byte by reading; the whole way with writing for some, because an open syncs the disk.
    for (let cut = 0; cut <= whole.length; cut++) {
      const segment = readSegment(name, snapshot + 1, whole.subarray(0, cut));
      const lines = lineEnds.filter((at) => at <= cut).length;
      expect({ changes: segment.changes.length, end: segment.end, goodBytes: segment.goodBytes }).toEqual({
        changes: Math.max(lines - 1, 0),
        end: cut === 0 || lineEnds.includes(cut) ? 'clean' : 'torn',
        goodBytes: lineEnds[lines - 1] ?? 0,
      });
    }
    for (const cut of [0, 1, 9, 30, ...lineEnds.flatMap((at) => [at - 1, at, at + 1, at + 40])].filter(
      (at) => at <= whole.length,
    )) {
      const torn = await copyOf(folder);
      await writeFile(join(torn, name), whole.subarray(0, cut));
      const sequence = snapshot + Math.max(lineEnds.filter((at) => at <= cut).length - 1, 0);
      const isTorn = cut > 0 && !lineEnds.includes(cut);
      const { store, outcome } = await open(torn);
      expect([outcome.kind, store.sequence, store.workspace]).toEqual([
        isTorn ? 'repaired' : 'opened',
        sequence,
        documentAt(sequence),
      ]);
      if (isTorn)
        expect(await readFile(join(torn, `damaged-2027-01-14T17-30-00Z-${name}`))).toEqual(whole.subarray(0, cut));
      await doSteps(store, 2);
      expect(await readDocument(torn)).toEqual(
        expect.objectContaining({
          workspace: documentAt(sequence + 2),
          outcome: { kind: 'opened', sentence: 'Everything is here.' },
        }),
      );
      await store.close();
    }
  }, 120_000);

  it('with any flipped bit gives a state that once was, and the flip is noticed', async () => {
    const whole = Buffer.from(kept['journal-test-17.jsonl'] ?? '', 'latin1');
    const states = Array.from({ length: end + 1 }, (_, sequence) =>
      JSON.stringify(readSegment('', 17, whole).changes.slice(0, Math.max(0, sequence - snapshot))),
    );
    let silent = 0;
    for (let bit = 0; bit < whole.length * 8; bit += 7) {
      const flipped = Buffer.from(whole);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const segment = readSegment('', 17, flipped);
      expect(states).toContain(JSON.stringify(segment.changes));
      if (segment.end === 'clean') silent += 1;
    }
    expect(silent).toBe(0);
  });

  it('damaged in the middle stops there, keeps the rest aside and says so', async () => {
    const folder = await killed();
    const lines = (kept['journal-test-17.jsonl'] ?? '').split('\n');
    const damaged = lines.map((line, place) => (place === 4 ? line.replace('quotes', 'quotas') : line)).join('\n');
    await writeFile(join(folder, 'journal-test-17.jsonl'), damaged, 'latin1');
    const { store, outcome } = await open(folder);
    expect(outcome).toMatchObject({
      kind: 'repaired',
      keptAside: ['damaged-2027-01-14T17-30-00Z-journal-test-17.jsonl'],
    });
    expect(outcome.sentence).toContain('everything before the damage is here');
    expect(store.workspace).toEqual(documentAt(snapshot + 3));
    expect(await readFile(join(folder, 'damaged-2027-01-14T17-30-00Z-journal-test-17.jsonl'), 'latin1')).toBe(damaged);
    await doSteps(store, 2);
    expect((await readDocument(folder)).workspace).toEqual(documentAt(snapshot + 5));
  });

  it('that does not follow is kept aside, and the planner opens without it', async () => {
    const folder = await killed();
    for (const name of ['journal-test-9.jsonl', 'backups/previous.json', 'backups/2027-01-14T17-30-00Z-8-daily.json'])
      await rm(join(folder, name));
    const lines = (kept['journal-test-17.jsonl'] ?? '').split('\n');
    await rm(join(folder, 'journal-test-17.jsonl'));
    await writeFile(join(folder, 'journal-test-19.jsonl'), [lines[0], ...lines.slice(3)].join('\n'), 'latin1');
    const { store, outcome } = await open(folder);
    expect(outcome).toMatchObject({
      kind: 'repaired',
      keptAside: ['damaged-2027-01-14T17-30-00Z-journal-test-19.jsonl'],
    });
    expect(store.workspace).toEqual(documentAt(snapshot));
  });

  it('cannot reach a prototype', async () => {
    const folder = await killed();
    const evil = [
      { sequence: end + 1, records: [{ collection: '__proto__', id: 'goa_1', after: { isAdmin: true } }] },
      { sequence: end + 1, records: [{ collection: 'goals', id: '__proto__', after: { isAdmin: true } }] },
      { sequence: end + 1, records: [{ collection: 'constructor', id: 'goa_1', after: { isAdmin: true } }] },
    ];
    for (const change of evil) {
      const copy = await copyOf(folder);
      await writeFile(
        join(copy, 'journal-test-17.jsonl'),
        (kept['journal-test-17.jsonl'] ?? '') + journalLine(change),
        'latin1',
      );
      const { workspace } = await readDocument(copy);
      expect(workspace?.goals).toEqual(documentAt(end).goals);
      expect(({} as Record<string, unknown>)['isAdmin']).toBeUndefined();
    }
  });
});
