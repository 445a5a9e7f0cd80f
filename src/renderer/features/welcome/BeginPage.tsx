import { Kbd, UnstyledButton } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useMemo, useRef, useState, type SubmitEvent } from 'react';
import { useNavigate } from 'react-router-dom';
import { newId } from '../../lib/newId';
import { useDispatch } from '../../workspace/useDispatch';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import { SampleLink } from './SampleLink';
import classes from './Welcome.module.css';

/** The first real step: one name, or one of three ways to begin. Who was named already is not asked for again. */
export function BeginPage() {
  const navigate = useNavigate();
  const dispatch = useDispatch();
  const people = useWorkspace((workspace) => workspace.people);
  const named = useMemo(
    () =>
      Object.values(people)
        .filter((person) => person.deletedAt === null && person.archivedAt === null)
        .sort((a, b) => a.createdAt.localeCompare(b.createdAt)),
    [people],
  );
  const [name, setName] = useState('');
  const [isNameWanted, setNameWanted] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const [first] = named;

  const handleSubmit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    const id = newId('people');
    const reply = await dispatch('person.added', { id, name: name.trim() });
    if (reply.ok) void navigate(`/interviews/new?person=${id}${isNameWanted ? '&standing=idea' : ''}`);
  };
  const askSomeone = () => {
    if (first) void navigate(`/interviews/new?person=${first.id}&standing=idea`);
    else {
      setNameWanted(true);
      field.current?.focus();
    }
  };
  const ways = [
    {
      title: 'I have a conversation coming up',
      says: 'Start its prep. Ten minutes is enough.',
      run: () => void navigate('/interviews/new'),
    },
    {
      title: first ? `I want to ask ${first.name} and do not know how` : 'I want to ask someone and do not know how',
      says: 'Begin with what you must learn. Asking is easier then; the day can wait.',
      run: askSomeone,
    },
    {
      title: 'I do not know anyone yet',
      says: 'Six places people find their first name.',
      run: () => void navigate('/welcome?step=begin-places'),
    },
  ];

  return (
    <div className={classes.begin}>
      <div className={classes.beginScroll}>
        <h1 className={`aw-serif ${classes.title ?? ''} ${classes.beginTitle ?? ''}`}>
          {first ? 'Where would you like to begin?' : 'Who could tell you what that work is really like?'}
        </h1>
        <p className={classes.sentence}>
          {first
            ? `${namesOf(named.map((person) => person.name))} can be the first. Askwell will help you ask well, listen, and say thank you.`
            : 'Write one name. Askwell will help you ask well, listen, and say thank you.'}
        </p>
        {!first && (
          <form onSubmit={(event) => void handleSubmit(event)} className={classes.nameForm}>
            <input
              ref={field}
              className={`aw-serif ${classes.writing ?? ''}`}
              aria-label="A name, or just a role"
              aria-describedby={isNameWanted ? 'name-wanted' : undefined}
              placeholder="A name, or just a role"
              maxLength={200}
              autoFocus
              autoComplete="off"
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <Kbd className={classes.enter}>Enter</Kbd>
            {isNameWanted && (
              <p id="name-wanted" role="status" className={classes.wanted}>
                Write their name here first. A role will do: “someone in clinical informatics”.
              </p>
            )}
          </form>
        )}
        <ul className={classes.ways}>
          {ways.map(({ title, says, run }) => (
            <li key={title}>
              <UnstyledButton className={classes.way} onClick={run}>
                <span>
                  <span className={classes.wayTitle}>{title}</span>
                  <span className={classes.waySays}>{says}</span>
                </span>
                <IconArrowRight size={16} stroke={1.6} aria-hidden />
              </UnstyledButton>
            </li>
          ))}
        </ul>
      </div>
      <div className={classes.beginFoot}>
        <SampleLink />
      </div>
    </div>
  );
}

/** “Leah Brandt”, “Leah Brandt or Tomás Vidal”, at most three. */
function namesOf(names: readonly string[]): string {
  const few = names.slice(0, 3);
  return few.length < 2 ? (few[0] ?? '') : `${few.slice(0, -1).join(', ')} or ${few.at(-1) ?? ''}`;
}
