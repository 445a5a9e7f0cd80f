import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { WorkspaceStore } from '../../../src/main/storage/workspaceStore';
import { prefixes } from '../../../src/shared/domain/identity';
import { recordSchemas } from '../../../src/shared/domain/workspace';
import { sampleSteps } from '../../../src/shared/demo/sampleSteps';
import { newFolder } from '../../support/storageFolder';
import { moment, zone } from '../../support/storageSteps';

const page = readFileSync(join(import.meta.dirname, '../../../docs/data-format.md'), 'utf8');

/** The programs of the page, in their order: first for a closed planner, then for an open one. */
function programs(language: 'python' | 'js'): string[] {
  return [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(
    (found) => found[1] ?? '',
  );
}

const python = ['python3', 'python'].find((name) => spawnSync(name, ['--version']).status === 0);
const runners = [
  { language: 'python', program: python, file: 'read.py' },
  { language: 'js', program: process.execPath, file: 'read.mjs' },
] as const;

/** A planner in use: most of it in the document, the last two changes only in the journal. */
async function inUse() {
  const folder = await newFolder();
  let at = moment;
  const { store } = await WorkspaceStore.open({ folder, timeZone: () => zone, device: 'test', now: () => at });
  for (const step of sampleSteps(moment.toISOString())) {
    at = new Date(step.at);
    await store.apply(step.name, step.input);
  }
  const [interviewId = ''] = Object.keys(store.workspace.interviews);
  const write = (id: string, text: string) =>
    store.apply('note.written', {
      id,
      interviewId,
      guideQuestionId: null,
      at: moment.toISOString(),
      text,
      mark: null,
      owner: null,
      isOffRecord: false,
    });
  await write('not_gone', 'removed again');
  await store.snapshot();
  await store.apply('note.removed', { id: 'not_gone' });
  await write('not_late', 'Grüße, 名前, “quotes” and 🙂');
  return { folder, store };
}

async function printed(program: string, file: string, source: string, folder: string): Promise<string[]> {
  const script = join(await newFolder(), file);
  await writeFile(script, source);
  const { stdout, stderr, status } = spawnSync(program, [script, folder], {
    encoding: 'utf8',
    env: { ...process.env, PYTHONIOENCODING: 'utf-8', ELECTRON_RUN_AS_NODE: '1' },
  });
  expect([status, stderr]).toEqual([0, '']);
  return stdout.trimEnd().split(/\r?\n/);
}

function notesOf(store: WorkspaceStore): string[] {
  const notes = Object.values(store.workspace.notes).sort((a, b) => (a.at < b.at ? -1 : 1));
  return notes.flatMap(({ at, text }) => `${at} ${text}`.split('\n'));
}

describe('docs/data-format.md', () => {
  for (const { language, program, file } of runners) {
    it.skipIf(program === undefined)(`its ${language} programs read a real folder [needs ${language}]`, async () => {
      const [closed = '', open = ''] = programs(language);
      const { folder, store } = await inUse();
      const notes = notesOf(store).sort();
      expect(notes.length).toBeGreaterThan(5);
      expect((await printed(program ?? '', file, open, folder)).sort()).toEqual(notes);
      expect((await printed(program ?? '', file, closed, folder)).sort()).not.toEqual(notes);
      await store.close();
      expect((await printed(program ?? '', file, open, folder)).sort()).toEqual(notes);
      expect((await printed(program ?? '', file, closed, folder)).sort()).toEqual(notes);
    });
  }

  it('names every collection with the letters of its keys', () => {
    const listed = [...page.matchAll(/^\| `(\w+)` +\| `([a-z]{3})_` \|/gm)].map(([, name, letters]) => [name, letters]);
    expect(Object.fromEntries(listed)).toMatchObject(prefixes);
    expect(listed.map(([name]) => name)).toEqual(expect.arrayContaining(Object.keys(recordSchemas)));
  });

  it('tells the checksum as it is', async () => {
    const { folder, store } = await inUse();
    await store.close();
    const bytes = await readFile(join(folder, 'askwell.json'));
    const before = bytes.subarray(0, bytes.lastIndexOf(',\n"checksum"'));
    expect(JSON.parse(bytes.toString())).toMatchObject({ checksum: createHash('sha256').update(before).digest('hex') });
  });

  it('tells the names of the files as they are', async () => {
    const { folder, store } = await inUse();
    await store.backup('manual');
    const names = readdirSync(folder);
    await store.close();
    for (const name of names)
      expect(name).toMatch(
        /^(askwell\.json|journal-(\w+-)?\d+(-\d+)?\.jsonl|backups|history|damaged-.*|askwell\.json\.tmp)$/,
      );
    for (const name of readdirSync(join(folder, 'backups')))
      expect(name).toMatch(/^(previous|[\dTZ-]+-\d+-[a-z-]+)\.json$/);
  });
});
