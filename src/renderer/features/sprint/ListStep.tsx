import { Autocomplete, Button, SegmentedControl } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { organisationsInUse } from '../../../shared/domain/peopleFacts';
import { usedSeconds } from '../../../shared/domain/sprintClock';
import type { Sprint, SprintEntry } from '../../../shared/domain/sprint';
import { settingsOf } from '../../../shared/domain/workspace';
import { organisationKey } from '../../../shared/text/organisationName';
import { useLineEntry } from '../../components/useEntry';
import { useNow } from '../../lib/clock';
import type { Answer } from '../../lib/Entry';
import { nameCollator } from '../../lib/dates';
import { useScreenKeys } from '../../lib/keyboard';
import { newId } from '../../lib/newId';
import { useDispatch, useUndo } from '../../workspace/useDispatch';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import classes from './Sprint.module.css';
import { sourcePrompts, type ListSource } from './sprintWords';
import { useSprintLines } from './useSprint';

interface Listed {
  readonly id: string;
  readonly organisationId: string;
  readonly source: SprintEntry['source'];
  readonly name: string | null;
}

/** Forty names from four places in the head, a line each. Nothing here leads to a page: looking one up costs the time of ten. */
export function ListStep({ sprint }: { readonly sprint: Sprint }) {
  const { lines } = useSprintLines(sprint);
  const dispatch = useDispatch();
  const undo = useUndo();
  const organisations = useWorkspace((workspace) => workspace.organisations);
  const { sprintListMinutes: listMinutes, sprintListGoal: goal } = useWorkspace(settingsOf);
  const now = useNow(5_000);
  const [source, setSource] = useState<ListSource>('dream');
  const [said, say] = useState('');
  const prompt = sourcePrompts.find((one) => one.source === source);
  const inUse = useMemo(() => organisationsInUse(organisations, nameCollator()), [organisations]);
  const listedIds = useMemo(() => new Set(lines.map(({ organisation }) => organisation.id)), [lines]);
  const kept = inUse.filter(({ id, state }) => !listedIds.has(id) && state !== 'setAside');
  const targets = kept.filter(({ state }) => state === 'target');

  const share = Math.max(1, Math.round(listMinutes / sourcePrompts.length));
  const due = sourcePrompts[Math.min(3, Math.floor(usedSeconds(sprint, now) / 60 / share))];
  const step = (entries: Listed[], isQuiet = false) =>
    dispatch('sprint.listed', { id: sprint.id, entries }, { isQuiet });

  const add = async (line: string): Promise<Answer> => {
    const name = line.replace(/\s+/g, ' ').trim();
    const key = organisationKey(name);
    const place = lines.findIndex(({ organisation }) => organisationKey(organisation.name) === key);
    if (place >= 0) {
      say(`${lines[place]?.organisation.name ?? name} is on the list already, as number ${place + 1}.`);
      return { ok: true };
    }
    const known = inUse.find((one) => organisationKey(one.name) === key);
    const reply = await step(
      [
        {
          id: newId('sprintEntries'),
          organisationId: known?.id ?? newId('organisations'),
          source,
          name: known === undefined ? name : null,
        },
      ],
      true,
    );
    if (reply.ok)
      say(
        known === undefined
          ? `${name}, number ${lines.length + 1}`
          : `${known.name} was known already and is taken in.`,
      );
    return reply;
  };
  const { text, setText, send, failure } = useLineEntry(add);
  const takeIn = async () => {
    const { ok } = await step(
      targets.map(({ id }) => ({ id: newId('sprintEntries'), organisationId: id, source: 'known', name: null })),
    );
    if (ok) say(`${targets.length} taken in.`);
  };
  useScreenKeys(
    'List',
    sourcePrompts.map(({ source: one, name }, place) => ({
      keys: `alt+${place + 1}`,
      does: `prompt: ${name.toLowerCase()}`,
      run: () => setSource(one),
      inText: true,
    })),
  );
  useScreenKeys(
    'List',
    [{ keys: 'alt+t', does: 'take in your targets', run: () => void takeIn(), inText: true }],
    targets.length > 0,
  );
  // A field without text has nothing of its own to undo.
  useScreenKeys('List', [{ keys: 'mod+z', does: 'undo', run: () => void undo(), inText: true }], text === '');

  return (
    <>
      <SegmentedControl
        aria-label="Where to look"
        data={sourcePrompts.map(({ source: value, name }) => ({ value, label: name }))}
        value={source}
        onChange={(value) => setSource(sourcePrompts.find((one) => one.source === value)?.source ?? 'dream')}
      />
      <p className={`aw-serif ${classes.prompt ?? ''}`}>{prompt?.prompt}</p>
      <p className={classes.meta}>
        {prompt?.more}
        {due !== undefined &&
          due.source !== source &&
          ` About ${share} min each: by the clock it is time for “${due.name}”.`}
      </p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
        className={classes.line}
      >
        <Autocomplete
          autoFocus
          size="sm"
          flex={1}
          aria-label="Name of an organisation"
          placeholder="A name, then Enter"
          maxLength={900}
          limit={6}
          data={text.trim().length < 2 ? [] : [...new Set(kept.map(({ name }) => name))]}
          value={text}
          error={failure}
          onChange={setText}
        />
        <span className={classes.counter} aria-label={`${lines.length} of ${goal} listed`}>
          {lines.length} <span className={classes.meta}>of {goal}</span>
        </span>
      </form>
      <p role="status" className={classes.said}>
        {said}
      </p>
      {targets.length > 0 && (
        <Button variant="subtle" onClick={() => void takeIn()}>
          Take in the {targets.length} {targets.length === 1 ? 'target' : 'targets'} you have
        </Button>
      )}
      <ol className={classes.names} aria-label="Listed so far" reversed>
        {[...lines].reverse().map(({ entry, organisation }, place) => (
          <li key={entry.id}>
            <span className={classes.number}>{lines.length - place}</span>
            <span className={classes.organisation}>{organisation.name}</span>
            <button
              type="button"
              className={classes.remove}
              aria-label={`Take ${organisation.name} off the list`}
              onClick={() =>
                void dispatch(
                  'sprint.unlisted',
                  { entryId: entry.id },
                  { toast: `${organisation.name} is off the list` },
                )
              }
            >
              <IconX size={14} stroke={1.6} />
            </button>
          </li>
        ))}
      </ol>
    </>
  );
}
