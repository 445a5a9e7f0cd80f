import type { GuideQuestion } from './interview';
import type { Question } from './question';
import { millisecondsBetween } from './time';

/** How many minutes to plan for a library question, and where the number comes from. */
export interface QuestionCost {
  readonly minutes: number;
  /** How many past talks it is the median of; 0: the library’s minutes, since there are too few talks. */
  readonly talks: number;
}

/** Times of fewer talks say nothing about the next one. */
export const MEDIAN_FROM = 3;

/**
 * What each library question really took: the median of its times in past talks (askedAt to doneAt of guide
 * questions that were asked), in half minutes, at least half a minute. Only questions with `medianFrom` times or more.
 */
export function medianMinutes(
  guideQuestions: Iterable<Pick<GuideQuestion, 'questionId' | 'state' | 'askedAt' | 'doneAt'>>,
  medianFrom = MEDIAN_FROM,
): ReadonlyMap<string, QuestionCost> {
  const times = new Map<string, number[]>();
  for (const { questionId, state, askedAt, doneAt } of guideQuestions) {
    if (questionId === null || state !== 'asked' || askedAt === null || doneAt === null) continue;
    const time = millisecondsBetween(askedAt, doneAt) / 60_000;
    // A question that was ticked at once was not timed.
    if (time < SHORTEST) continue;
    const known = times.get(questionId);
    if (known) known.push(time);
    else times.set(questionId, [time]);
  }
  return new Map(
    [...times].flatMap(([id, taken]): [string, QuestionCost][] =>
      taken.length < medianFrom
        ? []
        : [[id, { minutes: Math.max(0.5, Math.round(median(taken) * 2) / 2), talks: taken.length }]],
    ),
  );
}

/** Minutes: under ten seconds nobody answers. */
const SHORTEST = 10 / 60;

/** Its own median where there is one, otherwise the library’s minutes. */
export function costOf(
  question: Pick<Question, 'id' | 'minutes'>,
  medians: ReadonlyMap<string, QuestionCost>,
): QuestionCost {
  return medians.get(question.id) ?? { minutes: question.minutes, talks: 0 };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
}
