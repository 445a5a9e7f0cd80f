import { Button, Menu } from '@mantine/core';
import { IconCheck, IconPlus } from '@tabler/icons-react';
import { keysAfter } from '../../../shared/domain/order';
import { listsInUse } from '../../../shared/domain/questionBank';
import type { Question } from '../../../shared/domain/question';
import { newId } from '../../lib/newId';
import { useDispatch } from '../../workspace/useDispatch';
import { useWorkspace } from '../../workspace/WorkspaceProvider';

/** Puts a question at the end of one of the person’s lists, or of a new one. */
export function AddToList({ question }: { readonly question: Question }) {
  const dispatch = useDispatch();
  const { questionLists, questionListItems } = useWorkspace((workspace) => ({
    questionLists: workspace.questionLists,
    questionListItems: workspace.questionListItems,
  }));
  const add = (listId: string, name: string) => {
    const items = Object.values(questionListItems).filter((item) => item.listId === listId);
    const item = {
      id: newId('questionListItems'),
      questionId: question.id,
      order: keysAfter(items, 1)[0] ?? 'a0',
      minutes: question.minutes,
    };
    void dispatch('questionListItem.added', { listId, item }, { toast: `Question added to ${name}` });
  };
  const addToNew = () => {
    const item = { id: newId('questionListItems'), questionId: question.id, order: 'a0', minutes: question.minutes };
    void dispatch(
      'questionList.added',
      { id: newId('questionLists'), name: 'New list', slotMinutes: 20, items: [item] },
      { toast: 'Question added to New list' },
    );
  };
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button leftSection={<IconPlus size={14} stroke={1.6} aria-hidden />}>Add to a list</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {listsInUse({ questionLists }).map(({ id, name }) => {
          const isThere = Object.values(questionListItems).some(
            (item) => item.listId === id && item.questionId === question.id,
          );
          return (
            <Menu.Item
              key={id}
              disabled={isThere}
              rightSection={isThere ? <IconCheck size={14} aria-label="already there" /> : null}
              onClick={() => {
                add(id, name);
              }}
            >
              {name}
            </Menu.Item>
          );
        })}
        <Menu.Item onClick={addToNew}>A new list</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
