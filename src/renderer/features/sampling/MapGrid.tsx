import { useRef, useState, type KeyboardEvent } from 'react';
import { organisationKinds, zones, type OrganisationKind, type Zone } from '../../../shared/domain/organisation';
import { roleLevels, type RoleLevel } from '../../../shared/domain/person';
import { kindNames, levelNames, type SamplingCell, type SamplingMap } from '../../../shared/domain/samplingMap';
import { zoneNames } from '../../../shared/domain/zone';
import classes from './Sampling.module.css';

export interface CellPlace {
  readonly zone: Zone;
  readonly level: RoleLevel;
  readonly kind: OrganisationKind;
}

export function isSameCell(a: CellPlace, b: CellPlace): boolean {
  return a.zone === b.zone && a.level === b.level && a.kind === b.kind;
}

interface MapGridProps {
  readonly map: SamplingMap;
  /** Whom to look for next, the first first: marked in the table. */
  readonly next: readonly CellPlace[];
  readonly opened: CellPlace | null;
  readonly onOpen: (place: CellPlace) => void;
}

/** Rows of a zone stand one below the other, so a cell’s row is its zone’s times the levels plus its level. */
const rowCount = zones.length * roleLevels.length;

/** Three axes in one table: a band for each zone, in it a row for each level, and a column for each kind. Arrows move, Enter opens. */
export function MapGrid({ map, next, opened, onOpen }: MapGridProps) {
  const grid = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState(() => firstFilled(map));
  const go = (row: number, column: number) => {
    const next = {
      row: Math.max(0, Math.min(rowCount - 1, row)),
      column: Math.max(0, Math.min(organisationKinds.length - 1, column)),
    };
    setAt(next);
    const cell = grid.current?.querySelector<HTMLElement>(`[data-map-cell="${next.row} ${next.column}"]`);
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: 'nearest' });
  };
  const handleKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { row, column } = at;
    const moves: Readonly<Record<string, readonly [number, number]>> = {
      ArrowUp: [row - 1, column],
      ArrowDown: [row + 1, column],
      ArrowLeft: [row, column - 1],
      ArrowRight: [row, column + 1],
      Home: [row, 0],
      End: [row, organisationKinds.length - 1],
      PageUp: [row - roleLevels.length, column],
      PageDown: [row + roleLevels.length, column],
    };
    const move = moves[event.key];
    const place = placeAt(row, column);
    if (move !== undefined) go(...move);
    else if ((event.key === 'Enter' || event.key === ' ') && place !== null) onOpen(place);
    else return;
    event.preventDefault();
  };
  return (
    <table
      ref={grid}
      role="grid"
      aria-label="Whom you know, by zone, level and kind of organisation"
      className={classes.map}
      onKeyDown={handleKey}
    >
      <caption>
        How many you know, and of them spoken with. “Next” is whom to look for. Enter shows who is there, or who could
        lead there.
      </caption>
      <thead>
        <tr>
          <th scope="col">Zone and level</th>
          {organisationKinds.map((kind) => (
            <th key={kind} scope="col">
              {kindNames[kind]}
            </th>
          ))}
        </tr>
      </thead>
      {zones.map((zone, band) => {
        const people = map.all.filter(({ organisation }) => organisation.zone === zone);
        return (
          <tbody key={zone}>
            <tr className={classes.band}>
              <th scope="rowgroup" colSpan={organisationKinds.length + 1}>
                {zoneNames[zone]}{' '}
                <span className={classes.meta}>
                  {people.length === 0
                    ? 'nobody known yet'
                    : `${people.length} known, ${people.filter(({ hasSpoken }) => hasSpoken).length} spoken with`}
                </span>
              </th>
            </tr>
            {roleLevels.map((level, place) => {
              const row = band * roleLevels.length + place;
              return (
                <tr key={level}>
                  <th scope="row">{levelNames[level]}</th>
                  {organisationKinds.map((kind, column) => {
                    const cell = map.cells[row * organisationKinds.length + column];
                    return (
                      <td
                        key={kind}
                        role="gridcell"
                        data-map-cell={`${row} ${column}`}
                        tabIndex={at.row === row && at.column === column ? 0 : -1}
                        aria-label={sayCell({ zone, level, kind }, cell, placeIn(next, { zone, level, kind }))}
                        aria-selected={opened !== null && isSameCell({ zone, level, kind }, opened)}
                        data-is-empty={(cell?.people.length ?? 0) === 0 || undefined}
                        onClick={() => {
                          setAt({ row, column });
                          onOpen({ zone, level, kind });
                        }}
                      >
                        <Count cell={cell} next={placeIn(next, { zone, level, kind })} />
                      </td>
                    );
                  })}
                </tr>
              );
            })}
          </tbody>
        );
      })}
    </table>
  );
}

/** The place among those to look for, counted from 1; 0: not among them. */
function placeIn(next: readonly CellPlace[], cell: CellPlace): number {
  return next.findIndex((one) => isSameCell(one, cell)) + 1;
}

function Count({ cell, next }: { readonly cell: SamplingCell | undefined; readonly next: number }) {
  const known = cell?.people.length ?? 0;
  const spoken = cell?.spoken ?? 0;
  return (
    <>
      {known > 0 && <strong>{known}</strong>}
      {spoken > 0 && <span className={classes.meta}> {spoken} spoken</span>}
      {next > 0 && <span className={classes.next}> Next {next}</span>}
      {known === 0 && next === 0 && '–'}
    </>
  );
}

function sayCell({ zone, level, kind }: CellPlace, cell: SamplingCell | undefined, next: number): string {
  const known = cell?.people.length ?? 0;
  const count = known === 0 ? 'nobody' : `${known} known, ${cell?.spoken ?? 0} spoken with`;
  const place = `${zoneNames[zone]}, ${levelNames[level].toLowerCase()}, ${kindNames[kind].toLowerCase()}: ${count}`;
  return next === 0 ? place : `${place}; number ${next} to look for next`;
}

function placeAt(row: number, column: number): CellPlace | null {
  const zone = zones[Math.floor(row / roleLevels.length)];
  const level = roleLevels[row % roleLevels.length];
  const kind = organisationKinds[column];
  return zone === undefined || level === undefined || kind === undefined ? null : { zone, level, kind };
}

/** Where the arrows begin: where somebody is. */
function firstFilled({ cells }: SamplingMap): { readonly row: number; readonly column: number } {
  const place = Math.max(
    0,
    cells.findIndex(({ people }) => people.length > 0),
  );
  return { row: Math.floor(place / organisationKinds.length), column: place % organisationKinds.length };
}
