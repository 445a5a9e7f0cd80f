import { Button, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { newId } from '../../lib/newId';
import { useDispatch } from '../../workspace/useDispatch';
import classes from './Insights.module.css';

type AddStatementProps = { readonly what: 'goal' } | { readonly what: 'assumption'; readonly goalId: string | null };

/** One line for a new goal, or for something to test under a goal. */
export function AddStatement(props: AddStatementProps) {
  const dispatch = useDispatch();
  const [text, setText] = useState('');
  const isGoal = props.what === 'goal';
  const handleSubmit = async (event: SubmitEvent) => {
    event.preventDefault();
    const statement = text.trim();
    if (statement === '') return;
    const reply =
      props.what === 'goal'
        ? await dispatch('goal.added', { id: newId('goals'), purpose: 'learn', statement }, { toast: 'Goal added' })
        : await dispatch(
            'assumption.added',
            { id: newId('assumptions'), goalId: props.goalId, statement },
            { toast: 'Assumption added' },
          );
    if (reply.ok) setText('');
  };
  return (
    <form className={classes.add} onSubmit={(event) => void handleSubmit(event)}>
      <TextInput
        aria-label={isGoal ? 'New goal' : 'New assumption'}
        classNames={{ input: 'aw-serif' }}
        placeholder={
          isGoal ? 'Nurses get product jobs without a computing degree' : 'Something an answer could prove wrong'
        }
        maxLength={500}
        value={text}
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
