import { Button } from '@mantine/core';
import type { OpenedWorkspace } from '../../../shared/contract';
import type { DataHealth } from '../../../shared/dataContract';
import { saySize } from '../../components/backupWords';
import { notifyFailure } from '../../components/notify';
import { useFolderChoice } from '../../components/useFolderChoice';
import { useProcedure } from '../../workspace/useProcedure';
import { SettingRow } from './SettingRow';
import classes from './Settings.module.css';

interface DataFolderProps {
  readonly opened: Pick<OpenedWorkspace, 'folder' | 'isSample'>;
  readonly health: DataHealth | null;
}

/** Where the planner is, how much room it takes, and the way to another folder. */
export function DataFolder({ opened, health }: DataFolderProps) {
  const reveal = useProcedure('workspace.reveal');
  const { choose, dialog } = useFolderChoice();
  const handleReveal = async () => {
    const reply = await reveal({});
    if (!reply.ok) notifyFailure(reply.failure);
  };
  const isFixed = opened.isSample || health?.isGiven === true;
  return (
    <>
      <SettingRow
        name={opened.isSample ? 'Where the sample lies' : 'Your notes'}
        says={
          <>
            <span className={classes.folder}>{opened.folder}</span>
            {health !== null && <span className={classes.sizes}>{saySizes(health)}</span>}
          </>
        }
      >
        <Button onClick={() => void handleReveal()}>Show in folder</Button>
      </SettingRow>
      <SettingRow
        name="Another folder"
        says={
          isFixed
            ? opened.isSample
              ? 'Leave the sample data to move your own notes.'
              : 'This folder was named when Askwell was started (--data-folder), so it is not changed here.'
            : 'Moves everything, or opens the planner that lies there. A folder synced between your computers is fine.'
        }
      >
        <Button disabled={isFixed} onClick={() => void choose('move')}>
          Choose another folder
        </Button>
      </SettingRow>
      {dialog}
    </>
  );
}

function saySizes({ sizes, aside }: DataHealth): string {
  const parts = [
    `The document ${saySize(sizes.document)}`,
    `changes since ${saySize(sizes.journal)}`,
    `backups ${saySize(sizes.backups)}`,
    ...(sizes.history > 0 ? [`history ${saySize(sizes.history)}`] : []),
    ...(aside.length > 0 ? [`kept aside ${saySize(sizes.aside)}`] : []),
  ];
  return `${parts.join(', ')}.`;
}
