import { Modal } from '@mantine/core';
import { FollowUpEntry } from '../components/FollowUpEntry';
import { takeFocus } from '../lib/takeFocus';

/** A new follow-up in one line, from any screen; what was read stands below it before Enter adds it. */
export function QuickFollowUp({ onClose }: { readonly onClose: () => void }) {
  return (
    <Modal
      opened
      onClose={onClose}
      title="New follow-up"
      size={520}
      closeButtonProps={{ 'aria-label': 'Close' }}
      transitionProps={{ duration: 0 }}
    >
      <FollowUpEntry ref={takeFocus} isFirst onAdded={onClose} />
    </Modal>
  );
}
