import { beforeEach, describe, expect, it } from 'vitest';
import { briefFacts, type BriefFacts } from '../../../../src/shared/domain/briefFacts';
import { briefColumns, briefPage, type BriefPage } from '../../../../src/shared/domain/briefPage';
import { sourceNotes, withoutOffRecord } from '../../../../src/shared/domain/offRecord';
import { widthOf } from '../../../../src/shared/domain/paperSheet';
import type { Priority } from '../../../../src/shared/domain/interview';
import { MemoryBridge } from '../../../support/memoryBridge';

let bridge: MemoryBridge;
const place = (id: string, personId: string, organisationId: string, title: string, isCurrent: boolean) => ({
  id,
  personId,
  organisationId,
  title,
  from: null,
  to: null,
  isCurrent,
});

/** Talia meets Wiremu at Harbour; Ines of Harbour told her something before, and so did Wiremu. */
beforeEach(() => {
  bridge = new MemoryBridge('2027-02-08T20:00:00.000Z');
  bridge.do('person.added', {
    id: 'per_w',
    name: 'Wiremu Te W',
    organisation: { id: 'org_h', name: 'Harbour' },
    role: place('rol_w', 'per_w', 'org_h', 'Policy lead', true),
    fields: { summary: 'Writes letters all week.', rules: 'mornings only' },
  });
  bridge.do('person.added', {
    id: 'per_i',
    name: 'Ines Caldeira',
    role: place('rol_i', 'per_i', 'org_h', 'Analyst', true),
    fields: { tie: 3 },
  });
  bridge.do('interview.planned', { id: 'int_i', personIds: ['per_i'] });
  bridge.do('interview.started', { id: 'int_i' });
  bridge.do('interview.planned', { id: 'int_old', personIds: ['per_w'] });
  bridge.do('interview.started', { id: 'int_old' });
  bridge.do('interview.planned', { id: 'int_w', personIds: ['per_w'], fields: { purpose: 'Would it suit me?' } });
});

function hears(interviewId: string, id: string, text: string, topic: 'insight' | 'culture' = 'insight'): void {
  bridge.do('note.written', {
    id: `not_${id}`,
    interviewId,
    guideQuestionId: null,
    at: bridge.now,
    text,
    mark: 'insight',
    owner: null,
    isOffRecord: false,
  });
  bridge.do('note.becameObservation', {
    noteId: `not_${id}`,
    observationId: `obs_${id}`,
    topic,
    organisation: { id: 'org_h', name: 'Harbour', isNew: false },
  });
  bridge.now = new Date(Date.parse(bridge.now) + 60_000).toISOString();
}

function asks(count: number, text = 'What does a week look like?', priority: Priority = 'should'): void {
  const before = Object.keys(bridge.workspace.guideQuestions).length;
  bridge.do('guideQuestions.added', {
    interviewId: 'int_w',
    questions: Array.from({ length: count }, (_, number) => ({
      id: `gui_${before + number}`,
      questionId: null,
      text,
      topic: 'role' as const,
      stage: 'core' as const,
      minutes: 2,
      order: `a${String(before + number).padStart(3, '0')}`,
      priority,
      assumptionId: null,
    })),
  });
}

function facts(offRecord: readonly string[] = []): BriefFacts {
  const told = briefFacts(withoutOffRecord(bridge.workspace, new Set(offRecord)), 'int_w');
  if (told === null) throw new Error('no such interview');
  return told;
}
const days = { day: (day: string) => day, moment: (at: string) => at.slice(0, 10) };
const page = (size: 'a4' | 'letter' = 'a4', room = 1, of = facts()): BriefPage =>
  briefPage(of, bridge.workspace.organisations, bridge.workspace.people, days, size, room);
const entries = (key: string, of = page()) => of.sections.find((section) => section.key === key)?.entries ?? [];
const texts = (key: string, of = page()) => entries(key, of).map(({ text }) => text);

describe('what stands on the brief', () => {
  it('has each fact once in its section, with its source; nothing empty has a heading', () => {
    hears('int_i', '1', 'They count before they judge.');
    hears('int_i', '2', 'Lunch is together.', 'culture');
    hears('int_old', '3', 'Letters take four days.');
    bridge.do('followUp.added', {
      id: 'fol_me',
      title: 'Send the paper',
      due: '2027-02-12',
      kind: 'promise',
      personId: 'per_w',
    });
    bridge.do('followUp.added', {
      id: 'fol_them',
      title: 'Ask Hana',
      due: '2027-02-15',
      kind: 'promise',
      owner: 'them',
      personId: 'per_w',
    });
    asks(1);
    const shown = page();
    expect(shown.leftOut).toEqual([]);
    expect(shown.purpose).toBe('Would it suit me?');
    expect(shown.sections.map(({ key, column }) => `${column} ${key}`)).toEqual([
      'side who',
      'side rules',
      'side path',
      'side mutual',
      'side promisedByMe',
      'side promisedByThem',
      'main said',
      'main told',
      'main guide',
    ]);
    expect(entries('said', shown)).toEqual([
      { text: 'Lunch is together.', source: 'Culture. Ines Caldeira, 2027-02-08' },
      { text: 'They count before they judge.', source: 'The work. Ines Caldeira, 2027-02-08' },
    ]);
    expect(texts('told', shown)).toEqual(['Letters take four days.']);
    expect(entries('promisedByMe', shown)).toEqual([{ text: 'Send the paper', source: '2027-02-12' }]);
    expect(entries('promisedByThem', shown)).toEqual([{ text: 'Ask Hana', source: '2027-02-15' }]);
    expect(texts('mutual', shown)).toEqual(['Ines Caldeira']);
    expect(shown.sections.at(-1)?.remark).toBe('2 of 20 min');
  });

  it('leaves out what was done, what this very talk said, talks in the bin, and people who are gone', () => {
    hears('int_i', '1', 'Said by Ines.');
    hears('int_w', '2', 'Said in this very talk.');
    bridge.do('followUp.added', { id: 'fol_1', title: 'Done', due: '2027-02-12', kind: 'promise', personId: 'per_w' });
    bridge.do('followUp.done', { id: 'fol_1', isDone: true });
    expect(texts('said')).toEqual(['Said by Ines.']);
    expect(texts('told')).toEqual([]);
    expect(texts('promisedByMe')).toEqual([]);
    bridge.do('interview.binned', { id: 'int_i' });
    bridge.do('person.binned', { id: 'per_i' });
    expect(texts('said')).toEqual([]);
    expect(texts('mutual')).toEqual([]);
  });

  it('has nothing that rests on a line off the record, whatever was made of it before', () => {
    hears('int_i', '1', 'They count before they judge.');
    hears('int_i', '2', 'The merger is signed.');
    expect(sourceNotes(bridge.workspace).sort()).toEqual(['not_1', 'not_2']);
    expect(JSON.stringify(page('a4', 1, facts(['not_2'])))).not.toContain('merger');
    expect(texts('said', page('a4', 1, facts(['not_2'])))).toEqual(['They count before they judge.']);
    // Also for a need and a promise.
    bridge.do('note.written', {
      id: 'not_3',
      interviewId: 'int_old',
      guideQuestionId: null,
      at: bridge.now,
      text: 'Nobody can read a claim file',
      mark: 'need',
      owner: null,
      isOffRecord: false,
    });
    bridge.do('note.becameNeed', {
      noteId: 'not_3',
      needId: 'nee_1',
      text: 'Nobody can read a claim file',
      organisation: { id: 'org_h', name: 'Harbour', isNew: false },
    });
    expect(texts('needs')).toEqual(['Nobody can read a claim file']);
    expect(texts('needs', page('a4', 1, facts(['not_3'])))).toEqual([]);
  });

  it('is null for an interview that is not there', () => {
    expect(briefFacts(bridge.workspace, 'int_gone')).toBeNull();
  });
});

describe('what is cut when the page is full', () => {
  it('cuts a long entry and a long purpose at a word, and says so with dots', () => {
    bridge.do('person.changed', {
      id: 'per_w',
      fields: { summary: 'Seventeen words about wards and letters. '.repeat(20) },
    });
    bridge.do('interview.changed', {
      id: 'int_w',
      fields: { purpose: 'Which alarms went first, and why? '.repeat(20) },
    });
    const [summary = ''] = texts('who');
    expect(widthOf(summary)).toBeLessThanOrEqual(171);
    expect(summary).toMatch(/\w…$/);
    expect(page().purpose).toMatch(/[\w?]…$/);
  });

  it('takes from the longest section first, keeps three of each as long as questions can go, and names what is missing', () => {
    for (let number = 0; number < 30; number++)
      hears('int_i', `x${number}`, `Heard ${number}: the wards count before they judge, and nobody else does it yet.`);
    asks(8, 'What would you ask in my place, and of whom? '.repeat(3));
    const shown = page();
    expect(texts('said', shown).length).toBeGreaterThanOrEqual(3);
    expect(texts('guide', shown)).toHaveLength(8);
    // The newest stay.
    expect(texts('said', shown)[0]).toContain('Heard 29');
    expect(shown.leftOut).toEqual([`${30 - texts('said', shown).length} more of “Said about Harbour”`]);
  });

  it('lets could go before should, and a must last; the others keep their numbers', () => {
    const long = 'What would you ask in my place, and of whom, when and where would you ask it? '.repeat(2);
    asks(6, long, 'must');
    asks(6, long, 'should');
    asks(6, long, 'could');
    const numbers = (of: BriefPage) => entries('guide', of).map(({ question }) => question?.number);
    const [full, half] = [page(), page('a4', 0.4)];
    expect(numbers(full).length).toBeLessThan(18);
    expect(numbers(full)).toEqual(Array.from({ length: numbers(full).length }, (_, number) => number + 1));
    expect(entries('guide', half).every(({ question }) => question?.priority === 'must')).toBe(true);
    expect(half.leftOut).toEqual([`${18 - numbers(half).length} more of “Questions”`]);
    // Musts that come after the rest stay before it.
    bridge.do('guideQuestion.changed', { id: 'gui_17', fields: { priority: 'must' } });
    expect(numbers(page('a4', 0.7))).toContain(18);
  });

  it('drops whole sections only when each has one entry left, and names them', () => {
    for (let number = 0; number < 3; number++) hears('int_i', `y${number}`, `Heard ${number}. `.repeat(12));
    hears('int_old', 'told', 'Told before. '.repeat(12));
    asks(3, 'What would you ask in my place? '.repeat(5));
    const small = page('a4', 0.2);
    expect(small.sections.filter(({ column }) => column === 'main').map(({ key }) => key)).toEqual(['guide']);
    expect(small.leftOut).toEqual(
      expect.arrayContaining(['“Said about Harbour” (3)', '“Told you before” (1)', '2 more of “Questions”']),
    );
  });

  it.each(['a4', 'letter'] as const)('never holds more than is counted for %s, whatever comes', (size) => {
    for (let number = 0; number < 25; number++) {
      hears('int_i', `z${number}`, 'Many words about wards. '.repeat((number % 7) + 1));
      bridge.do('followUp.added', {
        id: `fol_${number}`,
        title: 'Promise '.repeat((number % 9) + 1),
        due: '2027-02-12',
        kind: 'promise',
        owner: number % 2 === 0 ? 'me' : 'them',
        personId: 'per_w',
      });
    }
    asks(15, 'What would you ask in my place? '.repeat(4));
    const lines = (column: 'side' | 'main') =>
      page(size)
        .sections.filter((section) => section.column === column)
        .reduce(
          (sum, section) =>
            sum +
            2 +
            section.entries.reduce(
              (of, { text, source }) =>
                of +
                0.2 +
                Math.max(
                  1,
                  Math.ceil((widthOf(text) + (source === '' ? 0 : widthOf(source) + 3)) / briefColumns[column].letters),
                ),
              0,
            ),
          0,
        );
    for (const column of ['side', 'main'] as const)
      expect(lines(column)).toBeLessThanOrEqual(briefColumns[column][size]);
    expect(texts('promisedByMe', page(size)).length).toBeGreaterThanOrEqual(1);
    expect(texts('promisedByThem', page(size)).length).toBeGreaterThanOrEqual(1);
  });
});
