import { describe, expect, it } from 'vitest';
import { hearing } from '../../../../src/shared/domain/heard';
import { atOnce } from '../../../../src/shared/domain/slices';
import { readOccasions, readWishes } from '../../../../src/shared/text/occasionWords';
import { MemoryBridge } from '../../../support/memoryBridge';

const today = '2027-01-14';

describe('what a note tells of somebody’s life', () => {
  it.each([
    ['launch in March', [['2027-03-15', 'launch in March']]],
    ['Moving in June, then a holiday.', [['2027-06-15', 'Moving in June, then a holiday']]],
    ['she gives a talk at ICML', [[null, 'she gives a talk at ICML']]],
    ['talk at ICML in July. Likes tea', [['2027-07-15', 'talk at ICML in July']]],
    ['back from leave on 1 March; call after', [['2027-03-01', 'back from leave on 1 March']]],
    ['board decides next Friday -> maybe budget', [['2027-01-22', 'board decides next Friday']]],
    ['call me Tuesday', []],
    ['launched in 2019', []],
    ['I launch in March', []],
    ['my talk at ICML', []],
    ['the talk at the end was good', []],
    ['paid for the quarter, not for the shift', []],
    ['', []],
  ])('%j', (text, found) => {
    expect(readOccasions(text, today).map(({ on, what }) => [on, what])).toEqual(found);
  });

  it('takes the first person of a quote for theirs', () => {
    expect(readOccasions('I move in June', today, { isQuote: true })).toEqual([
      { on: '2027-06-15', what: 'I move in June' },
    ]);
  });

  it.each([
    ['wants to meet: a county budget person -> Rosalind', ['wants to meet: a county budget person']],
    ['would like to see a ward at night again', ['would like to see a ward at night again']],
    [
      'looking for students from non-coastal colleges. 20 min sharp',
      ['looking for students from non-coastal colleges'],
    ],
    ['I want to see that board', []],
    ['needs time', []],
  ])('hears a wish in %j', (text, wishes) => {
    expect(readWishes(text)).toEqual(wishes);
  });
});

function talk(): MemoryBridge {
  const bridge = new MemoryBridge('2027-01-14T18:00:00.000Z');
  for (const id of ['per_1', 'per_2']) bridge.do('person.added', { id, name: id });
  bridge.do('interview.planned', { id: 'int_1', personIds: ['per_1'] });
  bridge.do('interview.planned', { id: 'int_2', personIds: ['per_1', 'per_2'] });
  return bridge;
}
let count = 0;
function note(bridge: MemoryBridge, text: string, fields: object = {}, interviewId = 'int_1'): string {
  count += 1;
  const id = `not_${count}`;
  bridge.do('note.written', {
    id, interviewId, guideQuestionId: null, at: '2027-01-14T17:40:00.000Z', text, mark: null, owner: null, isOffRecord: false,
  }); // prettier-ignore
  const notes = bridge.workspace.notes as Record<string, object>;
  notes[id] = { ...notes[id], ...fields };
  return id;
}
const hear = (bridge: MemoryBridge, personId: string | null = null) =>
  atOnce(hearing(bridge.workspace, { zone: 'Europe/London', personId }));

describe('what is heard over all talks', () => {
  it('names who said it, where and when', () => {
    const bridge = talk();
    const id = note(bridge, 'launch in March');
    expect(hear(bridge).occasions).toEqual([
      {
        personId: 'per_1',
        noteId: id,
        interviewId: 'int_1',
        saidOn: '2027-01-14',
        on: '2027-03-15',
        what: 'launch in March',
      },
    ]);
    expect(hear(bridge, 'per_2')).toEqual({ occasions: [], wishes: [] });
  });

  it.each([
    ['is off the record', { isOffRecord: true }],
    ['is my own promise', { owner: 'me' }],
    ['is a question for later', { mark: 'question' }],
    ['has become a follow-up', { outcome: { kind: 'followUp', recordIds: ['fol_1'] } }],
  ])('never reads a line that %s', (_, fields) => {
    const bridge = talk();
    note(bridge, 'launch in March, wants to meet somebody', fields);
    expect(hear(bridge)).toEqual({ occasions: [], wishes: [] });
  });

  it('never guesses who of several said it, and believes who was noted', () => {
    const bridge = talk();
    note(bridge, 'launch in March', {}, 'int_2');
    expect(hear(bridge).occasions).toEqual([]);
    note(bridge, 'moving in June', { speakerId: 'per_2' }, 'int_2');
    expect(hear(bridge).occasions.map(({ personId, what }) => [personId, what])).toEqual([['per_2', 'moving in June']]);
  });

  it('leaves out talks that are in the bin or were just social', () => {
    const bridge = talk();
    note(bridge, 'launch in March');
    const interviews = bridge.workspace.interviews as Record<string, object>;
    const before = interviews['int_1'] ?? {};
    interviews['int_1'] = { ...before, isJustSocial: true };
    expect(hear(bridge).occasions).toEqual([]);
    interviews['int_1'] = { ...before, deletedAt: '2027-01-14T19:00:00.000Z' };
    expect(hear(bridge).occasions).toEqual([]);
  });
});
