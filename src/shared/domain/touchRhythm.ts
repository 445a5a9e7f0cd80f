import { fold } from '../text/fold';
import type { Person } from './person';
import type { Settings } from './settings';

/** How often somebody is to be heard from, and which choice says so. */
export interface TouchRhythm {
  /** Days between touches; 0: at rest; null: nothing is decided. */
  readonly days: number | null;
  readonly from: 'own' | 'tag' | 'circle' | 'none';
  /** The tag as it is written in Settings, or the circle; empty for the other two. */
  readonly name: string;
}

type Asked = Pick<Person, 'cadenceDays' | 'circle' | 'tags'>;
type Rules = Pick<Settings, 'circleDays' | 'tagCadences'>;

const undecided: TouchRhythm = { days: null, from: 'none', name: '' };

/**
 * Reads rhythms by these settings: a person’s own wins, then a tag, then the circle. Of several tags the one that stands
 * first in Settings counts. Accents and case of tags do not.
 */
export function rhythmReader({ circleDays, tagCadences }: Rules): (person: Asked) => TouchRhythm {
  const places = new Map<string, number>();
  tagCadences.forEach(({ tag }, place) => {
    const key = fold(tag).trim();
    if (key !== '' && !places.has(key)) places.set(key, place);
  });
  const known = new Map<string, number>();
  const placeOf = (tag: string) => {
    const seen = known.get(tag);
    if (seen !== undefined) return seen;
    const place = places.get(fold(tag).trim()) ?? Number.POSITIVE_INFINITY;
    known.set(tag, place);
    return place;
  };
  return ({ cadenceDays, circle, tags }) => {
    if (cadenceDays !== null) return { days: cadenceDays, from: 'own', name: '' };
    if (places.size > 0 && tags.length > 0) {
      const first = tagCadences[Math.min(...tags.map(placeOf))];
      if (first !== undefined) return { days: first.days, from: 'tag', name: first.tag };
    }
    return circle === null ? undecided : { days: circleDays[circle], from: 'circle', name: circle };
  };
}

/** The rhythm of one person. */
export function rhythmOf(person: Asked, settings: Rules): TouchRhythm {
  return rhythmReader(settings)(person);
}

/** Nothing is ever due with somebody who is just social, rests, is archived or in the bin, and nothing is suggested. */
export function isLeftInPeace(
  person: Pick<Person, 'isJustSocial' | 'archivedAt' | 'deletedAt'>,
  { days }: Pick<TouchRhythm, 'days'>,
): boolean {
  return person.isJustSocial || days === 0 || person.archivedAt !== null || person.deletedAt !== null;
}
