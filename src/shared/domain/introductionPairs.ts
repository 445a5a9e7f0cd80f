import { wordStems } from '../text/wordStems';
import { isKnownPair, pairKey, pairsThatKnow } from './introductionKnown';
import type { Organisation } from './organisation';
import { currentRoles } from './peopleFacts';
import type { Person, Role, RoleLevel } from './person';
import { mayBeAsked } from './warmLinks';
import { readRoleLevel } from '../text/roleLevel';
import type { Workspace } from './workspace';

/**
 * Two people who do not know each other and could help each other: what one looks for and the other gives, or what both
 * care about (methods.md 31). Only from what is written with the two; never from a note.
 */
export type PairReason =
  | {
      readonly kind: 'ask';
      readonly wantsId: string;
      readonly givesId: string;
      /** In the words of their record. */
      readonly want: string;
      readonly give: string;
      readonly from: 'offer' | 'role' | 'interest';
    }
  | { readonly kind: 'interest'; readonly interest: string };

export interface IntroductionPair {
  /** Asked first. */
  readonly aId: string;
  readonly bId: string;
  readonly why: AskedFirst;
  /** The strongest first. */
  readonly reasons: readonly PairReason[];
}

/** Why this one of the two is asked first. */
export type AskedFirst = 'level' | 'wish' | 'tie' | 'even';

type Known = Pick<Workspace, 'people' | 'roles' | 'organisations' | 'ties' | 'introductions' | 'events'>;

/** So many people are looked at: more would take the screen longer than a blink. */
const PEOPLE = 500;
/** More people than this give the same word, and it tells nothing about two of them. */
const COMMON = 12;
/** Words that fit have to tell at least as much as one that three people give. */
const TELLING = 0.33;
/** How much each ground counts; a rare word counts more. */
const weight = { offer: 4, role: 2, interest: 2, shared: 1 } as const;

interface Found {
  readonly ids: readonly [string, string];
  score: number;
  readonly reasons: Map<string, [number, PairReason]>;
}

interface Given {
  readonly personId: string;
  readonly words: string;
  readonly from: 'offer' | 'role' | 'interest';
}

/** The pairs worth thinking of, the best first; the order is the same for the same records. */
export function introductionPairs(known: Known, limit: number): IntroductionPair[] {
  const people = closest(known.people);
  const roles = currentRoles(known.roles);
  const givers = new Map<string, Given[]>();
  const cares = new Map<string, { readonly interest: string; readonly ids: string[] }>();
  for (const person of people) {
    for (const given of givenBy(person, roles.get(person.id), known.organisations))
      for (const stem of wordStems(given.words)) push(givers, stem, given);
    for (const interest of new Set(person.interests)) {
      const key = [...wordStems(interest)].sort().join(' ');
      if (key === '') continue;
      const group = cares.get(key) ?? { interest, ids: [] };
      cares.set(key, group);
      if (!group.ids.includes(person.id)) group.ids.push(person.id);
    }
  }
  const knows = pairsThatKnow(known);
  const found = new Map<string, Found>();
  const keep = (one: string, other: string, score: number, reason: PairReason) => {
    if (one === other || isKnownPair(knows, roles, one, other)) return;
    const key = pairKey(one, other);
    const pair: Found = found.get(key) ?? {
      ids: one < other ? [one, other] : [other, one],
      score: 0,
      reasons: new Map<string, [number, PairReason]>(),
    };
    found.set(key, pair);
    const about = reason.kind === 'ask' ? `${reason.wantsId} ${reason.want}` : `both ${reason.interest}`;
    const before = pair.reasons.get(about)?.[0] ?? 0;
    if (score <= before) return;
    pair.score += score - before;
    pair.reasons.set(about, [score, reason]);
  };
  for (const person of people) {
    for (const want of wantsOf(person)) {
      for (const [given, telling] of giving(givers, want)) {
        if (telling < TELLING) continue;
        keep(person.id, given.personId, weight[given.from] * telling, {
          kind: 'ask',
          wantsId: person.id,
          givesId: given.personId,
          want,
          give: given.words,
          from: given.from,
        });
      }
    }
  }
  for (const { interest, ids } of cares.values()) {
    if (ids.length < 2 || ids.length > COMMON) continue;
    for (const [place, one] of ids.entries())
      for (const other of ids.slice(place + 1)) keep(one, other, weight.shared, { kind: 'interest', interest });
  }
  return [...found.entries()]
    .sort(([a, one], [b, other]) => other.score - one.score || (a < b ? -1 : 1))
    .slice(0, limit)
    .map(([, { ids, reasons }]) => {
      const sorted = [...reasons.values()].sort((a, b) => b[0] - a[0]).map(([, reason]) => reason);
      return { ...askedFirst(known, roles, ids, sorted), reasons: sorted };
    });
}

/** What is given that shares words with a wish, and how telling they are: a word that one gives 1, one that four give a quarter. */
function giving(givers: ReadonlyMap<string, readonly Given[]>, want: string): ReadonlyMap<Given, number> {
  const found = new Map<Given, number>();
  for (const stem of wordStems(want)) {
    const given = givers.get(stem) ?? [];
    const people = new Set(given.map(({ personId }) => personId)).size;
    if (people > COMMON) continue;
    for (const one of given) found.set(one, (found.get(one) ?? 0) + 1 / people);
  }
  return found;
}

/** Those I know best, the newest first among equals: an introduction is made of two people one can speak for. */
function closest(people: Known['people']): Person[] {
  return Object.values(people)
    .filter(mayBeIntroduced)
    .sort((a, b) => b.tie - a.tie || compare(b.createdAt, a.createdAt) || compare(a.id, b.id))
    .slice(0, PEOPLE);
}

/** In use, known to me, and neither just social nor against being introduced. */
function mayBeIntroduced(person: Person): boolean {
  return person.deletedAt === null && person.archivedAt === null && person.tie > 0 && mayBeAsked(person);
}

/** What somebody looks for, each in their own words. */
function wantsOf({ asks, wishes }: Person): string[] {
  return [...asks, ...wishes.split(/[.;\n]+/u)].map((want) => want.trim()).filter((want) => want !== '');
}

function givenBy(
  person: Person,
  role: Role | undefined,
  organisations: Readonly<Record<string, Organisation>>,
): Given[] {
  const organisation = role?.organisationId == null ? undefined : organisations[role.organisationId];
  const work = [role?.title ?? '', organisation?.name ?? ''].filter((part) => part !== '').join(', ');
  const field = organisation?.sector ?? '';
  return [
    ...person.offers.map((words) => ({ personId: person.id, words, from: 'offer' as const })),
    ...(work === ''
      ? []
      : [{ personId: person.id, words: field === '' ? work : `${work} (${field})`, from: 'role' as const }]),
    ...person.interests.map((words) => ({ personId: person.id, words, from: 'interest' as const })),
  ];
}

const rank: Readonly<Record<RoleLevel, number>> = { entry: 0, experienced: 1, lead: 2, head: 3, top: 4 };

/**
 * Of two, the one whose time is scarcer comes first: the higher role; then the one who does not wish for it, because the
 * other already does; then the one I know less, to whom a no comes easier before anybody else was troubled.
 */
export function askedFirst(
  known: Pick<Known, 'people'>,
  roles: ReadonlyMap<string, Role>,
  [one, other]: readonly [string, string],
  reasons: readonly PairReason[],
): Pick<IntroductionPair, 'aId' | 'bId' | 'why'> {
  const order = (first: number, second: number, why: AskedFirst) =>
    first === second ? null : first > second ? { aId: one, bId: other, why } : { aId: other, bId: one, why };
  const wishes = (id: string) => Number(reasons.some((reason) => reason.kind === 'ask' && reason.wantsId === id));
  const tie = (id: string) => known.people[id]?.tie ?? 0;
  return (
    order(levelOf(known, roles, one), levelOf(known, roles, other), 'level') ??
    order(wishes(other), wishes(one), 'wish') ??
    order(tie(other), tie(one), 'tie') ?? { aId: one, bId: other, why: 'even' }
  );
}

function levelOf({ people }: Pick<Known, 'people'>, roles: ReadonlyMap<string, Role>, id: string): number {
  const role = roles.get(id);
  const level = role === undefined ? null : (role.level ?? readRoleLevel(role.title)?.level ?? null);
  if (level !== null) return rank[level];
  return people[id]?.part === 'senior' ? 3 : 0.5;
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
