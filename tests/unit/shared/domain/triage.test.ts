import { describe, expect, it } from 'vitest';
import { freshFollowUp, type FollowUp } from '../../../../src/shared/domain/followUp';
import type { Note } from '../../../../src/shared/domain/interview';
import { newPerson } from '../../../../src/shared/domain/person.commands';
import { isSortable } from '../../../../src/shared/domain/isSorted';
import { offRecordPart, piecesFor } from '../../../../src/shared/domain/triage';
import type { Proposal, TriageContext } from '../../../../src/shared/domain/triagePieces';

const at = '2027-01-14T17:40:00.000Z';

function note(fields: Partial<Note>): Note {
  return {
    id: 'not_1',
    interviewId: 'int_1',
    guideQuestionId: null,
    at,
    text: '',
    mark: null,
    owner: null,
    isOffRecord: false,
    speakerId: null,
    personIds: [],
    isUntimed: false,
    outcome: null,
    ...fields,
  };
}

const context: TriageContext = {
  interview: { id: 'int_1', personIds: ['per_odalys'], goalId: null },
  followUps: {},
  people: {
    per_odalys: newPerson('per_odalys', 'Odalys Thornwhistle', at),
    per_teodor: newPerson('per_teodor', 'Teodor Łąkowski', at),
    per_sam1: newPerson('per_sam1', 'Sam', at),
    per_sam2: newPerson('per_sam2', 'Sam Achebe', at),
    per_ann1: newPerson('per_ann1', 'Ann Lee', at),
    per_ann2: newPerson('per_ann2', 'Ann Ray', at),
  },
  goals: {
    goa_1: {
      id: 'goa_1',
      purpose: 'learn',
      statement: 'Find out whether ward knowledge counts',
      topic: '',
      state: 'active',
      createdAt: at,
      deletedAt: null,
    },
  },
  assumptions: {
    asm_1: {
      id: 'asm_1',
      goalId: 'goa_1',
      statement: 'Nurses get product jobs',
      disproof: '',
      decision: '',
      createdAt: at,
      deletedAt: null,
    },
  },
  nextTalks: [],
  dateOrder: 'dayFirst',
  today: '2027-01-14',
  zone: 'Europe/London',
  workingDays: [1, 2, 3, 4, 5],
};
const all = (fields: Partial<Note>, given = context): Proposal[] =>
  piecesFor(note(fields), given).map(({ proposal }) => proposal);
/** The first thing that is proposed. */
const proposed = (fields: Partial<Note>, given = context) => all(fields, given)[0];

describe('what a note would become', () => {
  it('reads a referral as a person to write to in two business days', () => {
    expect(
      proposed({
        mark: 'referral',
        text: 'Hạnh (sp? Hanh, user research, clin safety) – ok to use name. zoom, lunch times',
      }),
    ).toEqual({
      kind: 'person',
      name: 'Hạnh',
      candidateIds: [],
      knownId: null,
      mayUseName: 'yes',
      due: '2027-01-18',
      dueWords: null,
    });
  });

  it('links a referral to somebody who is known, whatever the accents', () => {
    expect(proposed({ mark: 'referral', text: 'Teodor at MY trust she knows him!! from panel' })).toMatchObject({
      name: 'Teodor',
      knownId: 'per_teodor',
      mayUseName: 'unknown',
    });
    expect(proposed({ mark: 'referral', text: 'teodor lakowski' })).toMatchObject({ name: '', knownId: null });
    expect(proposed({ mark: 'referral', text: 'Teodor Lakowski' })).toMatchObject({ knownId: 'per_teodor' });
  });

  it('asks when several people may be meant, and takes the one with exactly that name', () => {
    expect(proposed({ mark: 'referral', text: 'Ann, in procurement' })).toMatchObject({
      knownId: null,
      candidateIds: ['per_ann1', 'per_ann2'],
    });
    expect(proposed({ mark: 'referral', text: 'Sam' })).toMatchObject({
      knownId: 'per_sam1',
      candidateIds: ['per_sam1', 'per_sam2'],
    });
  });

  it('never takes the speaker for the person they name', () => {
    expect(proposed({ mark: 'referral', text: 'Odalys again' })).toMatchObject({ knownId: null });
  });

  it('finds both promises in one hurried line, with their days', () => {
    expect(
      all({
        mark: 'action',
        owner: 'me',
        text: 'I: write to Hạnh, say O. sent me. > I: count alarms one night, tell her in Feb',
      }),
    ).toEqual([
      {
        kind: 'followUp',
        title: 'Write to Hạnh, say O. sent me',
        owner: 'me',
        due: '2027-01-18',
        dueWords: null,
        same: null,
      },
      {
        kind: 'followUp',
        title: 'Count alarms one night, tell her in Feb',
        owner: 'me',
        due: '2027-02-15',
        dueWords: 'in Feb',
        same: null,
      },
    ]);
  });

  it('waits a week for what they promised', () => {
    expect(all({ mark: 'action', owner: 'them', text: 'she sends slides' })).toEqual([
      { kind: 'followUp', title: 'She sends slides', owner: 'them', due: '2027-01-21', dueWords: null, same: null },
    ]);
  });

  it('counts “tomorrow” from the day it was said, not from the day of the sorting', () => {
    expect(proposed({ mark: 'action', text: 'send it tomorrow' }, { ...context, today: '2027-01-17' })).toMatchObject({
      due: '2027-01-15',
    });
  });

  it('reads 2/3 in the order of day and month that is set', () => {
    const due = (dateOrder: 'dayFirst' | 'monthFirst') =>
      proposed({ mark: 'action', text: 'send it by 2/3' }, { ...context, dateOrder });
    expect(due('dayFirst')).toMatchObject({ due: '2027-03-02' });
    expect(due('monthFirst')).toMatchObject({ due: '2027-02-03' });
  });

  it('takes the need out of the line around it', () => {
    expect(
      proposed({ mark: 'need', text: 'vendor log useless. $ no data from real wards, trust legal takes 9 months' }),
    ).toEqual({
      kind: 'need',
      text: 'no data from real wards, trust legal takes 9 months',
    });
    expect(proposed({ mark: 'need', text: 'somebody to count' })).toEqual({ kind: 'need', text: 'somebody to count' });
  });

  it('makes several things of one line, each with its sign as the reason', () => {
    const line = note({
      mark: 'resource',
      text: 'paper by ?? "alarm counts in step-down units" she\'ll send >> no, I said I send mine. < she sends slides',
    });
    expect(piecesFor(line, context)).toEqual([
      {
        proposal: { kind: 'resource', title: 'Alarm counts in step-down units', link: '', resourceKind: 'paper' },
        why: null,
      },
      {
        proposal: {
          kind: 'followUp',
          title: 'No, I said I send mine',
          owner: 'me',
          due: '2027-01-18',
          dueWords: null,
          same: null,
        },
        why: 'You typed “>”',
      },
      {
        proposal: {
          kind: 'followUp',
          title: 'She sends slides',
          owner: 'them',
          due: '2027-01-21',
          dueWords: null,
          same: null,
        },
        why: 'You typed “<”',
      },
    ]);
    expect(proposed({ mark: 'resource', text: 'article https://example.org/a-b?c=1 on triage' })).toMatchObject({
      link: 'https://example.org/a-b?c=1',
      resourceKind: 'article',
    });
  });

  it.each([
    [
      'a need of the whole line',
      'look into: why do nurses photograph the board? (safety!) $',
      'need',
      'look into: why do nurses photograph the board? (safety!)',
    ],
    [
      'the clause before the sign',
      'accounting no -> free course state auditor, 6 h #',
      'resource',
      'Free course state auditor, 6 h',
    ],
    ['a promise in a bracket', 'calls drop. (report p. 22 – sends link <)', 'followUp', 'Report p. 22 – sends link'],
    [
      'what stands before a day',
      'boards at 3am -> I offer to draw where staff stand. > by 29/1',
      'followUp',
      'Draw where staff stand',
    ],
    [
      'a person in the middle',
      'see intake. he can ask @ Bernadette at legal aid (he asks first)',
      'person',
      'Bernadette',
    ],
  ])('reads a sign at the end or in the middle: %s', (_, text, kind, words) => {
    const [only, ...rest] = all({ text });
    expect(rest).toEqual([]);
    expect(only).toMatchObject({ kind });
    expect(Object.values(only ?? {})).toContain(words);
  });

  it('finds what stands behind a “~” in the middle, and only there', () => {
    const text = 'T: 2 posts from April. inside only. ~ not to be passed on until HR agrees';
    expect(offRecordPart(note({ text }))).toMatchObject({ from: 35, text: 'not to be passed on until HR agrees' });
    expect(offRecordPart(note({ text: '$ ~4,200 calls/mo' }))).toBeNull();
    expect(offRecordPart(note({ text, isOffRecord: true }))).toBeNull();
  });

  it('keeps an open question for the next talk, or for the one it names', () => {
    const nextTalks = [
      { id: 'int_2', personIds: ['per_sam2'] },
      { id: 'int_3', personIds: ['per_teodor'] },
    ];
    const question = (text: string, given = context) => proposed({ mark: 'question', text }, given);
    expect(question('how long is the course?')).toEqual({
      kind: 'question',
      text: 'how long is the course?',
      nextTalk: null,
    });
    expect(question('how long is it?', { ...context, nextTalks })).toMatchObject({
      nextTalk: { interviewId: 'int_2', personId: 'per_sam2' },
    });
    expect(question('how long? ask Teodor', { ...context, nextTalks })).toMatchObject({
      nextTalk: { interviewId: 'int_3', personId: 'per_teodor' },
    });
  });

  it('offers a finding to what is being tested', () => {
    expect(proposed({ mark: 'insight', text: 'four night shifts' })).toEqual({
      kind: 'finding',
      text: 'four night shifts',
      topic: 'insight',
      targets: [
        { goalId: 'goa_1', assumptionId: 'asm_1', statement: 'Nurses get product jobs' },
        { goalId: 'goa_1', assumptionId: null, statement: 'Find out whether ward knowledge counts' },
      ],
    });
  });

  it('proposes nothing for a note without a mark or off the record', () => {
    expect(all({ text: 'path: nurse 4y' })).toEqual([]);
    expect(all({ mark: 'insight', isOffRecord: true, text: 'they lose their budget in april' })).toEqual([]);
    expect(all({ isOffRecord: true, text: "I'll send the paper by 29/1" })).toEqual([]);
    expect(isSortable(note({ mark: 'insight', isOffRecord: true }))).toBe(false);
    expect(isSortable(note({ mark: 'insight' }))).toBe(true);
  });

  it('does not cut where a sign only compares', () => {
    expect(proposed({ mark: 'action', text: 'count wards > 30 beds' })).toMatchObject({
      title: 'Count wards > 30 beds',
    });
    expect(proposed({ mark: 'action', text: 'move PM -> trainer' })).toMatchObject({ title: 'Move PM -> trainer' });
  });

  describe('a promise that is a follow-up already', () => {
    const written: FollowUp = {
      ...freshFollowUp,
      id: 'fol_1',
      kind: 'referral',
      title: 'Write to Teodor Łąkowski',
      detail: '',
      owner: 'me',
      personId: 'per_teodor',
      interviewId: 'int_1',
      noteId: 'not_0',
      due: '2027-01-20',
      createdAt: at,
    };
    const promised = (text: string, followUp: Partial<FollowUp> = {}, owner: 'me' | 'them' = 'me') =>
      proposed({ mark: 'action', owner, text }, { ...context, followUps: { fol_1: { ...written, ...followUp } } });
    const same = { id: 'fol_1', title: 'Write to Teodor Łąkowski' };

    it('is the same when a referral of this talk says to write to that person, and keeps its day', () => {
      expect(promised('I: write to Teodor, say O. sent me.')).toMatchObject({ same, due: '2027-01-20' });
      expect(promised('e-mail Teodor Lakowski')).toMatchObject({ same });
    });

    it('takes the day that was said', () => {
      expect(promised('write to Teodor by 29/1')).toMatchObject({ same, due: '2027-01-29' });
    });

    it.each([
      ['something else with them', 'send Teodor the counts', {}, 'me'],
      ['to somebody else', 'write to Sam', {}, 'me'],
      ['of theirs', 'write to Teodor', {}, 'them'],
      ['of another talk', 'write to Teodor', { interviewId: 'int_0' }, 'me'],
      ['already done', 'write to Teodor', { doneAt: at }, 'me'],
      ['in the bin', 'write to Teodor', { deletedAt: at }, 'me'],
      ['no referral', 'write to Teodor', { kind: 'promise' }, 'me'],
    ] as [string, string, Partial<FollowUp>, 'me' | 'them'][])(
      'is a new one when it is %s',
      (_, text, fields, owner) => {
        expect(promised(text, fields, owner)).toMatchObject({ same: null });
      },
    );
  });
});
