import { Button, Group, Modal, Stack } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { InvitationChoice, InvitationPreview } from '../../../shared/calendarContract';
import { notify } from '../../components/notify';
import { useUndo } from '../../workspace/useDispatch';
import { useProcedure } from '../../workspace/useProcedure';
import { useGiven } from '../../workspace/WorkspaceProvider';
import { InvitationItem } from './InvitationItem';
import classes from './TakeInvitation.module.css';

/** Takes in an invitation: choose the file, look at what would happen, accept. Nothing is written before that; all of it is one step to undo. */
export function TakeInvitation({ onClose }: { readonly onClose: () => void }) {
  const choose = useProcedure('invitations.choose');
  const look = useProcedure('invitations.look');
  const accept = useProcedure('invitations.takeIn');
  const { copy } = useGiven();
  const undo = useUndo();
  const [preview, setPreview] = useState<InvitationPreview | null>(null);
  const [choices, setChoices] = useState<readonly InvitationChoice[]>([]);
  const [failure, setFailure] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [tries, setTries] = useState(0);
  const nextButton = useRef<HTMLButtonElement>(null);
  // While a file is read the buttons are off and lose the focus; the next step takes it again.
  useEffect(() => {
    if (tries > 0) nextButton.current?.focus();
  }, [tries]);

  const show = (next: InvitationPreview) => {
    setPreview(next);
    setChoices(next.rows.map(({ target }) => ({ target, name: '' })));
  };
  const ask = async (question: () => ReturnType<typeof choose>) => {
    setBusy(true);
    const reply = await question();
    setBusy(false);
    setTries((before) => before + 1);
    setFailure(reply.ok ? null : reply.failure.message);
    // Cancelled in the system's dialog: what was there stays.
    if (reply.ok && reply.value !== null) show(reply.value);
  };
  const takeIn = async ({ token }: InvitationPreview) => {
    setBusy(true);
    const reply = await accept({ token, choices: [...choices] });
    if (reply.ok) await copy.reached(reply.value.sequence);
    setBusy(false);
    if (!reply.ok) {
      setTries((before) => before + 1);
      setFailure(reply.failure.message);
      return;
    }
    notify(count === 1 ? 'Invitation taken in' : `${count} invitations taken in`, {
      label: 'Undo',
      run: () => void undo(reply.value.sequence),
    });
    onClose();
  };

  const count = choices.filter(({ target }) => target !== null).length;
  const isNamed = choices.every(({ target, name }, place) => {
    const row = preview?.rows[place];
    return target !== 'new' || row === undefined || row.who !== '' || name.trim() !== '';
  });
  const hasNews = preview !== null && count > 0;
  return (
    <Modal
      opened
      onClose={onClose}
      title={preview === null ? 'Take in an invitation' : preview.fileName}
      size={640}
      closeButtonProps={{ 'aria-label': 'Close' }}
      transitionProps={{ duration: 0 }}
    >
      <Stack gap="lg">
        {preview === null ? (
          <p className={classes.lead}>
            Choose the calendar file of the invitation: in most mail programs it is the attachment invite.ics. It is
            read on this computer, put beside your interviews, and you see what it would change before anything is
            written. A later version moves the talk; a cancellation calls it off.
          </p>
        ) : (
          <>
            {preview.remarks.map((remark) => (
              <p key={remark} className={classes.remark}>
                {remark}
              </p>
            ))}
            <ul aria-label="Events of the file" className={classes.rows}>
              {preview.rows.map((row, place) => (
                <InvitationItem
                  // The rows of a preview stay where they are.
                  key={`${preview.token} ${String(place)}`}
                  row={row}
                  choice={choices[place] ?? { target: row.target, name: '' }}
                  onChoice={(choice) => {
                    setChoices(choices.map((other, at) => (at === place ? choice : other)));
                  }}
                  onZone={(zone) => void ask(() => look({ token: preview.token, zone }))}
                />
              ))}
            </ul>
          </>
        )}
        {failure !== null && (
          <p role="alert" className={classes.failure}>
            {failure}
          </p>
        )}
        <Group gap="sm">
          {preview !== null && (
            <Button
              ref={hasNews ? nextButton : null}
              disabled={!hasNews || !isNamed || isBusy}
              onClick={() => void takeIn(preview)}
            >
              {count === 0 ? 'Nothing to take in' : count === 1 ? 'Take it in' : `Take in ${count} events`}
            </Button>
          )}
          <Button
            ref={hasNews ? null : nextButton}
            variant={preview === null ? 'default' : 'subtle'}
            data-autofocus={preview === null || undefined}
            disabled={isBusy}
            onClick={() => void ask(() => choose({}))}
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
