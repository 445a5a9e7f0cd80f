import { Button, Group, Modal, Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import type { CollectionName } from '../../shared/domain/identity';
import { nounOf } from '../../shared/domain/recordWords';
import type { ExportPreview, TakeInMode } from '../../shared/pastView';
import { sayMomentInSentence } from '../lib/dates';
import { useToday } from '../lib/useToday';
import { useUndo } from '../workspace/useDispatch';
import { useCopyState, useGiven } from '../workspace/WorkspaceProvider';
import { notify } from './notify';
import classes from './OpenedExport.module.css';

/** What an exported file holds, and the two ways to take it in. Nothing changes before one is chosen. */
export function OpenedExport({ preview, onClose }: { readonly preview: ExportPreview; readonly onClose: () => void }) {
  const { api, copy } = useGiven();
  const { now, zone } = useToday();
  const undo = useUndo();
  const isReadOnly = useCopyState(({ phase }) => phase.kind === 'open' && phase.opened.isReadOnly);
  const [mode, setMode] = useState<TakeInMode>('add');
  const [failure, setFailure] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const changes = preview.changes[mode];

  const takeIn = async () => {
    setBusy(true);
    const reply = await api.call('document.takeIn', { token: preview.token, mode });
    if (reply.ok && reply.value.records.length > 0) await copy.reached(reply.value.sequence);
    setBusy(false);
    if (!reply.ok) {
      setFailure(reply.failure.message);
      return;
    }
    const count = reply.value.records.length;
    notify(
      mode === 'replace'
        ? `Everything is as in “${preview.fileName}”`
        : `${sayRecords(count)} added from “${preview.fileName}”`,
      { label: 'Undo', run: () => void undo() },
    );
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={preview.fileName}
      size={560}
      closeButtonProps={{ 'aria-label': 'Close' }}
      transitionProps={{ duration: 0 }}
    >
      <Stack gap="lg">
        <p className={classes.says}>
          Written {sayMomentInSentence(preview.savedAt, now, zone)}. It holds:
          {preview.leftOut > 0 &&
            ` (${sayRecords(preview.leftOut)} in it cannot be understood and ${preview.leftOut === 1 ? 'is' : 'are'} left out)`}
        </p>
        <ul className={classes.counts} aria-label="What is in the file">
          {preview.counts.map(({ collection, count }) => (
            <li key={collection}>{sayCount(collection, count)}</li>
          ))}
        </ul>
        <Radio.Group
          label="What shall happen?"
          value={mode}
          onChange={(value) => setMode(value === 'replace' ? 'replace' : 'add')}
        >
          <Stack gap={8} pt={8}>
            <Radio
              value="add"
              data-autofocus
              label="Add what is not here yet"
              description={
                preview.changes.add === 0
                  ? 'Everything in the file is here already, as it is or changed since.'
                  : `${sayRecords(preview.changes.add)} would be added. What is here stays as it is.`
              }
            />
            <Radio
              value="replace"
              label="Replace everything"
              description={
                preview.changes.replace === 0
                  ? 'The planner is as in the file already.'
                  : `${sayRecords(preview.changes.replace)} would change. The planner becomes what is in the file.`
              }
            />
          </Stack>
        </Radio.Group>
        <p className={classes.quiet}>A backup is made first, and Undo takes it back in one step.</p>
        {failure !== null && (
          <p role="alert" className={classes.failure}>
            {failure}
          </p>
        )}
        <Group gap="sm">
          <Button variant="filled" disabled={isBusy || isReadOnly || changes === 0} onClick={() => void takeIn()}>
            {mode === 'replace'
              ? 'Replace everything'
              : changes === 0
                ? 'Nothing to add'
                : `Add ${sayRecords(changes)}`}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function sayRecords(count: number): string {
  return `${count} ${count === 1 ? 'record' : 'records'}`;
}

/** “3 people”, “1 note”; the profile and the settings are one each. */
function sayCount(collection: CollectionName, count: number): string {
  if (collection === 'profile' || collection === 'settings') return `your ${nounOf(collection)}`;
  return `${count} ${nounOf(collection, count)}`;
}
