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
import { numberOfDay, type TouchesByPerson } from './touchDays';
import { valuesOf } from './valuesOf';
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
  /** By person, the best first: occasions whose time it is, a new role, introductions to thank for and to ask about. */
  readonly onRecord: ReadonlyMap<string, readonly Reason[]>;
  readonly resources: ShelfIndex;
  readonly touches: TouchesByPerson;
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
    readonly touches: TouchesByPerson;
  },
): ReasonIndex {
  const todayNumber = numberOfDay(today);
  const onRecord = new Map<string, Reason[]>();
  for (const occasion of occasions)
    if (isTimely({ todayNumber, settings, touches }, occasion))
      push(onRecord, occasion.personId, { kind: 'occasion', personId: occasion.personId, occasion });
  for (const [personId, role] of newRoles(known.roles, today))
    push(onRecord, personId, { kind: 'newRole', personId, ...role });
  for (const reason of introductionsToMind(known, today, settings.introductionCheckDays))
    push(onRecord, reason.personId, reason);
  return {
    today,
    todayNumber,
    settings,
    onRecord,
    resources: shelfIndex(valuesOf(known.resources)),
    touches,
  };
}

const nothing: readonly Reason[] = [];

/** Hears reasons one by one, the best first; true: that was enough. */
export type Listener = (reason: Reason) => boolean;

/** What can be given without having been promised, the best first, until `hear` has enough; true: it had. */
export function tellGivingReasons(index: ReasonIndex, person: Person, hear: Listener): boolean {
  for (const reason of index.onRecord.get(person.id) ?? nothing) if (hear(reason)) return true;
  if (index.resources.isEmpty || !person.interests.some((interest) => index.resources.find(interest).length > 0))
    return false;
  if (!maySend(index, person)) return false;
  for (const reason of fittingResources(index, person)) if (hear(reason)) return true;
  return false;
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
function isTimely(
  { todayNumber, settings, touches }: Pick<ReasonIndex, 'todayNumber' | 'settings' | 'touches'>,
  { personId, on, saidOn }: Occasion,
): boolean {
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
  for (const role of valuesOf(roles)) {
    // Only a full date tells whether a congratulation comes in time.
    if (!role.isCurrent || role.from?.length !== 10 || role.title === '' || role.from < from || role.from > to)
      continue;
    const other = found.get(role.personId);
    if (other === undefined || role.from > other.from) found.set(role.personId, { title: role.title, from: role.from });
  }
  if (found.size === 0) return found;
  const counts = new Map<string, number>();
  for (const { personId } of valuesOf(roles))
    if (found.has(personId)) counts.set(personId, (counts.get(personId) ?? 0) + 1);
  for (const [personId, count] of counts) if (count < 2) found.delete(personId);
  return found;
}

/** Introductions somebody made for me and I made for others, that wait for a word. A planned follow-up about one is that word. */
function introductionsToMind(
  { introductions, followUps }: Pick<GivingKnown, 'introductions' | 'followUps'>,
  today: LocalDate,
  checkDays: number,
): readonly Reason[] {
  const toThank: Reason[] = [];
  const toAsk: Reason[] = [];
  const planned = new Set(openFollowUps(valuesOf(followUps)).map(({ introductionId }) => introductionId));
  const sorted = Object.values(introductions)
    .filter(({ deletedAt }) => deletedAt === null)
    .sort((a, b) => compare(a.id, b.id));
  for (const introduction of sorted) {
    const { id, byPersonId, aPersonId, bPersonId, state, at, madeAt } = introduction;
    if (byPersonId !== null && aPersonId === null && (state === 'made' || state === 'met'))
      toThank.push({ kind: 'introduction', personId: byPersonId, introduction });
    if (byPersonId !== null || aPersonId === null || state !== 'made' || planned.has(id)) continue;
    if (daysBetween((madeAt ?? at).slice(0, 10), today) < checkDays) continue;
    toAsk.push(
      { kind: 'introductionCheck', personId: aPersonId, introduction, otherId: bPersonId },
      { kind: 'introductionCheck', personId: bPersonId, introduction, otherId: aPersonId },
    );
  }
  return [...toThank, ...toAsk];
}

function push<T>(groups: Map<string, T[]>, key: string, value: T): void {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}

/** By code point. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
