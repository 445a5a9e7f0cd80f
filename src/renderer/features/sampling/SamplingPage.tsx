import { Button, SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Link, useNavigate } from 'react-router-dom';
import { organisationKinds, zones, type Zone } from '../../../shared/domain/organisation';
import { roleLevels } from '../../../shared/domain/person';
import {
  kindNames,
  levelNames,
  lookForNext,
  samplingMap,
  type LookFor,
  type SamplingCell,
} from '../../../shared/domain/samplingMap';
import { zoneNames } from '../../../shared/domain/zone';
import { CrumbBar } from '../../components/CrumbBar';
import { SectionHeading } from '../../components/SectionHeading';
import { StatusStrip } from '../../components/StatusStrip';
import { useScreenKeys } from '../../lib/keyboard';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import { CellPeople } from './CellPeople';
import { Unplaced } from './Unplaced';
import classes from './Sampling.module.css';

const section = { to: '/organisations', name: 'Organisations' };
const everywhere = 'all';

/** Whom I know and spoke with, by level and kind of organisation, so that the gaps are seen. It is a table, and nothing but. */
export function SamplingPage() {
  const known = useWorkspace(({ people, roles, organisations }) => ({ people, roles, organisations }));
  const [zone, setZone] = useState<Zone | null>(null);
  const map = useMemo(() => samplingMap(known, zone), [known, zone]);
  const next = useMemo(() => lookForNext(known, zone), [known, zone]);
  const [chosen, choose] = useState<Pick<SamplingCell, 'level' | 'kind'> | null>(null);
  const cell = map.cells.find(({ level, kind }) => level === chosen?.level && kind === chosen.kind);
  useScreenKeys('Map', [
    ...[null, ...zones].map((one, place) => ({
      keys: String(place),
      does: one === null ? 'all zones' : `zone: ${zoneNames[one].toLowerCase()}`,
      run: () => setZone(one),
    })),
    { keys: 'Escape', does: 'close the list of people', run: () => choose(null) },
  ]);
  return (
    <>
      <CrumbBar section={section} name="Map" />
      <div className={classes.page}>
        <div className={classes.zones}>
          <SegmentedControl
            aria-label="Zone"
            data={[
              { value: everywhere, label: 'All zones' },
              ...zones.map((value) => ({ value, label: zoneNames[value] })),
            ]}
            value={zone ?? everywhere}
            onChange={(value) => setZone(zones.find((one) => one === value) ?? null)}
          />
        </div>
        <table className={classes.map}>
          <caption>Known, and of them spoken with. Enter on a number shows who.</caption>
          <thead>
            <tr>
              <th scope="col">Level</th>
              {organisationKinds.map((kind) => (
                <th key={kind} scope="col">
                  {kindNames[kind]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {roleLevels.map((level) => (
              <tr key={level}>
                <th scope="row">{levelNames[level]}</th>
                {organisationKinds.map((kind) => {
                  const here = map.cells.find((one) => one.level === level && one.kind === kind);
                  const count = here?.people.length ?? 0;
                  return (
                    <td key={kind} data-is-empty={count === 0 || undefined}>
                      {count === 0 ? (
                        <span aria-label="nobody">–</span>
                      ) : (
                        <button
                          type="button"
                          aria-pressed={cell !== undefined && cell === here}
                          aria-label={`${levelNames[level]}, ${kindNames[kind]}: ${count} known, ${here?.spoken ?? 0} spoken with`}
                          onClick={() => choose({ level, kind })}
                        >
                          {count} <span className={classes.meta}>{here?.spoken ?? 0} spoken</span>
                        </button>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
        {cell !== undefined && <CellPeople cell={cell} onClose={() => choose(null)} />}
        <section aria-label="Whom to look for next">
          <SectionHeading title="Whom to look for next" />
          {next.length === 0 && (
            <p className={classes.meta}>
              Nothing to say yet: set the kind of a few organisations below, and say where people work.
            </p>
          )}
          <ol className={classes.list}>
            {next.map((one) => (
              <Suggestion key={`${one.level} ${one.kind}`} one={one} />
            ))}
          </ol>
        </section>
        <Unplaced unplaced={map.unplaced} />
      </div>
      <StatusStrip hints={[{ keys: ['0–4'], does: 'zones' }]}>
        <span>{map.all.length} on the map</span>
      </StatusStrip>
    </>
  );
}

function Suggestion({ one }: { readonly one: LookFor }) {
  const navigate = useNavigate();
  return (
    <li>
      <div>
        <strong>{one.whom}</strong>
        <div className={classes.meta}>{one.why}</div>
        {one.ask.length > 0 && (
          <div className={classes.meta}>
            Ask:{' '}
            {one.ask.map(({ id, name }, place) => (
              <span key={id}>
                {place > 0 && ', '}
                <Link to={`/people/${id}`}>{name}</Link>
              </span>
            ))}
          </div>
        )}
      </div>
      <Button variant="subtle" onClick={() => void navigate('/people?new')}>
        Note somebody
      </Button>
    </li>
  );
}
