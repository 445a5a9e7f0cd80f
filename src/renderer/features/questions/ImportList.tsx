import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { ListImportPreview } from '../../../shared/listContract';
import type { ListImportRow } from '../../../shared/questionListFile';
import { notify, notifyFailure } from '../../components/notify';
import { RowList } from '../../components/RowList';
import { useProcedure } from '../../workspace/useProcedure';
import classes from './ImportList.module.css';

interface ImportListProps {
  /** null: nothing is being imported. */
  readonly preview: ListImportPreview | null;
  readonly onClose: () => void;
  /** The list that was added. */
  readonly onDone: (listId: string) => void;
}

const statusWords: Readonly<Record<ListImportRow['status'], string>> = {
  new: 'new',
  known: 'in your library',
  twice: 'twice in the file, left out',
};

/** What a list file holds and what importing it does, before anything is written. */
export function ImportList({ preview, onClose, onDone }: ImportListProps) {
  const accept = useProcedure('questionList.acceptImport');
  const [isBusy, setIsBusy] = useState(false);
  const run = async () => {
    if (preview === null) return;
    setIsBusy(true);
    const reply = await accept({ token: preview.token });
    setIsBusy(false);
    if (!reply.ok) {
      notifyFailure(reply.failure);
      return;
    }
    notify(`“${preview.name}” is among your lists`);
    onDone(reply.value.listId);
  };
  return (
    <Modal opened={preview !== null} onClose={onClose} title={preview?.name ?? ''} size="lg">
      {preview && (
        <Stack gap="md">
          <Text size="md" c="var(--aw-text2)">
            {sayCounts(preview)}
          </Text>
          <RowList
            label="Questions in the file"
            items={preview.rows.map((row, place) => ({ ...row, place }))}
            keyOf={({ place }) => `row-${place}`}
            estimate={() => 44}
            className={classes.rows}
          >
            {({ text, minutes, status }, tabIndex) => (
              <div className={classes.row} data-row-focus tabIndex={tabIndex} data-status={status}>
                <span className={`aw-serif ${classes.words}`}>{text}</span>
                <span className={classes.status}>
                  {minutes} min, {statusWords[status]}
                </span>
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

function sayCounts({ counts, fileName }: ListImportPreview): string {
  const parts = [
    `${counts.new} new ${counts.new === 1 ? 'question' : 'questions'}`,
    ...(counts.known > 0 ? [`${counts.known} in your library already`] : []),
    ...(counts.twice > 0 ? [`${counts.twice} twice in the file`] : []),
  ];
  return `${fileName}: ${parts.join(', ')}. Nothing in your library is changed.`;
}
