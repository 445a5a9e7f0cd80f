import { guideCopy, type TimedQuestion } from '../../../shared/domain/guideFromList';
import type { GuideQuestion } from '../../../shared/domain/interview';
import { keysAfter, moved } from '../../../shared/domain/order';
import type { Question } from '../../../shared/domain/question';
import { hasGap, sayGaps } from '../../../shared/domain/questionGaps';
import { newId } from '../../lib/newId';
import { useDispatch } from '../../workspace/useDispatch';

/** Minutes of a question one thinks up oneself. */
const OWN_MINUTES = 3;

/** What can be done to a guide. Each answers the key of the question it is about; null: it could not be done. */
export function useGuideActions(interviewId: string, guide: readonly GuideQuestion[]) {
  const dispatch = useDispatch();
  const change = async (id: string, fields: Partial<Pick<GuideQuestion, 'text' | 'minutes' | 'priority'>>) =>
    (await dispatch('guideQuestion.changed', { id, fields })).ok;
  const lastKey = () => keysAfter(guide, 1)[0] ?? 'a0';

  return {
    change,
    /** From the library to the end, or to the place of `instead`. A gap is left for the person to fill. */
    take: async (
      question: Question,
      instead: GuideQuestion | null,
    ): Promise<{ readonly id: string; readonly hasGap: boolean } | null> => {
      const id = newId('guideQuestions');
      const copy = {
        ...guideCopy({ question, minutes: question.minutes }, id, instead?.order ?? lastKey()),
        text: sayGaps(question.text),
      };
      const taken =
        instead === null
          ? await dispatch('guideQuestions.added', { interviewId, questions: [copy] })
          : await dispatch('guideQuestion.replaced', { id: instead.id, by: copy });
      return taken.ok ? { id, hasGap: hasGap(question.text) } : null;
    },
    takeAll: async (questions: readonly TimedQuestion[], name: string) => {
      const keys = keysAfter(guide, questions.length);
      const copies = questions.map((question, place) =>
        guideCopy(question, newId('guideQuestions'), keys[place] ?? 'a0'),
      );
      const count = copies.length === 1 ? '1 question' : `${copies.length} questions`;
      return dispatch(
        'guideQuestions.added',
        { interviewId, questions: copies },
        { toast: `${count} added from ${name}` },
      );
    },
    addOwn: async (text: string): Promise<string | null> => {
      const own = {
        id: newId('guideQuestions'),
        questionId: null,
        text,
        topic: 'role',
        stage: 'core',
        minutes: OWN_MINUTES,
        order: lastKey(),
        priority: 'should',
      } as const;
      const reply = await dispatch('guideQuestions.added', { interviewId, questions: [own] });
      return reply.ok ? own.id : null;
    },
    move: async (from: number, to: number) => {
      const orders = moved(guide, from, to);
      if (orders.length > 0) await dispatch('guideQuestions.ordered', { orders });
    },
    remove: (id: string) => dispatch('guideQuestion.removed', { id }, { toast: 'Question taken from the guide' }),
  };
}
export type GuideActions = ReturnType<typeof useGuideActions>;
