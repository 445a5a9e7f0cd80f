import { appendFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkCommand } from '../../../../src/main/health/checkCommand';
import { checkFolder } from '../../../../src/main/health/checkFolder';
import { folderToCheck } from '../../../../src/main/health/checkSwitch';
import { WorkspaceStore } from '../../../../src/main/storage/workspaceStore';
import { sampleSteps } from '../../../../src/shared/demo/sampleSteps';
import { bytesIn, doSteps, newFolder, open } from '../../../support/storageFolder';
import { moment, zone } from '../../../support/storageSteps';

/** The sample planner, closed, with a backup. */
async function samplePlanner(): Promise<string> {
  const folder = await newFolder();
  let at = moment;
  const { store } = await WorkspaceStore.open({ folder, timeZone: () => zone, device: 'test', now: () => at });
  const done = sampleSteps(moment.toISOString()).map((step) => {
    at = new Date(step.at);
    return store.apply(step.name, step.input);
  });
  at = moment;
  await Promise.all(done);
  await store.backup('manual');
  await store.close();
  return folder;
}

/** As an editor does it: a new file of the same name. A backup may be a second name of the old one. */
async function replaced(path: string, text: string): Promise<void> {
  await rm(path, { force: true });
  await writeFile(path, text);
}

async function changed(path: string, change: (text: string) => string): Promise<void> {
  await replaced(path, change(await readFile(path, 'utf8')));
}

describe('the check of a data folder', () => {
  it('finds a sound planner in order, says what it read, and touches nothing', async () => {
    const folder = await samplePlanner();
    const before = await bytesIn(folder);
    const report = await checkFolder(folder);
    expect(report).toMatchObject({ kind: 'good', findings: [] });
    expect(report.sentence).toMatch(
      /^Everything is in order: \d+ records \(\d+ people, \d+ interviews, \d+ notes, \d+ organisations\), \d+ journal lines and \d backups were read/,
    );
    expect(await bytesIn(folder)).toEqual(before);
  });

  it('mentions what was kept aside once, which is nothing wrong', async () => {
    const folder = await samplePlanner();
    await writeFile(join(folder, 'damaged-2027-01-01T00-00-00Z-askwell.json'), 'kept');
    expect(await checkFolder(folder)).toMatchObject({
      kind: 'good',
      findings: [expect.stringContaining('damaged-2027-01-01T00-00-00Z-askwell.json. Nothing needs it any more.')],
    });
  });

  it('works beside an app that has the folder open and writes to it', async () => {
    const folder = await newFolder();
    const { store } = await open(folder);
    await doSteps(store, 5);
    const [report] = await Promise.all([checkFolder(folder), doSteps(store, 20)]);
    expect(report).toMatchObject({ kind: 'good' });
  });

  it('names each thing that is not as it should be', async () => {
    const folder = await samplePlanner();
    await changed(join(folder, 'askwell.json'), (text) => text.replace('"version": ', '"version":  '));
    const backups = await readdir(join(folder, 'backups'));
    const manual = backups.find((name) => name.includes('manual')) ?? '';
    await replaced(join(folder, 'backups', manual), '\0'.repeat(100));
    await writeFile(join(folder, 'damaged-2027-01-01T00-00-00Z-askwell.json'), 'kept');
    const { kind, sentence, findings } = await checkFolder(folder);
    expect([kind, sentence]).toEqual(['remarks', expect.stringMatching(/Your planner can be read: .* 2 things are/)]);
    expect(findings).toEqual([
      'askwell.json was changed by something other than Askwell.',
      `The backup ${manual} cannot be read: its text is damaged.`,
      expect.stringContaining(
        'Kept aside, because it could not be used once: damaged-2027-01-01T00-00-00Z-askwell.json',
      ),
    ]);
  });

  it('sees a journal that is damaged in the middle, and says how the planner would open', async () => {
    const folder = await newFolder();
    const { store } = await open(folder);
    await doSteps(store, 6);
    const [journal] = (await readdir(folder)).filter((name) => name.startsWith('journal-'));
    await changed(join(folder, journal ?? ''), (text) => text.replace('"sequence":3', '"sequence":9'));
    const { kind, findings } = await checkFolder(folder);
    expect(kind).toBe('remarks');
    expect(findings).toEqual([
      expect.stringContaining('Opened now, it would be repaired. Part of the journal of recent changes is damaged'),
      `${journal ?? ''} is damaged after line 3.`,
    ]);
  });

  it('an unfinished last line is not damage: it would be left out, and that is said', async () => {
    const folder = await newFolder();
    const { store } = await open(folder);
    await doSteps(store, 3);
    const [journal] = (await readdir(folder)).filter((name) => name.startsWith('journal-'));
    await appendFile(join(folder, journal ?? ''), '0123abcd {"sequence":4,');
    expect((await checkFolder(folder)).findings).toEqual([
      expect.stringContaining('the unfinished last piece was left out'),
    ]);
  });

  it('finds a reference that leads nowhere, but not one into the question bank or the bin', async () => {
    const folder = await newFolder();
    const { store } = await open(folder);
    await store.apply('person.added', { id: 'per_one', name: 'Bram Quickwater' });
    await store.apply('followUp.added', { id: 'fol_one', title: 'Write', due: '2027-01-14', personId: 'per_one' });
    await store.apply('person.binned', { id: 'per_one' });
    expect(await checkFolder(folder)).toMatchObject({ kind: 'good' });
    await store.close();
    await changed(join(folder, 'askwell.json'), (text) => text.replace(/^"per_one": \{.*\n/m, ''));
    const { findings } = await checkFolder(folder);
    expect(findings).toContain('fol_one in followUps speaks of per_one (personId), which is not there.');
  });

  it('says which format a newer planner has', async () => {
    const folder = await samplePlanner();
    await changed(join(folder, 'askwell.json'), (text) => text.replace(/"version": \d+/, '"version": 4711'));
    const { kind, sentence } = await checkFolder(folder);
    expect([kind, sentence]).toEqual(['remarks', expect.stringContaining('saved by a newer Askwell (format 4711)')]);
  });

  it.each(['missing', 'empty', 'a file', 'all damaged'] as const)('tells of a folder that is %s', async (state) => {
    const folder = join(await newFolder(), 'planner');
    if (state === 'empty') await mkdir(folder);
    if (state === 'a file') await writeFile(folder, '');
    if (state === 'all damaged') {
      await mkdir(folder);
      await writeFile(join(folder, 'askwell.json'), 'null');
    }
    const { kind, sentence } = await checkFolder(folder);
    expect(kind).toBe('bad');
    expect(sentence).toMatch(
      {
        missing: /There is no folder/,
        empty: /no planner in/,
        'a file': /There is no folder/,
        'all damaged': /could not open/,
      }[state],
    );
  });
});

describe('askwell --check', () => {
  it('answers 0, 1 or 2, with a sentence and what is wrong', async () => {
    const folder = await samplePlanner();
    const said: string[] = [];
    const check = (path: string) => checkCommand(path, (line) => said.push(line));
    const codes = [await check(folder)];
    await rm(join(folder, 'askwell.json'));
    codes.push(await check(folder));
    await rm(folder, { recursive: true });
    codes.push(await check(folder), await check(''));
    expect(codes).toEqual([0, 1, 2, 2]);
    expect(said).toEqual([
      expect.stringContaining('Everything is in order'),
      expect.stringContaining('2 things are not as they should be.'),
      expect.stringContaining('- Opened now, it would be repaired.'),
      '- askwell.json is missing.',
      `There is no folder ${folder}.`,
      'Name the folder of the planner: askwell --check FOLDER',
    ]);
  });

  it.each([
    [['electron', '.', '--check', '/a b'], '/a b'],
    [['electron', '.', '--check=/a b'], '/a b'],
    [['electron', '.', '--check', '--no-sandbox', '/a'], '/a'],
    [['electron', '.', '--check'], ''],
    [['electron', '.', '--sample'], null],
  ])('reads %j', (args, folder) => {
    expect(folderToCheck(args)).toBe(folder);
  });
});
