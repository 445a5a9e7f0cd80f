import { Button } from '@mantine/core';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useNavigate } from 'react-router-dom';
import { cleanUps, type CleanUp } from '../../../shared/domain/sprintCleanUp';
import { highestGiven, motivationScale, type Edition } from '../../../shared/domain/sprintEditions';
import { sorted } from '../../../shared/domain/sprintFacts';
import { changedSince } from '../../../shared/domain/sprintHistory';
import type { Sprint } from '../../../shared/domain/sprint';
import { settingsOf } from '../../../shared/domain/workspace';
import { SectionHeading } from '../../components/SectionHeading';
import { useScreenKeys } from '../../lib/keyboard';
import { useDispatch } from '../../workspace/useDispatch';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import { SortedTable } from './SortedTable';
import classes from './Sprint.module.css';
import { useSprintLines } from './useSprint';

/** Sorted by M, then P, then A; three hints to tidy it; and the first batch. */
export function SortedStep({ sprint }: { readonly sprint: Sprint }) {
  const { lines: listed, before } = useSprintLines(sprint);
  const dispatch = useDispatch();
  const navigate = useNavigate();
  const batch = useWorkspace((workspace) => settingsOf(workspace).sprintBatch);
  const lines = sorted(listed);
  const [currentId, setCurrentId] = useState<string | null>(null);
  const [said, say] = useState('');
  const grid = useRef<HTMLDivElement>(null);
  const place = Math.max(
    0,
    lines.findIndex(({ entry }) => entry.id === currentId),
  );
  const { edition } = sprint;
  const offers = cleanUps(lines, batch, edition);
  const [lowest] = motivationScale[edition];
  useEffect(() => {
    grid.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    grid.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [currentId, place]);

  const rate = async (entries: readonly { readonly id: string }[], motivation: number, what: string) => {
    const { ok } = await dispatch(
      'sprint.rated',
      { ratings: entries.map(({ id }) => ({ id, motivation })) },
      { toast: what },
    );
    if (ok) say(`${what}. The list is sorted anew.`);
  };
  const finish = async () => {
    if (lines.length === 0) return;
    const { ok } = await dispatch(
      'sprint.finished',
      { id: sprint.id, batch },
      { toast: `The first ${Math.min(batch, lines.length)} are targets now; the ranks follow the sprint` },
    );
    if (ok) void navigate('/organisations');
  };
  useScreenKeys('Sorted', [
    { keys: 'mod+Enter', does: 'begin with the first batch', run: () => void finish() },
    ...offers.flatMap((offer) =>
      offer.kind === 'lookUp'
        ? []
        : [
            {
              keys: offer.kind === 'justOutside' ? 'g' : 'l',
              does: offerKey(offer),
              run: () => apply(offer),
            },
          ],
    ),
  ]);
  const apply = (offer: CleanUp) => {
    if (offer.kind === 'justOutside')
      void rate([offer.line.entry], offer.motivation, `${offer.line.organisation.name} has a ${offer.motivation}`);
    else if (offer.kind === 'lift')
      void rate(
        offer.lines.map(({ entry }) => entry),
        offer.motivation,
        `${offer.lines.length} lifted to ${offer.motivation}`,
      );
    else {
      setCurrentId(offer.lines[0]?.entry.id ?? null);
      grid.current?.focus({ preventScroll: true });
    }
  };
  const handleKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const by = { ArrowDown: 1, ArrowUp: -1, Home: -lines.length, End: lines.length }[event.key];
    const line = lines[place];
    const score = /^[0-5]$/.test(event.key) ? Number(event.key) : null;
    if (by !== undefined) setCurrentId(lines[Math.max(0, Math.min(lines.length - 1, place + by))]?.entry.id ?? null);
    else if (score !== null && line && score >= lowest && score <= highestGiven[edition]) {
      setCurrentId(line.entry.id);
      void rate([line.entry], score, `${line.organisation.name}: motivation ${score}`);
    } else return;
    event.preventDefault();
  };
  return (
    <div className={classes.sorted}>
      <div className={classes.main}>
        <SortedTable
          lines={lines}
          batch={batch}
          currentId={lines[place]?.entry.id ?? null}
          onSelect={setCurrentId}
          onKey={handleKey}
          gridRef={grid}
          remark={(line, at) =>
            before.size === 0 ? '' : changedSince(line, before.get(line.organisation.id), at, edition)
          }
          hasRemarks={before.size > 0}
        />
        <p role="status" className={classes.said}>
          {said}
        </p>
      </div>
      <aside aria-label="Tidy up and begin" className={classes.side}>
        <section aria-label="Tidy up" className={classes.offers}>
          <SectionHeading title="Tidy up" />
          {offers.length === 0 && <p className={classes.meta}>Nothing to tidy: the order is yours.</p>}
          {offers.map((offer) => (
            <div key={offer.kind} className={classes.offer}>
              <p>{offerWords(offer, batch, edition)}</p>
              <Button onClick={() => apply(offer)}>{offerButton(offer)}</Button>
            </div>
          ))}
        </section>
        <Button variant="filled" disabled={lines.length === 0} onClick={() => void finish()}>
          {lines.length <= batch ? 'Begin with these' : `Begin with the first ${batch}`}
        </Button>
        <p className={classes.meta}>
          They become targets and all ranks follow this order. From now on looking things up is welcome.
        </p>
      </aside>
    </div>
  );
}

const offerKey = (offer: Exclude<CleanUp, { kind: 'lookUp' }>) =>
  offer.kind === 'justOutside'
    ? `give the one below the batch a ${offer.motivation}`
    : `lift the ${offer.from}s with fitting posts`;

function offerButton(offer: CleanUp): string {
  switch (offer.kind) {
    case 'justOutside':
      return `Give it a ${offer.motivation}`;
    case 'lift':
      return `Lift to ${offer.motivation}`;
    case 'lookUp':
      return 'Go to the first';
  }
}

function offerWords(offer: CleanUp, batch: number, edition: Edition): string {
  if (offer.kind === 'justOutside')
    return `${offer.line.organisation.name} is number ${offer.place}, just outside the first ${batch}. If you would be sorry to leave it out, give it a ${offer.motivation}: it becomes number ${offer.then}.`;
  const names = offer.lines.map(({ organisation }) => organisation.name);
  const some = names.length <= 3 ? names.join(', ') : `${names.slice(0, 3).join(', ')} and ${names.length - 3} more`;
  const them = names.length === 1 ? 'it' : 'them';
  if (offer.kind === 'lift')
    return `Motivation ${offer.from}, but posts that fit: ${some}. Lift ${them} to ${offer.motivation}, since a way in is open.`;
  return edition === 'second'
    ? `You know nothing of ${some}. A minute each is enough: look ${them} up, then press 1 to 3 on its row.`
    : `${some} ${names.length === 1 ? 'has' : 'have'} no score. Press 1 to 5 on ${names.length === 1 ? 'its' : 'each'} row; the first feeling counts.`;
}
