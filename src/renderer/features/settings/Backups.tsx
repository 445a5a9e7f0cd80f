import { Button } from '@mantine/core';
import { useState } from 'react';
import type { DataHealth } from '../../../shared/dataContract';
import { sayReason, saySize } from '../../components/backupWords';
import { notify, notifyFailure } from '../../components/notify';
import { SectionHeading } from '../../components/SectionHeading';
import { sayMoment } from '../../lib/dates';
import { useToday } from '../../lib/useToday';
import { useProcedure } from '../../workspace/useProcedure';
import classes from './Settings.module.css';

interface BackupsProps {
  /** null: not known yet. */
  readonly health: DataHealth | null;
  readonly isReadOnly: boolean;
  readonly onMade: () => void;
}

const first = 7;

/** The dated copies of the document, the newest first, and one more now. */
export function Backups({ health, isReadOnly, onMade }: BackupsProps) {
  const { now, zone } = useToday();
  const backUp = useProcedure('data.backUp');
  const [isMaking, setMaking] = useState(false);
  const [showsAll, setShowsAll] = useState(false);
  const handleBackUp = async () => {
    setMaking(true);
    const reply = await backUp({});
    setMaking(false);
    onMade();
    if (reply.ok) notify('Backup made');
    else notifyFailure(reply.failure);
  };
  const backups = health?.backups ?? [];
  const shown = showsAll ? backups : backups.slice(0, first);
  return (
    <div className={classes.bin}>
      <SectionHeading title="Backups" {...(backups.length > 0 ? { count: backups.length } : {})}>
        <Button variant="subtle" loading={isMaking} disabled={isReadOnly} onClick={() => void handleBackUp()}>
          Back up now
        </Button>
      </SectionHeading>
      {backups.length === 0 ? (
        <p className={classes.says}>None yet. One is made by itself each day that you write something.</p>
      ) : (
        <ul className={classes.binned}>
          {shown.map((backup) => (
            <li key={backup.name} title={backup.name}>
              <span className={classes.binnedName}>{sayMoment(backup.at, now, zone)}</span>
              <span className={classes.binnedKind}>{sayReason(backup)}</span>
              <span className={classes.bytes}>{saySize(backup.bytes)}</span>
            </li>
          ))}
        </ul>
      )}
      {backups.length > shown.length && (
        <Button
          variant="subtle"
          mt={8}
          onClick={() => {
            setShowsAll(true);
          }}
        >
          Show all {backups.length}
        </Button>
      )}
      <p className={classes.says}>
        In the folder “backups”. All of today stay, one a day for two weeks, one a week for a quarter.
      </p>
    </div>
  );
}
