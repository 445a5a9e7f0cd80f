import { join } from 'node:path';
import { lintQuestion, lintRules } from '../../src/shared/text/questionLint';
import { answerHeard, heardIndex } from '../../src/shared/text/heardAnswers';
import {
  answeredPairs,
  freshQuestions,
  labelledQuestions,
  measure,
  type Labelled,
  type LaterFile,
} from '../support/labelledQuestions';
import type { Figure } from './figure';

/** The least that a rule, and all rules together, must reach. Set before the held-out parts were measured, but for `unseen`. */
export const lintFloors = {
  /** Each rule on the third that was held out. */
  heldOut: { precision: 0.8, recall: 0.8 },
  /** All rules together on questions written after the rules stood still. */
  unseen: { precision: 0.85, recall: 0.65 },
  /** “Answered already”, on pairs written for it and not tuned on: a wrong remark is worse than a missing one. */
  answered: { precision: 0.8, recall: 0.4 },
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
  const later = (file: LaterFile) => freshQuestions(folder, file);
  const untouched = later('lint-later-untouched.txt');
  const tuned = later('lint-later-tuned.txt');
  return [
    ...each,
    ...together(`unseen questions (${all.length + unseen.length + untouched.length} labelled questions)`, unseen),
    ...together(`the untouched half of the later set (${untouched.length})`, untouched),
    ...together(`its other half, used for tuning (${tuned.length}): what a rule reaches on words it has met`, tuned),
    ...answeredFigures(folder),
  ];
}

/** All rules over words at once. */
function together(what: string, questions: readonly Labelled[]): Figure[] {
  const sums = lintRules
    .map((rule) => measure(rule, questions, finds(questions, rule)))
    .reduce(
      (sum, one) => ({ right: sum.right + one.right, wrong: sum.wrong + one.wrong, missed: sum.missed + one.missed }),
      { right: 0, wrong: 0, missed: 0 },
    );
  const { precision, recall } = lintFloors.unseen;
  return [
    atLeast(`lint, all rules on ${what}, precision`, sums.right / (sums.right + sums.wrong), precision),
    atLeast(`lint, all rules on ${what}, recall`, sums.right / (sums.right + sums.missed), recall),
  ];
}

/** “Answered already”, each question against its note alone. */
function answeredFigures(folder: string): Figure[] {
  const pairs = answeredPairs(folder).map(({ isAnswered, note, question }) => {
    const index = heardIndex([{ note: { text: note }, asked: '', personId: null, who: '' }]);
    return { isAnswered, isFound: answerHeard(question, index, []) !== null };
  });
  const right = pairs.filter(({ isAnswered, isFound }) => isAnswered && isFound).length;
  const found = pairs.filter(({ isFound }) => isFound).length;
  const there = pairs.filter(({ isAnswered }) => isAnswered).length;
  const { precision, recall } = lintFloors.answered;
  return [
    atLeast(`lint answered, precision (${pairs.length} labelled pairs)`, right / (found || 1), precision),
    atLeast('lint answered, recall', right / there, recall),
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
