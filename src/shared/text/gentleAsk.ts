import type { LocalDate } from '../domain/field';
import type { FollowUp } from '../domain/followUp';
import { callName, type Person } from '../domain/person';

const months = 'January February March April May June July August September October November December'.split(' ');

/**
 * A line that asks once more for what somebody offered, without pressing and with a way out. Of it only the title is
 * theirs and mine; nothing of a note is in it.
 */
export function gentleAsk(
  { title }: Pick<FollowUp, 'title'>,
  person: Pick<Person, 'name' | 'callName'> | undefined,
  since: LocalDate,
): string {
  const greeting = person === undefined ? 'Hello' : `Hello ${callName(person)}`;
  const day = `${Number(since.slice(8))} ${months[Number(since.slice(5, 7)) - 1] ?? ''}`;
  return `${greeting}, when we were in touch on ${day} you kindly offered: ${title.trim().replace(/[.!?]+$/, '')}. There is no hurry, and it is quite all right if it no longer suits.`;
}
