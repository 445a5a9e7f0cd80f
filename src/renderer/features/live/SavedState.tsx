import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useCopyState } from '../../workspace/WorkspaceProvider';
import type { RoomState } from './liveRoom';
import classes from './Room.module.css';

interface SavedStateProps {
  readonly room: Pick<RoomState, 'isSaving' | 'trouble'>;
  readonly onCopyAll: () => void;
}

/** Where the last line is: on disk, on its way, or only in this window, and why. Follows the disk, not a timer. */
export function SavedState({ room, onCopyAll }: SavedStateProps) {
  const save = useCopyState((state) => state.save);
  const reason = room.trouble?.message ?? (save.kind === 'notSaved' ? save.sentence : null);
  if (reason !== null) {
    return (
      <div className={classes.saved} data-is-late>
        <IconAlertTriangle size={14} stroke={1.6} aria-hidden />
        <span title={reason}>Not saved</span>
        <Button variant="subtle" onClick={onCopyAll}>
          Copy all notes
        </Button>
      </div>
    );
  }
  const isSaving = room.isSaving || save.kind === 'saving';
  return (
    <div className={classes.saved}>
      <span aria-hidden className={classes.savedDot} data-is-saving={isSaving || undefined} />
      {isSaving ? 'Saving' : 'Saved on this computer'}
    </div>
  );
}
