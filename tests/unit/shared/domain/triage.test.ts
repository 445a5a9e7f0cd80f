import { describe, expect, it } from 'vitest';
import type { FollowUp } from '../../../../src/shared/domain/followUp';
import type { Note } from '../../../../src/shared/domain/interview';
import { newPerson } from '../../../../src/shared/domain/person.commands';
import { isSortable, proposalFor, type TriageContext } from '../../../../src/shared/domain/triage';

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
  today: '2027-01-14',
  zone: 'Europe/London',
  workingDays: [1, 2, 3, 4, 5],
};
const proposed = (fields: Partial<Note>, given = context) => proposalFor(note(fields), given);

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
      proposed({
        mark: 'action',
        owner: 'me',
        text: 'I: write to Hạnh, say O. sent me. > I: count alarms one night, tell her in Feb',
      }),
    ).toEqual({
      kind: 'followUp',
      promises: [
        { title: 'Write to Hạnh, say O. sent me', owner: 'me', due: '2027-01-18', dueWords: null, same: null },
        {
          title: 'Count alarms one night, tell her in Feb',
          owner: 'me',
          due: '2027-02-15',
          dueWords: 'in Feb',
          same: null,
        },
      ],
    });
  });

  it('waits a week for what they promised', () => {
    expect(proposed({ mark: 'action', owner: 'them', text: 'she sends slides' })).toEqual({
      kind: 'followUp',
      promises: [{ title: 'She sends slides', owner: 'them', due: '2027-01-21', dueWords: null, same: null }],
    });
  });

  it('counts “tomorrow” from the day it was said, not from the day of the sorting', () => {
    expect(proposed({ mark: 'action', text: 'send it tomorrow' }, { ...context, today: '2027-01-17' })).toMatchObject({
      promises: [{ due: '2027-01-15' }],
    });
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

  it('names a resource by its title and keeps what they send with it', () => {
    expect(
      proposed({
        mark: 'resource',
        text: 'paper by ?? "alarm counts in step-down units" she\'ll send >> no, I said I send mine. < she sends slides',
      }),
    ).toEqual({
      kind: 'resource',
      title: 'Alarm counts in step-down units',
      link: '',
      resourceKind: 'paper',
      promises: [{ title: 'She sends slides', owner: 'them', due: '2027-01-21', dueWords: null, same: null }],
    });
    expect(proposed({ mark: 'resource', text: 'article https://example.org/a-b?c=1 on triage' })).toMatchObject({
      link: 'https://example.org/a-b?c=1',
      resourceKind: 'article',
    });
  });

  it('offers a finding to what is being tested', () => {
    expect(proposed({ mark: 'insight', text: 'four night shifts' })).toEqual({
      kind: 'finding',
      topic: 'insight',
      targets: [
        { goalId: 'goa_1', assumptionId: 'asm_1', statement: 'Nurses get product jobs' },
        { goalId: 'goa_1', assumptionId: null, statement: 'Find out whether ward knowledge counts' },
      ],
    });
  });

  it('proposes nothing for a note without a mark or off the record', () => {
    expect(proposed({ text: 'path: nurse 4y' })).toBeNull();
    expect(proposed({ mark: 'insight', isOffRecord: true, text: 'they lose their budget in april' })).toBeNull();
    expect(isSortable(note({ mark: 'insight', isOffRecord: true }))).toBe(false);
    expect(isSortable(note({ mark: 'insight' }))).toBe(true);
  });

  it('does not cut where a sign only compares', () => {
    expect(proposed({ mark: 'action', text: 'count wards > 30 beds' })).toMatchObject({
      promises: [{ title: 'Count wards > 30 beds' }],
    });
    expect(proposed({ mark: 'action', text: 'move PM -> trainer' })).toMatchObject({
      promises: [{ title: 'Move PM -> trainer' }],
    });
  });

  describe('a promise that is a follow-up already', () => {
    const written: FollowUp = {
      id: 'fol_1',
      kind: 'referral',
      title: 'Write to Teodor Łąkowski',
      detail: '',
      owner: 'me',
      personId: 'per_teodor',
      interviewId: 'int_1',
      noteId: 'not_0',
      due: '2027-01-20',
      dueAt: null,
      snoozedUntil: null,
      doneAt: null,
      createdAt: at,
      deletedAt: null,
    };
    const promised = (text: string, followUp: Partial<FollowUp> = {}, owner: 'me' | 'them' = 'me') =>
      proposed({ mark: 'action', owner, text }, { ...context, followUps: { fol_1: { ...written, ...followUp } } });
    const same = { id: 'fol_1', title: 'Write to Teodor Łąkowski' };

    it('is the same when a referral of this talk says to write to that person, and keeps its day', () => {
      expect(promised('I: write to Teodor, say O. sent me.')).toMatchObject({
        promises: [{ same, due: '2027-01-20' }],
      });
      expect(promised('e-mail Teodor Lakowski')).toMatchObject({ promises: [{ same }] });
    });

    it('takes the day that was said', () => {
      expect(promised('write to Teodor by 29/1')).toMatchObject({ promises: [{ same, due: '2027-01-29' }] });
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
        expect(promised(text, fields, owner)).toMatchObject({ promises: [{ same: null }] });
      },
    );
  });
});
