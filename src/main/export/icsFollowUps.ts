import { effectiveDue } from '../../shared/domain/agenda';
import type { FollowUp } from '../../shared/domain/followUp';
import { countedFrom, seriesId } from '../../shared/domain/recurrence';
import { clockOfInstant, dayOfInstant } from '../../shared/domain/time';
import { profileOf, settingsOf, type Workspace } from '../../shared/domain/workspace';
import { shortDay } from '../../shared/text/bothClocks';
import type { DayEntry } from './icsDays';

type Known = Pick<Workspace, 'followUps' | 'people' | 'profile' | 'settings'>;

/** An entry with the follow-up’s new standing in calendars, to be kept once the file is written. */
export interface PlannedFollowUp {
  readonly entry: DayEntry;
  readonly followUpId: string;
  readonly calendar: NonNullable<FollowUp['calendar']>;
}

/**
 * What goes into a calendar file: these follow-ups, or (null) all that are open. What is done, let go, paused or in the
 * bin is called off once, when it is in a calendar already. The key is that of the first of a series and never changes;
 * the number rises each time it is saved again, so that a calendar takes the newer one even after an undo here.
 */
export function plannedFollowUps(known: Known, followUpIds: readonly string[] | null): PlannedFollowUp[] {
  const all = Object.values(known.followUps);
  const wanted = followUpIds === null ? null : new Set(followUpIds);
  const followed = new Set(all.flatMap(({ repeatOfId, deletedAt }) => (deletedAt === null ? (repeatOfId ?? []) : [])));
  return all
    .filter(({ id }) => wanted === null || wanted.has(id))
    .filter((followUp) => isOpen(followUp) || mustBeCalledOff(followUp, followed))
    .sort((a, b) => compare(effectiveDue(a), effectiveDue(b)) || compare(a.id, b.id))
    .map((followUp) => {
      const isOff = !isOpen(followUp);
      const calendar = { sequence: followUp.calendar === null ? 0 : followUp.calendar.sequence + 1, isOff };
      return { entry: entryOf(followUp, calendar, known), followUpId: followUp.id, calendar };
    });
}

function isOpen({ doneAt, deletedAt, pausedAt }: FollowUp): boolean {
  return doneAt === null && deletedAt === null && pausedAt === null;
}

/** The next of a series takes its place there, under the same key. */
function mustBeCalledOff({ id, calendar }: FollowUp, followed: ReadonlySet<string>): boolean {
  return calendar !== null && !calendar.isOff && !followed.has(id);
}

function entryOf(
  followUp: FollowUp,
  { sequence, isOff }: { readonly sequence: number; readonly isOff: boolean },
  known: Known,
): DayEntry {
  const zone = profileOf(known).timeZone;
  const { dueAt, due, repeats } = followUp;
  const shown = effectiveDue(followUp);
  const name = followUp.personId === null ? '' : (known.people[followUp.personId]?.name ?? '');
  const closes =
    dueAt === null ? '' : `The window closes ${shortDay(dayOfInstant(dueAt, zone))} at ${clockOfInstant(dueAt, zone)}.`;
  return {
    uid: `${seriesId(followUp, known.followUps)}@askwell.invalid`,
    sequence,
    day: repeats === null ? shown : due,
    movedTo: repeats !== null && shown !== due ? shown : null,
    summary: followUp.owner === 'them' ? `Waiting for: ${followUp.title}` : followUp.title,
    description: [name === '' || followUp.title.includes(name) ? '' : `For ${name}.`, closes]
      .filter(Boolean)
      .join('\n'),
    isOff,
    alarm: alarmOf(followUp, known),
    rhythm: repeats === null ? null : { ...repeats, countedFrom: countedFrom(followUp, repeats, known.followUps) },
  };
}

/** When the calendar reminds: at the hour of reminders, but an hour before a window closes. */
function alarmOf({ dueAt, snoozedUntil }: FollowUp, known: Known): string {
  const usual = settingsOf(known).remindAt;
  if (dueAt === null || snoozedUntil !== null) return usual;
  const closes = clockOfInstant(dueAt, profileOf(known).timeZone);
  const hour = Math.max(0, Number(closes.slice(0, 2)) - 1);
  const before = `${String(hour).padStart(2, '0')}:${hour === 0 ? '00' : closes.slice(3)}`;
  return before < usual ? before : usual;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
