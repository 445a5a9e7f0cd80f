import { describe, expect, it } from 'vitest';
import type { Note } from '../../../../src/shared/domain/interview';
import { talkOnFile } from '../../../../src/shared/domain/talkOnFile';
import { talkText } from '../../../../src/shared/text/talkText';
import { MemoryBridge } from '../../../support/memoryBridge';

const start = '2027-01-14T17:31:00.000Z';
const after = (seconds: number) => new Date(Date.parse(start) + seconds * 1_000).toISOString();
const options = { zone: 'Europe/London', withOffRecord: false };

/** A talk with Odalys: two questions, one skipped; it began at 17:31. */
function talk(): MemoryBridge {
  const bridge = new MemoryBridge(start);
  bridge.do('person.added', { id: 'per_o', name: 'Odalys Thornwhistle', fields: {} });
  bridge.do('interview.planned', {
    id: 'int_1',
    personIds: ['per_o'],
    fields: { purpose: ' How is a first alarm chosen? ', startsAt: '2027-01-14T17:30:00.000Z' },
  });
  bridge.do('guideQuestions.added', {
    interviewId: 'int_1',
    questions: ['How did you end up in this work?', 'How do you tell a good month?'].map((text, place) => ({
      id: `gui_${place + 1}`,
      questionId: null,
      text,
      topic: 'path' as const,
      stage: 'core' as const,
      minutes: 4,
      order: `a${place}`,
    })),
  });
  bridge.do('interview.started', { id: 'int_1' });
  return bridge;
}

function write(bridge: MemoryBridge, id: string, seconds: number, fields: Partial<Note>): void {
  bridge.do('note.written', {
    id,
    interviewId: 'int_1',
    guideQuestionId: null,
    at: after(seconds),
    text: '',
    mark: null,
    owner: null,
    isOffRecord: false,
    ...fields,
  });
}

describe('a talk on file', () => {
  it('has each line under its question, with its second of the talk', () => {
    const bridge = talk();
    write(bridge, 'not_b', 75, { guideQuestionId: 'gui_1', text: 'FOUR night shifts', mark: 'insight' });
    write(bridge, 'not_a', 12, { text: 'in a corridor' });
    write(bridge, 'not_d', 900, { text: '17:49 stop' });
    write(bridge, 'not_c', 80, { guideQuestionId: 'gui_1', text: '   ' });
    bridge.do('guideQuestion.skipped', { id: 'gui_2' });
    const file = talkOnFile(bridge.workspace, 'int_1', options);
    expect(file).toMatchObject({
      who: 'Odalys Thornwhistle',
      purpose: 'How is a first alarm chosen?',
      from: '17:31',
      to: '',
    });
    expect(file?.sections).toMatchObject([
      { question: null, notes: [{ second: 12, text: 'in a corridor' }] },
      { question: { text: 'How did you end up in this work?' }, notes: [{ second: 75, mark: 'insight' }] },
      { question: { state: 'skipped' }, notes: [] },
      { question: null, notes: [{ second: 900, text: '17:49 stop' }] },
    ]);
  });

  it('leaves what is off the record out and counts it, unless it is asked for', () => {
    const bridge = talk();
    write(bridge, 'not_a', 1, { text: 'they lose their budget in April', isOffRecord: true });
    write(bridge, 'not_b', 2, { text: 'count before you judge', mark: 'quote' });
    const without = talkOnFile(bridge.workspace, 'int_1', options);
    expect(JSON.stringify(without)).not.toContain('April');
    expect(without?.leftOut).toBe(1);
    expect(without && talkText(without)).toContain('1 line off the record is left out.');
    const all = talkOnFile(bridge.workspace, 'int_1', { ...options, withOffRecord: true });
    expect(all?.leftOut).toBe(0);
    expect(all && talkText(all)).toContain('[Off the record] they lose their budget in April');
  });

  it('says no minute of what was written from memory, and whose words they were', () => {
    const bridge = talk();
    bridge.do('person.added', { id: 'per_b', name: 'Bram', fields: {} });
    write(bridge, 'not_a', 40, { text: 'patience', isUntimed: true, speakerId: 'per_b' });
    const file = talkOnFile(bridge.workspace, 'int_1', options);
    expect(file?.sections[0]?.notes).toMatchObject([{ second: null, speaker: 'Bram' }]);
    expect(file && talkText(file)).toContain('\n       Bram: patience\n');
  });

  it('is nothing for an interview that is not there', () => {
    expect(talkOnFile(talk().workspace, 'int_gone', options)).toBeNull();
  });
});

it('is plain text that keeps every line of a note in its column', () => {
  const bridge = talk();
  write(bridge, 'not_a', 12, {
    guideQuestionId: 'gui_1',
    text: 'first\r\nsecond\nthird',
    mark: 'action',
    owner: 'them',
  });
  bridge.do('interview.changed', { id: 'int_1', fields: { surprise: 'The nights.' } });
  const file = talkOnFile(bridge.workspace, 'int_1', options);
  expect(file && talkText(file)).toBe(
    [
      'Odalys Thornwhistle',
      '2027-01-14, 17:31 (Europe/London)',
      'To learn: How is a first alarm chosen?',
      '',
      '1. How did you end up in this work?',
      '00:12  [They promise] first',
      '       second',
      '       third',
      '',
      '2. How do you tell a good month?',
      '',
      'What surprised you?',
      'The nights.',
      '',
    ].join('\n'),
  );
});
