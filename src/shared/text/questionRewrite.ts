import { jargonWords } from './questionJargon';
import { auxiliary, type PlainQuestion } from './questionParts';

/**
 * Patterns that put a question into better words. Where its own words do not fit into a pattern, a gap in
 * brackets stands for them: the editor selects it.
 */

const LAST_TIME = 'Tell me about the last time [it happened]: what did you do?';

/** Opens up a closed question: “Do you work from home?” becomes “When did you last work from home?”. */
export function openedUp({ text }: PlainQuestion): string {
  const question = lastQuestion(text).replace(/^(?:and|so|but),? /i, '');
  const like = /^do you (?:really )?(like|love|enjoy|hate|miss|trust|need|want|prefer) (.+)\?$/i.exec(question);
  if (like && !/ or /i.test(question))
    return like[1] === 'need' || like[1] === 'want' || like[1] === 'prefer'
      ? `What makes you ${like[1]} ${like[2] ?? ''}?`
      : `What do you ${like[1] ?? ''} about ${like[2] ?? ''}, and what not?`;
  if (/,| or /i.test(question)) return 'Tell me about the last time [it came up]: how did it go?';
  const habit = /^do you (.+)\?$/i.exec(question);
  if (habit) return `When did you last ${habit[1] ?? ''}?`;
  const deed = /^did (.+)\?$/i.exec(question);
  if (deed) return `How did ${deed[1] ?? ''}?`;
  const inverted = new RegExp(`^(${auxiliary}) (.+)\\?$`, 'i').exec(question);
  if (inverted && !/^(?:would|may|might|shall|will)$/i.test(inverted[1] ?? ''))
    return `How far ${(inverted[1] ?? '').toLowerCase()} ${inverted[2] ?? ''}?`;
  return 'Tell me about the last time [it came up]: how did it go?';
}

/** From “would” to what happened: “What would you do if your budget were cut?” becomes “Tell me about the last time your budget was cut: what did you do?”. */
export function toTheLastTime({ text }: PlainQuestion): string {
  const question = lastQuestion(text);
  const use = /^would you (use|pay for|buy|try|choose|recommend) (.+)\?$/i.exec(question);
  if (use && !/ if /i.test(question)) return `When did you last ${use[1] ?? ''} ${use[2] ?? ''}?`;
  const clause = /\bif ((?!i\b|you could\b|you won\b|money\b)[^,?]+?)(?:,|\?)/i.exec(text)?.[1];
  if (clause === undefined) return LAST_TIME;
  return `Tell me about the last time ${clause.replace(/\bwere\b/i, 'was').replace(/\byou was\b/i, 'you were')}: what did you do?`;
}

const openers =
  /^(?:do|is|are|should|would|was|were|could)n't (?:you (?:think|agree)(?: that)? )?|^(?:surely|obviously|clearly|i suppose|i guess|of course|would you agree that|everybody says) ?/i;

/** Without the judgement in it: a loaded word goes; a claim is asked for both of its sides. */
export function withoutJudgement({ text }: PlainQuestion): string {
  const how = /^how (?:very |really )?(?:\w+) (is|are|was|were) (?!it\b)([^?,]+)(?:, honestly)?\?$/i.exec(text);
  if (how && !/^how (?:much|often|long|many|far)\b/i.test(text)) return `What ${how[1] ?? 'is'} ${how[2] ?? ''} like?`;
  const claim = openers.exec(text) === null ? null : text.replace(openers, '').replace(/(?:, [^,]*|;[^;]*)?\?$/, '');
  if (claim !== null && /^(?:you|it|they|nurses|the|a|people|engineers|every)\b/i.test(claim))
    return `“${claim.charAt(0).toUpperCase()}${claim.slice(1)}”: where is that so, and where not?`;
  const bare = text.replace(
    /\b(?:amazing|awful|terrible|horrible|wonderful|fantastic|brilliant|great|dreadful) /gi,
    '',
  );
  return bare === text ? 'Where is it so that [what you believe], and where not?' : bare;
}

/** Buzzwords replaced by plain ones; those without one stay. */
export function plainWords(text: string): string {
  return jargonWords.reduce(
    (words, { pattern, plain }) => (plain === null ? words : words.replace(pattern, plain)),
    text,
  );
}

function lastQuestion(text: string): string {
  return /([^.?!]+\?)\s*$/.exec(text)?.[1]?.trim() ?? text;
}
