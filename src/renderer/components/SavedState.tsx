import { Popover } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useCopyState } from '../workspace/WorkspaceProvider';
import { SaveTroubleActions } from './SaveTroubleActions';
import { sayWaiting } from './saveWords';
import classes from './SavedState.module.css';

interface SavedStateProps {
  /** Something typed here has not been given to the disk yet. */
  readonly isOnItsWay?: boolean;
  /** Why something typed here could not be saved, beside what the disk says itself. */
  readonly trouble?: string | null;
  /** Where there is little room: “Saved”. */
  readonly isShort?: boolean;
  /** What can be done about it, shown only while it is not saved. */
  readonly children?: ReactNode;
}

/** Where the last change is, in words: on disk, on its way, or only in this window and why. It follows the disk, not a timer. */
export function SavedState({ isOnItsWay = false, trouble = null, isShort = false, children }: SavedStateProps) {
  const save = useCopyState((state) => state.save);
  const reason = trouble ?? (save.kind === 'notSaved' ? save.sentence : null);
  if (reason !== null) {
    return (
      <div className={classes.saved} data-is-late>
        <IconAlertTriangle size={14} stroke={1.6} aria-hidden />
        <span>Not saved</span>
        <Popover width={300} shadow="md" withinPortal>
          <Popover.Target>
            <button type="button" className={classes.why}>
              See why
            </button>
          </Popover.Target>
          <Popover.Dropdown>
            {reason}
            {save.kind === 'notSaved' && sayWaiting(save)}
            {save.kind === 'notSaved' && (
              <div className={classes.actions}>
                <SaveTroubleActions />
              </div>
            )}
          </Popover.Dropdown>
        </Popover>
        {children}
      </div>
    );
  }
  const isSaving = isOnItsWay || save.kind === 'saving';
  return (
    <div className={classes.saved} data-is-short={isShort || undefined}>
      <span aria-hidden className={classes.dot} data-is-saving={isSaving || undefined} />
      {isSaving ? 'Saving' : isShort ? 'Saved' : 'Saved on this computer'}
    </div>
  );
}
