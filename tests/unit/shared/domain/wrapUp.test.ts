import { beforeEach, describe, expect, it } from 'vitest';
import type { Note } from '../../../../src/shared/domain/interview';
import { MemoryBridge } from '../../../support/memoryBridge';
import { interviewId, odalys, planTalk, startedAt } from '../../../support/talkScene';

let bridge: MemoryBridge;

function written(fields: Partial<Note>): void {
  bridge.do('note.written', {
    id: 'not_1',
    interviewId,
    guideQuestionId: null,
    at: startedAt,
    text: 'said',
    mark: null,
    owner: null,
    isOffRecord: false,
    ...fields,
  });
}

const promise = (id: string) => ({ id, title: 'Write', due: '2027-01-18', owner: 'me' as const });

beforeEach(() => {
  bridge = new MemoryBridge(startedAt);
  planTalk(bridge);
});

describe('what a note becomes', () => {
  it('points back to the note, and the note forward to it', () => {
    written({ mark: 'action' });
    bridge.do('note.becameFollowUp', { noteId: 'not_1', followUp: promise('fol_1'), more: [promise('fol_2')] });
    expect(Object.values(bridge.workspace.followUps)).toMatchObject([
      { id: 'fol_1', kind: 'promise', noteId: 'not_1', interviewId, personId: odalys },
      { id: 'fol_2', kind: 'promise', noteId: 'not_1', interviewId, personId: odalys },
    ]);
    expect(bridge.workspace.notes['not_1']?.outcome).toEqual({ kind: 'followUp', recordIds: ['fol_1', 'fol_2'] });
  });

  it('can be a follow-up that is there already: only its words and its day change', () => {
    written({ mark: 'action' });
    bridge.do('note.becameFollowUp', { noteId: 'not_1', followUp: promise('fol_1') });
    written({ id: 'not_2', mark: 'action' });
    bridge.do('note.becameFollowUp', {
      noteId: 'not_2',
      followUp: { ...promise('fol_1'), title: 'Write again', due: '2027-01-15', isKnown: true },
    });
    expect(Object.values(bridge.workspace.followUps)).toMatchObject([
      { id: 'fol_1', title: 'Write again', due: '2027-01-15', noteId: 'not_1' },
    ]);
    expect(bridge.workspace.notes['not_2']?.outcome).toEqual({ kind: 'followUp', recordIds: ['fol_1'] });
  });

  it('is refused off the record, and leaves nothing behind', () => {
    written({ mark: 'need', isOffRecord: true });
    const before = structuredClone(bridge.workspace);
    expect(() => bridge.do('note.becameNeed', { noteId: 'not_1', needId: 'nee_1', text: 'said' })).toThrow(
      'off the record',
    );
    expect(() => bridge.do('note.keptForLetter', { noteId: 'not_1' })).toThrow('off the record');
    expect(bridge.workspace).toEqual(before);
  });

  it('happens once', () => {
    written({ mark: 'quote' });
    bridge.do('note.keptForLetter', { noteId: 'not_1' });
    expect(() => bridge.do('note.becameFollowUp', { noteId: 'not_1', followUp: promise('fol_1') })).toThrow(
      'already sorted',
    );
    expect(bridge.do('note.kept', { noteId: 'not_1' }).records).toEqual([]);
  });

  it('links a known person without changing who introduced them first', () => {
    bridge.do('person.changed', { id: 'per_teodor', fields: { introducedById: 'per_teodor' } });
    written({ mark: 'referral' });
    bridge.do('note.becamePerson', {
      noteId: 'not_1',
      person: { id: 'per_teodor', name: 'Teodor Łąkowski', isNew: false },
      introductionId: 'itr_1',
      mayUseName: 'unknown',
      followUp: null,
    });
    expect(bridge.workspace.people['per_teodor']?.introducedById).toBe('per_teodor');
    expect(bridge.workspace.introductions['itr_1']).toMatchObject({
      byPersonId: odalys,
      bPersonId: 'per_teodor',
      noteId: 'not_1',
    });
  });

  it('adds an organisation that was named for a finding or a need', () => {
    written({ mark: 'need' });
    bridge.do('note.becameNeed', {
      noteId: 'not_1',
      needId: 'nee_1',
      text: 'beds',
      organisation: { id: 'org_new', name: ' Ward 7 ', isNew: true },
    });
    expect(bridge.workspace.organisations['org_new']?.name).toBe('Ward 7');
    expect(bridge.workspace.needs['nee_1']).toMatchObject({ organisationId: 'org_new', text: 'beds' });
  });

  it('is several things at once, in one step, of whoever said it', () => {
    bridge.do('person.added', { id: 'per_bram', name: 'Bram Quickwater' });
    written({ mark: 'resource', text: 'paper < she sends slides', speakerId: 'per_bram' });
    const { records } = bridge.do('note.became', {
      noteId: 'not_1',
      things: [
        { kind: 'resource', resource: { id: 'res_1', title: 'Paper', kind: 'paper', link: '' } },
        { kind: 'followUp', followUp: { ...promise('fol_1'), owner: 'them' } },
        { kind: 'observation', observationId: 'obs_1', topic: 'culture', text: 'They share', organisation: null },
        { kind: 'letter' },
      ],
    });
    expect(records).toHaveLength(4);
    expect(bridge.workspace.notes['not_1']).toMatchObject({
      text: 'paper < she sends slides',
      outcome: { kind: 'letter', recordIds: ['res_1', 'fol_1', 'obs_1'] },
    });
    expect(bridge.workspace.resources['res_1']?.namedByPersonId).toBe('per_bram');
    expect(bridge.workspace.followUps['fol_1']).toMatchObject({ personId: 'per_bram', owner: 'them' });
    expect(bridge.workspace.observations['obs_1']).toMatchObject({ personId: 'per_bram', text: 'They share' });
  });

  it('takes one more thing when it is asked for, and only then', () => {
    written({ mark: 'quote' });
    const need = { kind: 'need', needId: 'nee_1', text: 'beds', organisation: null } as const;
    bridge.do('note.keptForLetter', { noteId: 'not_1' });
    expect(() => bridge.do('note.became', { noteId: 'not_1', things: [need] })).toThrow('already sorted');
    bridge.do('note.became', { noteId: 'not_1', things: [need], isMore: true });
    expect(bridge.workspace.notes['not_1']?.outcome).toEqual({ kind: 'letter', recordIds: ['nee_1'] });
  });

  it('is sorted again: what was not worked on goes, people and what is done stay', () => {
    written({ mark: 'referral', text: 'Gerry' });
    bridge.do('note.became', {
      noteId: 'not_1',
      things: [
        {
          kind: 'person',
          person: { id: 'per_gerry', name: 'Gerry', isNew: true },
          introductionId: 'itr_1',
          mayUseName: 'yes',
          followUp: { id: 'fol_1', due: '2027-01-18' },
        },
        { kind: 'followUp', followUp: promise('fol_2') },
        { kind: 'need', needId: 'nee_1', text: 'beds', organisation: null },
        { kind: 'question', questionId: 'que_1', text: 'How long?', guide: null },
      ],
    });
    bridge.do('followUp.done', { id: 'fol_2', isDone: true });
    bridge.do('note.reopened', { noteId: 'not_1' });
    const { notes, people, followUps, introductions, needs, questions } = bridge.workspace;
    expect(notes['not_1']?.outcome).toBeNull();
    expect(people['per_gerry']?.deletedAt).toBeNull();
    expect(followUps['fol_1']?.deletedAt).not.toBeNull();
    expect(followUps['fol_2']).toMatchObject({ deletedAt: null });
    expect(introductions['itr_1']?.deletedAt).not.toBeNull();
    expect(needs).toEqual({});
    expect(questions['que_1']?.deletedAt).not.toBeNull();
  });

  it('asks a question in the guide of a talk to come, after the others', () => {
    written({ mark: 'question', text: 'how long is the course?' });
    bridge.do('interview.planned', { id: 'int_next', personIds: ['per_teodor'] });
    bridge.do('note.became', {
      noteId: 'not_1',
      things: [
        {
          kind: 'question',
          questionId: null,
          text: 'How long is the course?',
          guide: { interviewId: 'int_next', guideQuestionId: 'gui_next' },
        },
      ],
    });
    expect(bridge.workspace.guideQuestions['gui_next']).toMatchObject({
      interviewId: 'int_next',
      text: 'How long is the course?',
      state: 'open',
    });
    expect(() =>
      bridge.do('note.became', {
        noteId: 'not_1',
        things: [{ kind: 'question', questionId: null, text: 'How?', guide: null }],
        isMore: true,
      }),
    ).toThrow('Where shall the question go?');
  });

  it('can keep the part behind a “~” off the record, beside its line', () => {
    const text = '2 posts from April ~ not to be passed on until HR agrees';
    written({ text });
    written({ id: 'not_2', at: '2027-01-14T17:31:00.001Z', text: 'next line' });
    bridge.do('note.partTakenOffRecord', { noteId: 'not_1', from: text.indexOf(' ~'), partId: 'not_part' });
    const { notes } = bridge.workspace;
    expect(notes['not_1']).toMatchObject({ text: '2 posts from April', isOffRecord: false });
    expect(notes['not_part']).toMatchObject({
      text: 'not to be passed on until HR agrees',
      isOffRecord: true,
      mark: null,
      interviewId,
    });
    expect(new Set(Object.values(notes).map(({ at }) => at)).size).toBe(3);
  });

  it('never changes the words of the note', () => {
    written({ mark: 'insight', text: 'RAW words!!' });
    bridge.do('note.becameObservation', {
      noteId: 'not_1',
      observationId: 'obs_1',
      topic: 'insight',
      organisation: null,
    });
    expect(bridge.workspace.notes['not_1']?.text).toBe('RAW words!!');
    expect(bridge.workspace.observations['obs_1']).toMatchObject({
      organisationId: 'org_larkmoor',
      text: 'RAW words!!',
    });
  });
});
