import { Select, TextInput } from '@mantine/core';
import type { InvitationChoice, InvitationRow } from '../../../shared/calendarContract';
import { sayTheirClock } from '../../../shared/text/bothClocks';
import { ZoneSelect } from '../../components/ZoneSelect';
import { sayDuration, sayMoment } from '../../lib/dates';
import { useToday } from '../../lib/useToday';
import classes from './TakeInvitation.module.css';

interface InvitationItemProps {
  readonly row: InvitationRow;
  readonly choice: InvitationChoice;
  readonly onChoice: (choice: InvitationChoice) => void;
  readonly onZone: (zone: string) => void;
}

const LEFT_OUT = 'none';

/** One event of a calendar file: when, with whom, what it would change, and where it goes. */
export function InvitationItem({ row, choice, onChoice, onZone }: InvitationItemProps) {
  const { now, zone } = useToday();
  const { startsAt, asks, targets } = row;
  const theirs = startsAt === null || row.zone === '' ? '' : sayTheirClock(startsAt, zone, row.zone);
  const when =
    startsAt === null
      ? (asks?.wall ?? 'No time')
      : `${sayMoment(startsAt, now, zone)}${theirs === '' ? '' : ` here, ${theirs}`}`;
  const length = row.minutes === null ? '' : sayDuration(row.minutes);
  return (
    <li className={classes.row}>
      <div className={classes.title}>{row.summary === '' ? 'An event without a title' : row.summary}</div>
      <div className={classes.when}>{[when, length, row.who].filter(Boolean).join(' · ')}</div>
      <p className={classes.says}>{row.says}</p>
      {row.changes.length > 0 && choice.target !== 'new' && (
        <ul aria-label="What changes" className={classes.changes}>
          {row.changes.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {row.remarks.map((remark) => (
        <p key={remark} className={classes.remark}>
          {remark}
        </p>
      ))}
      {asks !== null && (
        <ZoneSelect
          label={asks.zoneName === '' ? 'Its time zone' : `The zone it calls “${asks.zoneName}”`}
          comboboxProps={{ withinPortal: false }}
          value=""
          onChange={onZone}
        />
      )}
      {targets.length > 1 && (
        <Select
          label="Where it goes"
          comboboxProps={{ withinPortal: false }}
          allowDeselect={false}
          data={[...targets.map(({ id, label }) => ({ value: id, label })), { value: LEFT_OUT, label: 'Leave it out' }]}
          value={choice.target ?? LEFT_OUT}
          onChange={(target) => onChoice({ ...choice, target: target === LEFT_OUT ? null : target })}
        />
      )}
      {choice.target === 'new' && row.who === '' && (
        <TextInput
          label="With whom"
          description="The file names nobody."
          placeholder="A name"
          maxLength={200}
          value={choice.name}
          onChange={(event) => {
            onChoice({ ...choice, name: event.currentTarget.value });
          }}
        />
      )}
    </li>
  );
}
