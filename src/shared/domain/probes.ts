import type { Question } from './question';

/** Probes that fit almost any answer, in the order of questions.md, section 8; the kinds are S. Kvale’s (“InterViews”). */
export const generalProbes: readonly string[] = [
  'What did that look like?',
  'Can you give me one example?',
  'What happened next?',
  'Who else was involved?',
  'Why do you think that is?',
  'Was it always like that?',
  'What would you do differently?',
  'How would I notice from outside?',
  'On a scale of rare to daily?',
  'You said “…”: what do you mean by it?',
  'What surprised you?',
  'Say nothing for three seconds.',
];

/** What to ask when an answer is short: the question’s own probes, then the general ones, none twice. */
export function probesFor(question: Pick<Question, 'probes'> | undefined): readonly string[] {
  return [...new Set([...(question?.probes ?? []), ...generalProbes])];
}
