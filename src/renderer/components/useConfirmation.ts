import { isToConfirm } from '../../shared/domain/confirmation';
import type { Interview } from '../../shared/domain/interview';
import { callName } from '../../shared/domain/person';
import { dayOfInstant } from '../../shared/domain/time';
import { sayDayInSentence } from '../lib/dates';
import { useToday } from '../lib/useToday';
import { useSlice, useWorkspace } from '../workspace/WorkspaceProvider';
import { useBusinessCalendar } from './useBusinessCalendar';
import { useStartLetter } from './useStartLetter';

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
  const startLetter = useStartLetter();
  const { now, today, zone } = useToday();
  const { calendarFor } = useBusinessCalendar();
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
  if (!isToConfirm(interview, now, zone, calendarFor(person.id).isWorkingDay) || (letter?.sentAt ?? null) !== null)
    return null;
  const day = sayDayInSentence(dayOfInstant(interview.startsAt, zone), today);
  const when = /^(today|tomorrow)$/.test(day) ? `${day.charAt(0).toUpperCase()}${day.slice(1)}` : `On ${day}`;
  return {
    says: `${when} you talk with ${callName(person)}. Confirm the hour and the place, so that nobody waits.`,
    isNext: dayOfInstant(interview.startsAt, zone) > today,
    label: letter === undefined ? 'Write the confirmation' : 'Finish the confirmation',
    open: () => {
      startLetter({ personId: person.id, kind: 'confirmation', interviewId: interview.id });
    },
  };
}
