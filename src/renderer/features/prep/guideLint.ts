import type { GuideQuestion } from '../../../shared/domain/interview';
import { sayGaps } from '../../../shared/domain/questionGaps';
import { answerHeard } from '../../../shared/text/heardAnswers';
import { lintQuestion, type LintFlag } from '../../../shared/text/questionLint';
import type { HeardBefore } from './useHeardBefore';

interface LintedGuide {
  readonly guide: readonly GuideQuestion[];
  /** Minutes before the first question. */
  readonly opening: number;
  readonly payFromMinute: number;
  readonly personIds: readonly string[];
  readonly before: HeardBefore;
}

/** The remarks on each question of a guide, without those that were dismissed there. */
export function lintGuide({
  guide,
  opening,
  payFromMinute,
  personIds,
  before,
}: LintedGuide): ReadonlyMap<string, readonly LintFlag[]> {
  let minute = opening;
  return new Map(
    guide.map((question) => {
      const flags = lintQuestion(sayGaps(question.text), {
        isEarly: minute < payFromMinute,
        answered: answerHeard(question.text, before.heard, personIds),
        saturatedAfter: before.saturated.get(question.topic) ?? null,
      });
      minute += question.minutes;
      return [question.id, flags.filter(({ rule }) => !question.dismissed.includes(rule))];
    }),
  );
}
