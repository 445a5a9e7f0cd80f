import { Button, Group, Modal, Stack } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { ImportPreview } from '../../../shared/contract';
import { notify } from '../../components/notify';
import { useUndo } from '../../workspace/useDispatch';
import { useProcedure } from '../../workspace/useProcedure';
import { useGiven } from '../../workspace/WorkspaceProvider';
import classes from './ImportPeople.module.css';
import { ImportRows } from './ImportRows';
import { sayAdds, sayDone } from './importWords';

/** Brings people in: choose the file, look at what would happen, accept. Nothing is written before that, and all of it is one step to undo. */
export function ImportPeople({ onClose }: { readonly onClose: () => void }) {
  const choose = useProcedure('people.chooseImport');
  const accept = useProcedure('people.acceptImport');
  const { copy } = useGiven();
  const undo = useUndo();
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [apart, setApart] = useState<ReadonlySet<number>>(new Set());
  const [isBusy, setBusy] = useState(false);
  const [tries, setTries] = useState(0);
  const nextButton = useRef<HTMLButtonElement>(null);
  // While a file is read the buttons are off and lose the focus; the next step takes it again.
  useEffect(() => {
    if (tries > 0) nextButton.current?.focus();
  }, [tries]);

  const read = async () => {
    setBusy(true);
    const reply = await choose({});
    setBusy(false);
    setTries((before) => before + 1);
    setFailure(reply.ok ? null : reply.failure.message);
    // Cancelled in the system's dialog: what was there stays.
    if (reply.ok && reply.value !== null) {
      setPreview(reply.value);
      setApart(new Set());
    }
  };
  const add = async ({ token }: ImportPreview, counts: ImportPreview['counts']) => {
    setBusy(true);
    const reply = await accept({ token, apart: [...apart] });
    if (reply.ok) await copy.reached(reply.value.sequence);
    setBusy(false);
    if (!reply.ok) {
      setTries((before) => before + 1);
      // A token serves once; the file has to be read again.
      setPreview(null);
      setFailure(reply.failure.message);
      return;
    }
    notify(sayDone(counts), { label: 'Undo', run: () => void undo(reply.value.sequence) });
    onClose();
  };

  // Who is somebody else after all is one more new person and one less completed.
  const counts = preview && {
    ...preview.counts,
    new: preview.counts.new + apart.size,
    changed: preview.counts.changed - apart.size,
  };
  const hasNews = counts !== null && counts.new + counts.changed > 0;
  return (
    <Modal
      opened
      onClose={onClose}
      title={preview === null ? 'Import people from LinkedIn' : preview.fileName}
      size={720}
      closeButtonProps={{ 'aria-label': 'Close' }}
      transitionProps={{ duration: 0 }}
    >
      <Stack gap="lg">
        {preview === null ? (
          <>
            <p className={classes.lead}>
              Choose the zip that LinkedIn sends you, or the Connections.csv in it. It is read on this computer; you see
              every row before anything is added.
            </p>
            <ol className={classes.steps}>
              <li>On LinkedIn: Settings, Data privacy, Get a copy of your data.</li>
              <li>Tick Connections and ask for the archive.</li>
              <li>Within some minutes an e-mail has the link; it works for 72 hours.</li>
            </ol>
          </>
        ) : (
          <ImportRows
            preview={preview}
            apart={apart}
            onApart={(place, isApart) =>
              setApart((before) => new Set([...before].filter((one) => one !== place).concat(isApart ? place : [])))
            }
          />
        )}
        {failure !== null && (
          <p role="alert" className={classes.failure}>
            {failure}
          </p>
        )}
        <Group gap="sm">
          {preview !== null && counts !== null && (
            <Button
              ref={hasNews ? nextButton : null}
              disabled={!hasNews || isBusy}
              data-autofocus
              onClick={() => void add(preview, counts)}
            >
              {sayAdds(counts)}
            </Button>
          )}
          <Button
            ref={hasNews ? null : nextButton}
            variant={preview === null ? 'default' : 'subtle'}
            data-autofocus={preview === null || undefined}
            disabled={isBusy}
            onClick={() => void read()}
          >
            {preview === null ? 'Choose file' : 'Choose another file'}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {preview === null || hasNews ? 'Cancel' : 'Close'}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
