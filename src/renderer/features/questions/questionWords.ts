import { audienceNames, builtInQuestions, topicNames } from '../../../shared/domain/questionBank';
import { audiences, stages, topics, type Question, type Stage } from '../../../shared/domain/question';
import type { QuestionUse } from '../../../shared/domain/questionUse';

/** What each stage of a talk is for, as the app says it. */
export const stageNames: Readonly<Record<Stage, string>> = {
  open: 'To open',
  core: 'Core',
  deepen: 'To go deeper',
  close: 'To close',
};

export const topicChoices = topics.map((topic) => ({ value: topic, label: topicNames[topic].name }));
export const stageChoices = stages.map((stage) => ({ value: stage, label: stageNames[stage] }));
export const audienceChoices = audiences.map((audience) => ({
  value: audience,
  label: capital(audienceNames[audience]),
}));

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** “5 times”, “once”, “never”. */
export function sayTimes(asked: number): string {
  if (asked === 0) return 'never';
  return asked === 1 ? 'once' : `${asked} times`;
}

/** “4 of 5”: how often it opened the talk up, of the times that was noted. Empty where it was never asked. */
export function sayOpenedUp({ asked, rated, openedUp }: QuestionUse): string {
  if (asked === 0) return '';
  return rated === 0 ? 'not yet' : `${openedUp} of ${rated}`;
}

const original = ['text', 'topic', 'stage', 'audience', 'minutes', 'probes', 'tags'] as const;

/** What makes a changed copy of a built-in question what it was; null: it is as it came, or one’s own. */
export function backToOriginal(question: Question): Pick<Question, (typeof original)[number]> | null {
  const builtIn = builtInQuestions[question.id];
  if (
    builtIn === undefined ||
    original.every((field) => JSON.stringify(builtIn[field]) === JSON.stringify(question[field]))
  )
    return null;
  const { text, topic, stage, audience, minutes, probes, tags } = builtIn;
  return { text, topic, stage, audience, minutes, probes, tags };
}
