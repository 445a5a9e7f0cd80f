import type { LocalDate } from './field';
import { currentRoles } from './peopleFacts';
import { roleLevels, type Person } from './person';
import { standingWith, touchGround, type TouchKnown, type TouchOptions } from './touchRank';
import { addDays } from './time';
import type { TouchRhythm } from './touchRhythm';
import { readRoleLevel } from '../text/roleLevel';

/** Somebody who guides me, or grows beside me, and when we meet next. */
export interface Companion {
  readonly personId: string;
  readonly rhythm: TouchRhythm;
  readonly lastOn: LocalDate | null;
  /** When the agreed rhythm comes round; null: none is agreed, or nothing was yet. */
  readonly next: LocalDate | null;
}

export interface MentorsAndPeers {
  readonly mentors: readonly Companion[];
  readonly peers: readonly Companion[];
  /** What is missing while the other is there, or both are: “Both kinds matter” (practices.md, S0.164). */
  readonly missing: readonly ('mentor' | 'peer')[];
  /** Who could be asked, by what is missing; at most three each. Somebody I know well enough, above me or beside me. */
  readonly couldAsk: { readonly mentor: readonly string[]; readonly peer: readonly string[] };
}

const CANDIDATES = 3;
/** From “spoke twice, or helped”: nobody becomes a mentor out of the blue. */
const KNOWN_WELL = 3;

/** Mentors and peers in use, those whose rhythm comes round first at the top; the just social are neither. */
export function mentorsAndPeers(known: TouchKnown, today: LocalDate, options: TouchOptions = {}): MentorsAndPeers {
  const ground = touchGround({ ...known, resources: {}, introductions: {} }, today, options);
  const inUse = Object.values(known.people).filter(
    ({ deletedAt, archivedAt, isJustSocial }) => deletedAt === null && archivedAt === null && !isJustSocial,
  );
  const companion = (person: Person): Companion => {
    const { rhythm, lastOn } = standingWith(ground, person);
    const next = lastOn === null || rhythm.days === null || rhythm.days === 0 ? null : addDays(lastOn, rhythm.days);
    return { personId: person.id, rhythm, lastOn, next };
  };
  const playing = (part: 'mentor' | 'peer') =>
    inUse
      .filter((person) => person.part === part)
      .map(companion)
      .sort((a, b) => compare(a.next ?? '9999', b.next ?? '9999') || compare(a.personId, b.personId));
  const mentors = playing('mentor');
  const peers = playing('peer');
  const missing = [
    ...(mentors.length === 0 ? (['mentor'] as const) : []),
    ...(peers.length === 0 ? (['peer'] as const) : []),
  ];
  return { mentors, peers, missing, couldAsk: candidates(known, inUse, missing) };
}

function candidates(
  { roles }: Pick<TouchKnown, 'roles'>,
  inUse: readonly Person[],
  missing: readonly ('mentor' | 'peer')[],
): MentorsAndPeers['couldAsk'] {
  if (missing.length === 0) return { mentor: [], peer: [] };
  const current = currentRoles(roles);
  const heightOf = (person: Person) => {
    const role = current.get(person.id);
    const level = role === undefined ? null : (role.level ?? readRoleLevel(role.title)?.level ?? null);
    return level === null ? -1 : roleLevels.indexOf(level);
  };
  const known = inUse
    .filter(({ tie, part }) => tie >= KNOWN_WELL && (part === null || part === 'senior' || part === 'champion'))
    .map((person) => ({ person, height: heightOf(person) }))
    .sort((a, b) => b.person.tie - a.person.tie || compare(a.person.id, b.person.id));
  const ids = (isWanted: (entry: { readonly person: Person; readonly height: number }) => boolean) =>
    known
      .filter(isWanted)
      .slice(0, CANDIDATES)
      .map(({ person }) => person.id);
  const lead = roleLevels.indexOf('lead');
  return {
    mentor: missing.includes('mentor') ? ids(({ person, height }) => person.part === 'senior' || height >= lead) : [],
    peer: missing.includes('peer')
      ? ids(({ person, height }) => person.part === null && height >= 0 && height < lead)
      : [],
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
