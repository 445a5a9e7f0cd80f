import { useState } from 'react';
import type { InvitationChoice, InvitationPreview } from '../../../shared/calendarContract';
import { TakeFileDialog } from '../../components/TakeFileDialog';
import { useTakeFile } from '../../components/useTakeFile';
import { useProcedure } from '../../workspace/useProcedure';
import { InvitationItem } from './InvitationItem';
import classes from './TakeInvitation.module.css';

/** Takes in an invitation: what it would change is seen before anything is written, and all of it is one step to undo. */
export function TakeInvitation({ onClose }: { readonly onClose: () => void }) {
  const choose = useProcedure('invitations.choose');
  const look = useProcedure('invitations.look');
  const accept = useProcedure('invitations.takeIn');
  const file = useTakeFile<InvitationPreview>();
  const { preview } = file;
  const [choices, setChoices] = useState<readonly InvitationChoice[]>([]);

  const ask = async (question: Parameters<typeof file.ask>[0]) => {
    const next = await file.ask(question);
    if (next !== null) setChoices(next.rows.map(({ target }) => ({ target, name: '' })));
  };
  const takeIn = async ({ token }: InvitationPreview) => {
    const done = count === 1 ? 'Invitation taken in' : `${count} invitations taken in`;
    if (await file.take(() => accept({ token, choices: [...choices] }), done)) onClose();
  };

  const count = choices.filter(({ target }) => target !== null).length;
  return (
    <TakeFileDialog
      title="Take in an invitation"
      size={640}
      file={file}
      lead={
        <p>
          Choose the calendar file of the invitation: in most mail programs it is the attachment invite.ics. It is read
          on this computer, put beside your interviews, and you see what it would change before anything is written. A
          later version moves the talk; a cancellation calls it off.
        </p>
      }
      accept={count === 0 ? 'Nothing to take in' : count === 1 ? 'Take it in' : `Take in ${count} events`}
      hasNews={preview !== null && count > 0}
      isReady={choices.every(({ target, name }, place) => {
        const row = preview?.rows[place];
        return target !== 'new' || row === undefined || row.who !== '' || name.trim() !== '';
      })}
      onChoose={() => void ask(() => choose({}))}
      onAccept={() => {
        if (preview !== null) void takeIn(preview);
      }}
      onClose={onClose}
    >
      {preview?.remarks.map((remark) => (
        <p key={remark} className={classes.remark}>
          {remark}
        </p>
      ))}
      <ul aria-label="Events of the file" className={classes.rows}>
        {preview?.rows.map((row, place) => (
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
    </TakeFileDialog>
  );
}
