import type { GuideQuestion } from './interview';
import { millisecondsBetween } from './time';

/** What a library question gave for its time, over the talks in which it was timed and rated. */
export interface QuestionYield {
  readonly talks: number;
  /** Of these: how often it opened the talk up. */
  readonly openedUp: number;
  /** Minutes it took in all of them. */
  readonly minutes: number;
}

/** Minutes: under ten seconds nobody answers; such a question was ticked, not asked. */
const SHORTEST = 10 / 60;

/** Yields by library question, from guide questions that were asked, timed and rated. */
export function questionYields(
  guideQuestions: Iterable<Pick<GuideQuestion, 'questionId' | 'state' | 'askedAt' | 'doneAt' | 'usefulness'>>,
): ReadonlyMap<string, QuestionYield> {
  const yields = new Map<string, QuestionYield>();
  for (const { questionId, state, askedAt, doneAt, usefulness } of guideQuestions) {
    if (questionId === null || state !== 'asked' || askedAt === null || doneAt === null || usefulness === null)
      continue;
    const minutes = millisecondsBetween(askedAt, doneAt) / 60_000;
    if (minutes < SHORTEST) continue;
    const before = yields.get(questionId) ?? { talks: 0, openedUp: 0, minutes: 0 };
    yields.set(questionId, {
      talks: before.talks + 1,
      openedUp: before.openedUp + (usefulness === 3 ? 1 : 0),
      minutes: before.minutes + minutes,
    });
  }
  return yields;
}

/** “Opened up 3 of 4 talks in 18 minutes, once in 6.” `fromTalks`: below so many it is too few to tell (a setting). Empty: it was never timed and rated. */
export function sayYield(found: QuestionYield | undefined, fromTalks: number): string {
  if (found === undefined) return '';
  const { talks, openedUp } = found;
  if (talks < fromTalks) return `What it gives a minute: too few to tell (${talks} of ${fromTalks} talks).`;
  const minutes = Math.max(1, Math.round(found.minutes));
  if (openedUp === 0) return `It opened up none of ${talks} talks in ${minutes} minutes.`;
  const each = Math.max(1, Math.round(found.minutes / openedUp));
  return `It opened up ${openedUp} of ${talks} talks in ${minutes} minutes: once in ${each}.`;
}
