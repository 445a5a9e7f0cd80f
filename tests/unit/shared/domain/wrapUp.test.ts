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

  it('can be a follow-up that is there already: only its day changes', () => {
    written({ mark: 'action' });
    bridge.do('note.becameFollowUp', { noteId: 'not_1', followUp: promise('fol_1') });
    written({ id: 'not_2', mark: 'action' });
    bridge.do('note.becameFollowUp', {
      noteId: 'not_2',
      followUp: { ...promise('fol_1'), title: 'Write again', due: '2027-01-15', isKnown: true },
    });
    expect(Object.values(bridge.workspace.followUps)).toMatchObject([
      { id: 'fol_1', title: 'Write', due: '2027-01-15', noteId: 'not_1' },
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
