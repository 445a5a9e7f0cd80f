import { openFollowUps } from './agenda';
import type { Drift } from './drift';
import type { LocalDate } from './field';
import type { FollowUp } from './followUp';
import type { Occasion } from './heard';
import type { Introduction, Resource } from './network';
import type { Person } from './person';
import type { Settings } from './settings';
import { fitting, shelfIndex, type ShelfIndex } from './shelfIndex';
import { addDays, daysBetween } from './time';
import { numberOfDay, type TouchDays } from './touchDays';
import type { Workspace } from './workspace';

/** Something on the shelf that touches what they care about. */
export interface ResourceReason {
  readonly kind: 'resource';
  readonly personId: string;
  readonly resource: Resource;
  readonly interest: string;
}

/** Why to write to somebody now. Each rests on a real record; without one there is no suggestion. */
export type Reason =
  | { readonly kind: 'reportBack'; readonly personId: string; readonly followUp: FollowUp }
  | { readonly kind: 'promise'; readonly personId: string; readonly followUp: FollowUp }
  /** They told me of it. */
  | { readonly kind: 'occasion'; readonly personId: string; readonly occasion: Occasion }
  | { readonly kind: 'newRole'; readonly personId: string; readonly title: string; readonly from: LocalDate }
  /** Made for me, and not thanked for. */
  | { readonly kind: 'introduction'; readonly personId: string; readonly introduction: Introduction }
  /** Made by me a while ago: did they talk? */
  | {
      readonly kind: 'introductionCheck';
      readonly personId: string;
      readonly introduction: Introduction;
      readonly otherId: string;
    }
  | ResourceReason
  | { readonly kind: 'project'; readonly personId: string; readonly project: string; readonly lastOn: LocalDate }
  | {
      readonly kind: 'silence';
      readonly personId: string;
      readonly lastOn: LocalDate;
      readonly days: number;
      /** Their own rhythm, where it says that the gap is long. */
      readonly drift: Drift | null;
      /** Days that the chosen rhythm is over; 0: it is not, or none is chosen. */
      readonly late: number;
    };

export type ReasonKind = Reason['kind'];

/** The kinds in the order in which they are good reasons: what was promised, what passes, what is owed, what can be given. */
export const reasonKinds = [
  'reportBack',
  'promise',
  'occasion',
  'newRole',
  'introduction',
  'introductionCheck',
  'resource',
  'project',
  'silence',
] as const satisfies readonly ReasonKind[];

export const rankOf: Readonly<Record<ReasonKind, number>> = Object.fromEntries(
  reasonKinds.map((kind, place) => [kind, place]),
) as Record<ReasonKind, number>;

/** Days around a new role in which a congratulation is welcome (letters.md, 3.8: a week, up to four). */
const NEW_ROLE_BEFORE = 14;
const NEW_ROLE_AFTER = 28;
/** The thank-you after the talk is no answer to what was told in it. */
const SAME_TALK = 2;
/** Days after which one may ask how something without a day went. */
const DATELESS_AFTER = 14;

export type GivingKnown = Pick<Workspace, 'people' | 'roles' | 'followUps' | 'resources' | 'introductions'>;
export type ReasonSettings = Pick<
  Settings,
  'shareGapDays' | 'introductionCheckDays' | 'silenceDays' | 'occasionBeforeDays' | 'occasionAfterDays'
>;

/** What reasons are looked up in: made once for one person or for ten thousand. */
export interface ReasonIndex {
  readonly today: LocalDate;
  readonly todayNumber: number;
  readonly settings: ReasonSettings;
  readonly newRoles: ReadonlyMap<string, { readonly title: string; readonly from: LocalDate }>;
  /** To thank for, by who introduced me. */
  readonly toThank: ReadonlyMap<string, readonly Introduction[]>;
  /** To ask about, by each of the two. */
  readonly toAsk: ReadonlyMap<string, readonly { readonly introduction: Introduction; readonly otherId: string }[]>;
  readonly resources: ShelfIndex;
  readonly occasions: ReadonlyMap<string, readonly Occasion[]>;
  readonly touches: ReadonlyMap<string, TouchDays>;
}

export function reasonIndex(
  known: GivingKnown,
  {
    today,
    settings,
    occasions,
    touches,
  }: {
    readonly today: LocalDate;
    readonly settings: ReasonSettings;
    readonly occasions: readonly Occasion[];
    readonly touches: ReadonlyMap<string, TouchDays>;
  },
): ReasonIndex {
  return {
    today,
    todayNumber: numberOfDay(today),
    settings,
    newRoles: newRoles(known.roles, today),
    ...introductionsToMind(known, today, settings.introductionCheckDays),
    resources: shelfIndex(Object.values(known.resources)),
    occasions: grouped(occasions, ({ personId }) => personId),
    touches,
  };
}

/** What can be given without having been promised, the best first. Worked out one by one: who wants the best alone stops there. */
export function* givingReasons(index: ReasonIndex, person: Person): Generator<Reason, void> {
  const personId = person.id;
  for (const occasion of index.occasions.get(personId) ?? [])
    if (isTimely(index, occasion)) yield { kind: 'occasion', personId, occasion };
  const role = index.newRoles.get(personId);
  if (role !== undefined) yield { kind: 'newRole', personId, ...role };
  for (const introduction of index.toThank.get(personId) ?? []) yield { kind: 'introduction', personId, introduction };
  for (const { introduction, otherId } of index.toAsk.get(personId) ?? [])
    yield { kind: 'introductionCheck', personId, introduction, otherId };
  if (!index.resources.isEmpty && person.interests.length > 0 && maySend(index, person))
    yield* fittingResources(index, person);
}

/** Whether something may be sent to read: not more often than the setting says, unless they asked to be sent things. */
export function maySend(index: Pick<ReasonIndex, 'touches' | 'todayNumber' | 'settings'>, person: Person): boolean {
  const last = index.touches.get(person.id)?.lastShared ?? null;
  return person.likesReading || last === null || index.todayNumber - last >= index.settings.shareGapDays;
}

/** Saved things that touch an interest of theirs, each once, the newest first; not sent to them, and not named by them. */
export function* fittingResources(
  index: Pick<ReasonIndex, 'resources'>,
  { id, interests }: Pick<Person, 'id' | 'interests'>,
): Generator<ResourceReason, void> {
  for (const { resource, interests: touched } of fitting(index.resources, id, interests))
    yield { kind: 'resource', personId: id, resource, interest: touched[0] ?? '' };
}

/** An occasion is a reason shortly before and for a while after its day, until we were in touch about then. */
function isTimely({ todayNumber, settings, touches }: ReasonIndex, { personId, on, saidOn }: Occasion): boolean {
  const said = numberOfDay(saidOn);
  const from = on === null ? said + DATELESS_AFTER : numberOfDay(on) - settings.occasionBeforeDays;
  const to = on === null ? said + settings.silenceDays : numberOfDay(on) + settings.occasionAfterDays;
  if (todayNumber < from || todayNumber > to) return false;
  const last = touches.get(personId)?.last ?? Number.NEGATIVE_INFINITY;
  return last < from || last <= said + SAME_TALK;
}

/** Roles that began lately or begin soon, of people whose role before is known: otherwise it is no news. */
function newRoles(
  roles: GivingKnown['roles'],
  today: LocalDate,
): ReadonlyMap<string, { readonly title: string; readonly from: LocalDate }> {
  const from = addDays(today, -NEW_ROLE_AFTER);
  const to = addDays(today, NEW_ROLE_BEFORE);
  const found = new Map<string, { title: string; from: LocalDate }>();
  const all = Object.values(roles);
  for (const role of all) {
    // Only a full date tells whether a congratulation comes in time.
    if (!role.isCurrent || role.from?.length !== 10 || role.title === '' || role.from < from || role.from > to)
      continue;
    const other = found.get(role.personId);
    if (other === undefined || role.from > other.from) found.set(role.personId, { title: role.title, from: role.from });
  }
  if (found.size === 0) return found;
  const counts = new Map<string, number>();
  for (const { personId } of all) if (found.has(personId)) counts.set(personId, (counts.get(personId) ?? 0) + 1);
  for (const [personId, count] of counts) if (count < 2) found.delete(personId);
  return found;
}

/** Introductions somebody made for me and I made for others, that wait for a word. A planned follow-up about one is that word. */
function introductionsToMind(
  { introductions, followUps }: Pick<GivingKnown, 'introductions' | 'followUps'>,
  today: LocalDate,
  checkDays: number,
): Pick<ReasonIndex, 'toThank' | 'toAsk'> {
  const toThank = new Map<string, Introduction[]>();
  const toAsk = new Map<string, { introduction: Introduction; otherId: string }[]>();
  const planned = new Set(openFollowUps(Object.values(followUps)).map(({ introductionId }) => introductionId));
  const sorted = Object.values(introductions)
    .filter(({ deletedAt }) => deletedAt === null)
    .sort((a, b) => compare(a.id, b.id));
  for (const introduction of sorted) {
    const { id, byPersonId, aPersonId, bPersonId, state, at, madeAt } = introduction;
    if (byPersonId !== null && aPersonId === null && (state === 'made' || state === 'met'))
      push(toThank, byPersonId, introduction);
    if (byPersonId !== null || aPersonId === null || state !== 'made' || planned.has(id)) continue;
    if (daysBetween((madeAt ?? at).slice(0, 10), today) < checkDays) continue;
    push(toAsk, aPersonId, { introduction, otherId: bPersonId });
    push(toAsk, bPersonId, { introduction, otherId: aPersonId });
  }
  return { toThank, toAsk };
}

function push<T>(groups: Map<string, T[]>, key: string, value: T): void {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}

function grouped<T>(values: readonly T[], keyOf: (value: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) push(groups, keyOf(value), value);
  return groups;
}

/** By code point. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
