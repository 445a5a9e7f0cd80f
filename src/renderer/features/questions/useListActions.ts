import { keysAfter, moved } from '../../../shared/domain/order';
import type { Question } from '../../../shared/domain/question';
import { newId } from '../../lib/newId';
import { useDispatch } from '../../workspace/useDispatch';

/** One question of a list, as it stands there. */
export interface ListItem {
  readonly itemId: string;
  readonly question: Question;
  readonly minutes: number;
  readonly order: string;
}

/** What can be done to a list and its items. */
export function useListActions(listId: string, items: readonly ListItem[]) {
  const dispatch = useDispatch();
  const placed = items.map(({ itemId, order }) => ({ id: itemId, order }));
  return {
    add: (question: Question) =>
      dispatch('questionListItem.added', {
        listId,
        item: {
          id: newId('questionListItems'),
          questionId: question.id,
          minutes: question.minutes,
          order: keysAfter(placed, 1)[0] ?? 'a0',
        },
      }),
    remove: (id: string) => dispatch('questionListItem.removed', { id }, { toast: 'Question taken from the list' }),
    move: async (from: number, to: number) => {
      const orders = moved(placed, from, to);
      if (orders.length > 0) await dispatch('questionListItems.ordered', { orders });
    },
    setMinutes: (id: string, minutes: number) => void dispatch('questionListItem.changed', { id, fields: { minutes } }),
    rename: async (name: string) =>
      (await dispatch('questionList.changed', { id: listId, fields: { name: name.trim() } })).ok,
    setSlot: (slotMinutes: number) => {
      if (Number.isInteger(slotMinutes) && slotMinutes >= 5 && slotMinutes <= 480)
        void dispatch('questionList.changed', { id: listId, fields: { slotMinutes } });
    },
    bin: () => dispatch('questionList.binned', { id: listId }, { toast: 'Question list moved to the bin' }),
    restore: () => dispatch('questionList.restored', { id: listId }),
    /** Key of the copy; null: it could not be made. */
    duplicate: async (name: string, slotMinutes: number): Promise<string | null> => {
      const id = newId('questionLists');
      const keys = keysAfter([], items.length);
      const copies = items.map(({ question, minutes }, place) => ({
        id: newId('questionListItems'),
        questionId: question.id,
        minutes,
        order: keys[place] ?? 'a0',
      }));
      const reply = await dispatch(
        'questionList.added',
        { id, name: `${name}, my copy`, slotMinutes, items: copies },
        { toast: 'Question list copied' },
      );
      return reply.ok ? id : null;
    },
  };
}
