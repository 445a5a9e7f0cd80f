import type { GuideQuestion } from './interview';
import { packs, questionById, questionsOfList } from './questionBank';
import type { Question } from './question';
import { hasGap } from './questionGaps';
import type { Workspace } from './workspace';

/** A question with the minutes it gets in a list. */
export interface TimedQuestion {
  readonly question: Question;
  readonly minutes: number;
}

export type NewGuideQuestion = Pick<
  GuideQuestion,
  'id' | 'questionId' | 'text' | 'topic' | 'stage' | 'minutes' | 'order' | 'priority'
>;

/** The questions of a list of one’s own or of a pack, by its key. */
export function timedQuestionsOf(
  workspace: Pick<Workspace, 'questions' | 'questionLists' | 'questionListItems'>,
  listId: string,
): TimedQuestion[] {
  const pack = packs.find(({ id }) => id === listId);
  if (pack === undefined)
    return questionsOfList(workspace, listId).filter(({ question }) => question.deletedAt === null);
  return pack.questionIds.flatMap((id) => {
    const question = questionById(workspace, id);
    return question === undefined || question.deletedAt !== null ? [] : [{ question, minutes: question.minutes }];
  });
}

/** What a guide takes from a list: not what it has already, and nothing with a gap only the person can fill. */
export function fitForGuide(
  questions: readonly TimedQuestion[],
  guide: readonly Pick<GuideQuestion, 'questionId'>[],
): TimedQuestion[] {
  const there = new Set(guide.map(({ questionId }) => questionId));
  return questions.filter(({ question }) => !there.has(question.id) && !hasGap(question.text));
}

/** The guide’s own copy of a library question. */
export function guideCopy({ question, minutes }: TimedQuestion, id: string, order: string): NewGuideQuestion {
  return {
    id,
    questionId: question.id,
    text: question.text,
    topic: question.topic,
    stage: question.stage,
    minutes,
    order,
    priority: 'should',
  };
}

export function minutesOf(questions: readonly { readonly minutes: number }[]): number {
  return questions.reduce((sum, { minutes }) => sum + minutes, 0);
}
