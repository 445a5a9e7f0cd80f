import { useMemo, useState } from 'react';
import { lookForNext, rankingWords } from '../../../shared/domain/lookForNext';
import { samplingMap, type SamplingCell } from '../../../shared/domain/samplingMap';
import { settingsOf } from '../../../shared/domain/workspace';
import { CrumbBar } from '../../components/CrumbBar';
import { SectionHeading } from '../../components/SectionHeading';
import { StatusStrip } from '../../components/StatusStrip';
import { useScreenKeys } from '../../lib/keyboard';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import { CellPeople } from './CellPeople';
import { isSameCell, MapGrid, type CellPlace } from './MapGrid';
import classes from './Sampling.module.css';
import { Suggestion } from './Suggestion';
import { Unplaced } from './Unplaced';

const section = { to: '/organisations', name: 'Organisations' };

/** Whom I know and spoke with, by zone, level and kind of organisation, so that the gaps are seen. It is a table, and nothing but. */
export function SamplingPage() {
  const known = useWorkspace(({ people, roles, organisations }) => ({ people, roles, organisations }));
  const most = useWorkspace((workspace) => settingsOf(workspace).lookForNext);
  const map = useMemo(() => samplingMap(known), [known]);
  const next = useMemo(() => lookForNext(known, map, most), [known, map, most]);
  const [opened, open] = useState<CellPlace | null>(null);
  const cell: SamplingCell | undefined = opened === null ? undefined : map.cells.find((one) => isSameCell(one, opened));
  const close = () => {
    open(null);
    document.querySelector<HTMLElement>('[data-map-cell][tabindex="0"]')?.focus({ preventScroll: true });
  };
  useScreenKeys('Map', [{ keys: 'Escape', does: 'close the cell', run: close, inText: true }], cell !== undefined);
  return (
    <>
      <CrumbBar section={section} name="Map" />
      <div className={classes.page}>
        <MapGrid map={map} next={next} opened={opened} onOpen={open} />
        {cell !== undefined && (
          <CellPeople key={`${cell.zone} ${cell.level} ${cell.kind}`} cell={cell} map={map} onClose={close} />
        )}
        <section aria-label="Whom to look for next">
          <SectionHeading title="Whom to look for next" />
          <p className={classes.meta}>
            {next.length === 0
              ? 'Nothing to say yet: set the kind of a few organisations below, and say where people work.'
              : rankingWords}
          </p>
          <ol className={classes.list}>
            {next.map((one, place) => (
              <Suggestion key={`${one.zone} ${one.level} ${one.kind}`} one={one} place={place + 1} />
            ))}
          </ol>
        </section>
        <Unplaced unplaced={map.unplaced} />
      </div>
      <StatusStrip
        hints={[
          { keys: ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'], does: 'move' },
          { keys: ['PageDown'], does: 'next zone' },
          { keys: ['Enter'], does: 'who is there' },
        ]}
      >
        <span>{map.all.length} on the map</span>
      </StatusStrip>
    </>
  );
}
