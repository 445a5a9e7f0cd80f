import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { PlatformImportPreview } from '../../../shared/gatheringContract';
import type { PlatformImportRow } from '../../../shared/platformFile';
import { notify, notifyFailure } from '../../components/notify';
import { RowList } from '../../components/RowList';
import { useUndo } from '../../workspace/useDispatch';
import { useProcedure } from '../../workspace/useProcedure';
import classes from './Events.module.css';

interface ImportPlatformsProps {
  /** null: nothing is being imported. */
  readonly preview: PlatformImportPreview | null;
  readonly onClose: () => void;
}

const statusWords: Readonly<Record<PlatformImportRow['status'], string>> = {
  new: 'new',
  fuller: 'known, the file knows more',
  known: 'known already',
  twice: 'twice in the file, left out',
};

/** What a file of places holds and what importing it does, before anything is written. */
export function ImportPlatforms({ preview, onClose }: ImportPlatformsProps) {
  const accept = useProcedure('platforms.acceptImport');
  const undo = useUndo();
  const [isBusy, setBusy] = useState(false);
  const run = async () => {
    if (preview === null) return;
    setBusy(true);
    const reply = await accept({ token: preview.token });
    setBusy(false);
    if (!reply.ok) {
      notifyFailure(reply.failure);
      return;
    }
    const { sequence, records } = reply.value;
    if (records.length === 0) notify('Everything in this file is here already.');
    else
      notify(`${preview.counts.new} new, ${preview.counts.fuller} completed`, {
        label: 'Undo',
        run: () => void undo(sequence),
      });
    onClose();
  };
  return (
    <Modal
      opened={preview !== null}
      onClose={onClose}
      title="Places to look"
      size="lg"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {preview && (
        <Stack gap="md">
          <Text size="md" c="var(--aw-text2)">
            {sayCounts(preview)}
          </Text>
          <RowList
            label="Places in the file"
            items={preview.rows.map((row, place) => ({ ...row, place }))}
            keyOf={({ place }) => `row-${place}`}
            estimate={() => 34}
            className={classes.importRows}
          >
            {({ name, sector, status }, tabIndex) => (
              <div className={classes.importRow} data-row-focus tabIndex={tabIndex} data-status={status}>
                <span>{[name, sector].filter((part) => part !== '').join(', ')}</span>
                <span className={classes.meta}>{statusWords[status]}</span>
              </div>
            )}
          </RowList>
          <Group gap="sm">
            <Button variant="filled" data-autofocus loading={isBusy} onClick={() => void run()}>
              Import the list
            </Button>
            <Button variant="subtle" onClick={onClose}>
              Cancel
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}

function sayCounts({ counts, fileName }: PlatformImportPreview): string {
  const parts = [
    `${counts.new} new`,
    ...(counts.fuller > 0 ? [`${counts.fuller} completed with a link, a note or a newer look`] : []),
    ...(counts.known > 0 ? [`${counts.known} known already`] : []),
    ...(counts.twice > 0 ? [`${counts.twice} twice in the file`] : []),
  ];
  return `${fileName}: ${parts.join(', ')}. Your own words stay.`;
}
