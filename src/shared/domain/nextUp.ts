import type { Instant } from './field';
import type { Interview } from './interview';
import { interviewPath } from './path';
import { callName } from './person';
import { clockOfInstant, dayOfInstant } from './time';
import { todayOf } from './today';
import { profileOf, type Workspace } from './workspace';
import { shorten } from '../text/shorten';

/** One line of “next up”, as the tray shows it, and the screen behind it. */
export interface NextUp {
  readonly says: string;
  readonly to: string;
}

/** A tray’s menu is narrow. */
const MOST_LETTERS = 48;

type Known = Pick<Workspace, 'interviews' | 'followUps' | 'settings' | 'profile' | 'people' | 'notes'>;

/** What the day asks for next, at most `most` lines: a talk that is on, the next one, letters, what is due. */
export function nextUp(known: Known, now: Instant, most = 3): NextUp[] {
  const zone = profileOf(known).timeZone;
  const today = dayOfInstant(now, zone);
  const { live, next, toWrapUp, letters, due } = todayOf(known, today, now);
  const name = (id: string | null | undefined) => {
    const person = id == null ? undefined : known.people[id];
    return person === undefined ? 'somebody' : callName(person) || 'somebody';
  };
  const who = ({ personIds }: Interview) => name(personIds[0]);
  return [
    ...(live === null ? [] : [{ says: `On now: ${who(live)}`, to: interviewPath(live.id, 'live') }]),
    ...(next?.startsAt == null
      ? []
      : [
          {
            says: `${dayOfInstant(next.startsAt, zone) === today ? '' : 'Tomorrow '}${clockOfInstant(next.startsAt, zone)} ${who(next)}`,
            to: interviewPath(next.id, 'prep'),
          },
        ]),
    ...toWrapUp.map((talk) => ({ says: `Sort the notes of ${who(talk)}`, to: interviewPath(talk.id, 'wrap-up') })),
    ...letters.map(({ followUp, interview }) => ({
      says: `Thank ${name(followUp.personId ?? interview.personIds[0])}`,
      to: interviewPath(interview.id, 'thank-you'),
    })),
    ...due.map(({ id, title, noteId }) => ({
      // A line off the record stays in its interview.
      says: noteId !== null && known.notes[noteId]?.isOffRecord === true ? 'A follow-up' : shorten(title, MOST_LETTERS),
      to: `/follow-ups?followUp=${id}`,
    })),
  ].slice(0, most);
}
