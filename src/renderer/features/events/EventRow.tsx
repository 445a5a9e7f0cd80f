import { useMemo } from 'react';
import type { EventRecord } from '../../../shared/domain/gathering';
import { ListRow, rowText } from '../../components/ListRow';
import { useToday } from '../../lib/useToday';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import classes from './Events.module.css';
import { sayEventWhen, sayLastTime } from './sayEvent';

interface EventRowProps {
  readonly event: EventRecord;
  readonly talks: number;
  readonly tabIndex: 0 | -1;
  readonly onOpen: () => void;
}

/** One event: its name, what makes it worth it or what it was worth the last time, and when. */
export function EventRow({ event, talks, tabIndex, onOpen }: EventRowProps) {
  const { today, zone } = useToday();
  const events = useWorkspace((workspace) => workspace.events);
  const last = useMemo(() => sayLastTime(event, events, today), [event, events, today]);
  const met = talks === 0 ? '' : talks === 1 ? '1 talk' : `${talks} talks`;
  const what = [event.state === 'missed' ? 'Not gone' : '', event.aim === '' ? '' : `Aim: ${event.aim}`, met]
    .filter((part) => part !== '')
    .join('. ');
  return (
    <ListRow
      className={classes.row}
      trail={<span className={classes.when}>{sayEventWhen(event, today, zone)}</span>}
      tabIndex={tabIndex}
      onOpen={onOpen}
    >
      <span className={rowText.title}>{event.name}</span>
      <span className={rowText.says}>
        {what || last || (event.place === '' ? 'No aim yet: what would make it worth it?' : event.place)}
      </span>
    </ListRow>
  );
}
