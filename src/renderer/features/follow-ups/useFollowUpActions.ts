import { useMemo } from 'react';
import { effectiveDue } from '../../../shared/domain/agenda';
import type { LocalDate } from '../../../shared/domain/field';
import type { FollowUp, Rhythm } from '../../../shared/domain/followUp';
import { nextDue, rhythmWords } from '../../../shared/domain/recurrence';
import { addDays } from '../../../shared/domain/time';
import { sayDayInSentence } from '../../lib/dates';
import { useDispatch } from '../../workspace/useDispatch';
import { useWorkspace } from '../../workspace/WorkspaceProvider';

export interface FollowUpActions {
  done(followUp: FollowUp): Promise<unknown>;
  /** Passes over it this once; what comes again leaves the next one. */
  skip(followUp: FollowUp): Promise<unknown>;
  /** Puts it off to this day; the promised day stays known. */
  snooze(followUp: FollowUp, until: LocalDate): Promise<unknown>;
  /** One week after its day, or after today when that has passed. */
  snoozeWeek(followUp: FollowUp): Promise<unknown>;
  changeDue(followUp: FollowUp, due: LocalDate): Promise<unknown>;
  /** Waits without a date, or is taken up again; then it is due today when its day has passed. */
  pause(followUp: FollowUp): Promise<unknown>;
  letGo(followUp: FollowUp): Promise<unknown>;
  repeat(followUp: FollowUp, repeats: Rhythm | null): Promise<unknown>;
  /** Asked for once more: it waits until this day. */
  askedAgain(followUp: FollowUp, until: LocalDate): Promise<unknown>;
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
  const all = useWorkspace((workspace) => workspace.followUps);
  return useMemo(() => {
    const snooze = (followUp: FollowUp, until: LocalDate) =>
      dispatch(
        'followUp.snoozed',
        { id: followUp.id, until },
        { toast: `Put off to ${sayDayInSentence(until, today)}: ${followUp.title}` },
      );
    /** “. Next: Thu 4 June”, where it comes again. */
    const andNext = (followUp: FollowUp) => {
      const next = nextDue(followUp, all, today);
      return next === null ? '' : `. Next: ${sayDayInSentence(next, today)}`;
    };
    return {
      done: (followUp) =>
        dispatch(
          'followUp.done',
          { id: followUp.id, isDone: true },
          { toast: `Done: ${followUp.title}${andNext(followUp)}` },
        ),
      skip: (followUp) =>
        dispatch('followUp.skipped', { id: followUp.id }, { toast: `Skipped: ${followUp.title}${andNext(followUp)}` }),
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
      pause: (followUp) =>
        followUp.pausedAt === null
          ? dispatch('followUp.paused', { id: followUp.id }, { toast: `Paused: ${followUp.title}` })
          : dispatch(
              'followUp.takenUp',
              { id: followUp.id, until: effectiveDue(followUp) < today ? today : null },
              { toast: `Taken up again: ${followUp.title}` },
            ),
      letGo: (followUp) => dispatch('followUps.letGo', { ids: [followUp.id] }, { toast: `Let go: ${followUp.title}` }),
      repeat: (followUp, repeats) =>
        dispatch(
          'followUp.changed',
          { id: followUp.id, fields: { repeats } },
          {
            toast:
              repeats === null
                ? `Comes once: ${followUp.title}`
                : `Comes again ${rhythmWords(repeats)}: ${followUp.title}`,
          },
        ),
      askedAgain: (followUp, until) =>
        dispatch(
          'followUp.askedAgain',
          { id: followUp.id, until },
          { toast: `Asked again. It waits until ${sayDayInSentence(until, today)}: ${followUp.title}` },
        ),
      remove: (followUp) =>
        dispatch('followUp.binned', { id: followUp.id }, { toast: `Moved to the bin: ${followUp.title}` }),
    };
  }, [dispatch, all, today]);
}
