import { Button } from '@mantine/core';
import { IconDevices } from '@tabler/icons-react';
import { useState } from 'react';
import { elsewhereNotes, type ElsewhereNote } from '../components/elsewhereWords';
import { useCopyState } from '../workspace/WorkspaceProvider';
import classes from './Notices.module.css';

/** Says quietly what keeps other computers' changes back. One at a time; “Got it” is until it holds anew. Settings, Data shows all. */
export function ElsewhereNotice() {
  const notes = elsewhereNotes(useCopyState((state) => state.elsewhere));
  const [heard, setHeard] = useState<readonly ElsewhereNote['about'][]>([]);
  const still = heard.filter((about) => notes.some((note) => note.about === about));
  if (still.length < heard.length) setHeard(still);
  const note = notes.find(({ about }) => !still.includes(about));
  return (
    <div role="status">
      {note !== undefined && (
        <div className={classes.notice}>
          <IconDevices size={16} stroke={1.6} color="var(--aw-ink)" aria-hidden />
          <p className={classes.sentence}>{note.sentence}</p>
          <Button
            variant="subtle"
            onClick={() => {
              setHeard([...still, note.about]);
            }}
          >
            Got it
          </Button>
        </div>
      )}
    </div>
  );
}
