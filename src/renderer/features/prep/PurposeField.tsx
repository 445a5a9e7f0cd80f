import { Button, UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Interview } from '../../../shared/domain/interview';
import { AutosaveText } from '../../components/AutosaveText';
import { useDispatch } from '../../workspace/useDispatch';
import classes from './Prep.module.css';

const examples = [
  'What does the first year ask of someone who comes from another field?',
  'Where do people in this work lose the most time, and who would pay to get it back?',
  'Would I be well in a team like this one?',
] as const;

interface PurposeFieldProps {
  readonly interview: Interview;
  readonly isWaiting: boolean;
  readonly onLater: () => void;
  readonly children: ReactNode;
}

/** The purpose comes first: without it, three examples say what one sounds like. */
export function PurposeField({ interview, isWaiting, onLater, children }: PurposeFieldProps) {
  const dispatch = useDispatch();
  const save = async (purpose: string) =>
    (await dispatch('interview.changed', { id: interview.id, fields: { purpose } })).ok;
  return (
    <div className={classes.purpose}>
      <div className={classes.purposeHead}>
        <span aria-hidden>What must I learn?</span>
        {children}
      </div>
      <AutosaveText
        label="What must I learn?"
        serif="purpose"
        isLong
        isQuiet={interview.purpose !== ''}
        maxLength={160}
        placeholder="One question that this talk should answer"
        value={interview.purpose}
        at={`${interview.id}.purpose`}
        onSave={save}
      />
      {isWaiting && (
        <div className={classes.examples}>
          <p className={classes.hint}>The questions follow from it. It could sound like this:</p>
          <ul>
            {examples.map((example) => (
              <li key={example}>
                <UnstyledButton className={`aw-serif ${classes.example}`} onClick={() => void save(example)}>
                  {example}
                </UnstyledButton>
              </li>
            ))}
          </ul>
          <Button variant="subtle" onClick={onLater}>
            Choose questions first
          </Button>
        </div>
      )}
    </div>
  );
}
