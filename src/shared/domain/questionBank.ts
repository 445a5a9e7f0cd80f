import bank from '../../../resources/question-bank.json';
import { topics, type Audience, type Question, type QuestionList, type Stage, type Topic } from './question';
import type { Workspace } from './workspace';

/** Name and meaning of each topic, in the bank's order. */
export const topicNames: Readonly<Record<Topic, { readonly name: string; readonly about: string }>> =
  Object.fromEntries(bank.purposes.map(({ key, name, about }) => [key, { name, about }])) as Record<
    Topic,
    { name: string; about: string }
  >;

export const audienceNames = bank.audiences as Readonly<Record<Audience, string>>;

const builtInAt = '2026-01-01T00:00:00.000Z';

/** The built-in questions by key. They ship with the app and stay out of the document until one is changed. */
export const builtInQuestions: Readonly<Record<string, Question>> = Object.fromEntries(
  bank.questions.map((question): [string, Question] => {
    const id = builtInId(question.id);
    return [
      id,
      {
        id,
        text: question.text,
        topic: topics.find((topic) => topic === question.purpose) ?? 'role',
        stage: question.stage as Stage,
        audience: question.audience as Audience[],
        minutes: question.minutes,
        probes: question.probes,
        tags: question.tags,
        assumptionId: null,
        dismissed: [],
        isFavourite: false,
        isMine: false,
        createdAt: builtInAt,
        deletedAt: null,
      },
    ];
  }),
);

/** A ready-made list that ships with the app. */
export interface Pack {
  readonly id: string;
  readonly name: string;
  readonly slotMinutes: number;
  readonly questionIds: readonly string[];
}

export const packs: readonly Pack[] = bank.packs.map((pack) => ({
  id: `lis_${pack.id.toLowerCase()}`,
  name: pack.name,
  slotMinutes: pack.slot_minutes,
  questionIds: pack.questions.map(builtInId),
}));

/** `Q013` of the bank’s file is `que_q013` here. */
export function builtInId(bankId: string): string {
  return `que_${bankId.toLowerCase()}`;
}

/** A question by key: the person’s own or changed copy first, then the built-in one. */
export function questionById(workspace: Pick<Workspace, 'questions'>, id: string): Question | undefined {
  return workspace.questions[id] ?? builtInQuestions[id];
}

/** Every question in use: built-in ones in the bank’s order (changed copies in their place), then the person’s own by age. */
export function allQuestions(workspace: Pick<Workspace, 'questions'>): Question[] {
  const builtIn = Object.values(builtInQuestions).map((question) => workspace.questions[question.id] ?? question);
  const mine = Object.values(workspace.questions)
    .filter((question) => question.isMine)
    .sort((a, b) => a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id));
  return [...builtIn, ...mine].filter((question) => question.deletedAt === null);
}

/** The questions of one list in its order; questions that are gone are left out. */
export function questionsOfList(
  workspace: Pick<Workspace, 'questions' | 'questionListItems'>,
  listId: string,
): { readonly itemId: string; readonly question: Question; readonly minutes: number; readonly order: string }[] {
  return Object.values(workspace.questionListItems)
    .filter((item) => item.listId === listId)
    .sort((a, b) => compareOrder(a.order, b.order) || a.id.localeCompare(b.id))
    .flatMap((item) => {
      const question = questionById(workspace, item.questionId);
      return question === undefined ? [] : [{ itemId: item.id, question, minutes: item.minutes, order: item.order }];
    });
}

/** Order keys compare by code unit, not by language: `Z` stands before `a`. */
export function compareOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The person’s own lists that are not in the bin, by name. */
export function listsInUse(workspace: Pick<Workspace, 'questionLists'>): QuestionList[] {
  return Object.values(workspace.questionLists)
    .filter((list) => list.deletedAt === null)
    .sort((a, b) => a.name.localeCompare(b.name));
}
