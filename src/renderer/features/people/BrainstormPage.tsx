import { Button, TextInput } from '@mantine/core';
import { useMemo, useState, type SyntheticEvent } from 'react';
import { Link } from 'react-router-dom';
import { knownPerson, nextFor } from '../../../shared/domain/brainstorm';
import type { Instant } from '../../../shared/domain/field';
import { currentRoles, organisationsInUse, roleLine } from '../../../shared/domain/peopleFacts';
import { millisecondsBetween } from '../../../shared/domain/time';
import { BRAINSTORM_MINUTES, starterAfter } from '../../../shared/text/brainstormStarters';
import { organisationKey } from '../../../shared/text/organisationName';
import { parsePersonLine } from '../../../shared/text/personLine';
import { CrumbBar } from '../../components/CrumbBar';
import { SectionHeading } from '../../components/SectionHeading';
import { StatusStrip } from '../../components/StatusStrip';
import { now, useNow } from '../../lib/clock';
import { nameCollator, sayTimer } from '../../lib/dates';
import { useScreenKeys } from '../../lib/keyboard';
import { newId } from '../../lib/newId';
import { useDispatch, useUndo } from '../../workspace/useDispatch';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import classes from './Brainstorm.module.css';

const section = { to: '/people', name: 'People' };

/** Five minutes, a line a person, no judging: names first, sorting after. */
export function BrainstormPage() {
  const [startedAt, setStartedAt] = useState<Instant | null>(null);
  const [isDone, setDone] = useState(false);
  /** People who came to mind, in order; known ones too. */
  const [ids, setIds] = useState<readonly string[]>([]);
  const people = useWorkspace((workspace) => workspace.people);
  // One that was undone is gone from here too.
  const named = ids.filter((id) => people[id] !== undefined && people[id].deletedAt === null);
  useScreenKeys(
    'Brainstorm',
    [
      startedAt === null
        ? { keys: 'mod+Enter', does: 'begin', run: () => setStartedAt(now()), inText: true }
        : { keys: 'mod+Enter', does: 'finish', run: () => setDone(true), inText: true },
    ],
    !isDone,
  );
  return (
    <>
      <CrumbBar section={section} name="Who comes to mind">
        {startedAt !== null && !isDone && (
          <Button variant="filled" onClick={() => setDone(true)}>
            Finish
          </Button>
        )}
      </CrumbBar>
      <div className={classes.page}>
        {isDone ? (
          <Afterwards ids={named} onMore={() => setDone(false)} />
        ) : startedAt === null ? (
          <div className={classes.begin}>
            <p className={`aw-serif ${classes.starter ?? ''}`}>Whom do you know already?</p>
            <p className={classes.text}>
              {BRAINSTORM_MINUTES} minutes, one line a person, and no judging meanwhile: a first name is enough. The
              beginnings of sentences help; who is right for what is sorted afterwards.
            </p>
            <Button variant="filled" autoFocus onClick={() => setStartedAt(now())}>
              Begin
            </Button>
          </div>
        ) : (
          <Naming
            startedAt={startedAt}
            ids={named}
            onNamed={(id) => setIds((before) => [...new Set([...before, id])])}
          />
        )}
      </div>
      <StatusStrip
        hints={
          isDone
            ? []
            : startedAt === null
              ? [{ keys: ['mod+Enter'], does: 'begin' }]
              : [
                  { keys: ['Enter'], does: 'next' },
                  { keys: ['mod+z'], does: 'undo' },
                  { keys: ['mod+Enter'], does: 'finish' },
                ]
        }
      />
    </>
  );
}

interface NamingProps {
  readonly startedAt: Instant;
  readonly ids: readonly string[];
  readonly onNamed: (personId: string) => void;
}

function Naming({ startedAt, ids, onNamed }: NamingProps) {
  const dispatch = useDispatch();
  const undo = useUndo();
  const { people, roles, organisations } = useWorkspace((workspace) => ({
    people: workspace.people,
    roles: workspace.roles,
    organisations: workspace.organisations,
  }));
  const places = useMemo(() => organisationsInUse(organisations, nameCollator()), [organisations]);
  const left = BRAINSTORM_MINUTES * 60 - millisecondsBetween(startedAt, useNow(1_000)) / 1_000;
  const [text, setText] = useState('');
  const [said, say] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  useScreenKeys('Brainstorm', [{ keys: 'mod+z', does: 'undo', run: () => void undo(), inText: true }], text === '');

  const add = async (event: SyntheticEvent) => {
    event.preventDefault();
    const heard = parsePersonLine(
      text,
      places.map(({ name }) => name),
    );
    if (heard.name === '') return;
    const known = knownPerson({ people, roles, organisations }, heard);
    if (known !== null) {
      setText('');
      say(
        ids.includes(known.id)
          ? `${known.name} stands below already.`
          : `${known.name} is known already and stands below.`,
      );
      onNamed(known.id);
      return;
    }
    const id = newId('people');
    const key = organisationKey(heard.organisation);
    const place = key === '' ? undefined : places.find(({ name }) => organisationKey(name) === key);
    const added =
      heard.organisation !== '' && place === undefined
        ? { id: newId('organisations'), name: heard.organisation }
        : null;
    const organisationId = place?.id ?? added?.id ?? null;
    const reply = await dispatch(
      'person.added',
      {
        id,
        name: heard.name,
        organisation: added,
        role:
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
              },
      },
      { isQuiet: true },
    );
    setFailure(reply.ok ? null : reply.failure.message);
    if (!reply.ok) return;
    setText('');
    say(`${heard.name}, number ${ids.length + 1}`);
    onNamed(id);
  };
  return (
    <>
      <p className={`aw-serif ${classes.starter ?? ''}`}>{starterAfter(ids.length)}</p>
      <form onSubmit={(event) => void add(event)} className={classes.line}>
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
        <span role="timer" aria-label="Time left" className={classes.time}>
          {sayTimer(Math.abs(left))}
        </span>
        <span className={classes.meta}>{left >= 0 ? 'left' : 'over, go on while names come'}</span>
      </form>
      <p role="status" className={classes.meta}>
        {said}
      </p>
      <ol className={classes.names} aria-label="Named so far" reversed>
        {[...ids].reverse().map((id) => (
          <li key={id}>{people[id]?.name}</li>
        ))}
      </ol>
    </>
  );
}

/** Everybody who came to mind, with the next step and why. */
function Afterwards({ ids, onMore }: { readonly ids: readonly string[]; readonly onMore: () => void }) {
  const { people, roles, organisations } = useWorkspace((workspace) => ({
    people: workspace.people,
    roles: workspace.roles,
    organisations: workspace.organisations,
  }));
  const roleOf = useMemo(() => currentRoles(roles), [roles]);
  return (
    <section aria-label="Who came to mind">
      <SectionHeading title="Who came to mind" count={ids.length}>
        <Button variant="subtle" autoFocus onClick={onMore}>
          More names
        </Button>
      </SectionHeading>
      {ids.length === 0 && <p className={classes.text}>Nobody this time. Try again with the next sentence.</p>}
      <ul className={classes.list}>
        {ids.map((id) => {
          const person = people[id];
          if (person === undefined) return null;
          const role = roleOf.get(id);
          const { step, why } = nextFor(person, role);
          return (
            <li key={id}>
              <div>
                <strong>{person.name}</strong>
                <div className={classes.meta}>{roleLine(role, organisations)}</div>
              </div>
              <div>
                <Link to={person.tie >= 1 ? `/interviews/new?person=${id}` : `/people/${id}`}>{step}</Link>
                <div className={classes.meta}>{why}</div>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
