import { chmod, mkdir, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FolderMemory } from '../../../../src/main/health/folderMemory';
import { copyPlanner, placeBackup, refuseInside, siteIn } from '../../../../src/main/health/moveFolder';
import { realDisk, type Disk } from '../../../../src/main/storage/disk';
import { readDocument } from '../../../../src/main/storage/readDocument';
import { diskError } from '../../../support/meddledDisk';
import { bytesIn, doSteps, newFolder, open } from '../../../support/storageFolder';
import { documentAt } from '../../../support/storageSteps';

async function planner(changes = 6): Promise<string> {
  const folder = join(await newFolder(), 'mine');
  const { store } = await open(folder);
  await doSteps(store, changes);
  await store.backup('manual');
  await store.close();
  return folder;
}

/** A disk that ends the process, as far as the caller can tell, at its `count`-th change. */
function endingAt(count: number): { disk: Disk; calls: () => number } {
  let calls = 0;
  const counted = <Args extends unknown[], Result>(run: (...args: Args) => Promise<Result>) => {
    return (...args: Args) => {
      calls += 1;
      return calls > count ? Promise.reject(diskError('EIO')) : run(...args);
    };
  };
  const disk = {
    ...realDisk,
    copyFile: counted(realDisk.copyFile),
    mkdir: counted(realDisk.mkdir as (path: string) => Promise<string | undefined>),
    rename: counted(realDisk.rename),
    chmod: counted(realDisk.chmod),
  } as Disk;
  return { disk, calls: () => calls };
}

describe('moving a planner', () => {
  it('arrives byte for byte, readable by its owner alone, and the old one stays', async () => {
    const from = await planner();
    const to = join(await newFolder(), 'Askwell');
    const before = await bytesIn(from);
    await copyPlanner(from, to);
    expect([await bytesIn(from), await bytesIn(to)]).toEqual([before, before]);
    expect((await stat(to)).mode & 0o777).toBe(0o700);
    for (const name of ['askwell.json', 'backups']) expect((await stat(join(to, name))).mode & 0o077).toBe(0);
    expect((await readDocument(to)).workspace).toEqual(documentAt(6));
  });

  it('ended anywhere in between, the old one is whole and nothing stands in the new place; done again, it works', async () => {
    const from = await planner(2);
    const parent = await newFolder();
    const to = join(parent, 'Askwell');
    const before = await bytesIn(from);
    const whole = endingAt(Infinity);
    await copyPlanner(from, join(parent, 'Counted'), whole.disk);
    await rm(join(parent, 'Counted'), { recursive: true });
    expect(whole.calls()).toBeGreaterThan(5);
    for (let count = 0; count < whole.calls(); count++) {
      await expect(copyPlanner(from, to, endingAt(count).disk)).rejects.toThrow();
      expect([await bytesIn(from), await readdir(parent)]).toEqual([before, []]);
    }
    // What a process that was really killed leaves behind is in nobody's way.
    await mkdir(join(parent, '.askwell-moving-Askwell'));
    await writeFile(join(parent, '.askwell-moving-Askwell', 'askwell.json'), 'half');
    await copyPlanner(from, to);
    expect([await bytesIn(to), await readdir(parent)]).toEqual([before, ['Askwell']]);
  });

  it('does not call a copy good that did not arrive as it was', async () => {
    const from = await planner();
    const parent = await newFolder();
    const disk: Disk = {
      ...realDisk,
      copyFile: async (source, target, mode) => {
        await realDisk.copyFile(source, target, mode);
        if (String(source).endsWith('askwell.json')) await writeFile(String(target), 'rotten');
      },
    };
    await expect(copyPlanner(from, join(parent, 'Askwell'), disk)).rejects.toMatchObject({ code: 'notSaved' });
    expect(await readdir(parent)).toEqual([]);
  });

  it('takes what a link leads to along', async () => {
    const from = await planner();
    const elsewhere = join(await newFolder(), 'real.json');
    await realDisk.rename(join(from, 'askwell.json'), elsewhere);
    await symlink(elsewhere, join(from, 'askwell.json'));
    const to = join(await newFolder(), 'Askwell');
    await copyPlanner(from, to);
    expect((await realDisk.lstat(join(to, 'askwell.json'))).isSymbolicLink()).toBe(false);
    expect((await readDocument(to)).workspace).toEqual(documentAt(6));
  });

  it('makes a planner of a backup, and refuses what is none', async () => {
    const from = await planner();
    const [backup] = (await readdir(join(from, 'backups'))).filter((name) => name.includes('manual'));
    const parent = await newFolder();
    await placeBackup(join(from, 'backups', backup ?? ''), join(parent, 'Askwell'));
    expect((await readDocument(join(parent, 'Askwell'))).workspace).toEqual(documentAt(6));
    const other = join(parent, 'letter.json');
    await writeFile(other, '{"dear": "you"}');
    await expect(placeBackup(other, join(parent, 'Other'))).rejects.toMatchObject({ code: 'cannotRead' });
    expect((await readdir(parent)).sort()).toEqual(['Askwell', 'letter.json']);
  });
});

describe('the place of a planner', () => {
  it('is a folder of its own, or the planner that is there already', async () => {
    const chosen = await newFolder();
    expect(await siteIn(chosen)).toEqual({ folder: join(chosen, 'Askwell'), isPlanner: false });
    await mkdir(join(chosen, 'Askwell'));
    expect(await siteIn(chosen)).toEqual({ folder: join(chosen, 'Askwell'), isPlanner: false });
    await writeFile(join(chosen, 'Askwell', 'holiday.txt'), '');
    expect(await siteIn(chosen)).toEqual({ folder: join(chosen, 'Askwell 2'), isPlanner: false });
    await writeFile(join(chosen, 'Askwell', 'askwell.json'), '{}');
    expect(await siteIn(chosen)).toEqual({ folder: join(chosen, 'Askwell'), isPlanner: true });
    expect(await siteIn(join(chosen, 'Askwell'))).toEqual({ folder: join(chosen, 'Askwell'), isPlanner: true });
  });

  it('is never inside the planner’s own folder', async () => {
    const own = await planner();
    await expect(refuseInside(own, join(own, 'backups', 'Askwell'))).rejects.toMatchObject({ code: 'refused' });
    await expect(refuseInside(own, own)).rejects.toMatchObject({ code: 'refused' });
    await refuseInside(own, `${own}-beside`);
  });
});

describe('the memory of folders', () => {
  it('keeps the chosen folder and those that held a planner, and the command line wins', async () => {
    const memory = await newFolder();
    const first = new FolderMemory(memory, null);
    expect([first.folder, first.mustExist(first.folder)]).toEqual([join(memory, 'workspace'), false]);
    first.know(first.folder);
    first.choose('/media/stick/Askwell');
    const later = new FolderMemory(memory, null);
    expect([later.folder, later.mustExist(later.folder), later.mustExist(join(memory, 'workspace'))]).toEqual([
      '/media/stick/Askwell',
      true,
      true,
    ]);
    const given = new FolderMemory(memory, '/given');
    given.choose('/not/for/good');
    expect([given.folder, given.isGiven, given.mustExist('/given')]).toEqual(['/given', true, false]);
    expect(new FolderMemory(memory, null).folder).toBe('/media/stick/Askwell');
    expect((await stat(join(memory, 'folders.json'))).mode & 0o777).toBe(0o600);
  });

  it('is careful when it cannot be read: nothing is begun anew', async () => {
    const memory = await newFolder();
    await writeFile(join(memory, 'folders.json'), '{"chosen": 4');
    const places = new FolderMemory(memory, null);
    expect([places.folder, places.mustExist(places.folder)]).toEqual([join(memory, 'workspace'), true]);
  });

  it.skipIf(process.getuid?.() === 0)('goes on when it cannot be written [root may write anything]', async () => {
    const memory = await newFolder();
    await chmod(memory, 0o500);
    new FolderMemory(memory, null).know('/somewhere');
    await chmod(memory, 0o700);
  });
});
