import { join } from 'node:path';
import { lintQuestion, lintRules } from '../../src/shared/text/questionLint';
import { freshQuestions, labelledQuestions, measure, type Labelled } from '../support/labelledQuestions';
import type { Figure } from './figure';

/** The least that a rule, and all rules together, must reach. Set before the held-out parts were measured, but for `unseen`. */
export const lintFloors = {
  /** Each rule on the third that was held out. */
  heldOut: { precision: 0.8, recall: 0.8 },
  /** All rules together on questions written after the rules stood still. */
  unseen: { precision: 0.85, recall: 0.65 },
} as const;

/**
 * Precision and recall of the question lint on questions labelled by hand (tests/fixtures/questions): each rule on the
 * third it was not tuned on, and all rules together on questions written later, which is the harder test.
 * `value` is the share; the floor is the least it may be, so the ratio floor / value must stay at or below 1.
 */
export function lintFigures(projectRoot: string): Figure[] {
  const folder = join(projectRoot, 'tests/fixtures/questions');
  const all = labelledQuestions(folder);
  const heldOut = all.filter(({ isHeldOut }) => isHeldOut);
  const unseen = freshQuestions(folder, 'lint-fresh.txt');
  const textRules = lintRules.filter((rule) => rule !== 'answered' && rule !== 'saturated');
  const each = textRules.flatMap((rule) => {
    const found = measure(rule, heldOut, finds(heldOut, rule));
    const later = measure(rule, unseen, finds(unseen, rule));
    const said = `(unseen: precision ${share(later.precision)}, recall ${share(later.recall)})`;
    return [
      atLeast(`lint ${rule}, precision ${said}`, found.precision, lintFloors.heldOut.precision),
      atLeast(`lint ${rule}, recall`, found.recall, lintFloors.heldOut.recall),
    ];
  });
  const sums = textRules
    .map((rule) => measure(rule, unseen, finds(unseen, rule)))
    .reduce(
      (sum, one) => ({ right: sum.right + one.right, wrong: sum.wrong + one.wrong, missed: sum.missed + one.missed }),
      {
        right: 0,
        wrong: 0,
        missed: 0,
      },
    );
  const size = `${all.length + unseen.length} labelled questions`;
  return [
    ...each,
    atLeast(
      `lint, all rules on unseen questions, precision (${size})`,
      sums.right / (sums.right + sums.wrong),
      lintFloors.unseen.precision,
    ),
    atLeast(
      'lint, all rules on unseen questions, recall',
      sums.right / (sums.right + sums.missed),
      lintFloors.unseen.recall,
    ),
  ];
}

function finds(questions: readonly Labelled[], rule: (typeof lintRules)[number]): (question: Labelled) => boolean {
  const found = new Map(
    questions.map((question) => [
      question,
      lintQuestion(question.text, { isEarly: question.isEarly }).some((flag) => flag.rule === rule),
    ]),
  );
  return (question) => found.get(question) === true;
}

/** A share that must not be below `floor`. */
function atLeast(name: string, value: number, floor: number): Figure {
  const ratio = value === 0 ? Number.POSITIVE_INFINITY : floor / value;
  return {
    name,
    value: Number(value.toFixed(3)),
    unit: '',
    floor,
    ratio: Number(ratio.toFixed(3)),
    goal: 1,
    ok: ratio <= 1,
  };
}

function share(value: number): string {
  return value.toFixed(2);
}
