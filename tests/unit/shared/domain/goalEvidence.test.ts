import { expect, it } from 'vitest';
import {
  evidenceForAssumption,
  evidenceForGoal,
  goalsInUse,
  rhythmOf,
} from '../../../../src/shared/domain/goalEvidence';
import { MemoryBridge } from '../../../support/memoryBridge';

const now = '2026-05-14T10:20:00.000Z';

function withEvidence(): MemoryBridge {
  const bridge = new MemoryBridge('2026-05-14T08:00:00.000Z');
  bridge.do('person.added', { id: 'per_1', name: 'Priya Raman' });
  bridge.do('goal.added', { id: 'goa_1', purpose: 'learn', statement: 'Nurses get product jobs.' });
  bridge.do('assumption.added', { id: 'asm_1', goalId: 'goa_1', statement: 'No degree is needed.' });
  bridge.do('interview.planned', { id: 'int_1', personIds: ['per_1'] });
  bridge.do('interview.started', { id: 'int_1' });
  const note = (id: string, minute: string) =>
    bridge.do('note.written', {
      id: `not_${id}`,
      interviewId: 'int_1',
      guideQuestionId: null,
      at: `2026-05-14T08:${minute}:30.000Z`,
      text: `said ${id}`,
      mark: 'insight',
      owner: null,
      isOffRecord: false,
    });
  note('a', '05');
  note('b', '12');
  note('c', '20');
  bridge.do('note.becameEvidence', {
    noteId: 'not_a',
    evidenceId: 'evi_a',
    goalId: 'goa_1',
    assumptionId: null,
    verdict: 'for',
  });
  bridge.do('note.becameEvidence', {
    noteId: 'not_b',
    evidenceId: 'evi_b',
    goalId: null,
    assumptionId: 'asm_1',
    verdict: 'against',
  });
  bridge.do('note.becameEvidence', {
    noteId: 'not_c',
    evidenceId: 'evi_c',
    goalId: 'goa_1',
    assumptionId: null,
    verdict: 'neither',
  });
  return bridge;
}

it('weighs what was filed under the goal and under its assumptions, with person and minute', () => {
  const { workspace } = withEvidence();
  const line = { interviewId: 'int_1', personId: 'per_1' };
  expect(evidenceForGoal(workspace, 'goa_1')).toEqual({
    for: {
      lines: [{ ...line, id: 'evi_a', noteId: 'not_a', text: 'said a', saidAt: '2026-05-14T08:05:30.000Z', minute: 5 }],
      people: 1,
    },
    against: {
      lines: [
        { ...line, id: 'evi_b', noteId: 'not_b', text: 'said b', saidAt: '2026-05-14T08:12:30.000Z', minute: 12 },
      ],
      people: 1,
    },
  });
  expect(evidenceForAssumption(workspace, 'asm_1').for.lines).toEqual([]);
});

it('knows no minute while the notes are not loaded', () => {
  const [line] = evidenceForGoal({ ...withEvidence().workspace, notes: {} }, 'goa_1').for.lines;
  expect(line).toMatchObject({ minute: null, saidAt: '2026-05-14T08:00:00.000Z' });
});

it('leaves out what was taken off the record since, and talks in the bin', () => {
  const bridge = withEvidence();
  bridge.do('note.changed', { id: 'not_a', fields: { isOffRecord: true } });
  expect(evidenceForGoal(bridge.workspace, 'goa_1').for.lines).toEqual([]);
  bridge.do('interview.binned', { id: 'int_1' });
  expect(evidenceForGoal(bridge.workspace, 'goa_1').against.lines).toEqual([]);
});

it('puts goals that are worked on first and leaves out the bin', () => {
  const bridge = withEvidence();
  bridge.do('goal.changed', { id: 'goa_1', fields: { state: 'reached' } });
  bridge.do('goal.added', { id: 'goa_2', purpose: 'learn', statement: 'B' });
  bridge.do('goal.added', { id: 'goa_3', purpose: 'learn', statement: 'C' });
  bridge.do('goal.binned', { id: 'goa_3' });
  expect(goalsInUse(bridge.workspace.goals).map(({ id }) => id)).toEqual(['goa_2', 'goa_1']);
});

it('counts weeks from the first talk to this one, quiet ones too, at most twelve', () => {
  const bridge = new MemoryBridge(now);
  bridge.do('person.added', { id: 'per_1', name: 'Priya Raman' });
  const talk = (id: string, endedAt: string, isJustSocial = false) => {
    bridge.do('interview.planned', { id: `int_${id}`, personIds: ['per_1'], fields: { isJustSocial } });
    bridge.do('interview.ended', {
      id: `int_${id}`,
      endedAt,
      thankYous: [{ followUpId: `fol_${id}`, personId: 'per_1', touchpointId: `tou_${id}` }],
    });
  };
  expect(rhythmOf(bridge.workspace, '2026-05-14', 'Europe/London', 1).weeks).toEqual([]);
  talk('a', '2026-04-27T09:00:00.000Z');
  talk('b', '2026-05-13T15:30:00.000Z');
  talk('social', '2026-01-01T09:00:00.000Z', true);
  bridge.do('followUp.done', { id: 'fol_a', isDone: true });
  bridge.do('followUp.done', { id: 'fol_b', isDone: true });
  expect(rhythmOf(bridge.workspace, '2026-05-14', 'Europe/London', 1)).toEqual({
    weeks: [
      { start: '2026-04-27', conversations: 1 },
      { start: '2026-05-04', conversations: 0 },
      { start: '2026-05-11', conversations: 1 },
    ],
    total: 2,
    letters: 2,
    lettersInTime: 1,
  });
  talk('old', '2025-01-01T09:00:00.000Z');
  expect(rhythmOf(bridge.workspace, '2026-05-14', 'Europe/London', 1).weeks).toHaveLength(12);
});
