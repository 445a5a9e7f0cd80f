import { memo } from 'react';
import { Link } from 'react-router-dom';
import { cadenceOf } from '../../../shared/domain/cadence';
import type { LocalDate } from '../../../shared/domain/field';
import type { PersonRow } from '../../../shared/domain/peopleTable';
import { dayOfInstant, daysBetween } from '../../../shared/domain/time';
import type { Settings } from '../../../shared/domain/settings';
import { rhythmOf } from '../../../shared/domain/touchRhythm';
import { settingsOf } from '../../../shared/domain/workspace';
import { BalanceBar } from '../../components/BalanceBar';
import { CadenceRing } from '../../components/CadenceRing';
import { PersonAvatar } from '../../components/PersonAvatar';
import { TieBars } from '../../components/TieBars';
import { sayDay, sayShortMonth } from '../../lib/dates';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import classes from './PeopleTable.module.css';
import { shortTouchNames } from '../../components/touchNames';

interface PersonRowCellsProps {
  readonly row: PersonRow;
  readonly today: LocalDate;
  readonly zone: string;
  readonly onOpen: (personId: string) => void;
}

/** The cells of one person; days are worked out here, for the rows in sight only. */
export const PersonRowCells = memo(function PersonRowCells({ row, today, zone, onOpen }: PersonRowCellsProps) {
  const { person, lastTouch } = row;
  const settings = useWorkspace(settingsOf);
  const next = sayNext(row, today, zone, settings);
  return (
    <>
      <div role="gridcell" className={`${classes.cell ?? ''} ${classes.name ?? ''}`}>
        <PersonAvatar name={person.name} />
        <Link
          to={`/people/${person.id}`}
          tabIndex={-1}
          title={person.name}
          onClick={(event) => {
            event.preventDefault();
            onOpen(person.id);
          }}
        >
          {person.name}
        </Link>
      </div>
      <div role="gridcell" className={`${classes.cell ?? ''} ${classes.title ?? ''}`} title={row.title}>
        {row.title}
      </div>
      <div role="gridcell" className={classes.cell} title={row.organisation}>
        {row.organisation}
      </div>
      <div role="gridcell" className={classes.cell}>
        <TieBars tie={person.tie} />
      </div>
      <div role="gridcell" className={classes.cell}>
        {lastTouch === null ? (
          <span className={classes.kind}>Not yet</span>
        ) : (
          <>
            <span className={classes.touch}>{sayShortDay(dayOfInstant(lastTouch.at, zone), today)}</span>{' '}
            <span className={classes.kind}>{shortTouchNames[lastTouch.kind]}</span>
          </>
        )}
      </div>
      <div
        role="gridcell"
        className={`${classes.cell ?? ''} ${classes.next ?? ''}`}
        data-is-late={next.isLate || undefined}
      >
        {next.cadence && <CadenceRing cadence={next.cadence} />}
        {next.words}
      </div>
      <div role="gridcell" className={`${classes.cell ?? ''} ${classes.balance ?? ''}`}>
        <BalanceBar {...row.balance} />
      </div>
      <div role="gridcell" className={`${classes.cell ?? ''} ${classes.through ?? ''}`} title={row.through}>
        {row.through}
      </div>
    </>
  );
});

/** In days: a day and a month this near need no year, even when it is another one. */
const UNMISTAKABLE = 270;

/** “Today”, “12 May”, “12 May 2025”: as short as a column wants it. */
function sayShortDay(day: LocalDate, today: LocalDate): string {
  if (Math.abs(daysBetween(today, day)) <= 1) return sayDay(day, today);
  return `${Number(day.slice(8))} ${sayShortMonth(day)}${Math.abs(daysBetween(day, today)) < UNMISTAKABLE ? '' : ` ${day.slice(0, 4)}`}`;
}

/** What comes next: the rhythm, or without one the day something is owed. */
function sayNext(row: PersonRow, today: LocalDate, zone: string, settings: Settings) {
  const { isJustSocial } = row.person;
  const cadence = cadenceOf(
    { isJustSocial, cadenceDays: rhythmOf(row.person, settings).days },
    dayOfInstant(row.lastTouch?.at ?? row.person.createdAt, zone),
    today,
  );
  if (cadence.kind === 'late') return { cadence, words: 'late', isLate: true };
  if (cadence.kind === 'running')
    return { cadence, words: cadence.daysLeft === 0 ? 'today' : `${cadence.daysLeft} d`, isLate: false };
  if (row.owed !== null)
    return { cadence: null, words: row.owed < today ? 'late' : sayShortDay(row.owed, today), isLate: row.owed < today };
  return { cadence: null, words: cadence.kind === 'rest' ? 'at rest' : '', isLate: false };
}
