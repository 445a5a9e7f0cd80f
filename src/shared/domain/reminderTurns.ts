import { cadenceOf } from './cadence';
import type { LocalDate } from './field';
import { compare } from './outreachThreads';
import { callName, type Person } from './person';
import type { ReminderFacts } from './reminderKinds';
import type { Settings } from './settings';
import { dayOfInstant } from './time';
import { settingsOf } from './workspace';

/** People whose rhythm has come round by this day, the one who waits longest first: what the weekly reminder names. */
export function turnsOfWeek(
  facts: Pick<ReminderFacts, 'people' | 'touchpoints' | 'settings'>,
  day: LocalDate,
  zone: string,
): Person[] {
  const settings = settingsOf(facts);
  const rhythms = new Map<string, number>();
  for (const id in facts.people) {
    const person = facts.people[id];
    if (person === undefined || person.deletedAt !== null || person.archivedAt !== null) continue;
    const days = rhythmOf(person, settings);
    if (days !== null) rhythms.set(id, days);
  }
  if (rhythms.size === 0) return [];
  const last = new Map<string, string>();
  for (const id in facts.touchpoints) {
    const touch = facts.touchpoints[id];
    if (touch === undefined || touch.deletedAt !== null || !rhythms.has(touch.personId)) continue;
    if (touch.at > (last.get(touch.personId) ?? '')) last.set(touch.personId, touch.at);
  }
  return [...rhythms]
    .flatMap(([id, cadenceDays]) => {
      const person = facts.people[id];
      if (person === undefined) return [];
      const since = dayOfInstant(last.get(id) ?? person.createdAt, zone);
      const cadence = cadenceOf({ cadenceDays, isJustSocial: person.isJustSocial }, since, day);
      return cadence.kind === 'late' ? [{ person, next: cadence.next }] : [];
    })
    .sort((a, b) => compare(a.next, b.next) || compare(a.person.id, b.person.id))
    .map(({ person }) => person);
}

/** Days between touches: the person’s own, else that of a tag, else that of the circle; null: none is decided. */
function rhythmOf(
  { cadenceDays, tags, circle }: Person,
  { tagCadences, circleDays }: Pick<Settings, 'tagCadences' | 'circleDays'>,
): number | null {
  if (cadenceDays !== null) return cadenceDays;
  const byTag = tagCadences.filter(({ tag }) => tags.includes(tag)).map(({ days }) => days);
  if (byTag.length > 0) return Math.min(...byTag);
  return circle === null ? null : circleDays[circle];
}

/** “Odalys, Bram and 3 more”. */
export function namesInShort(people: readonly Person[], most = 3): string {
  const names = people.slice(0, most).map((person) => callName(person) || 'somebody');
  const more = people.length - names.length;
  if (more > 0) return `${names.join(', ')} and ${more} more`;
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}
