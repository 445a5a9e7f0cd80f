import { Button, Group } from '@mantine/core';
import { useCopyState } from '../workspace/WorkspaceProvider';
import { useDataTransfer } from './useDataTransfer';

/** The two buttons for the document as a whole, with their dialogs: for Settings. */
export function DataTransfer() {
  const { exportAll, openExport, dialog } = useDataTransfer();
  const isReadOnly = useCopyState(({ phase }) => phase.kind === 'open' && phase.opened.isReadOnly);
  return (
    <>
      <Group gap="sm">
        <Button onClick={() => void exportAll()}>Export everything…</Button>
        <Button disabled={isReadOnly} onClick={() => void openExport()}>
          Open an export…
        </Button>
      </Group>
      {dialog}
    </>
  );
}
