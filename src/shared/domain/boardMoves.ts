import type { Instant } from './field';
import type { Interview, InterviewState } from './interview';

/** The columns of the board, in the order a conversation walks them; what is over without a talk shares one. */
export const boardColumns = [
  { key: 'idea', title: 'Ideas', states: ['idea'] },
  { key: 'requested', title: 'Asked', states: ['requested'] },
  { key: 'scheduled', title: 'Planned', states: ['scheduled'] },
  { key: 'live', title: 'Running', states: ['live'] },
  { key: 'toWrapUp', title: 'To wrap up', states: ['toWrapUp'] },
  { key: 'toThank', title: 'To thank', states: ['toThank'] },
  { key: 'closed', title: 'Keep in touch', states: ['closed'] },
  { key: 'cancelled', title: 'Did not happen', states: ['cancelled', 'declined', 'noShow'] },
] as const satisfies readonly { key: InterviewState; title: string; states: readonly InterviewState[] }[];
export type BoardColumn = (typeof boardColumns)[number]['key'];

export function columnOf({ state }: Pick<Interview, 'state'>): BoardColumn {
  return boardColumns.find(({ states }) => (states as readonly InterviewState[]).includes(state))?.key ?? 'idea';
}

/** Where a card may go; otherwise why not, and what to do instead. */
export type BoardMove = { readonly state: InterviewState } | { readonly refusal: string };

const before = new Set<InterviewState>(['idea', 'requested', 'scheduled', 'cancelled', 'declined', 'noShow']);

/** Whether an interview can be put into a column by hand. Facts are not made up: a talk that was not held is not thanked for. */
export function boardMove(
  interview: Pick<Interview, 'state' | 'startsAt' | 'liveStartedAt' | 'liveEndedAt'>,
  to: BoardColumn,
  now: Instant,
): BoardMove {
  const { state, startsAt, liveStartedAt, liveEndedAt } = interview;
  const isHeld = liveStartedAt !== null || liveEndedAt !== null;
  const isPast = isHeld || (startsAt !== null && startsAt < now);
  if (state === 'live') return { refusal: 'This talk is running. End it in its room first.' };
  if (to === 'live') return { refusal: 'A talk begins in its room. Open it, and start it there.' };
  if (to === 'idea' || to === 'requested' || to === 'scheduled') {
    if (!before.has(state) && isHeld)
      return { refusal: 'This talk took place, so it cannot be ahead again. Plan a second one.' };
    if (to === 'scheduled' && startsAt === null)
      return { refusal: 'It has no time yet. Open it and give it a day and an hour; then it is planned.' };
    return { state: to };
  }
  if (to === 'cancelled') {
    if (!before.has(state) && isHeld) return { refusal: 'This talk took place, so it was not called off.' };
    // What was asked for and not agreed was declined; what had a time was called off.
    return { state: state === 'requested' && startsAt === null ? 'declined' : 'cancelled' };
  }
  if (!isPast)
    return {
      refusal: 'This talk has not taken place yet. It moves on by itself once its time has come or it was held.',
    };
  return { state: to };
}
