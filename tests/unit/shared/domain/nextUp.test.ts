import { expect, it } from 'vitest';
import { nextUp } from '../../../../src/shared/domain/nextUp';
import { newShift, shiftOver } from '../../../../src/shared/domain/shift';
import { MemoryBridge } from '../../../support/memoryBridge';

it('says what the day asks for next, and where it is', () => {
  const bridge = new MemoryBridge('2027-01-14T12:00:00.000Z');
  bridge.do('person.added', { id: 'per_1', name: 'Odalys Thornwhistle' });
  bridge.do('interview.planned', {
    id: 'int_1',
    personIds: ['per_1'],
    fields: { startsAt: '2027-01-14T17:30:00.000Z', minutes: 20 },
  });
  bridge.do('followUp.added', { id: 'fol_1', title: 'Send the paper', due: '2027-01-14' });
  bridge.do('followUp.added', { id: 'fol_2', title: 'x'.repeat(90), due: '2027-01-14' });
  expect(nextUp(bridge.workspace, bridge.now)).toEqual([
    { says: '17:30 Odalys', to: '/interviews/int_1/prep' },
    { says: 'Send the paper', to: '/follow-ups?followUp=fol_1' },
    { says: `${'x'.repeat(47)}…`, to: '/follow-ups?followUp=fol_2' },
  ]);
  expect(nextUp(bridge.workspace, '2027-01-13T12:00:00.000Z', 1)).toEqual([
    { says: 'Tomorrow 17:30 Odalys', to: '/interviews/int_1/prep' },
  ]);
});

it.each([
  ['over midnight, without a last day', { to: '07:00' }, { toOn: '2027-01-13', to: '07:00' }],
  ['within a day', { from: '07:00', to: '15:00' }, { toOn: '2027-01-12' }],
  ['to the day and hour that were said', { toOn: '2027-01-14', to: '15:00' }, { toOn: '2027-01-14' }],
  ['that would end before it begins', { toOn: '2027-01-11', to: '15:00' }, null],
  ['without its end', { to: '' }, null],
])('a shift %s', (_what, typed, expected) => {
  const plain = { name: ' Night ', on: '2027-01-12', from: '19:00', toOn: '', everyDays: 0 };
  const shift = newShift({ ...plain, ...typed });
  if (expected === null) expect(shift).toBeNull();
  else expect(shift).toMatchObject({ name: 'Night', ...expected });
});

it('a shift that comes again is never over', () => {
  expect(shiftOver({ toOn: '2027-01-13', everyDays: 0 }, '2027-01-14')).toBe(true);
  expect(shiftOver({ toOn: '2027-01-13', everyDays: 14 }, '2027-01-14')).toBe(false);
});
