import type { GuideQuestion } from './interview';

type Droppable = Pick<GuideQuestion, 'id' | 'priority' | 'stage' | 'minutes' | 'state'>;

/**
 * What goes first when it gets tight, in this order: “could” before “should”, and within each the one nearest the
 * end; questions that close the talk after all others. A must is never in it, nor what was asked or skipped.
 */
export function dropList<Q extends Droppable>(guide: readonly Q[]): Q[] {
  const open = guide.filter(({ priority, state }) => priority !== 'must' && state === 'open').reverse();
  const rank = ({ priority, stage }: Q) => (stage === 'close' ? 2 : 0) + (priority === 'could' ? 0 : 1);
  return open
    .map((question, place) => ({ question, place }))
    .sort((a, b) => rank(a.question) - rank(b.question) || a.place - b.place)
    .map(({ question }) => question);
}

/** The first of the list whose minutes make up for `over`; all of it when even that is not enough. */
export function dropsFor<Q extends Droppable>(list: readonly Q[], over: number): Q[] {
  const drops: Q[] = [];
  let left = over;
  for (const question of list) {
    if (left <= 0) break;
    drops.push(question);
    left -= question.minutes;
  }
  return drops;
}
