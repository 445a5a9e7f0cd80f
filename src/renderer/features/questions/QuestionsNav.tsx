import { UnstyledButton } from '@mantine/core';
import { IconFileImport, IconPlus } from '@tabler/icons-react';
import { listsInUse, packs } from '../../../shared/domain/questionBank';
import { topics, type Question } from '../../../shared/domain/question';
import { topicWords } from '../../components/topicWords';
import { newId } from '../../lib/newId';
import { useDispatch } from '../../workspace/useDispatch';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import classes from './Questions.module.css';
import { inView, type QuestionView } from './questionView';

interface QuestionsNavProps {
  readonly questions: readonly Question[];
  readonly view: QuestionView;
  readonly onShow: (view: QuestionView) => void;
  readonly onImport: () => void;
}

/** Topics, one’s own questions, and the lists. */
export function QuestionsNav({ questions, view, onShow, onImport }: QuestionsNavProps) {
  const dispatch = useDispatch();
  const questionLists = useWorkspace((workspace) => workspace.questionLists);
  const item = (to: QuestionView, name: string, count?: number) => (
    <li key={to}>
      <UnstyledButton
        className={classes.navItem}
        aria-current={to === view ? 'page' : undefined}
        onClick={() => {
          onShow(to);
        }}
      >
        <span className={classes.navName}>{name}</span>
        {count !== undefined && <span className={classes.navCount}>{count}</span>}
      </UnstyledButton>
    </li>
  );
  const addList = async () => {
    const id = newId('questionLists');
    const reply = await dispatch('questionList.added', { id, name: 'New list', slotMinutes: 20 });
    if (reply.ok) onShow(id as QuestionView);
  };
  return (
    <nav aria-label="Topics and lists" className={classes.nav}>
      <ul>
        {item('all', 'All', questions.length)}
        {topics.map((topic) => item(topic, topicWords[topic], inView(questions, topic).length))}
      </ul>
      <ul>
        {item('mine', 'Mine', inView(questions, 'mine').length)}
        {item('favourites', 'Favourites', inView(questions, 'favourites').length)}
      </ul>
      <h2 className={classes.navHeading}>Your lists</h2>
      <ul>
        {listsInUse({ questionLists }).map((list) =>
          item(list.id as QuestionView, list.name === '' ? 'A list without a name' : list.name),
        )}
        <li>
          <UnstyledButton className={classes.navItem} onClick={() => void addList()}>
            <span className={classes.navName}>
              <IconPlus size={14} stroke={1.6} aria-hidden /> New list
            </span>
          </UnstyledButton>
        </li>
        <li>
          <UnstyledButton className={classes.navItem} onClick={onImport}>
            <span className={classes.navName}>
              <IconFileImport size={14} stroke={1.6} aria-hidden /> Import a list
            </span>
          </UnstyledButton>
        </li>
      </ul>
      <h2 className={classes.navHeading}>Ready-made lists</h2>
      <ul>{packs.map((pack) => item(pack.id as QuestionView, pack.name))}</ul>
    </nav>
  );
}
