import { Button } from '@mantine/core';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useNavigate } from 'react-router-dom';
import { changedSince, cleanUps, motivationScale, sorted, type CleanUp } from '../../../shared/domain/sprintFacts';
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
  const offers = cleanUps(lines, batch);
  const [, highest] = motivationScale[sprint.edition];
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
              does: offerKeyWords[offer.kind],
              run: () => apply(offer),
            },
          ],
    ),
  ]);
  const apply = (offer: CleanUp) => {
    if (offer.kind === 'justOutside')
      void rate([offer.line.entry], offer.motivation, `${offer.line.organisation.name} has a 4`);
    else if (offer.kind === 'lift')
      void rate(
        offer.lines.map(({ entry }) => entry),
        offer.motivation,
        `${offer.lines.length} lifted to 3`,
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
    else if (score !== null && line && score <= Math.max(4, highest)) {
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
          remark={(line, at) => (before.size === 0 ? '' : changedSince(line, before.get(line.organisation.id), at))}
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
              <p>{offerWords(offer, batch)}</p>
              <Button onClick={() => apply(offer)}>{offerButtons[offer.kind]}</Button>
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

const offerKeyWords = { justOutside: 'give the one below the batch a 4', lift: 'lift the 2s with fitting posts' };
const offerButtons: Readonly<Record<CleanUp['kind'], string>> = {
  justOutside: 'Give it a 4',
  lift: 'Lift to 3',
  lookUp: 'Go to the first',
};

function offerWords(offer: CleanUp, batch: number): string {
  if (offer.kind === 'justOutside')
    return `${offer.line.organisation.name} is number ${offer.place}, just outside the first ${batch}. If you would be sorry to leave it out, give it a 4: it moves to the top.`;
  const names = offer.lines.map(({ organisation }) => organisation.name);
  const some = names.length <= 3 ? names.join(', ') : `${names.slice(0, 3).join(', ')} and ${names.length - 3} more`;
  return offer.kind === 'lift'
    ? `Motivation 2, but posts that fit: ${some}. Lift ${names.length === 1 ? 'it' : 'them'} to 3, since a way in is open.`
    : `You know nothing of ${some}. A minute each is enough: look ${names.length === 1 ? 'it' : 'them'} up, then press 1 to 3 on its row.`;
}
