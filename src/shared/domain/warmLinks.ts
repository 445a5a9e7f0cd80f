import type { Instant, LocalDate } from './field';
import type { Introduction } from './network';
import type { Person, Role } from './person';
import { spanOf, spanOverlap, type RoleOverlap, type Span } from './roleOverlap';
import type { TieBetween } from './tieBetween';
import type { Workspace } from './workspace';

/** What warm paths are read from. Notes only tell which introductions rest on a line off the record: those are left out. */
export type KnownNetwork = Pick<
  Workspace,
  'people' | 'roles' | 'ties' | 'introductions' | 'touchpoints' | 'interviews' | 'events' | 'notes' | 'messages'
>;

/** Why two people are taken to know each other. */
export type Evidence =
  | { readonly kind: 'tie'; readonly tie: TieBetween }
  | { readonly kind: 'introduction'; readonly introduction: Introduction }
  | { readonly kind: 'introducedYou'; readonly byId: string; readonly toId: string }
  | { readonly kind: 'roles'; readonly organisationId: string; readonly overlap: RoleOverlap }
  | { readonly kind: 'event'; readonly eventId: string }
  | { readonly kind: 'tag'; readonly tag: string };

/** Two people who seem to know each other. */
export interface Link {
  /** 0 to 1: how likely one can reach the other for somebody. The strongest evidence counts, so more evidence never weakens. */
  readonly strength: number;
  readonly evidence: Evidence;
}

/** Where more people are known than this, a shared employer or tag says nothing about two of them. */
export const TOO_MANY = 200;
const SMALL_GROUP = 15;

const tieStrength = [0, 0.45, 0.7, 0.9] as const;
const introductionStrength: Readonly<Record<Introduction['state'], number>> = {
  askedFor: 0.5,
  offered: 0.6,
  agreed: 0.65,
  made: 0.7,
  met: 0.75,
  thanked: 0.75,
  declined: 0,
};

/** Who is linked with whom. Built once for a search; the links of a person are looked up only when they are needed. */
export class LinkIndex {
  readonly #known: KnownNetwork;
  readonly #today: LocalDate;
  readonly #told = new Map<string, Map<string, Link>>();
  readonly #rolesOf = new Map<string, Role[]>();
  readonly #rolesAt = new Map<string, Role[]>();
  readonly #spans = new Map<Role, Span>();
  readonly #groupsOf = new Map<string, { readonly members: string[]; readonly evidence: Evidence }[]>();

  constructor(known: KnownNetwork, now: Instant) {
    this.#known = known;
    this.#today = now.slice(0, 10);
    for (const id in known.roles) {
      const role = known.roles[id];
      if (role === undefined || role.organisationId === null || !this.isThere(role.personId)) continue;
      push(this.#rolesOf, role.personId, role);
      push(this.#rolesAt, role.organisationId, role);
    }
    this.#hearTies();
    this.#hearIntroductions();
    this.#hearPeople();
    this.#hearEvents();
  }

  /** In use: neither in the bin nor archived. */
  isThere(id: string): boolean {
    const person = this.#known.people[id];
    return person !== undefined && person.deletedAt === null && person.archivedAt === null;
  }

  rolesAt(organisationId: string): readonly Role[] {
    return this.#rolesAt.get(organisationId) ?? [];
  }

  rolesOf(personId: string): readonly Role[] {
    return this.#rolesOf.get(personId) ?? [];
  }

  /** The people `id` seems to know, each with the strongest evidence. */
  linksOf(id: string): ReadonlyMap<string, Link> {
    const links = new Map(this.#told.get(id));
    for (const mine of this.rolesOf(id)) {
      const there = this.#rolesAt.get(mine.organisationId ?? '') ?? [];
      if (there.length > TOO_MANY) continue;
      for (const theirs of there) {
        if (theirs.personId === id) continue;
        const overlap = spanOverlap(this.#span(mine), this.#span(theirs));
        if (overlap === null) continue;
        keepStronger(links, theirs.personId, {
          strength: overlapStrength(overlap, this.#today),
          evidence: { kind: 'roles', organisationId: mine.organisationId ?? '', overlap },
        });
      }
    }
    for (const { members, evidence } of this.#groupsOf.get(id) ?? []) {
      if (members.length > TOO_MANY) continue;
      const strength = members.length <= SMALL_GROUP ? 0.3 : 0.15;
      for (const other of members) if (other !== id) keepStronger(links, other, { strength, evidence });
    }
    return links;
  }

  #span(role: Role): Span {
    const known = this.#spans.get(role);
    if (known !== undefined) return known;
    const span = spanOf(role, this.#today);
    this.#spans.set(role, span);
    return span;
  }

  #hearTies(): void {
    for (const tie of Object.values(this.#known.ties)) {
      if (tie.deletedAt !== null) continue;
      this.#tell(tie.aPersonId, tie.bPersonId, {
        strength: tieStrength[tie.strength] ?? 0,
        evidence: { kind: 'tie', tie },
      });
    }
  }

  #hearIntroductions(): void {
    for (const introduction of Object.values(this.#known.introductions)) {
      const { byPersonId, aPersonId, bPersonId, state, deletedAt, noteId, mayUseName } = introduction;
      // What was said off the record leads nowhere; neither does somebody who does not want to be named.
      if (deletedAt !== null || state === 'declined' || mayUseName === 'no') continue;
      if (noteId !== null && this.#known.notes[noteId]?.isOffRecord === true) continue;
      const link: Link = { strength: introductionStrength[state], evidence: { kind: 'introduction', introduction } };
      if (byPersonId !== null) {
        this.#tell(byPersonId, bPersonId, link);
        if (aPersonId !== null) this.#tell(byPersonId, aPersonId, link);
      }
      if (aPersonId !== null && (state === 'met' || state === 'thanked' || state === 'made'))
        this.#tell(aPersonId, bPersonId, { ...link, strength: state === 'made' ? 0.35 : 0.5 });
    }
  }

  #hearPeople(): void {
    const groups = new Map<string, { readonly members: string[]; readonly evidence: Evidence }>();
    for (const id in this.#known.people) {
      const person = this.#known.people[id];
      if (person === undefined || !this.isThere(id)) continue;
      if (person.introducedById !== null)
        this.#tell(person.introducedById, id, {
          strength: 0.7,
          evidence: { kind: 'introducedYou', byId: person.introducedById, toId: id },
        });
      for (const tag of new Set(person.tags.map((one) => one.trim().toLowerCase()))) {
        if (tag === '') continue;
        const group = groups.get(tag) ?? { members: [], evidence: { kind: 'tag', tag } };
        groups.set(tag, group);
        group.members.push(id);
        push(this.#groupsOf, id, group);
      }
    }
  }

  #hearEvents(): void {
    for (const event of Object.values(this.#known.events)) {
      if (event.deletedAt !== null) continue;
      const members = [...new Set(event.metPersonIds)].filter((id) => this.isThere(id));
      for (const id of members) push(this.#groupsOf, id, { members, evidence: { kind: 'event', eventId: event.id } });
    }
  }

  #tell(a: string, b: string, link: Link): void {
    if (a === b || !this.isThere(a) || !this.isThere(b)) return;
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      const links = this.#told.get(from) ?? new Map<string, Link>();
      this.#told.set(from, links);
      keepStronger(links, to, link);
    }
  }
}

/** Colleagues now: .4. Once: .35 after a year together, .25 after less, and it fades over the years. Perhaps: .12. */
function overlapStrength({ certainty, days, isNow, until }: RoleOverlap, today: LocalDate): number {
  if (certainty === 'maybe') return 0.12;
  if (isNow) return 0.4;
  const years = (Date.parse(today) - Date.parse(until)) / (365 * 86_400_000);
  return (days >= 365 ? 0.35 : 0.25) * (years <= 2 ? 1 : years <= 5 ? 0.85 : 0.7);
}

function keepStronger(links: Map<string, Link>, to: string, link: Link): void {
  const before = links.get(to);
  if (before === undefined || link.strength > before.strength) links.set(to, link);
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** In use and to be asked for a favour: not kept as just social, not against introductions. */
export function mayBeAsked(person: Person): boolean {
  return !person.isJustSocial && !/\b(no|never|not)\b[^.;\n]{0,30}\b(introduc|referr|names?\b)/i.test(person.rules);
}
