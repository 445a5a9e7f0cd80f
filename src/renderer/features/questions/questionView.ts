import { type Audience, type Question, type Stage, topics, type Topic } from '../../../shared/domain/question';
import { fold } from '../../../shared/text/fold';

/** Which part of the library is shown; the address holds it: a topic, a list’s key, or one of these. */
export type QuestionView = 'all' | 'mine' | 'favourites' | Topic | `lis_${string}`;

export const DEFAULT_VIEW = 'all';

export function viewFrom(param: string | null): QuestionView {
  if (param === 'mine' || param === 'favourites' || param?.startsWith('lis_')) return param as QuestionView;
  return topics.find((topic) => topic === param) ?? DEFAULT_VIEW;
}

export function isListView(view: QuestionView): view is `lis_${string}` {
  return view.startsWith('lis_');
}

/** The questions of a view; the bank’s and the person’s own by topic, mine by choice. */
export function inView(questions: readonly Question[], view: QuestionView): readonly Question[] {
  if (view === 'all' || isListView(view)) return questions;
  if (view === 'mine') return questions.filter(({ isMine }) => isMine);
  if (view === 'favourites') return questions.filter(({ isFavourite }) => isFavourite);
  return questions.filter(({ topic }) => topic === view);
}

export interface QuestionFilter {
  readonly words: string;
  readonly stage: Stage | null;
  readonly audience: Audience | null;
}

/** Every word must occur in the question, its probes or its tags; accents and case do not matter. */
export function matching(
  questions: readonly Question[],
  { words, stage, audience }: QuestionFilter,
): readonly Question[] {
  const wanted = fold(words).split(/\s+/).filter(Boolean);
  if (wanted.length === 0 && stage === null && audience === null) return questions;
  return questions.filter((question) => {
    if (stage !== null && question.stage !== stage) return false;
    if (audience !== null && !question.audience.includes('ALL') && !question.audience.includes(audience)) return false;
    const text = fold([question.text, ...question.probes, ...question.tags].join('\n'));
    return wanted.every((word) => text.includes(word));
  });
}
