import { describe, expect, it } from 'vitest';
import { debriefClock } from '../../../../src/shared/domain/debrief';

const debriefStartedAt = '2027-01-14T18:00:00.000Z';

describe('the minutes after a talk', () => {
  it.each([
    ['2027-01-14T18:00:00.000Z', { state: 'running', secondsLeft: 300 }],
    ['2027-01-14T18:04:59.500Z', { state: 'running', secondsLeft: 1 }],
    ['2027-01-14T18:05:00.000Z', { state: 'over' }],
    ['2027-01-15T09:00:00.000Z', { state: 'over' }],
    // the computer's clock was put back
    ['2027-01-14T17:00:00.000Z', { state: 'running', secondsLeft: 300 }],
  ])('at %s stand at %o', (now, clock) => {
    expect(debriefClock({ debriefStartedAt }, 5, now)).toEqual(clock);
  });

  it('wait until they are begun', () => {
    expect(debriefClock({ debriefStartedAt: null }, 5, debriefStartedAt)).toEqual({ state: 'notStarted' });
  });
});
