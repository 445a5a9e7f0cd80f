import { useMemo } from 'react';
import type { LocalDate } from '../../../shared/domain/field';
import type { FollowUp } from '../../../shared/domain/followUp';
import { effectiveDue } from '../../../shared/domain/agenda';
import { addDays } from '../../../shared/domain/time';
import { sayDayInSentence } from '../../lib/dates';
import { useDispatch } from '../../workspace/useDispatch';

export interface FollowUpActions {
  done(followUp: FollowUp): Promise<unknown>;
  /** Puts it off to this day; the promised day stays known. */
  snooze(followUp: FollowUp, until: LocalDate): Promise<unknown>;
  /** One week after its day, or after today when that has passed. */
  snoozeWeek(followUp: FollowUp): Promise<unknown>;
  changeDue(followUp: FollowUp, due: LocalDate): Promise<unknown>;
  remove(followUp: FollowUp): Promise<unknown>;
}

/** The kind of letter that a follow-up asks for; null: none, or one to somebody who is not chosen yet. */
export function letterKindOf({
  kind,
  owner,
  personId,
  interviewId,
  id,
}: FollowUp): 'nudge' | 'outreach' | 'referrerThanks' | null {
  if (owner !== 'me' || personId === null) return null;
  // Thanks without a talk are for a goal that is reached, and are written from its list.
  if (kind === 'thanks') return interviewId === null ? null : 'referrerThanks';
  if (kind === 'referral' || kind === 'event') return 'outreach';
  // “Write to the next person there” is about the one who was silent, but goes to somebody else.
  return kind === 'nudge' && !id.endsWith('next') ? 'nudge' : null;
}

/** What can be done to a follow-up; each with a way back for 8 seconds. */
export function useFollowUpActions(today: LocalDate): FollowUpActions {
  const dispatch = useDispatch();
  return useMemo(() => {
    const snooze = (followUp: FollowUp, until: LocalDate) =>
      dispatch(
        'followUp.snoozed',
        { id: followUp.id, until },
        { toast: `Put off to ${sayDayInSentence(until, today)}: ${followUp.title}` },
      );
    return {
      done: (followUp) =>
        dispatch('followUp.done', { id: followUp.id, isDone: true }, { toast: `Done: ${followUp.title}` }),
      snooze,
      snoozeWeek: (followUp) => {
        const due = effectiveDue(followUp);
        return snooze(followUp, addDays(due > today ? due : today, 7));
      },
      changeDue: (followUp, due) =>
        dispatch(
          'followUp.changed',
          { id: followUp.id, fields: { due } },
          { toast: `Moved to ${sayDayInSentence(due, today)}: ${followUp.title}` },
        ),
      remove: (followUp) =>
        dispatch('followUp.binned', { id: followUp.id }, { toast: `Moved to the bin: ${followUp.title}` }),
    };
  }, [dispatch, today]);
}
