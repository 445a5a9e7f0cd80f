import { Button, Group, Select } from '@mantine/core';
import { goalPurposes, type Goal } from '../../../shared/domain/goal';
import { AutosaveText } from '../../components/AutosaveText';
import { useDispatch } from '../../workspace/useDispatch';

const purposeWords: Readonly<Record<Goal['purpose'], string>> = {
  learn: 'To learn',
  becomeKnown: 'To become known',
  findAWayIn: 'To find a way in',
  giveBack: 'To give back',
  belong: 'To belong',
};
const stateWords: Readonly<Record<Goal['state'], string>> = {
  active: 'Working on it',
  resting: 'Resting',
  reached: 'Reached',
};

/** What a goal is for, and how it stands. */
export function GoalFields({ goal }: { readonly goal: Goal }) {
  const dispatch = useDispatch();
  const change = (fields: Partial<Pick<Goal, 'purpose' | 'state'>>) =>
    void dispatch('goal.changed', { id: goal.id, fields });
  return (
    <>
      <Group gap="sm" mt={6}>
        <Select
          aria-label="What the goal is for"
          w={168}
          allowDeselect={false}
          data={goalPurposes.map((value) => ({ value, label: purposeWords[value] }))}
          value={goal.purpose}
          onChange={(purpose) => {
            change({ purpose: purpose as Goal['purpose'] });
          }}
        />
        <Select
          aria-label="How the goal stands"
          w={148}
          allowDeselect={false}
          data={Object.entries(stateWords).map(([value, label]) => ({ value, label }))}
          value={goal.state}
          onChange={(state) => {
            change({ state: state as Goal['state'] });
          }}
        />
        <Button
          variant="subtle"
          onClick={() => void dispatch('goal.binned', { id: goal.id }, { toast: 'Goal moved to the bin' })}
        >
          Delete goal
        </Button>
      </Group>
      <div style={{ marginBlock: '10px 16px' }}>
        <AutosaveText
          label="The wide field, as it may stand in a letter"
          isLabelled
          placeholder="Clinical product work"
          maxLength={120}
          value={goal.topic}
          onSave={async (topic) =>
            (await dispatch('goal.changed', { id: goal.id, fields: { topic: topic.trim() } }, { isQuiet: true })).ok
          }
        />
      </div>
    </>
  );
}
