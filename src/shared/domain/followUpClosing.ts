import { Refusal } from '../failure';
import type { Edit } from './edit';
import type { Instant } from './field';
import type { FollowUp } from './followUp';
import { PROFILE_ID } from './profile';
import { mayRepeat, nextDue, nextId, sameClockOn } from './recurrence';
import { dayOfInstant } from './time';
import type { RecordMap } from './workspace';

type ClosedAs = NonNullable<FollowUp['closedAs']>;

/**
 * Closes a follow-up. What comes again and was done or skipped leaves the next one on the agenda, in the same change;
 * letting go ends the series. Closing what is closed only says how anew.
 */
export function closeFollowUp(edit: Edit, id: string, as: ClosedAs, at: Instant): void {
  const followUp = edit.get('followUps', id);
  edit.patch('followUps', id, { doneAt: at, closedAs: as, pausedAt: null });
  if (as === 'letGo' || followUp.repeats === null) return;
  const next = nextOne(edit, followUp, at);
  if (next === null) return;
  const there = edit.find('followUps', next.id);
  if (there === undefined) edit.add('followUps', next);
  // It was made before and went when this was opened again.
  else if (there.deletedAt !== null) edit.patch('followUps', next.id, { ...next, createdAt: there.createdAt });
}

/** Opens it again; the next one, that closing it made, goes to the bin as long as nobody worked on it. */
export function reopenFollowUp(edit: Edit, id: string, at: Instant): void {
  const followUp = edit.get('followUps', id);
  edit.patch('followUps', id, { doneAt: null, closedAs: null });
  const next = edit.find('followUps', nextId(id));
  if (next?.repeatOfId !== id || followUp.doneAt === null || !isUntouched(next)) return;
  if (next.due === nextOne(edit, followUp, followUp.doneAt)?.due) edit.patch('followUps', next.id, { deletedAt: at });
}

/** A refusal where this sort of thing is done once. */
export function checkRepeats({ kind, repeats }: Pick<FollowUp, 'kind' | 'repeats'>): void {
  if (repeats !== null && !mayRepeat(kind))
    throw new Refusal('refused', 'This is done once, so it does not come again. Nothing was changed.');
}

function nextOne(edit: Edit, followUp: FollowUp, at: Instant): FollowUp | null {
  const zone = edit.get('profile', PROFILE_ID).timeZone;
  const due = nextDue(followUp, seriesOf(edit, followUp), dayOfInstant(at, zone));
  if (due === null) return null;
  return {
    ...followUp,
    id: nextId(followUp.id),
    due,
    dueAt: followUp.dueAt === null ? null : sameClockOn(due, followUp.dueAt, zone),
    repeatOfId: followUp.id,
    snoozedUntil: null,
    pausedAt: null,
    doneAt: null,
    closedAs: null,
    createdAt: at,
    deletedAt: null,
  };
}

/** Only the series is looked up: all follow-ups may be thousands. */
function seriesOf(edit: Edit, followUp: FollowUp): RecordMap<FollowUp> {
  const series: Record<string, FollowUp> = {};
  for (let one: FollowUp | undefined = followUp; one !== undefined && !Object.hasOwn(series, one.id);) {
    series[one.id] = one;
    one = one.repeatOfId === null ? undefined : edit.find('followUps', one.repeatOfId);
  }
  return series;
}

function isUntouched({ doneAt, deletedAt, snoozedUntil, pausedAt }: FollowUp): boolean {
  return doneAt === null && deletedAt === null && snoozedUntil === null && pausedAt === null;
}
