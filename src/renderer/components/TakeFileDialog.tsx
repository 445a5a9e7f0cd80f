import { Button, Group, Modal, Stack } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import classes from './TakeFileDialog.module.css';
import type { TakeFile } from './useTakeFile';

interface TakeFileDialogProps {
  /** Until a file is read; then its name stands there. */
  readonly title: string;
  readonly size: number;
  readonly file: Pick<TakeFile<{ readonly fileName: string }>, 'preview' | 'failure' | 'isBusy' | 'tries'>;
  /** What to choose and what will happen, before a file is read. */
  readonly lead: ReactNode;
  /** What the file would change. */
  readonly children: ReactNode;
  readonly accept: string;
  /** There is something to take in. */
  readonly hasNews: boolean;
  /** Nothing that has to be said first is missing. */
  readonly isReady: boolean;
  readonly onChoose: () => void;
  readonly onAccept: () => void;
  readonly onClose: () => void;
}

/** Takes something in from a file: choose it, look at what would happen, accept. Nothing is written before that. */
export function TakeFileDialog(props: TakeFileDialogProps) {
  const { title, size, file, lead, children, accept, hasNews, isReady, onChoose, onAccept, onClose } = props;
  const { preview, failure, isBusy, tries } = file;
  const nextButton = useRef<HTMLButtonElement>(null);
  // While a file is read the buttons are off and lose the focus; the next step takes it again.
  useEffect(() => {
    if (tries > 0) nextButton.current?.focus();
  }, [tries]);
  return (
    <Modal
      opened
      onClose={onClose}
      title={preview === null ? title : preview.fileName}
      size={size}
      closeButtonProps={{ 'aria-label': 'Close' }}
      transitionProps={{ duration: 0 }}
    >
      <Stack gap="lg">
        {preview === null ? <div className={classes.lead}>{lead}</div> : children}
        {failure !== null && (
          <p role="alert" className={classes.failure}>
            {failure}
          </p>
        )}
        <Group gap="sm">
          {preview !== null && (
            <Button ref={hasNews ? nextButton : null} disabled={!hasNews || !isReady || isBusy} onClick={onAccept}>
              {accept}
            </Button>
          )}
          <Button
            ref={hasNews ? null : nextButton}
            variant={preview === null ? 'default' : 'subtle'}
            data-autofocus={preview === null || undefined}
            disabled={isBusy}
            onClick={onChoose}
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
