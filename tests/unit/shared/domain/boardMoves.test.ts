import { expect, it } from 'vitest';
import { boardColumns, boardMove, columnOf, type BoardColumn } from '../../../../src/shared/domain/boardMoves';
import { interviewStates, type InterviewState } from '../../../../src/shared/domain/interview';

const now = '2027-01-14T12:00:00.000Z';
const talk = (state: InterviewState, startsAt: string | null = null, isHeld = false) => ({
  state,
  startsAt,
  liveStartedAt: isHeld ? '2027-01-13T12:00:00.000Z' : null,
  liveEndedAt: isHeld ? '2027-01-13T12:20:00.000Z' : null,
});
const ahead = '2027-01-15T12:00:00.000Z';
const past = '2027-01-13T12:00:00.000Z';

it('has one column for every state', () => {
  for (const state of interviewStates)
    expect(boardColumns.filter(({ states }) => (states as readonly string[]).includes(state))).toHaveLength(1);
  expect(columnOf({ state: 'declined' })).toBe('cancelled');
});

it.each<[string, ReturnType<typeof talk>, BoardColumn, InterviewState | RegExp]>([
  ['an idea is asked for', talk('idea'), 'requested', 'requested'],
  ['asked for, without a time', talk('requested'), 'scheduled', /no time yet/],
  ['asked for, with a time', talk('requested', ahead), 'scheduled', 'scheduled'],
  ['planned, to be agreed again', talk('scheduled', ahead), 'requested', 'requested'],
  ['asked for and declined', talk('requested'), 'cancelled', 'declined'],
  ['planned and called off', talk('scheduled', ahead), 'cancelled', 'cancelled'],
  ['called off, taken up again', talk('cancelled', ahead), 'scheduled', 'scheduled'],
  ['planned, not held yet', talk('scheduled', ahead), 'toWrapUp', /has not taken place yet/],
  ['planned, its time is over', talk('scheduled', past), 'toWrapUp', 'toWrapUp'],
  ['held', talk('toWrapUp', past, true), 'toThank', 'toThank'],
  ['held, back to the notes', talk('closed', past, true), 'toWrapUp', 'toWrapUp'],
  ['held, not ahead again', talk('toThank', past, true), 'scheduled', /Plan a second one/],
  ['held, not called off', talk('closed', past, true), 'cancelled', /took place/],
  ['running', talk('live', past), 'closed', /End it in its room/],
  ['not begun on the board', talk('scheduled', ahead), 'live', /begins in its room/],
])('%s', (_name, interview, to, expected) => {
  const move = boardMove(interview, to, now);
  if (typeof expected === 'string') expect(move).toEqual({ state: expected });
  else expect('refusal' in move ? move.refusal : '').toMatch(expected);
});
