import { Button, Menu } from '@mantine/core';
import { fitForGuide, minutesOf, timedQuestionsOf, type TimedQuestion } from '../../../shared/domain/guideFromList';
import type { GuideQuestion } from '../../../shared/domain/interview';
import { listsInUse, packs } from '../../../shared/domain/questionBank';
import type { Workspace } from '../../../shared/domain/workspace';
import { useWorkspace } from '../../workspace/WorkspaceProvider';

interface StartFromListProps {
  readonly guide: readonly GuideQuestion[];
  readonly onTake: (questions: readonly TimedQuestion[], listName: string) => void;
  /** Saves the guide as a list, beside the library as it is. */
  readonly onSave: (questions: Workspace['questions']) => void;
}

/** Copies a list of one’s own or a ready-made one to the end of the guide, without what is there already. */
export function StartFromList({ guide, onTake, onSave }: StartFromListProps) {
  const library = useWorkspace(({ questions, questionLists, questionListItems }) => ({
    questions,
    questionLists,
    questionListItems,
  }));
  const item = ({ id, name }: { readonly id: string; readonly name: string }) => {
    const questions = fitForGuide(timedQuestionsOf(library, id), guide);
    return (
      <Menu.Item
        key={id}
        disabled={questions.length === 0}
        rightSection={`${minutesOf(questions)} min`}
        onClick={() => {
          onTake(questions, name);
        }}
      >
        {name}
      </Menu.Item>
    );
  };
  const own = listsInUse(library);
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button variant="subtle" color="gray" size="compact-xs">
          {guide.length === 0 ? 'Start from a list' : 'Add a list'}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={380} style={{ overflowY: 'auto' }}>
        {guide.length > 0 && (
          <Menu.Item
            onClick={() => {
              onSave(library.questions);
            }}
          >
            Save this guide as a list
          </Menu.Item>
        )}
        {own.length > 0 && <Menu.Label>Your lists</Menu.Label>}
        {own.map(item)}
        <Menu.Label>Ready-made lists</Menu.Label>
        {packs.map(item)}
      </Menu.Dropdown>
    </Menu>
  );
}
