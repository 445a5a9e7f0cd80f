import { Button, Group, Modal, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useDispatch } from '../../workspace/useDispatch';
import { useProcedure } from '../../workspace/useProcedure';

/** What is about to leave the bin for good; without keys everything in it. */
export interface Leaving {
  readonly ids: readonly string[];
  readonly name: string | null;
}

interface DeleteForGoodProps {
  readonly leaving: Leaving;
  readonly onClose: () => void;
}

/** Names what goes before it goes. It can be taken back until Askwell is closed. */
export function DeleteForGood({ leaving, onClose }: DeleteForGoodProps) {
  const dispatch = useDispatch();
  const tell = useProcedure('bin.tellWhatGoes');
  const [goes, setGoes] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    let isHere = true;
    void tell({ ids: [...leaving.ids] }).then((reply) => {
      if (isHere) setGoes(reply.ok ? reply.value : reply.failure.message);
    });
    return () => {
      isHere = false;
    };
  }, [tell, leaving]);
  const handleDelete = async () => {
    setBusy(true);
    const { ok } =
      leaving.ids.length === 0
        ? await dispatch('bin.emptied', {}, { toast: 'Bin emptied' })
        : await dispatch(
            'binned.deleted',
            { ids: [...leaving.ids] },
            { toast: `Deleted for good: ${leaving.name ?? ''}` },
          );
    setBusy(false);
    if (ok) onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="md"
      title={leaving.name === null ? 'Empty the bin?' : `Delete ${leaving.name} for good?`}
      styles={{ title: { overflowWrap: 'anywhere' } }}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <Text aria-live="polite" mih={24}>
        {goes}
      </Text>
      <Text mt="sm" c="var(--aw-text2)">
        You can take it back with Ctrl+Z until you close Askwell.
      </Text>
      <Text mt="sm" c="var(--aw-text2)">
        Copies stay in your data folder, so that a mistake can be put right: in History for about 400 days, and in
        backups until newer ones take their place, mostly within three months (the ten newest always stay). To be rid of
        them sooner, use Askwell once more, close it, and delete the folders “backups” and “history” there.
      </Text>
      <Group mt="lg" gap="sm" justify="flex-end">
        <Button data-autofocus onClick={onClose}>
          Keep in the bin
        </Button>
        <Button variant="filled" loading={isBusy} disabled={goes === null} onClick={() => void handleDelete()}>
          {leaving.name === null ? 'Empty bin' : 'Delete for good'}
        </Button>
      </Group>
    </Modal>
  );
}
