import { Button, Group, Text, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { OpeningReport, ProcedureName } from '../../shared/contract';
import type { BackupView } from '../../shared/dataContract';
import { sayReason, saySize } from '../components/backupWords';
import { notifyFailure } from '../components/notify';
import { useFolderChoice } from '../components/useFolderChoice';
import { sayMoment } from '../lib/dates';
import { useToday } from '../lib/useToday';
import { useProcedure } from '../workspace/useProcedure';
import { useGiven } from '../workspace/WorkspaceProvider';
import { TryAgain } from './OpeningFailed';
import classes from './OpeningTrouble.module.css';

interface OpeningTroubleProps {
  readonly report: Pick<OpeningReport, 'kind' | 'sentence'>;
  readonly folder: string;
}

const titles: Partial<Record<OpeningReport['kind'], string>> = {
  locked: 'Your planner is open in another Askwell',
  missing: 'Your planner is not where it was',
};

/**
 * There is a planner, but nothing of it can be shown: why, what is safe, and every way on. None of them
 * writes over what is there, and an empty planner never takes its place.
 */
export function OpeningTrouble({ report: { kind, sentence }, folder }: OpeningTroubleProps) {
  const { api } = useGiven();
  const { choose, chooseForBackup, dialog } = useFolderChoice();
  const ask = async (name: Extract<ProcedureName, 'workspace.reveal' | 'folder.read'>) => {
    const reply = await api.call(name, {});
    if (!reply.ok) notifyFailure(reply.failure);
  };
  return (
    <div className={classes.page}>
      <div className={classes.column}>
        <div role="alert">
          <Title order={1}>{titles[kind] ?? 'Your notes could not be opened'}</Title>
          <Text size="lg" mt="lg">
            {sentence}
          </Text>
        </div>
        {kind !== 'missing' && <Text className={`aw-path ${classes.folder}`}>{folder}</Text>}
        <Group gap="sm" mt="lg">
          <TryAgain />
          {kind === 'locked' && <Button onClick={() => void ask('folder.read')}>Open it for reading</Button>}
          {kind === 'unreadable' && <Button onClick={() => void ask('workspace.reveal')}>Show in folder</Button>}
          <Button onClick={() => void choose('open')}>
            {kind === 'missing' ? 'It is in another folder' : 'Choose another folder'}
          </Button>
        </Group>
        {kind !== 'locked' && (
          <>
            {kind === 'unreadable' && <FoundBackups onOpen={(name) => void chooseForBackup(name)} />}
            <h2 className={classes.heading}>Other ways</h2>
            <ul className={classes.rows}>
              <li>
                <span className={classes.words}>
                  A copy of askwell.json or one of its backups, from another drive or computer, becomes a planner in a
                  folder of its own.
                </span>
                <Button onClick={() => void chooseForBackup(null)}>Open a backup from elsewhere</Button>
              </li>
              <li>
                <span className={classes.words}>
                  A new, empty planner in another folder. What is here stays as it is, for another day.
                </span>
                <Button onClick={() => void choose('begin')}>Begin anew elsewhere</Button>
              </li>
            </ul>
          </>
        )}
        {dialog}
      </div>
    </div>
  );
}

/** The backups of the folder, each with what is in it or that it cannot be read either. */
function FoundBackups({ onOpen }: { readonly onOpen: (name: string) => void }) {
  const look = useProcedure('backups.look');
  const { now, zone } = useToday();
  const [backups, setBackups] = useState<readonly BackupView[] | null>(null);
  useEffect(() => {
    void look({}).then((reply) => {
      setBackups(reply.ok ? reply.value : []);
    });
  }, [look]);
  if (backups === null) return null;
  return (
    <>
      <h2 className={classes.heading}>Backups in this folder</h2>
      {backups.length === 0 ? (
        <Text c="dimmed">There is none.</Text>
      ) : (
        <ul className={classes.rows}>
          {backups.map((backup) => (
            <li key={backup.name}>
              <span className={classes.words}>
                {sayMoment(backup.at, now, zone)}, {sayReason(backup)}
                <span className={classes.more}>
                  {backup.holds ?? 'cannot be read either'} · {saySize(backup.bytes)}
                </span>
              </span>
              {backup.holds !== null && (
                <Button
                  aria-label={`Open the backup of ${sayMoment(backup.at, now, zone)}`}
                  onClick={() => {
                    onOpen(backup.name);
                  }}
                >
                  Open
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
