import { wordCount } from './wordCount';

/** What a forwardable paragraph is made of; empty texts are shown as gaps or left out. */
export interface ForwardableFacts {
  readonly myName: string;
  /** Who I am, in one line. */
  readonly myLine: string;
  /** Whom I would like to meet. */
  readonly target: string;
  /** Their role and organisation; empty: unknown. */
  readonly targetRole: string;
  /** Something they care about. */
  readonly interest: string;
  /** What I want to find out, as the goal says it. */
  readonly goal: string;
  readonly minutes: number;
  /** The most words of a paragraph that is to be passed on unchanged; letters.md 3.6 says 70. */
  readonly words: number;
}

/**
 * Who, why this person, what exactly, how many minutes: written so that it can be passed on unchanged, in at most
 * `words` words as long as the person’s own lines are short. What can be missed goes first. `[…]` marks what is missing.
 */
export function forwardable(facts: ForwardableFacts): string {
  const { myName, target, minutes } = facts;
  const line = lowered(plain(facts.myLine).replace(/^i(?: am|’m|'m)\s+/i, ''));
  const who = `I am ${myName || '[your name]'}, ${line || '[who you are, in one line]'}.`;
  const what = `My aim: ${lowered(plain(facts.goal)) || '[what you want to find out]'}.`;
  const why = `${target} sees this from the inside${facts.targetRole === '' ? '' : ` (${facts.targetRole})`}.`;
  const care = facts.interest === '' ? '' : `Their interest in ${plain(facts.interest)} made me think of them first.`;
  const ask = `Would ${minutes} minutes by phone or video be possible, at any time that suits? I am not asking for a job, and a no is perfectly fine.`;
  const full = [who, what, why, care, ask].filter((part) => part !== '');
  const shorter = [
    full,
    full.filter((part) => part !== care),
    [who, what, `Would ${minutes} minutes with ${target} be possible? A no is perfectly fine.`],
  ].map((parts) => parts.join(' '));
  return shorter.find((text) => wordCount(text) <= facts.words) ?? shorter.at(-1) ?? '';
}

/** The letter to the one who is asked to pass it on. */
export function forwardableLetter(first: string, target: string, paragraph: string, myName: string): string {
  return [
    `Hello ${first},`,
    `would you be willing to put me in touch with ${target}? Only if you are comfortable with it; a no is perfectly fine. You can pass on what stands below as it is.`,
    paragraph,
    myName,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.!]+$/, '');
}

/** The first letter small, but for “I” and abbreviations such as NHS. */
function lowered(text: string): string {
  return /^(?:I\b|\p{Lu}{2})/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
