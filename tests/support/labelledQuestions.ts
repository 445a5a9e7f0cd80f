import bank from '../../resources/question-bank.json';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lintRules, type LintRule } from '../../src/shared/text/questionLint';

/** A question with the rules that apply to it by hand. */
export interface Labelled {
  readonly text: string;
  readonly rules: ReadonlySet<LintRule>;
  /** Pay counts as early only where the line stands at the beginning of a talk. */
  readonly isEarly: boolean;
  /** Never looked at while rules were tuned. */
  readonly isHeldOut: boolean;
  readonly isBank: boolean;
}

/** The labelled set: own wording, then the 120 built-in questions. `folder`: tests/fixtures/questions. */
export function labelledQuestions(folder: string): Labelled[] {
  const own = linesOf(join(folder, 'lint-labelled.txt')).map(({ rules, rest }, place) => ({
    text: rest,
    rules,
    isEarly: true,
    isHeldOut: place % 3 === 2,
    isBank: false,
  }));
  const exceptions = new Map(linesOf(join(folder, 'lint-bank-exceptions.txt')).map(({ rules, rest }) => [rest, rules]));
  const built = bank.questions.map(({ id, text }, place) => ({
    text,
    rules: exceptions.get(id) ?? new Set<LintRule>(),
    isEarly: false,
    isHeldOut: place % 3 === 2,
    isBank: true,
  }));
  return [...own, ...built];
}

/** Sets written after the first one. */
export type LaterFile = 'lint-hurried.txt' | 'lint-fresh.txt' | 'lint-later-tuned.txt' | 'lint-later-untouched.txt';

/** Questions typed in a hurry: `lint-hurried.txt` was used for tuning, `lint-fresh.txt` was written after it and never was. Of the last set one half was used (`lint-later-tuned.txt`), the other never (`lint-later-untouched.txt`). */
export function freshQuestions(folder: string, file: LaterFile): Labelled[] {
  return linesOf(join(folder, file)).map(({ rules, rest }) => ({
    text: rest,
    rules,
    isEarly: true,
    isHeldOut: file === 'lint-fresh.txt' || file === 'lint-later-untouched.txt',
    isBank: false,
  }));
}

/** Notes and questions, with whether the one answers the other (`answered-pairs.txt`); none was used for tuning. */
export function answeredPairs(
  folder: string,
): { readonly isAnswered: boolean; readonly note: string; readonly question: string }[] {
  return readFileSync(join(folder, 'answered-pairs.txt'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [label, note = '', question = ''] = line.split(' | ');
      return { isAnswered: label === 'yes', note, question };
    });
}

function linesOf(file: string): { readonly rules: ReadonlySet<LintRule>; readonly rest: string }[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [labels = '', rest = ''] = line.split(' | ');
      const names = labels.split(',').map((name) => name.trim());
      return { rules: new Set(names.flatMap((name) => lintRules.filter((rule) => rule === name))), rest };
    });
}

/** How often a rule was right (precision), and how much of what it should find it found (recall). */
export interface Measure {
  readonly rule: LintRule;
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
  readonly precision: number;
  readonly recall: number;
}

export function measure(
  rule: LintRule,
  questions: readonly Labelled[],
  finds: (question: Labelled) => boolean,
): Measure {
  let right = 0;
  let wrong = 0;
  let missed = 0;
  for (const question of questions) {
    const isThere = question.rules.has(rule);
    const isFound = finds(question);
    if (isThere && isFound) right += 1;
    else if (isFound) wrong += 1;
    else if (isThere) missed += 1;
  }
  return { rule, right, wrong, missed, precision: right / (right + wrong || 1), recall: right / (right + missed || 1) };
}
