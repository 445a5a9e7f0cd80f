import { useNavigate } from 'react-router-dom';
import { isToConfirm, workingDayOf } from '../../shared/domain/confirmation';
import type { Interview } from '../../shared/domain/interview';
import { callName } from '../../shared/domain/person';
import { dayOfInstant } from '../../shared/domain/time';
import { profileOf } from '../../shared/domain/workspace';
import { confirmationDraft } from '../../shared/text/confirmationDraft';
import { sayDayInSentence } from '../lib/dates';
import { newId } from '../lib/newId';
import { useToday } from '../lib/useToday';
import { useDispatch } from '../workspace/useDispatch';
import { useSlice, useWorkspace } from '../workspace/WorkspaceProvider';

export interface Confirmation {
  /** “Tomorrow you talk with Odalys. Confirm the hour and the place, so that nobody waits.” */
  readonly says: string;
  /** Of its button. */
  readonly label: string;
  /** It comes before the rest of prep: on the day of the talk itself prep does. */
  readonly isNext: boolean;
  /** Opens the letter, drafted when there is none yet. */
  readonly open: () => void;
}

/** Whether a talk is to be confirmed now; null: not, or its confirmation was sent. */
export function useConfirmation(interview: Interview): Confirmation | null {
  const navigate = useNavigate();
  const dispatch = useDispatch();
  const { now, today, zone } = useToday();
  const profile = useWorkspace(profileOf);
  const person = useWorkspace((workspace) => workspace.people[interview.personIds[0] ?? '']);
  const isHere = useSlice('messages', 'interviewId', interview.id);
  const letter = useWorkspace(({ messages }) => {
    const those = Object.values(messages).filter(
      ({ kind, interviewId, deletedAt }) =>
        kind === 'confirmation' && interviewId === interview.id && deletedAt === null,
    );
    return those.find(({ sentAt }) => sentAt !== null) ?? those[0];
  });
  if (person === undefined || interview.startsAt === null || !isHere) return null;
  if (!isToConfirm(interview, now, zone, workingDayOf(profile)) || (letter?.sentAt ?? null) !== null) return null;
  const day = sayDayInSentence(dayOfInstant(interview.startsAt, zone), today);
  const open = async () => {
    const id = letter?.id ?? newId('messages');
    if (letter === undefined) {
      const { subject, body } = confirmationDraft(interview, person, profile);
      const done = await dispatch(
        'message.drafted',
        {
          id,
          kind: 'confirmation',
          personId: person.id,
          interviewId: interview.id,
          subject,
          body,
          tone: 'warm',
          noteIds: [],
        },
        { isQuiet: true },
      );
      if (!done.ok) return;
    }
    void navigate(`/letters/${id}`);
  };
  const when = /^(today|tomorrow)$/.test(day) ? `${day.charAt(0).toUpperCase()}${day.slice(1)}` : `On ${day}`;
  return {
    says: `${when} you talk with ${callName(person)}. Confirm the hour and the place, so that nobody waits.`,
    isNext: dayOfInstant(interview.startsAt, zone) > today,
    label: letter === undefined ? 'Write the confirmation' : 'Finish the confirmation',
    open: () => void open(),
  };
}
