import { Textarea } from '@mantine/core';
import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { newId } from '../../lib/newId';
import { useAutosave } from '../../lib/useAutosave';
import { useDispatch } from '../../workspace/useDispatch';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import { StepFrame } from './StepFrame';
import classes from './Welcome.module.css';

const examples = [
  'What does a normal week look like in that job?',
  'Is the change worth the pay cut?',
  'Which organisations would value what I already know?',
];

/** Step 1: the question. It becomes the first goal while it is typed, so that leaving half way keeps it. */
export function GoalStep({ onNext }: { readonly onNext: () => void }) {
  const dispatch = useDispatch();
  const goals = useWorkspace((workspace) => workspace.goals);
  // Whoever comes back finds what was written before; nothing is asked twice.
  const known = useMemo(
    () => Object.values(goals).find((goal) => goal.deletedAt === null && goal.state === 'active'),
    [goals],
  );
  const [id] = useState(() => known?.id ?? newId('goals'));
  const [text, setText] = useState(known?.statement ?? '');
  const isThere = useRef(known !== undefined);
  const field = useRef<HTMLTextAreaElement>(null);
  const autosave = useAutosave(async (statement: string) => {
    if (statement.trim() === '' && !isThere.current) return true;
    const reply = await (isThere.current
      ? dispatch('goal.changed', { id, fields: { statement } })
      : dispatch('goal.added', { id, purpose: 'learn', statement }));
    isThere.current ||= reply.ok;
    return reply.ok;
  });
  const change = (next: string) => {
    setText(next);
    autosave.change(next);
  };
  const leave = async () => {
    await autosave.flush();
    // An emptied question is no goal.
    if (text.trim() === '' && isThere.current) await dispatch('goal.binned', { id });
    onNext();
  };
  const handleKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void leave();
  };
  return (
    <StepFrame
      place={1}
      title="What are you trying to find out?"
      sentence="One sentence. You can change it whenever you learn something."
      onNext={() => void leave()}
      onSkip={() => void leave()}
    >
      <Textarea
        ref={field}
        aria-label="What are you trying to find out?"
        placeholder="Your question, in your words"
        variant="unstyled"
        minRows={1}
        maxLength={400}
        autoFocus
        value={text}
        classNames={{ input: `aw-serif ${classes.writing ?? ''}` }}
        onChange={(event) => change(event.currentTarget.value)}
        onKeyDown={handleKey}
      />
      <p className={classes.aside}>Or start from one of these</p>
      <ul className={classes.examples}>
        {examples.map((example) => (
          <li key={example}>
            <button
              type="button"
              className={`aw-serif ${classes.example ?? ''}`}
              onClick={() => {
                change(example);
                field.current?.focus();
              }}
            >
              {example}
            </button>
          </li>
        ))}
      </ul>
    </StepFrame>
  );
}
