import { guideCopy, type TimedQuestion } from '../../../shared/domain/guideFromList';
import type { CommandInput } from '../../../shared/domain/commands';
import type { GuideQuestion } from '../../../shared/domain/interview';
import { keysAfter, moved } from '../../../shared/domain/order';
import type { Question } from '../../../shared/domain/question';
import { costOf, type QuestionCost } from '../../../shared/domain/questionCost';
import { questionById } from '../../../shared/domain/questionBank';
import { hasGap, sayGaps } from '../../../shared/domain/questionGaps';
import type { Workspace } from '../../../shared/domain/workspace';
import { newId } from '../../lib/newId';
import { useDispatch } from '../../workspace/useDispatch';

/** Minutes of a question one thinks up oneself: what nearly all of the bank’s take. */
const OWN_MINUTES = 2;

/** What can be done to a guide. Each answers the key of the question it is about; null: it could not be done. */
export function useGuideActions(
  interviewId: string,
  guide: readonly GuideQuestion[],
  medians: ReadonlyMap<string, QuestionCost>,
) {
  const dispatch = useDispatch();
  const change = async (id: string, fields: CommandInput<'guideQuestion.changed'>['fields']) =>
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
        ...guideCopy({ question, minutes: costOf(question, medians).minutes }, id, instead?.order ?? lastKey()),
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
        assumptionId: null,
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
    /** Several at once, one step of undo. */
    leaveOut: (ids: readonly string[]) =>
      dispatch(
        'guideQuestions.leftOut',
        { ids: [...ids] },
        { toast: ids.length === 1 ? 'Question left out' : `${ids.length} questions left out` },
      ),
    /** The guide as a list of one’s own; questions that are not in the library, or with other words there, go into it. */
    saveAsList: async (name: string, slotMinutes: number, questions: Workspace['questions']) => {
      const orders = keysAfter([], guide.length);
      const added: NonNullable<CommandInput<'questionList.added'>['questions']> = [];
      const items = guide.map((row, place) => {
        const known = row.questionId === null ? undefined : questionById({ questions }, row.questionId);
        const isSame = known !== undefined && (known.text === row.text || sayGaps(known.text) === row.text);
        const questionId = isSame ? known.id : newId('questions');
        if (!isSame)
          added.push({
            id: questionId,
            text: row.text,
            topic: row.topic,
            stage: row.stage,
            audience: known?.audience ?? ['ALL'],
            minutes: row.minutes,
            probes: known?.probes ?? [],
            tags: known?.tags ?? [],
          });
        return { id: newId('questionListItems'), questionId, minutes: row.minutes, order: orders[place] ?? 'a0' };
      });
      return dispatch(
        'questionList.added',
        { id: newId('questionLists'), name, slotMinutes, questions: added, items },
        { toast: `Saved as the list “${name}”` },
      );
    },
    remove: (id: string) => dispatch('guideQuestion.removed', { id }, { toast: 'Question taken from the guide' }),
  };
}
export type GuideActions = ReturnType<typeof useGuideActions>;
