import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PlatformFiles } from '../../../../src/main/gatherings/platformFiles';
import { newId } from '../../../../src/main/newId';
import { allPlatforms, isAsShipped, shippedPlatforms } from '../../../../src/shared/domain/platformCatalogue';
import { recordSchemas } from '../../../../src/shared/domain/workspace';
import { MemoryBridge } from '../../../support/memoryBridge';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'askwell-places-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const now = '2027-02-06T15:00:00.000Z';
const files = new PlatformFiles(newId);

async function fileWith(text: string): Promise<string> {
  const path = join(folder, 'places.json');
  await writeFile(path, text);
  return path;
}

describe('the shipped catalogue', () => {
  it('holds whole records under keys of their own, none of them claimed to be alive or checked', () => {
    const all = Object.values(shippedPlatforms);
    expect(all.length).toBeGreaterThanOrEqual(14);
    for (const platform of all) {
      expect(recordSchemas.platforms.safeParse(platform).success, platform.name).toBe(true);
      expect(['unknown', 'closed'], platform.name).toContain(platform.state);
      expect(platform.checkedOn).toBeNull();
      expect(platform.note, platform.name).not.toBe('');
    }
    // What the practices say is gone.
    expect(all.filter(({ state }) => state === 'closed').map(({ name }) => name)).toEqual([
      'LinkedIn Answers',
      'Yahoo Groups',
    ]);
  });

  it('is changed by a copy under the same key, hidden, brought back, and as it was again; it cannot be deleted', () => {
    const bridge = new MemoryBridge(now);
    const one = () => allPlatforms(bridge.workspace).find(({ id }) => id === 'pla_govloop')!;
    bridge.do('platform.changed', { id: 'pla_govloop', fields: { state: 'alive', checkedOn: '2027-02-06' } });
    expect(one()).toMatchObject({ name: 'GovLoop', state: 'alive', checkedOn: '2027-02-06' });
    expect(isAsShipped(one())).toBe(false);
    bridge.do('platform.changed', { id: 'pla_govloop', fields: { isHidden: true } });
    expect(one().isHidden).toBe(true);
    expect(() => bridge.do('platform.binned', { id: 'pla_govloop' })).toThrow('hidden, not deleted');
    bridge.do('platform.reset', { id: 'pla_govloop' });
    expect(isAsShipped(one())).toBe(true);
    expect(bridge.workspace.platforms).toEqual({});
    expect(() => bridge.do('platform.changed', { id: 'pla_nowhere', fields: {} })).toThrow('no longer here');
  });
});

it('goes out without what is hidden, comes into another planner as one step, and a second time changes nothing', async () => {
  const bridge = new MemoryBridge(now);
  bridge.do('platform.added', {
    id: 'pla_own',
    name: 'Letters that work',
    sector: 'Civic design',
    kind: 'platform',
    link: 'https://letters.example',
    note: 'Ask Fionnuala',
  });
  bridge.do('platform.changed', { id: 'pla_devex', fields: { isHidden: true } });
  bridge.do('platform.changed', {
    id: 'pla_govloop',
    fields: { state: 'quiet', checkedOn: '2027-02-06', link: 'https://gov.example' },
  });
  const path = await fileWith(files.textOf(bridge.workspace));
  const other = new MemoryBridge(now);
  other.do('platform.changed', {
    id: 'pla_govloop',
    fields: { note: 'My own words', state: 'alive', checkedOn: '2027-01-01' },
  });
  const preview = await files.preview(path, other.workspace);
  expect(preview.counts).toMatchObject({ new: 1, fuller: 1, twice: 0 });
  expect(preview.rows.map(({ name }) => name)).not.toContain('Devex');
  other.do('platforms.imported', files.accept(preview.token, other.workspace));
  const all = allPlatforms(other.workspace);
  expect(all.find(({ name }) => name === 'Letters that work')).toMatchObject({
    link: 'https://letters.example',
    builtInId: '',
  });
  expect(all.find(({ name }) => name === 'GovLoop')).toMatchObject({
    note: 'My own words',
    link: 'https://gov.example',
    state: 'quiet',
    checkedOn: '2027-02-06',
  });
  const again = await files.preview(path, other.workspace);
  expect(again.counts).toMatchObject({ new: 0, fuller: 0 });
  expect(() => files.accept(preview.token, other.workspace)).toThrow('This preview is no longer here');
});

it('takes no older look over a newer one, matches by name whatever the case, and leaves out what is there twice', async () => {
  const bridge = new MemoryBridge(now);
  bridge.do('platform.changed', { id: 'pla_idealist', fields: { state: 'alive', checkedOn: '2027-02-01' } });
  const path = await fileWith(
    JSON.stringify({
      askwellPlatforms: 1,
      platforms: [
        { name: 'IDEALIST!', sector: 'Nonprofit', state: 'closed', checkedOn: '2026-01-01' },
        { name: 'Idealist', sector: 'nonprofit' },
        { name: 'Transit people', kind: 'nonsense', checkedOn: 'soon', hack: '<img>' },
      ],
    }),
  );
  const preview = await files.preview(path, bridge.workspace);
  expect(preview.rows.map(({ status }) => status)).toEqual(['known', 'twice', 'new']);
  bridge.do('platforms.imported', files.accept(preview.token, bridge.workspace));
  expect(bridge.workspace.platforms['pla_idealist']).toMatchObject({ state: 'alive', checkedOn: '2027-02-01' });
  expect(allPlatforms(bridge.workspace).find(({ name }) => name === 'Transit people')).toMatchObject({
    kind: 'platform',
    state: 'unknown',
    checkedOn: null,
  });
});

it.each([
  ['no JSON', 'name,sector', 'it is not JSON'],
  ['another JSON', '{"askwellQuestionList":1}', 'no list of places to look of Askwell'],
  ['a newer version', '{"askwellPlatforms":2,"platforms":[]}', 'newer Askwell'],
  ['no places', '{"askwellPlatforms":1,"platforms":[]}', 'it holds no places'],
  ['one without a name', '{"askwellPlatforms":1,"platforms":[{"name":"A"},{"sector":"x"}]}', 'entry 2'],
])('refuses %s', async (_what, text, sentence) => {
  const path = await fileWith(text);
  await expect(files.preview(path, new MemoryBridge(now).workspace)).rejects.toThrow(sentence);
});

it('refuses a file that is gone or far too large', async () => {
  const { workspace } = new MemoryBridge(now);
  await expect(files.preview(join(folder, 'nothing.json'), workspace)).rejects.toThrow('could not open');
  await expect(files.preview(await fileWith(' '.repeat(5 * 1024 * 1024)), workspace)).rejects.toThrow(
    'larger than 4 MB',
  );
});
