import { Button, TextInput } from '@mantine/core';
import { useLineEntry } from '../../components/useEntry';
import { newId } from '../../lib/newId';
import { useDispatch } from '../../workspace/useDispatch';
import classes from './Insights.module.css';

type AddStatementProps = { readonly what: 'goal' } | { readonly what: 'assumption'; readonly goalId: string | null };

/** One line for a new goal, or for something to test under a goal. */
export function AddStatement(props: AddStatementProps) {
  const dispatch = useDispatch();
  const isGoal = props.what === 'goal';
  const { text, setText, send, failure } = useLineEntry((line) => {
    const statement = line.trim();
    return props.what === 'goal'
      ? dispatch(
          'goal.added',
          { id: newId('goals'), purpose: 'learn', statement },
          { toast: 'Goal added', isQuiet: true },
        )
      : dispatch(
          'assumption.added',
          { id: newId('assumptions'), goalId: props.goalId, statement },
          { toast: 'Assumption added', isQuiet: true },
        );
  });
  return (
    <form
      className={classes.add}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <TextInput
        aria-label={isGoal ? 'New goal' : 'New assumption'}
        classNames={{ input: 'aw-serif' }}
        placeholder={
          isGoal ? 'Nurses get product jobs without a computing degree' : 'Something an answer could prove wrong'
        }
        maxLength={500}
        value={text}
        error={failure}
        onChange={(event) => {
          setText(event.currentTarget.value);
        }}
      />
      <Button type="submit" disabled={text.trim() === ''}>
        {isGoal ? 'Add goal' : 'Add assumption'}
      </Button>
    </form>
  );
}
