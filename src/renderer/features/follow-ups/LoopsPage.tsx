import { Button, SegmentedControl } from '@mantine/core';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { isKeptByHand } from '../../../shared/domain/loop';
import { openLoops, type LoopState } from '../../../shared/domain/loops';
import { callName } from '../../../shared/domain/person';
import { focusedRow, focusRow } from '../../components/focusedRow';
import { HeadedList } from '../../components/HeadedList';
import { EmptyList } from '../../components/ListAndPanel';
import { notify } from '../../components/notify';
import { useLoops } from '../../components/useLoops';
import { useScreenKeys } from '../../lib/keyboard';
import { useToday } from '../../lib/useToday';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import classes from './FollowUps.module.css';
import { FollowUpScreen } from './FollowUpScreen';
import { LoopDetail } from './LoopDetail';
import { AdviceForm, ToldForm } from './LoopForms';
import { LoopRow } from './LoopRow';
import { loopItems, type LoopItem, type LoopsShown } from './loopView';
import { useLoopActions } from './useLoopActions';

type Loop = Extract<LoopItem, { kind: 'loop' }>;
type Giver = Extract<LoopItem, { kind: 'giver' }>;

/** What others gave me, by giver, until they have heard what came of it. */
export function LoopsPage() {
  const { today, zone } = useToday();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const people = useWorkspace((w) => w.people);
  const stored = useWorkspace((w) => w.loops);
  const loops = useLoops();
  const [shown, setShown] = useState<LoopsShown>('open');
  const [selectedId, setSelectedId] = useState<string | null>(null);
  const [isPanelOpen, setPanelOpen] = useState(false);
  const [form, setForm] = useState<'advice' | 'told' | null>(null);
  const pane = useRef<HTMLDivElement>(null);
  const fields = useRef<HTMLDivElement>(null);
  const nameOf = useCallback((id: string) => people[id]?.name ?? 'Somebody', [people]);
  const actions = useLoopActions(nameOf);

  const items = useMemo(() => loopItems(loops, shown), [loops, shown]);
  const rows = useMemo(() => items.flatMap((item) => (item.kind === 'loop' ? [item.loop] : [])), [items]);
  // A person’s page leads here with their key.
  const asked = search.get('person');
  const selected = rows.find(({ id }) => id === selectedId) ?? rows.find(({ giverId }) => giverId === asked) ?? rows[0];
  const person = selected && people[selected.giverId];
  /** What one letter tells: the selected loop, with whatever else its giver can hear of. */
  const toTell = useMemo(
    () =>
      selected === undefined
        ? []
        : openLoops(loops).filter(
            ({ id, giverId, stage }) => id === selected.id || (giverId === selected.giverId && stage === 'did'),
          ),
    [loops, selected],
  );

  /** Acts on a row that will leave its place; the focus goes on to its neighbour. */
  const leave = (act: () => Promise<unknown>) => {
    const place = rows.findIndex(({ id }) => id === selected?.id);
    const neighbour = rows[place + 1] ?? rows[place - 1];
    void act().then((isDone) => {
      if (!neighbour || isDone === false) return;
      setSelectedId(neighbour.id);
      focusRow(pane.current, neighbour.id);
    });
  };
  const withSelected = (act: (loop: LoopState) => void) => () => {
    if (selected && focusedRow(pane.current) !== null) act(selected);
  };
  /** Opens the details and puts the caret into one of their two fields. */
  const writeIn = (place: number) => {
    setPanelOpen(true);
    requestAnimationFrame(() => {
      fields.current?.querySelectorAll('textarea')[place]?.focus();
    });
  };
  /** Stored, and of its own: anything else would stand here again. */
  const canGo = (loop: LoopState) => Object.hasOwn(stored, loop.id) && isKeptByHand(loop);
  const isOver = selected?.stage === 'told' || selected?.stage === 'letGo';
  useScreenKeys('Loops', [
    { keys: 'd', does: 'what I did', run: withSelected(() => writeIn(0)) },
    { keys: 'c', does: 'what came of it', run: withSelected(() => writeIn(1)) },
    {
      keys: 't',
      does: 'write to tell them',
      run: withSelected(() => {
        if (!isOver) void actions.tell(toTell);
      }),
    },
    {
      keys: 'k',
      does: 'they know already',
      run: withSelected(() => {
        if (!isOver) setForm('told');
      }),
    },
    {
      keys: 'u',
      does: 'could not be reached',
      run: withSelected((loop) => {
        if (loop.introductionId !== null && !isOver) void actions.notReached(loop);
      }),
    },
    {
      keys: 'x',
      does: 'let it go',
      run: withSelected((loop) => {
        if (loop.stage !== 'told') leave(() => actions.letGo(loop));
      }),
    },
    {
      keys: 'Delete',
      does: 'delete',
      run: withSelected((loop) => {
        if (canGo(loop)) leave(() => actions.remove(loop));
        else notify('This follows from something on the shelf or somebody who was named. X lets it go.');
      }),
    },
    { keys: 'a', does: 'keep advice', run: () => setForm('advice') },
    {
      keys: 'o',
      does: shown === 'open' ? 'those that are closed' : 'those that are open',
      run: () => setShown(shown === 'open' ? 'closed' : 'open'),
    },
    {
      keys: 'mod+Enter',
      does: 'open the person',
      run: () => {
        if (person) void navigate(`/people/${person.id}`);
      },
    },
    {
      keys: 'Escape',
      does: 'back to the list',
      inText: true,
      run: () => {
        setPanelOpen(false);
        if (selected) focusRow(pane.current, selected.id);
      },
    },
  ]);

  return (
    <>
      <FollowUpScreen
        tab="loops"
        count={openLoops(loops).length}
        add={{ title: 'Keep advice', run: () => setForm('advice') }}
        paneRef={pane}
        detail={
          selected && person ? (
            <LoopDetail
              key={selected.id}
              loop={selected}
              person={person}
              toTell={toTell}
              actions={actions}
              onTell={() => void actions.tell(toTell)}
              onTold={() => setForm('told')}
              onLetGo={() => leave(() => actions.letGo(selected))}
              onRemove={canGo(selected) ? () => leave(() => actions.remove(selected)) : null}
              onClose={() => setPanelOpen(false)}
              fieldsRef={fields}
            />
          ) : null
        }
        isPanelOpen={isPanelOpen}
        hints={
          rows.length === 0
            ? [{ keys: ['A'], does: 'keep advice' }]
            : [
                { keys: ['D'], does: 'what I did' },
                { keys: ['C'], does: 'what came of it' },
                { keys: ['T'], does: 'tell them' },
                { keys: ['X'], does: 'let go' },
              ]
        }
      >
        <div className={classes.quickAdd}>
          <SegmentedControl
            aria-label="Which loops"
            value={shown}
            onChange={(value) => setShown(value)}
            data={[
              { value: 'open', label: 'Open' },
              { value: 'closed', label: 'Closed' },
            ]}
          />
        </div>
        {rows.length === 0 ? (
          <EmptyList
            line={shown === 'open' ? 'Everyone has heard.' : 'Nothing is closed yet.'}
            sentence={
              shown === 'open'
                ? 'Advice, books and names that people give you stand here until you told them what came of it. That is how a favour becomes a friend.'
                : 'What you told somebody, or let go, stands here.'
            }
          >
            {shown === 'open' && <Button onClick={() => setForm('advice')}>Keep advice</Button>}
          </EmptyList>
        ) : (
          <HeadedList<Giver, Loop>
            label="Loops"
            items={items}
            keyOf={({ key }) => key}
            isRow={(item): item is Loop => item.kind === 'loop'}
            heading={({ giverId, ready }) => ({
              title: nameOf(giverId),
              more: ready > 0 ? `${ready} to tell` : null,
            })}
            row={({ key, loop }, tabIndex) => (
              <LoopRow
                loop={loop}
                today={today}
                zone={zone}
                isSelected={key === selected?.id}
                tabIndex={tabIndex}
                onSelect={() => setSelectedId(key)}
                onOpen={() => {
                  setSelectedId(key);
                  setPanelOpen(true);
                }}
              />
            )}
          />
        )}
      </FollowUpScreen>
      {form === 'advice' && (
        <AdviceForm
          giver={
            asked !== null && people[asked] ? { personId: asked, name: nameOf(asked) } : { personId: null, name: '' }
          }
          onClose={() => setForm(null)}
          onKept={(id) => {
            setForm(null);
            setShown('open');
            setSelectedId(id);
            focusRow(pane.current, id);
          }}
        />
      )}
      {form === 'told' && selected && person && (
        <ToldForm
          name={callName(person)}
          loops={toTell}
          actions={actions}
          onClose={() => setForm(null)}
          onKept={() => setForm(null)}
        />
      )}
    </>
  );
}
