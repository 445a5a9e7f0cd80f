import { expect, it } from 'vitest';
import { guideOf } from '../../../../src/shared/domain/guide';
import { readinessOf } from '../../../../src/shared/domain/readiness';
import { MemoryBridge } from '../../../support/memoryBridge';

const question = (id: string, minutes: number) => ({
  id: `gui_${id}`,
  questionId: null,
  text: 'Why?',
  topic: 'role' as const,
  stage: 'core' as const,
  minutes,
  order: `a${id}`,
  priority: 'should' as const,
});

function readiness(fields: object, minutes: number[]): string[] {
  const bridge = new MemoryBridge('2026-05-14T10:20:00.000Z');
  bridge.do('person.added', { id: 'per_1', name: 'Priya Raman' });
  bridge.do('interview.planned', {
    id: 'int_1',
    personIds: ['per_1'],
    fields: { minutes: 30, ...fields },
    guide: minutes.map((each, index) => question(String(index), each)),
  });
  bridge.do('interview.checked', { id: 'int_1', check: 'notesAgreed', isDone: true });
  return readinessOf(bridge.workspace.interviews['int_1']!, guideOf(bridge.workspace, 'int_1')).map(
    ({ isDone, says }) => `${isDone ? 'done' : 'open'}: ${says}`,
  );
}

it('says what is there and what is missing', () => {
  expect(readiness({ purpose: 'Learn', medium: 'video' }, [4, 4, 4, 4, 4, 4, 1])).toEqual([
    'done: Purpose',
    'open: Read the brief',
    'done: 7 questions, 25 of 30 min',
    'done: Notes agreed',
    'open: Test the call link',
  ]);
});

it('has no link to test where nobody calls, and asks for a purpose and questions', () => {
  expect(readiness({ medium: 'inPerson' }, [])).toEqual([
    'open: Write the purpose',
    'open: Read the brief',
    'open: Choose questions',
    'done: Notes agreed',
  ]);
});

it('is not ready with more questions than time', () => {
  expect(readiness({ purpose: 'Learn', medium: 'phone' }, [31.5])).toContain('open: 1 question, 31.5 of 30 min');
});
