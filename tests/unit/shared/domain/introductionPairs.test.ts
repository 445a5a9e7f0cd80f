import { describe, expect, it } from 'vitest';
import { chainTo, introductionCounts, maySayThrough } from '../../../../src/shared/domain/introductionChain';
import { throughWhom } from '../../../../src/shared/domain/introductionLetter';
import { isIncompleteName, stepNames } from '../../../../src/shared/domain/introductionNames';
import { introductionPairs } from '../../../../src/shared/domain/introductionPairs';
import { introductionLines } from '../../../../src/shared/domain/introductionStanding';
import type { Person } from '../../../../src/shared/domain/person';
import { nextWords, reasonWords } from '../../../../src/shared/text/introductionWords';
import { wordStems } from '../../../../src/shared/text/wordStems';
import { MemoryBridge } from '../../../support/memoryBridge';

const now = '2027-01-20T14:10:00.000Z';

function person(
  bridge: MemoryBridge,
  key: string,
  name: string,
  fields: Partial<Person> = {},
  title = '',
  house = '',
): void {
  bridge.do('person.added', {
    id: `per_${key}`,
    name,
    fields: { tie: 1, ...fields },
    organisation:
      house === '' || bridge.workspace.organisations[`org_${house}`] ? null : { id: `org_${house}`, name: house },
    role:
      title === ''
        ? null
        : {
            id: `rol_${key}`,
            personId: `per_${key}`,
            organisationId: house === '' ? null : `org_${house}`,
            title,
            from: null,
            to: null,
            isCurrent: true,
          },
  });
}

/** The nurse’s people, with what the scenario says they wish for and give. */
function nurse(): MemoryBridge {
  const bridge = new MemoryBridge(now);
  person(
    bridge,
    'teodor',
    'Teodor Łąkowski',
    { wishes: 'Would like to hear from people who install systems' },
    'Chief Nursing Information Officer',
    'quillhaven',
  );
  person(
    bridge,
    'ngozi',
    'Ngozi Featherstone-Ade',
    { offers: ['installing flow boards'] },
    'Implementation Manager',
    'fennimore',
  );
  person(bridge, 'zoe', 'Zoë Østervang', { interests: ['safety cases'] }, 'Principal', 'osier');
  return bridge;
}
const shown = (bridge: MemoryBridge) =>
  introductionPairs(bridge.workspace, 6).map(({ aId, bId, why, reasons }) => [
    `${aId.slice(4)} ${bId.slice(4)}`,
    why,
    ...reasons.map((reason) => reasonWords(reason, (id) => bridge.workspace.people[id]?.name.split(' ')[0] ?? '')),
  ]);

describe('two people who could meet', () => {
  it('are found by what one looks for and the other gives, the scarcer time first, with the reason', () => {
    expect(shown(nurse())).toEqual([
      [
        'teodor ngozi',
        'level',
        'Teodor: “Would like to hear from people who install systems”. Ngozi can give “installing flow boards”.',
      ],
    ]);
  });

  it('are found by work and field: who wishes for it already is asked second', () => {
    const bridge = new MemoryBridge(now);
    person(bridge, 'jules', 'Jules Kowalczyk-Fict', { asks: ['anybody in transit agencies'] }, 'Planner', 'harrow');
    person(bridge, 'ines', 'Inês Ampersand', {}, 'Planner', 'transit');
    expect(shown(bridge)).toEqual([
      ['ines jules', 'wish', 'Jules: “anybody in transit agencies”. Inês works as “Planner, transit”.'],
    ]);
  });

  it('share an interest, in whatever words and marks', () => {
    const bridge = new MemoryBridge(now);
    person(bridge, 'a', 'Ada', { interests: ['Silent alarms'] });
    person(bridge, 'b', 'Bea', { interests: ['silent alarm'] });
    expect(shown(bridge)).toEqual([['a b', 'even', 'Both care about Silent alarms.']]);
  });

  it.each<[string, (bridge: MemoryBridge) => void]>([
    [
      'know each other',
      (bridge) =>
        bridge.do('tie.added', {
          id: 'tie_1',
          aPersonId: 'per_ngozi',
          bPersonId: 'per_teodor',
          kind: 'knows',
          strength: 1,
          note: '',
        }),
    ],
    [
      'work at one place',
      (bridge) =>
        bridge.do('role.added', {
          role: {
            id: 'rol_9',
            personId: 'per_ngozi',
            organisationId: 'org_quillhaven',
            title: 'x',
            from: '2030',
            to: null,
            isCurrent: true,
          },
        }),
    ],
    [
      'were introduced by each other',
      (bridge) =>
        bridge.do('introduction.noted', {
          id: 'itr_1',
          byPersonId: 'per_teodor',
          personId: 'per_ngozi',
          mayUseName: 'unknown',
        }),
    ],
    [
      'were dismissed',
      (bridge) => bridge.do('introduction.dismissed', { id: 'itr_1', aPersonId: 'per_teodor', bPersonId: 'per_ngozi' }),
    ],
    [
      'are thought of already',
      (bridge) =>
        bridge.do('introduction.begun', {
          id: 'itr_1',
          byPersonId: null,
          aPersonId: 'per_ngozi',
          bPersonId: 'per_teodor',
          reason: '',
          question: '',
        }),
    ],
    [
      'one is just social',
      (bridge) => bridge.do('person.changed', { id: 'per_teodor', fields: { isJustSocial: true } }),
    ],
    [
      'one wants no introductions',
      (bridge) => bridge.do('person.changed', { id: 'per_teodor', fields: { rules: 'No introductions, please' } }),
    ],
    ['one is archived', (bridge) => bridge.do('person.archived', { id: 'per_ngozi', isArchived: true })],
    ['one is in the bin', (bridge) => bridge.do('person.binned', { id: 'per_ngozi' })],
    ['I do not know one of them', (bridge) => bridge.do('person.changed', { id: 'per_ngozi', fields: { tie: 0 } })],
  ])('are not suggested when they %s', (_, change) => {
    const bridge = nurse();
    change(bridge);
    expect(shown(bridge)).toEqual([]);
  });

  it('are not made of a word that everybody says', () => {
    const bridge = new MemoryBridge(now);
    for (let place = 0; place < 20; place += 1) person(bridge, `p${place}`, `P${place}`, { offers: ['nursing'] });
    person(bridge, 'who', 'Wim', { asks: ['nursing'] });
    expect(shown(bridge)).toEqual([]);
  });

  it.each([
    ['people who install systems', ['install', 'system']],
    ['Installing flow boards', ['install', 'flow', 'board']],
    ['somebody from other companies', []],
    ['Łąkowski’s wards', ['lakowski', 'ward']],
  ])('%s is told by %j', (phrase, stems) => {
    expect([...wordStems(phrase)]).toEqual(stems);
  });
});

describe('who led to whom', () => {
  function chained(consent: 'yes' | 'no'): MemoryBridge {
    const bridge = new MemoryBridge(now);
    for (const [key, name] of [
      ['bram', 'Bram'],
      ['odalys', 'Odalys'],
      ['hanh', 'Hạnh'],
    ] as const)
      person(bridge, key, name);
    bridge.do('introduction.noted', { id: 'itr_1', byPersonId: 'per_bram', personId: 'per_odalys', mayUseName: 'yes' });
    bridge.do('introduction.noted', {
      id: 'itr_2',
      byPersonId: 'per_odalys',
      personId: 'per_hanh',
      mayUseName: consent,
    });
    return bridge;
  }

  it('goes back to the first, and each is thanked for where it led', () => {
    const bridge = chained('yes');
    const told = () =>
      chainTo(bridge.workspace, 'per_hanh').map(({ by, to, isThanked }) => [by.name, to.name, isThanked]);
    expect(told()).toEqual([
      ['Odalys', 'Hạnh', false],
      ['Bram', 'Odalys', false],
    ]);
    bridge.now = '2027-01-15T09:00:00.000Z';
    bridge.do('introduction.met', { id: 'itr_1', hasMet: true });
    bridge.do('introduction.thanked', { id: 'itr_1' });
    // Thanked for Odalys; that it led on to Hạnh, Bram has not heard.
    bridge.now = '2027-01-21T13:00:00.000Z';
    bridge.do('introduction.met', { id: 'itr_2', hasMet: true });
    expect(told()).toEqual([
      ['Odalys', 'Hạnh', false],
      ['Bram', 'Odalys', false],
    ]);
    bridge.do('introduction.thanked', { id: 'itr_2' });
    expect(told()).toEqual([
      ['Odalys', 'Hạnh', true],
      ['Bram', 'Odalys', false],
    ]);
  });

  it('ends where people named each other', () => {
    const bridge = chained('yes');
    bridge.do('introduction.noted', { id: 'itr_3', byPersonId: 'per_hanh', personId: 'per_bram', mayUseName: 'yes' });
    expect(chainTo(bridge.workspace, 'per_hanh').map(({ by }) => by.name)).toEqual(['Odalys', 'Bram']);
  });

  it('is told to nobody past somebody whose name may not be used', () => {
    const links = chainTo(chained('no').workspace, 'per_hanh');
    expect(maySayThrough(links, 'per_odalys')).toBe(true);
    expect(maySayThrough(links, 'per_bram')).toBe(false);
    expect(maySayThrough(chainTo(chained('yes').workspace, 'per_hanh'), 'per_bram')).toBe(true);
  });

  it('is named in the thanks to the first, unless somebody between does not want to be named', () => {
    const letter = { kind: 'referrerThanks', introductionId: 'itr_1', personId: 'per_bram' } as const;
    expect(throughWhom(chained('yes').workspace, letter, 'per_hanh')).toBe('Odalys');
    expect(throughWhom(chained('no').workspace, letter, 'per_hanh')).toBe('');
    expect(throughWhom(chained('yes').workspace, letter, 'per_odalys')).toBe('');
    expect(throughWhom(chained('yes').workspace, { ...letter, kind: 'update' }, 'per_hanh')).toBe('');
  });

  it('counts those I made beside those made for me, with one person and in all', () => {
    const bridge = chained('yes');
    bridge.do('introduction.joined', { id: 'itr_2', touchpointId: 'tou_1' });
    bridge.do('introduction.begun', {
      id: 'itr_4',
      byPersonId: null,
      aPersonId: 'per_bram',
      bPersonId: 'per_hanh',
      reason: '',
      question: '',
    });
    bridge.do('introduction.answered', { id: 'itr_4', side: 'a', answer: 'yes' });
    bridge.do('introduction.answered', { id: 'itr_4', side: 'b', answer: 'yes' });
    const counts = (id: string | null) => introductionCounts(bridge.workspace.introductions, id);
    expect(counts(null)).toEqual({ made: 0, received: 1 });
    bridge.do('introduction.joined', { id: 'itr_4', touchpointId: 'tou_2', otherTouchpointId: 'tou_3' });
    expect(counts(null)).toEqual({ made: 1, received: 1 });
    expect([counts('per_bram'), counts('per_odalys'), counts('per_hanh')]).toEqual([
      { made: 1, received: 0 },
      { made: 0, received: 1 },
      { made: 1, received: 0 },
    ]);
  });
});

describe('names that wait to be completed', () => {
  it.each(['Rosalind K.', 'Rosalind K…', 'Rosalind …', 'Rosalind ...'])('%s does', (name) => {
    expect(isIncompleteName(name)).toBe(true);
  });
  it.each(['Sam', 'Rosalind Keane', 'Martin King Jr.', 'Desmond K. Achterberg', 'Al-Rashid بن تجربة'])(
    '%s does not',
    (name) => {
      expect(isIncompleteName(name)).toBe(false);
    },
  );

  it('keep their introduction and its talk when they are completed', () => {
    const bridge = new MemoryBridge(now);
    person(bridge, 'desmond', 'Desmond K. Achterberg');
    person(bridge, 'rosalind', 'Rosalind K.');
    bridge.do('interview.planned', { id: 'int_1', personIds: ['per_desmond'] });
    bridge.do('introduction.added', {
      id: 'itr_1',
      byPersonId: 'per_desmond',
      aPersonId: null,
      bPersonId: 'per_rosalind',
      reason: '',
      mayUseName: 'yes',
      state: 'offered',
      interviewId: 'int_1',
      noteId: null,
    });
    bridge.do('person.changed', { id: 'per_rosalind', fields: { name: 'Rosalind Keane-Demo' } });
    expect(bridge.workspace.introductions['itr_1']).toMatchObject({ bPersonId: 'per_rosalind', interviewId: 'int_1' });
    const [line] = introductionLines(bridge.workspace, '2027-02-05');
    if (line === undefined) throw new Error('no line');
    const names = stepNames(line.introduction, (id) => bridge.workspace.people[id]);
    expect([line.group, nextWords(line.next, line.introduction, names)]).toEqual(['mine', 'Write to Rosalind']);
  });
});
