import type { Instant, LocalDate } from './field';
import type { Introduction } from './network';
import { beginning } from './peopleFacts';
import type { Person, Role } from './person';
import { compareOrder } from './questionBank';
import { spanOf, spanOverlap, type RoleOverlap, type Span } from './roleOverlap';
import { titleKey, type Crowd } from './warmCrowds';
import { EVERY, type Slices } from './slices';
import type { TieBetween } from './tieBetween';
import { warmValues, type WarmNumber, type WarmValues } from './warmNumbers';
import { settingsOf, type Workspace } from './workspace';

/** What warm paths are read from. Notes only tell which introductions rest on a line off the record: those are left out. */
export type KnownNetwork = Pick<
  Workspace,
  | 'people'
  | 'roles'
  | 'ties'
  | 'introductions'
  | 'touchpoints'
  | 'interviews'
  | 'events'
  | 'notes'
  | 'messages'
  | 'settings'
>;

/** Why two people are taken to know each other. */
export type Evidence =
  | { readonly kind: 'tie'; readonly tie: TieBetween }
  | { readonly kind: 'introduction'; readonly introduction: Introduction }
  | { readonly kind: 'introducedYou'; readonly byId: string; readonly toId: string }
  | {
      readonly kind: 'roles';
      readonly organisationId: string;
      readonly overlap: RoleOverlap;
      /** In a crowd only those of the same title count; null: everybody there does. */
      readonly sameTitle: string | null;
    }
  | { readonly kind: 'event'; readonly eventId: string }
  | { readonly kind: 'tag'; readonly tag: string };

/** Two people who seem to know each other. */
export interface Link {
  /** 0 to 1: how likely one can reach the other for somebody. The strongest evidence counts, so more evidence never weakens. */
  readonly strength: number;
  readonly evidence: Evidence;
}

const tieNumber = [null, 'tieMet', 'tieWell', 'tieFavour'] as const satisfies readonly (WarmNumber | null)[];
const introductionNumber = {
  askedFor: 'introAskedFor',
  offered: 'introOffered',
  agreed: 'introAgreed',
  made: 'introMade',
  met: 'introMet',
  notMet: 'introMade',
  thanked: 'introMet',
} as const satisfies Readonly<Record<Exclude<Introduction['state'], 'declined' | 'idea'>, WarmNumber>>;

interface Group {
  readonly members: string[];
  readonly evidence: Evidence;
}

/**
 * Who is linked with whom. Built once for a search, slice by slice (`read`), so that nobody waits for it; the links of
 * a person are looked up only when they are needed.
 */
export class LinkIndex {
  readonly values: WarmValues;
  readonly #known: KnownNetwork;
  readonly #today: LocalDate;
  readonly #told = new Map<string, Map<string, Link>>();
  readonly #rolesOf = new Map<string, Role[]>();
  readonly #rolesAt = new Map<string, Role[]>();
  /** Of a crowded organisation only, by title. */
  readonly #byTitle = new Map<string, ReadonlyMap<string, readonly Role[]>>();
  readonly #spans = new Map<Role, Span>();
  readonly #groupsOf = new Map<string, Group[]>();

  private constructor(known: KnownNetwork, now: Instant) {
    this.#known = known;
    this.#today = now.slice(0, 10);
    this.values = warmValues(settingsOf(known));
  }

  /** Reads everything that links people. Pauses every few hundred records. */
  static *read(known: KnownNetwork, now: Instant): Slices<LinkIndex> {
    const index = new LinkIndex(known, now);
    let count = 0;
    for (const id in known.roles) {
      if (++count % EVERY === 0) yield;
      const role = known.roles[id];
      if (role === undefined || !index.isThere(role.personId)) continue;
      push(index.#rolesOf, role.personId, role);
      if (role.organisationId !== null) push(index.#rolesAt, role.organisationId, role);
    }
    yield* index.#hearTies();
    yield* index.#hearIntroductions();
    yield* index.#hearPeople();
    index.#hearEvents();
    return index;
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

  /** What they do now; with several, the one that began last. */
  currentRole(personId: string): Role | undefined {
    return this.rolesOf(personId)
      .filter(({ isCurrent }) => isCurrent)
      .sort((a, b) => compareOrder(beginning(b), beginning(a)))[0];
  }

  /** The people `id` seems to know, each with the strongest evidence. */
  linksOf(id: string): ReadonlyMap<string, Link> {
    const links = new Map(this.#told.get(id));
    for (const mine of this.rolesOf(id)) {
      const organisationId = mine.organisationId ?? '';
      const isCrowd = this.rolesAt(organisationId).length > this.values.crowd;
      const there = isCrowd ? this.#ofSameTitle(organisationId, mine.title) : this.rolesAt(organisationId);
      for (const theirs of there) {
        if (theirs.personId === id) continue;
        const overlap = spanOverlap(this.#span(mine), this.#span(theirs));
        if (overlap === null || (isCrowd && overlap.certainty === 'maybe')) continue;
        const strength = overlapStrength(overlap, this.#today, this.values);
        keepStronger(links, theirs.personId, {
          strength: isCrowd ? (strength * this.values.sameTitle) / 100 : strength,
          evidence: { kind: 'roles', organisationId, overlap, sameTitle: isCrowd ? mine.title : null },
        });
      }
    }
    for (const { members, evidence } of this.#groupsOf.get(id) ?? []) {
      if (members.length > this.values.crowd) continue;
      const strength =
        (members.length <= this.values.smallGroup ? this.values.groupSmall : this.values.groupLarge) / 100;
      for (const other of members) if (other !== id) keepStronger(links, other, { strength, evidence });
    }
    return links;
  }

  /** What `id` shares with so many that it links them with few or nobody. */
  crowdsOf(id: string): Crowd[] {
    const places = [...new Set(this.rolesOf(id).map(({ organisationId }) => organisationId ?? ''))];
    return [
      ...places.flatMap((organisationId) => this.crowdAt(organisationId) ?? []),
      ...(this.#groupsOf.get(id) ?? []).flatMap(({ members, evidence }): Crowd[] =>
        members.length <= this.values.crowd || (evidence.kind !== 'tag' && evidence.kind !== 'event')
          ? []
          : evidence.kind === 'tag'
            ? [{ kind: 'tag', tag: evidence.tag, people: members.length }]
            : [{ kind: 'event', eventId: evidence.eventId, people: members.length }],
      ),
    ];
  }

  crowdAt(organisationId: string): Crowd | null {
    const there = this.rolesAt(organisationId);
    return there.length <= this.values.crowd
      ? null
      : { kind: 'organisation', organisationId, people: new Set(there.map(({ personId }) => personId)).size };
  }

  /** Nobody when even those of one title are a crowd, or the title is not known. */
  #ofSameTitle(organisationId: string, title: string): readonly Role[] {
    const key = titleKey(title);
    if (key === '') return [];
    let titles = this.#byTitle.get(organisationId);
    if (titles === undefined) {
      const byTitle = new Map<string, Role[]>();
      for (const role of this.rolesAt(organisationId)) push(byTitle, titleKey(role.title), role);
      titles = byTitle;
      this.#byTitle.set(organisationId, titles);
    }
    const same = titles.get(key) ?? [];
    return same.length > this.values.crowd ? [] : same;
  }

  #span(role: Role): Span {
    const known = this.#spans.get(role);
    if (known !== undefined) return known;
    const span = spanOf(role, this.#today);
    this.#spans.set(role, span);
    return span;
  }

  *#hearTies(): Slices<void> {
    let count = 0;
    for (const tie of Object.values(this.#known.ties)) {
      if (++count % EVERY === 0) yield;
      const number = tieNumber[tie.strength];
      if (tie.deletedAt !== null || !number) continue;
      this.#tell(tie.aPersonId, tie.bPersonId, {
        strength: this.values[number] / 100,
        evidence: { kind: 'tie', tie },
      });
    }
  }

  *#hearIntroductions(): Slices<void> {
    let count = 0;
    for (const introduction of Object.values(this.#known.introductions)) {
      if (++count % EVERY === 0) yield;
      const { byPersonId, aPersonId, bPersonId, state, deletedAt, noteId, mayUseName } = introduction;
      // What was said off the record leads nowhere; neither does somebody who does not want to be named.
      if (deletedAt !== null || state === 'declined' || state === 'idea' || mayUseName === 'no') continue;
      if (noteId !== null && this.#known.notes[noteId]?.isOffRecord === true) continue;
      const link: Link = {
        strength: this.values[introductionNumber[state]] / 100,
        evidence: { kind: 'introduction', introduction },
      };
      if (byPersonId !== null) {
        this.#tell(byPersonId, bPersonId, link);
        if (aPersonId !== null) this.#tell(byPersonId, aPersonId, link);
      }
      if (aPersonId !== null && (state === 'met' || state === 'thanked' || state === 'made'))
        this.#tell(aPersonId, bPersonId, {
          ...link,
          strength: this.values[state === 'made' ? 'joinedMade' : 'joinedMet'] / 100,
        });
    }
  }

  *#hearPeople(): Slices<void> {
    const groups = new Map<string, Group>();
    let count = 0;
    for (const id in this.#known.people) {
      if (++count % EVERY === 0) yield;
      const person = this.#known.people[id];
      if (person === undefined || !this.isThere(id)) continue;
      if (person.introducedById !== null)
        this.#tell(person.introducedById, id, {
          strength: this.values.introducedYou / 100,
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

function overlapStrength(overlap: RoleOverlap, today: LocalDate, values: WarmValues): number {
  const { certainty, days, isNow, until } = overlap;
  if (certainty === 'maybe') return values.togetherMaybe / 100;
  if (isNow) return values.togetherNow / 100;
  const years = (Date.parse(today) - Date.parse(until)) / (365 * 86_400_000);
  const left = years <= values.recentYears ? 100 : years <= values.olderYears ? values.fadeOlder : values.fadeOldest;
  return ((days >= values.longDays ? values.togetherLong : values.togetherShort) * left) / 10_000;
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
