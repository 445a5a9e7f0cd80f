import { Button, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { knownPerson, secondsLeft } from '../../../shared/domain/brainstorm';
import type { Brainstorm } from '../../../shared/domain/brainstormRecord';
import type { Person } from '../../../shared/domain/person';
import { organisationsInUse } from '../../../shared/domain/peopleFacts';
import { settingsOf } from '../../../shared/domain/workspace';
import { starterAfter } from '../../../shared/text/brainstormStarters';
import { organisationKey } from '../../../shared/text/organisationName';
import { parsePersonLine } from '../../../shared/text/personLine';
import { useLineEntry } from '../../components/useEntry';
import { useNow } from '../../lib/clock';
import type { Answer } from '../../lib/Entry';
import { nameCollator, sayTimer } from '../../lib/dates';
import { useScreenKeys } from '../../lib/keyboard';
import { newId } from '../../lib/newId';
import { useDispatch, useUndo } from '../../workspace/useDispatch';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import classes from './Brainstorm.module.css';

interface BrainstormNamingProps {
  readonly brainstorm: Brainstorm;
  /** Who came to mind so far, in order. */
  readonly people: readonly Person[];
}

/** The half sentence, the line, and the clock. */
export function BrainstormNaming({ brainstorm, people: named }: BrainstormNamingProps) {
  const dispatch = useDispatch();
  const undo = useUndo();
  const { people, roles, organisations } = useWorkspace((workspace) => ({
    people: workspace.people,
    roles: workspace.roles,
    organisations: workspace.organisations,
  }));
  const places = useMemo(() => organisationsInUse(organisations, nameCollator()), [organisations]);
  const [said, say] = useState('');
  const keep = async (
    personId: string,
    person: Parameters<typeof dispatch<'brainstorm.named'>>[1]['person'],
    words: string,
  ) => {
    const reply = await dispatch(
      'brainstorm.named',
      { id: newId('brainstormNames'), brainstormId: brainstorm.id, personId, person },
      { isQuiet: true },
    );
    if (reply.ok) say(words);
    return reply;
  };
  const read = (line: string) =>
    parsePersonLine(
      line,
      places.map(({ name }) => name),
    );
  const add = async (line: string): Promise<Answer> => {
    const heard = read(line);
    const known = knownPerson({ people, roles, organisations }, heard);
    if (known !== null && named.includes(known)) {
      say(`${known.name} stands below already.`);
      return { ok: true };
    }
    if (known !== null) return keep(known.id, null, `${known.name} is known already and stands below.`);
    const id = newId('people');
    const key = organisationKey(heard.organisation);
    const place = key === '' ? undefined : places.find(({ name }) => organisationKey(name) === key);
    const added =
      heard.organisation !== '' && place === undefined
        ? { id: newId('organisations'), name: heard.organisation }
        : null;
    const organisationId = place?.id ?? added?.id ?? null;
    const role =
      heard.title === '' && organisationId === null
        ? null
        : {
            id: newId('roles'),
            personId: id,
            organisationId,
            title: heard.title,
            from: null,
            to: null,
            isCurrent: true,
          };
    return keep(id, { id, name: heard.name, organisation: added, role }, `${heard.name}, number ${named.length + 1}`);
  };
  const { text, setText, send, failure } = useLineEntry(add);
  useScreenKeys('Brainstorm', [{ keys: 'mod+z', does: 'undo', run: () => void undo(), inText: true }], text === '');
  return (
    <>
      <p className={`aw-serif ${classes.starter ?? ''}`}>{starterAfter(named.length)}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (read(text).name !== '') send();
        }}
        className={classes.line}
      >
        <TextInput
          autoFocus
          flex={1}
          size="sm"
          aria-label="Name, role at organisation"
          placeholder="A name, and if you like: role at organisation"
          maxLength={900}
          value={text}
          error={failure}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Clock brainstorm={brainstorm} />
      </form>
      <p role="status" className={classes.meta}>
        {said}
      </p>
      <ol className={classes.names} aria-label="Named so far" reversed>
        {[...named].reverse().map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ol>
    </>
  );
}

/** Quiet: over is fine. Long after it nobody is at it any more, so the time says nothing. */
function Clock({ brainstorm }: { readonly brainstorm: Brainstorm }) {
  const { brainstormMinutes: minutes, sprintAwayMinutes: away } = useWorkspace(settingsOf);
  const dispatch = useDispatch();
  const left = secondsLeft(brainstorm, minutes, useNow(1_000));
  if (left < -away * 60)
    return (
      <span className={classes.meta}>
        Time ran on while you were away.{' '}
        <Button
          variant="subtle"
          onClick={() => void dispatch('brainstorm.continued', { id: brainstorm.id, isClockNew: true })}
        >
          Begin the clock anew
        </Button>
      </span>
    );
  return (
    <>
      <span role="timer" aria-label="Time left" className={classes.time}>
        {sayTimer(Math.abs(left))}
      </span>
      <span className={classes.meta}>{left >= 0 ? 'left' : 'over, go on while names come'}</span>
    </>
  );
}
