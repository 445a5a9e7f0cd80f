import { Button, Group, Modal, Stack } from '@mantine/core';
import type { PastView } from '../../../shared/pastView';
import { sayMomentInSentence } from '../../lib/dates';
import { useToday } from '../../lib/useToday';
import classes from './History.module.css';

interface ConfirmEverythingProps {
  readonly view: PastView;
  readonly isBusy: boolean;
  readonly onRestore: () => void;
  readonly onClose: () => void;
}

/** Before the whole planner goes back: what happens, and that there is a way back. */
export function ConfirmEverything({ view, isBusy, onRestore, onClose }: ConfirmEverythingProps) {
  const { now, zone } = useToday();
  return (
    <Modal
      opened
      onClose={onClose}
      title="Restore everything?"
      size={520}
      closeButtonProps={{ 'aria-label': 'Close' }}
      transitionProps={{ duration: 0 }}
    >
      <Stack gap="lg">
        <p className={classes.confirm}>
          The whole planner becomes what it was {view.side === 'before' && 'before '}
          {sayMomentInSentence(view.line.at, now, zone)}. {view.differing} {view.differing === 1 ? 'record' : 'records'}{' '}
          will change. A backup of now is made first, and Undo takes it back in one step.
        </p>
        <Group gap="sm">
          <Button variant="filled" data-autofocus disabled={isBusy} onClick={onRestore}>
            Restore everything
          </Button>
          <Button variant="subtle" onClick={onClose}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
