import type { Instant } from './field';
import type { Interview } from './interview';
import { tooNear } from './keptApart';
import { callName, type Person } from './person';
import type { TimeAdvice } from './timeAdvice';

/**
 * What to know about a time that leaves less than `recoveryMinutes` to the talk before or after it, one line a talk. It
 * warns only: the person may take the time all the same.
 */
export function nearAdvice(
  interviews: Iterable<Interview>,
  people: Readonly<Record<string, Pick<Person, 'name' | 'callName'>>>,
  chosen: { readonly startsAt: Instant; readonly minutes: number; readonly butId: string | null },
  recoveryMinutes: number,
): TimeAdvice[] {
  return tooNear(interviews, chosen, recoveryMinutes).map(({ interview, minutes }) => {
    const names = interview.personIds.flatMap((id) => people[id] ?? []).map((person) => callName(person));
    const talk = `the talk with ${names.length === 0 ? 'somebody' : names.join(' and ')}`;
    const says =
      minutes < 0
        ? `It overlaps ${talk} by ${-minutes} ${-minutes === 1 ? 'minute' : 'minutes'}.`
        : `Only ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} between this and ${talk}; you keep ${recoveryMinutes} to recover.`;
    return { kind: 'tooNear', says, isAgainst: true };
  });
}
