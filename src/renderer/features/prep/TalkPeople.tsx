import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Interview } from '../../../shared/domain/interview';
import { callName, type Person } from '../../../shared/domain/person';
import { AddToTalk } from '../../components/AddToTalk';
import { useScreenKeys } from '../../lib/keyboard';
import { useDispatch } from '../../workspace/useDispatch';
import classes from './Brief.module.css';

interface TalkPeopleProps {
  readonly interview: Interview;
  readonly people: readonly Person[];
}

/** Who is in the talk: one person more, and with several, each can be taken out again. */
export function TalkPeople({ interview, people }: TalkPeopleProps) {
  const dispatch = useDispatch();
  const [isAdding, setIsAdding] = useState(false);
  useScreenKeys('Prep, people', [
    {
      keys: 'mod+shift+j',
      does: 'add a person to this talk',
      run: () => {
        setIsAdding(true);
      },
      inText: true,
    },
  ]);
  return (
    <section className={classes.section} aria-label="People of this talk">
      <Button
        variant="subtle"
        size="compact-xs"
        onClick={() => {
          setIsAdding(true);
        }}
      >
        Add a person to this talk
      </Button>
      {people.length > 1 &&
        people.map((person) => (
          <Button
            key={person.id}
            variant="subtle"
            color="gray"
            size="compact-xs"
            onClick={() =>
              void dispatch(
                'interview.personLeft',
                { id: interview.id, personId: person.id },
                { toast: `${callName(person)} taken from this talk` },
              )
            }
          >
            Without <bdi>{callName(person)}</bdi>
          </Button>
        ))}
      {isAdding && (
        <AddToTalk
          interview={interview}
          onClose={() => {
            setIsAdding(false);
          }}
        />
      )}
    </section>
  );
}
