import { Button, Group, SegmentedControl, TextInput, VisuallyHidden } from '@mantine/core';
import { IconArchive, IconPlus, IconSearch } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router-dom';
import type { Organisation } from '../../../shared/domain/organisation';
import {
  byLamp,
  organisationRows,
  rankMoved,
  ranksOf,
  type OrganisationRow,
} from '../../../shared/domain/organisationFacts';
import { openSprint } from '../../../shared/domain/sprintFacts';
import { organisationStateNames } from '../../../shared/domain/zone';
import { fold } from '../../../shared/text/fold';
import { EmptyState } from '../../components/EmptyState';
import { ScreenBar } from '../../components/ScreenBar';
import { StatusStrip } from '../../components/StatusStrip';
import { nameCollator } from '../../lib/dates';
import { useNow } from '../../lib/clock';
import { isTextField } from '../../lib/keyboard';
import { useDispatch } from '../../workspace/useDispatch';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import { AddOrganisationLine } from './AddOrganisationLine';
import { OrganisationTable } from './OrganisationTable';
import classes from './Organisations.module.css';
import { useOrganisationKeys } from './useOrganisationKeys';

const states: readonly Organisation['state'][] = ['target', 'watching', 'setAside'];

/** The places I care for, in my own order. `?new` opens the line to add one. */
export function OrganisationsPage() {
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const dispatch = useDispatch();
  const now = useNow(60_000);
  const known = useWorkspace(({ organisations, people, roles, needs, followUps, interviews }) => ({
    organisations,
    people,
    roles,
    needs,
    followUps,
    interviews,
  }));
  const isState = (value: string | null): value is Organisation['state'] => states.some((one) => one === value);
  const isRunning = useWorkspace((workspace) => openSprint(workspace) !== null);
  const list = params.get('list');
  const state = isState(list) ? list : 'target';
  const [text, setText] = useState('');
  const [selectedId, select] = useState<string | null>(null);
  const [said, say] = useState('');
  const grid = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const isAdding = params.has('new');

  const isByLamp = params.get('order') === 'lamp';
  const all = useMemo(() => {
    const mine = organisationRows(known, state, now, nameCollator());
    return isByLamp ? byLamp(mine) : mine;
  }, [known, state, now, isByLamp]);
  const places = useMemo(() => new Map(all.map(({ organisation }, place) => [organisation.id, place])), [all]);
  const rows = useMemo(() => {
    const words = fold(text).split(/\s+/);
    return all.filter(({ organisation, people }) => {
      const haystack = fold(
        [
          organisation.name,
          organisation.sector,
          organisation.place,
          ...organisation.tags,
          ...people.map(({ name }) => name),
        ].join(' '),
      );
      return words.every((word) => haystack.includes(word));
    });
  }, [all, text]);
  const selected = rows.findIndex(({ organisation }) => organisation.id === selectedId);
  const isEmpty = Object.values(known.organisations).every(
    ({ deletedAt, archivedAt }) => deletedAt !== null || archivedAt !== null,
  );

  const show = (fields: { readonly list?: string; readonly isAdding: boolean; readonly isByLamp?: boolean }) => {
    setParams(
      {
        ...((fields.isByLamp ?? isByLamp) ? { order: 'lamp' } : {}),
        ...((fields.list ?? state) === 'target' ? {} : { list: fields.list ?? state }),
        ...(fields.isAdding ? { new: '' } : {}),
      },
      { replace: true },
    );
  };
  const close = () => {
    show({ isAdding: false });
    grid.current?.focus();
  };
  const makeMine = async () => {
    const { ok } = await dispatch(
      'organisations.ranked',
      { ranks: ranksOf(all) },
      { toast: 'This order is yours now' },
    );
    if (ok) show({ isAdding, isByLamp: false });
  };
  const move = async (id: string, by: -1 | 1) => {
    if (isByLamp) {
      say('Sorted by motivation, posts and advocates. Make this order yours to move by hand.');
      return;
    }
    const from = places.get(id) ?? 0;
    // Past the neighbour that is in sight, so that a filtered list also moves by one.
    const neighbour = rows[selected + by];
    if (neighbour === undefined) return;
    const to = places.get(neighbour.organisation.id) ?? from;
    const ranks = rankMoved(
      all.map(({ organisation }) => organisation),
      from,
      to,
    );
    const { ok } = await dispatch('organisations.ranked', { ranks });
    if (ok) say(`${all[from]?.organisation.name ?? ''}, now rank ${to + 1} of ${all.length}`);
  };
  const leaveRow = (row: OrganisationRow) => {
    const place = rows.indexOf(row);
    select((rows[place + 1] ?? rows[place - 1])?.organisation.id ?? null);
  };
  const setAside = (row: OrganisationRow) => {
    leaveRow(row);
    const isBack = state === 'setAside';
    void dispatch(
      'organisation.changed',
      { id: row.organisation.id, fields: { state: isBack ? 'target' : 'setAside' } },
      { toast: isBack ? `${row.organisation.name} is a target again` : `${row.organisation.name} set aside` },
    );
  };
  const open = (id: string) => void navigate(`/organisations/${id}`);
  const handleKey = useOrganisationKeys(rows, selected, {
    select,
    open,
    rate: (id, motivation) => void dispatch('organisation.changed', { id, fields: { motivation } }),
    say: (id, fields) => void dispatch('organisation.changed', { id, fields }),
    move: (id, by) => void move(id, by),
    remove: (row) => {
      leaveRow(row);
      void dispatch(
        'organisation.binned',
        { id: row.organisation.id },
        { toast: `${row.organisation.name} moved to the bin` },
      );
    },
    find: () => field.current?.focus(),
  });
  useEffect(() => {
    // Not out of the line of a name: the first of all ends the empty state while the next is typed.
    if (!isEmpty && !isTextField(document.activeElement)) grid.current?.focus({ preventScroll: true });
  }, [isEmpty]);
  const current = rows[selected];

  return (
    <>
      <ScreenBar title="Organisations" count={all.length}>
        <SegmentedControl
          aria-label="Which organisations"
          data={states.map((value) => ({ value, label: organisationStateNames[value] }))}
          value={state}
          onChange={(value) => show({ list: value, isAdding })}
        />
        <Button variant="subtle" onClick={() => void navigate('/organisations/map')}>
          Map
        </Button>
        <Button variant="subtle" onClick={() => void navigate('/organisations/sprint')}>
          {isRunning ? 'Go on with the sprint' : 'Sprint'}
        </Button>
        <Button leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />} onClick={() => show({ isAdding: true })}>
          Add organisation
        </Button>
      </ScreenBar>
      {(isAdding || !isEmpty) && (
        <div className={classes.tools}>
          {isAdding && <AddOrganisationLine state={state} onAdded={select} onClose={close} />}
          {!isEmpty && (
            <Group gap="md">
              <TextInput
                ref={field}
                className={classes.filter}
                flex={1}
                aria-label="Filter organisations"
                placeholder="Filter by name, place or person"
                leftSection={<IconSearch size={16} stroke={1.6} aria-hidden />}
                value={text}
                onChange={(event) => setText(event.currentTarget.value)}
                onKeyDown={(event) => {
                  if (event.key === 'Escape' && text !== '') setText('');
                  else if (['ArrowDown', 'Enter', 'Escape'].includes(event.key)) grid.current?.focus();
                  else return;
                  event.preventDefault();
                }}
              />
              <SegmentedControl
                aria-label="Order"
                data={[
                  { value: 'mine', label: 'My order' },
                  { value: 'lamp', label: 'M, P, A' },
                ]}
                value={isByLamp ? 'lamp' : 'mine'}
                onChange={(value) => show({ isAdding, isByLamp: value === 'lamp' })}
              />
              {isByLamp && (
                <Button variant="subtle" onClick={() => void makeMine()}>
                  Make this order mine
                </Button>
              )}
              {current && (
                <Button
                  variant="subtle"
                  leftSection={<IconArchive size={16} stroke={1.6} aria-hidden />}
                  onClick={() => setAside(current)}
                >
                  {state === 'setAside'
                    ? `Make ${current.organisation.name} a target`
                    : `Set ${current.organisation.name} aside`}
                </Button>
              )}
            </Group>
          )}
        </div>
      )}
      {rows.length === 0 ? (
        <div className={classes.empty} role="status">
          <NoRows
            isEmpty={isEmpty}
            state={state}
            text={text}
            onAdd={() => show({ isAdding: true })}
            onClear={() => setText('')}
          />
        </div>
      ) : (
        <OrganisationTable
          rows={rows}
          placeOf={(id) => (places.get(id) ?? 0) + 1}
          selected={selected}
          onSelect={select}
          onOpen={open}
          onKey={handleKey}
          gridRef={grid}
        />
      )}
      <StatusStrip
        hints={
          rows.length === 0
            ? []
            : [
                { keys: ['1–5'], does: 'motivation' },
                { keys: ['alt+1', 'alt+3'], does: 'posts' },
                { keys: ['alt+y', 'alt+n'], does: 'advocate' },
                { keys: ['alt+ArrowUp', 'alt+ArrowDown'], does: 'move rank' },
                { keys: ['Enter'], does: 'open' },
              ]
        }
      >
        {rows.length > 0 && (
          <span>{isByLamp ? 'By motivation, then posts, then advocates.' : 'The order is yours.'}</span>
        )}
      </StatusStrip>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </>
  );
}

interface NoRowsProps {
  readonly isEmpty: boolean;
  readonly state: Organisation['state'];
  readonly text: string;
  readonly onAdd: () => void;
  readonly onClear: () => void;
}

function NoRows({ isEmpty, state, text, onAdd, onClear }: NoRowsProps) {
  if (isEmpty) {
    return (
      <EmptyState
        line="Which places would you miss if they closed?"
        sentence="Write down one. People, needs and what you hear will gather around it."
      >
        <Button onClick={onAdd}>Add organisation</Button>
      </EmptyState>
    );
  }
  if (text !== '') {
    return (
      <EmptyState
        line={`Nothing matches “${text}”.`}
        sentence="The filter looks in names, fields, places, tags and the people there."
      >
        <Button onClick={onClear}>Show all</Button>
      </EmptyState>
    );
  }
  const lines = {
    target: { line: 'No target yet.', sentence: 'Open one you are watching and make it a target, or add a new one.' },
    watching: {
      line: 'Nothing to watch.',
      sentence: 'Organisations that come with imported people wait here until you choose them.',
    },
    setAside: { line: 'Nothing is set aside.', sentence: 'What you set aside keeps everything and waits here.' },
  };
  return (
    <EmptyState {...lines[state]}>{state === 'target' && <Button onClick={onAdd}>Add organisation</Button>}</EmptyState>
  );
}
