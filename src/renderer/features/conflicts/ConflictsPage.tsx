import { Button } from '@mantine/core';
import { useMemo, useRef } from 'react';
import { Link, useNavigate } from 'react-router-dom';
import type { Conflict } from '../../../shared/domain/conflict';
import { openConflicts } from '../../../shared/domain/conflictFacts';
import { EmptyState } from '../../components/EmptyState';
import { ScreenBar } from '../../components/ScreenBar';
import { StatusStrip } from '../../components/StatusStrip';
import { useScreenKeys } from '../../lib/keyboard';
import { useDispatch } from '../../workspace/useDispatch';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import { ConflictItem } from './ConflictItem';
import classes from './Conflicts.module.css';
import { buttonOf, focusButton, focusedSide, type Side } from './conflictFocus';

/** What two computers changed at once, both versions side by side. Nothing is lost whatever is chosen: it can be undone. */
export function ConflictsPage() {
  const dispatch = useDispatch();
  const navigate = useNavigate();
  const workspace = useWorkspace((all) => all);
  const groups = useMemo(() => openConflicts(workspace), [workspace]);
  const items = groups.flatMap(({ conflicts }) => conflicts);
  const list = useRef<HTMLDivElement>(null);

  const choose = async (chosen: readonly Conflict[], use: Side) => {
    const ids = chosen.map(({ id }) => id);
    const place = items.findIndex(({ id }) => id === ids[0]);
    const left = items.filter(({ id }) => !ids.includes(id));
    const next = left[Math.min(place, left.length - 1)];
    const toast = use === 'current' ? 'Kept as it is' : 'The other version stands now';
    const { ok } = await dispatch('conflict.resolved', { ids, use }, { toast });
    if (ok && next !== undefined) focusButton(list.current, next.id, 'current');
  };
  const move = (by: number) => () => {
    const { id, side } = focusedSide(list.current);
    const place = items.findIndex((item) => item.id === id);
    const next = items[place === -1 ? 0 : place + by];
    if (next !== undefined) focusButton(list.current, next.id, side);
  };
  const press = (side: Side) => () => {
    const { id } = focusedSide(list.current);
    const item = id ?? items[0]?.id;
    if (item !== undefined) buttonOf(list.current, item, side)?.click();
  };
  const turn = (side: Side) => () => {
    const { id } = focusedSide(list.current);
    const item = id ?? items[0]?.id;
    if (item !== undefined) focusButton(list.current, item, side);
  };
  useScreenKeys('Two versions', [
    { keys: 'ArrowUp', does: 'one before', run: move(-1) },
    { keys: 'ArrowDown', does: 'next one', run: move(1) },
    { keys: 'ArrowLeft', does: 'what is there now', run: turn('current') },
    { keys: 'ArrowRight', does: 'the other version', run: turn('kept') },
    { keys: '1', does: 'keep what is there now', run: press('current') },
    { keys: '2', does: 'use the other version', run: press('kept') },
  ]);

  return (
    <>
      <ScreenBar title="Changed on two computers" {...(items.length > 0 ? { count: items.length } : {})} />
      <div ref={list} className={classes.page}>
        {items.length === 0 ? (
          <EmptyState
            line="Nothing waits for a choice."
            sentence="When two computers change the same thing before they hear of each other, Askwell keeps both and shows them here."
          >
            <Button onClick={() => void navigate('/')}>Go to Today</Button>
          </EmptyState>
        ) : (
          <p className={classes.intro}>
            Askwell kept both versions. Choose the one that stays; undo brings the other back.
          </p>
        )}
        {groups.map((group) => (
          <section key={`${group.collection}/${group.recordId}`} className={classes.group} aria-label={group.name}>
            <div className={classes.head}>
              <h2 className={classes.record}>
                {group.path === null ? group.name : <Link to={group.path}>{group.name}</Link>}
              </h2>
              {group.conflicts.length > 1 && (
                <Button variant="subtle" onClick={() => void choose(group.conflicts, 'current')}>
                  Keep all {group.conflicts.length} as they are
                </Button>
              )}
            </div>
            {group.conflicts.map((conflict) => (
              <ConflictItem
                key={conflict.id}
                conflict={conflict}
                name={group.name}
                workspace={workspace}
                onChoose={(use) => void choose([conflict], use)}
              />
            ))}
          </section>
        ))}
      </div>
      {items.length > 0 && (
        <StatusStrip
          hints={[
            { keys: ['ArrowUp', 'ArrowDown'], does: 'move' },
            { keys: ['1'], does: 'keep' },
            { keys: ['2'], does: 'use the other' },
          ]}
        />
      )}
    </>
  );
}
