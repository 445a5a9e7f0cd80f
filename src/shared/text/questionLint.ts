import { closedIn, doubleIn, hypotheticalIn, jargonIn, jobAskIn, leadingIn, payIn } from './questionLintRules';
import { plainQuestion } from './questionParts';
import { openedUp, plainWords, toTheLastTime, withoutJudgement } from './questionRewrite';
import type { HeardAnswer } from './heardAnswers';

/** What a question may be flagged for, the gravest first. The names are kept in guides (`dismissed`): never rename one. */
export const lintRules = [
  'jobAsk',
  'payTooEarly',
  'answered',
  'saturated',
  'leading',
  'hypothetical',
  'doubleBarrelled',
  'closed',
  'jargon',
] as const;
export type LintRule = (typeof lintRules)[number];

/** One remark on a question: which rule, one sentence why, and the question in better words. */
export interface LintFlag {
  readonly rule: LintRule;
  readonly why: string;
  /** The question as it could be asked; may hold a gap in brackets that is to be filled. null: there is no pattern, only the remark. */
  readonly rewrite: string | null;
}

/** What is known beside the words. Everything of it may be left out while a question is only thought of. */
export interface LintGround {
  /** It is asked before the talk has warmed up: by its minute in the guide, or because it opens a talk. */
  readonly isEarly?: boolean;
  /** What answered it already; never anything off the record. */
  readonly answered?: HeardAnswer | null;
  /** How many people in a row added nothing on its topic; null: it still gives. */
  readonly saturatedAfter?: number | null;
}

/**
 * What could be wrong with a question as it is worded, the gravest first (interview craft: methods.md, D4 and idea
 * 10; what never to ask: questions.md, 3). Rules over words only: it can be wrong, so every remark can be dismissed.
 */
export function lintQuestion(text: string, ground: LintGround = {}): LintFlag[] {
  const question = plainQuestion(text);
  if (question.sentences.length === 0) return [];
  const asksForJob = jobAskIn(question);
  const pay = payIn(question);
  const found: (LintFlag | null)[] = [
    asksForJob === null
      ? null
      : {
          rule: 'jobAsk',
          why: 'It asks for a job. You asked for a talk, and this breaks the promise in your request.',
          rewrite:
            asksForJob === 'cv'
              ? 'What should a short note from a stranger contain so that you read to the end?'
              : 'In my place, what would you do over the next four weeks?',
        },
    pay === 'own' || (pay === 'usual' && ground.isEarly !== false)
      ? {
          rule: 'payTooEarly',
          why:
            pay === 'own'
              ? 'What they earn is private. Ask for the usual range, and late.'
              : 'Pay comes early here. After ten minutes people answer it more freely.',
          rewrite: pay === 'own' ? 'What range of pay is usual in this field at my level? I do not mean yours.' : null,
        }
      : null,
    answeredFlag(ground.answered ?? null),
    typeof ground.saturatedAfter === 'number'
      ? {
          rule: 'saturated',
          why: `The last ${ground.saturatedAfter} people added nothing new on this. Give its minutes to something open.`,
          rewrite: null,
        }
      : null,
    leadingIn(question)
      ? {
          rule: 'leading',
          why: 'It says which answer you expect, and polite people give it.',
          rewrite: withoutJudgement(question),
        }
      : null,
    hypotheticalIn(question)
      ? {
          rule: 'hypothetical',
          why: 'It asks what they would do. What they did the last time is worth more.',
          rewrite: toTheLastTime(question),
        }
      : null,
    doubleFlag(doubleIn(question)),
    closedIn(question, asksForJob !== null)
      ? {
          rule: 'closed',
          why: 'Yes or no answers it in full. Ask so that a story can follow.',
          rewrite: openedUp(question),
        }
      : null,
    jargonFlag(text, jargonIn(text)),
  ];
  return found.filter((flag) => flag !== null);
}

function answeredFlag(heard: HeardAnswer | null): LintFlag | null {
  if (heard === null) return null;
  const said = `“${shortened(heard.text)}”`;
  return heard.isTheirs
    ? {
        rule: 'answered',
        why: `${heard.who} told you already: ${said}`,
        rewrite: `You told me: ${said} What has changed since?`,
      }
    : {
        rule: 'answered',
        why: `${heard.who} answered this: ${said}`,
        rewrite: `I have heard: ${said} How do you see it?`,
      };
}

function doubleFlag(first: string | null): LintFlag | null {
  return first === null
    ? null
    : {
        rule: 'doubleBarrelled',
        why: 'Two questions in one: they will answer the second. Make the other one a question of its own.',
        rewrite: first,
      };
}

function jargonFlag(text: string, words: readonly string[]): LintFlag | null {
  const [first] = words;
  if (first === undefined) return null;
  const plain = plainWords(text);
  return {
    rule: 'jargon',
    why: `“${first}” is jargon. Plain words get plain answers.`,
    rewrite: plain === text ? null : plain,
  };
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= 90 ? line : `${line.slice(0, 89).trimEnd()}…`;
}
