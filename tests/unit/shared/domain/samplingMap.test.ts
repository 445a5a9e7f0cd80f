import { describe, expect, it } from 'vitest';
import { knownPerson, nextFor } from '../../../../src/shared/domain/brainstorm';
import { lookForNext as lookIn } from '../../../../src/shared/domain/lookForNext';
import { organisationKinds, zones } from '../../../../src/shared/domain/organisation';
import { roleLevels } from '../../../../src/shared/domain/person';
import { samplingMap } from '../../../../src/shared/domain/samplingMap';
import type { Workspace } from '../../../../src/shared/domain/workspace';
import { forwardable } from '../../../../src/shared/text/forwardable';
import { readRoleLevel } from '../../../../src/shared/text/roleLevel';
import { wordCount } from '../../../../src/shared/text/wordCount';
import { MemoryBridge } from '../../../support/memoryBridge';

const now = '2027-01-20T12:00:00.000Z';

it.each([
  ['Chief Nursing Information Officer', 'top'],
  ['CEO', 'top'],
  ['Co-founder', 'top'],
  ['Managing Director', 'top'],
  ['Assistant to the CEO', 'experienced'],
  ['Vice President, Product', 'head'],
  ['Deputy Director of Nursing', 'head'],
  ['Chief of Staff', 'head'],
  ['Head of “Discovery”', 'head'],
  ['Principal', 'head'],
  ['Principal Engineer', 'lead'],
  ['Clinical Product Lead', 'lead'],
  ['Engineering Manager', 'lead'],
  ['Ward sister', 'lead'],
  ['Senior Product Manager', 'experienced'],
  ['Product Owner', 'experienced'],
  ['Implementation Manager', 'experienced'],
  ['User Researcher, Clinical Safety', 'experienced'],
  ['Junior developer', 'entry'],
  ['Graduate trainee', 'entry'],
])('reads %s as %s', (title, level) => {
  expect(readRoleLevel(title)?.level).toBe(level);
});

it('reads nothing from nothing', () => {
  expect(readRoleLevel('  ')).toBeNull();
});

/** Two organisations of a kind and one without; three people. */
function places(): MemoryBridge {
  const bridge = new MemoryBridge(now);
  const organisations = [
    ['a', 'Larkmoor', { kind: 'startUp', zone: 'between' }],
    ['b', 'Quillhaven', { kind: 'publicBody', zone: 'wider' }],
    ['c', 'Kindless', {}],
  ] as const;
  for (const [id, name, fields] of organisations) bridge.do('organisation.added', { id: `org_${id}`, name, fields });
  const people = [
    ['odalys', 'Odalys', 2, 'a', 'Senior Product Manager'],
    ['ruaridh', 'Ruaridh', 0, 'a', 'Engineering Manager'],
    ['teodor', 'Teodor', 3, 'b', 'Chief Nursing Information Officer'],
    ['nobody', 'Kim', 0, 'c', 'Lead'],
  ] as const;
  for (const [id, name, tie, place, title] of people)
    bridge.do('person.added', {
      id: `per_${id}`,
      name,
      fields: { tie },
      role: {
        id: `rol_${id}`,
        personId: `per_${id}`,
        organisationId: `org_${place}`,
        title,
        from: null,
        to: null,
        isCurrent: true,
      },
    });
  bridge.do('person.added', { id: 'per_sam', name: 'Sam' });
  return bridge;
}

describe('the sampling map', () => {
  const cellOf = (bridge: MemoryBridge, level: string, kind: string, zone: 'between' | 'wider' | 'other' = 'between') =>
    samplingMap(bridge.workspace).cells.find(
      (cell) => cell.level === level && cell.kind === kind && cell.zone === zone,
    );
  const lookForNext = (workspace: Workspace, most = 5) => lookIn(workspace, samplingMap(workspace), most);

  it('has three axes: a cell for each zone, level and kind, in the order of the table', () => {
    const { cells, all } = samplingMap(places().workspace);
    expect(cells.map(({ zone, level, kind }) => `${zone} ${level} ${kind}`)).toEqual(
      zones.flatMap((zone) =>
        roleLevels.flatMap((level) => organisationKinds.map((kind) => `${zone} ${level} ${kind}`)),
      ),
    );
    expect(cells.reduce((sum, { people }) => sum + people.length, 0)).toBe(all.length);
  });

  it('counts those known and those spoken with', () => {
    const bridge = places();
    expect(cellOf(bridge, 'experienced', 'startUp')).toMatchObject({ spoken: 1, people: [{ hasSpoken: true }] });
    expect(cellOf(bridge, 'lead', 'startUp')).toMatchObject({ spoken: 0, people: [{ hasSpoken: false }] });
    expect(cellOf(bridge, 'top', 'publicBody', 'wider')?.people).toHaveLength(1);
    expect(cellOf(bridge, 'top', 'publicBody', 'between')?.people).toHaveLength(0);
  });

  it('says who is not on it, and a kind that is said puts them there', () => {
    const bridge = places();
    const { unplaced } = samplingMap(bridge.workspace);
    expect(unplaced).toMatchObject({ noRole: 1, noTitle: 0, noKind: [{ name: 'Kindless' }] });
    bridge.do('organisation.changed', { id: 'org_c', fields: { kind: 'university' } });
    expect(cellOf(bridge, 'lead', 'university', 'other')?.people).toHaveLength(1);
  });

  it('lets a level set by hand win over the title', () => {
    const bridge = places();
    bridge.do('role.changed', { id: 'rol_odalys', fields: { level: 'head' } });
    expect(cellOf(bridge, 'head', 'startUp')?.people[0]).toMatchObject({ read: null, person: { name: 'Odalys' } });
  });

  it('looks next where targets are and nobody was heard, with a reason and whom to ask', () => {
    const found = lookForNext(places().workspace);
    expect(found[0]).toMatchObject({
      level: 'lead',
      kind: 'startUp',
      zone: 'between',
      whom: 'Somebody who leads a team, at a start-up, between organisations',
      why: 'You know Ruaridh there and have not spoken yet; 1 of your targets is of this kind (Larkmoor); you have heard nobody who leads a team anywhere.',
    });
    expect(found[0]?.ask.map(({ name }) => name)).toEqual(['Odalys']);
    expect(found.some(({ level, kind }) => level === 'experienced' && kind === 'startUp')).toBe(false);
  });

  it('names one of each place before a second of any, and says no more than is asked for', () => {
    const bridge = places();
    const found = lookForNext(bridge.workspace, 50);
    const place = ({ zone, kind }: (typeof found)[number]) => `${zone} ${kind}`;
    const different = new Set(found.map(place)).size;
    expect(different).toBeGreaterThan(1);
    expect(new Set(found.slice(0, different).map(place)).size).toBe(different);
    expect(found.every(({ why }) => why.length > 10)).toBe(true);
    expect(lookForNext(bridge.workspace, 2)).toEqual(found.slice(0, 2));
    // Where somebody was spoken with there is nothing to look for.
    expect(found.some(({ level, kind, zone }) => level === 'top' && kind === 'publicBody' && zone === 'wider')).toBe(
      false,
    );
  });

  it('has nothing to say of an empty planner', () => {
    expect(lookForNext(new MemoryBridge(now).workspace)).toEqual([]);
  });
});

describe('a brainstorm', () => {
  it('knows somebody again by name, unless another organisation is named', () => {
    const { workspace } = places();
    const known = (name: string, organisation = '') => knownPerson(workspace, { name, organisation })?.id ?? null;
    expect(known('  ODALYS ')).toBe('per_odalys');
    expect(known('Odalys', 'Larkmoor')).toBe('per_odalys');
    expect(known('Odalys', 'Quillhaven')).toBeNull();
    expect(known('Sam', 'Quillhaven')).toBe('per_sam');
    expect(known('Nobody')).toBeNull();
    expect(known('')).toBeNull();
  });

  it('says the next step for each', () => {
    expect(nextFor({ tie: 3 }, undefined).step).toBe('Write to them');
    expect(nextFor({ tie: 1 }, undefined).step).toBe('Ask for 20 minutes');
    expect(nextFor({ tie: 0 }, undefined).step).toBe('Add where they work');
  });
});

describe('a forwardable paragraph', () => {
  const facts = {
    myName: 'Imogen Sparrowhawk',
    myLine: 'I am a ward sister in Leeds, learning how clinical product teams decide.',
    target: 'Nguyễn Thị Hạnh-Demo',
    targetRole: 'User Researcher, Clinical Safety, Larkmoor Digital Wards',
    interest: 'silent alarms',
    goal: 'Find out whether clinical product work suits me.',
    minutes: 20,
    words: 70,
  };

  it('says who, what, why them, and how long, within 70 words', () => {
    const text = forwardable(facts);
    expect(text).toMatch(/^I am Imogen Sparrowhawk, a ward sister in Leeds/);
    for (const part of ['My aim: find out whether', 'Nguyễn Thị Hạnh-Demo', '20 minutes', 'a no is perfectly fine'])
      expect(text.toLowerCase()).toContain(part.toLowerCase());
    expect(wordCount(text)).toBeLessThanOrEqual(70);
    expect(text).not.toContain('[');
  });

  it('drops what can be missed before it grows too long', () => {
    const goal = `Find out whether clinical product work suits me, ${'and how people like me came to it, '.repeat(3)}`;
    const text = forwardable({ ...facts, goal });
    expect(text).not.toContain('silent alarms');
    expect(text).toContain('20 minutes');
  });

  it('shows what is missing as a gap', () => {
    const text = forwardable({ ...facts, myName: '', myLine: '', goal: '' });
    expect(text).toContain('[your name], [who you are, in one line]');
    expect(text).toContain('[what you want to find out]');
  });
});
