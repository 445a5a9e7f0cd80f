import type { Instant } from '../domain/field';
import type { IncomingEvent } from '../domain/invitation';
import type { Fit } from '../domain/invitationFit';
import type { Interview } from '../domain/interview';
import { clockOfInstant, dayOfInstant } from '../domain/time';
import { sayTheirClock, shortDay } from './bothClocks';

/** “Thu 14 Jan 17:30”, with the other clock behind it where that shows something else. */
export function sayWhen(at: Instant, zone: string, theirs: string): string {
  const other = theirs === '' ? '' : sayTheirClock(at, zone, theirs);
  return `${shortDay(dayOfInstant(at, zone))} ${clockOfInstant(at, zone)}${other === '' ? '' : ` (${other})`}`;
}

/** What would happen to an event, and why, in a sentence. `who`: with whom the talk is that it is about. */
export function sayFit(event: IncomingEvent, fit: Fit, who: string): string {
  const { kind, interview, by } = fit;
  const talk = who === '' ? 'an interview' : `the interview with ${who}`;
  switch (kind) {
    case 'new':
      return 'No interview fits it; a new one is planned.';
    case 'attach':
      return by === 'time'
        ? `It begins at the hour of ${talk}, and is attached to it.`
        : `It is about ${talk}${interview?.startsAt === null ? ', which has no time yet' : ''}, and is attached to it.`;
    case 'update':
      return event.sequence > (interview?.calendar?.sequence ?? 0)
        ? `A later version of the invitation for ${talk}.`
        : `Another time for ${talk}, though the file does not number it as a change. Ask which one holds; or it may be a second meeting in the same room.`;
    case 'same':
      return `It is here already, in ${talk}. Nothing changes.`;
    case 'older':
      return `An older version (${event.sequence}) of the invitation for ${talk}, which has version ${interview?.calendar?.sequence ?? 0}. It is left alone.`;
    case 'cancel':
      return `It calls off ${talk}.`;
    case 'nothing':
      if (interview === null) return 'It calls off a meeting that is not in Askwell. Nothing changes.';
      return `It is about ${talk}, which has begun or is over. Nothing changes.`;
    case 'askZone':
      return event.start.kind === 'ask' && event.start.zoneName !== ''
        ? `The file calls its time zone “${event.start.zoneName}”, which nobody knows. Choose the zone below.`
        : 'The file does not say in which time zone its clock is. Choose the zone below.';
    case 'noTime':
      return event.start.kind === 'allDay'
        ? `It takes the whole of ${shortDay(event.start.day)}, without an hour. Ask for one, and plan the interview by hand.`
        : 'It has no time that could be read. Plan the interview by hand.';
  }
}

/** What would be different in a talk, a line each. */
export function sayChanges(
  fields: Partial<Pick<Interview, 'startsAt' | 'minutes' | 'place' | 'medium'>>,
  interview: Interview,
  zone: string,
  theirs: string,
): string[] {
  const lines: string[] = [];
  if (typeof fields.startsAt === 'string' && fields.startsAt !== interview.startsAt)
    lines.push(
      interview.startsAt === null
        ? `Time: ${sayWhen(fields.startsAt, zone, theirs)}`
        : `Time: ${sayWhen(fields.startsAt, zone, theirs)}, was ${sayWhen(interview.startsAt, zone, '')}`,
    );
  if (fields.minutes !== undefined && fields.minutes !== interview.minutes)
    lines.push(`Length: ${fields.minutes} min, was ${interview.minutes}`);
  if (fields.place !== undefined && fields.place !== interview.place)
    lines.push(interview.place === '' ? `Where: ${fields.place}` : `Where: ${fields.place}, was ${interview.place}`);
  return lines;
}
