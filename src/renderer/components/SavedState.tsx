import { Popover } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useCopyState } from '../workspace/WorkspaceProvider';
import classes from './SavedState.module.css';

/** Where the last save is, in words: it follows the disk, not the typing. */
export function SavedState() {
  const save = useCopyState((state) => state.save);
  if (save.kind === 'notSaved') {
    return (
      <span role="status" className={classes.saved}>
        <IconAlertTriangle size={14} stroke={1.6} color="var(--aw-late)" aria-hidden />
        <Popover width={300} shadow="md" withinPortal>
          <Popover.Target>
            <button type="button" className={classes.why}>
              Not saved, see why
            </button>
          </Popover.Target>
          <Popover.Dropdown>{save.sentence}</Popover.Dropdown>
        </Popover>
      </span>
    );
  }
  return (
    <span role="status" className={classes.saved} data-kind={save.kind}>
      <span aria-hidden className={classes.dot} />
      {save.kind === 'saving' ? 'Saving' : 'Saved on this computer'}
    </span>
  );
}
