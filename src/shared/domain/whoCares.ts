import type { Instant, LocalDate } from './field';
import type { Resource, Touchpoint } from './network';
import type { Person } from './person';
import { fitting, isTheirs, shelfIndex, type Fitting } from './shelfIndex';
import { caresOf, foldedResource, touchedBy } from './shelfMatch';
import { addDays, dayOfInstant, daysBetween } from './time';
import { profileOf, settingsOf, type Workspace } from './workspace';

/**
 * The article shelf (methods.md, idea 32; letters.md 3.7): who would care about something, and what could be sent to
 * somebody. interests × topics × days since the last contact × not sent before × not too often.
 */
export type ShelfKnown = Pick<Workspace, 'people' | 'touchpoints' | 'resources' | 'settings' | 'profile'>;

/** Somebody who would be glad of a resource, with what speaks for it. */
export interface WouldCare {
  readonly personId: string;
  /** Their own words that it touches, the first first. Never empty. */
  readonly interests: readonly string[];
  /** Days since anything went either way; null: never. */
  readonly lastContactDays: number | null;
  /** Days since I last sent them something to read; null: never. */
  readonly lastShareDays: number | null;
  /** They asked to be sent things. */
  readonly likesReading: boolean;
}

/** Somebody who would care, but was sent something lately. */
export interface CaresLater extends WouldCare {
  /** The first day on which it is not too often. */
  readonly from: LocalDate;
}

export interface WhoCares {
  readonly now: readonly WouldCare[];
  readonly later: readonly CaresLater[];
}

/** Silence counts up to here, so that one person unheard of for ten years is not above everybody for ever. */
const MOST_DAYS = 730;
/** Who was never in touch counts like somebody after this many days: a first sign of life is welcome, no reunion. */
const NEVER_DAYS = 180;

/** What went between me and everybody, one pass over all touches. Days are worked out only for those that are asked about. */
export interface Contacts {
  readonly zone: string;
  readonly last: ReadonlyMap<string, Instant>;
  readonly lastShare: ReadonlyMap<string, Instant>;
  /** People by resource that went to them. */
  readonly sentTo: ReadonlyMap<string, ReadonlySet<string>>;
}

export function contactsOf(touchpoints: Workspace['touchpoints'], zone: string): Contacts {
  const last = new Map<string, Instant>();
  const lastShare = new Map<string, Instant>();
  const sentTo = new Map<string, Set<string>>();
  for (const touch of Object.values(touchpoints)) {
    if (touch.deletedAt !== null) continue;
    if (touch.at > (last.get(touch.personId) ?? '')) last.set(touch.personId, touch.at);
    if (!isShare(touch)) continue;
    if (touch.at > (lastShare.get(touch.personId) ?? '')) lastShare.set(touch.personId, touch.at);
    if (touch.resourceId === null) continue;
    const people = sentTo.get(touch.resourceId);
    if (people === undefined) sentTo.set(touch.resourceId, new Set([touch.personId]));
    else people.add(touch.personId);
  }
  return { zone, last, lastShare, sentTo };
}

function isShare({ kind, direction, resourceId }: Touchpoint): boolean {
  return direction !== 'received' && (kind === 'article' || resourceId !== null);
}

/** Whether anything may be suggested for them at all: not at rest, not just social, neither archived nor in the bin. */
export function isOpenToShares(person: Person): boolean {
  return person.deletedAt === null && person.archivedAt === null && !person.isJustSocial && person.cadenceDays !== 0;
}

/** Whether it went to them already, or came from them. */
function knowsIt(resource: Resource, personId: string, contacts: Contacts): boolean {
  return isTheirs(resource, personId) || contacts.sentTo.get(resource.id)?.has(personId) === true;
}

function careOf(person: Person, interests: readonly string[], contacts: Contacts, today: LocalDate): WouldCare {
  const since = (at: Instant | undefined) =>
    at === undefined ? null : Math.max(0, daysBetween(dayOfInstant(at, contacts.zone), today));
  return {
    personId: person.id,
    interests,
    lastContactDays: since(contacts.last.get(person.id)),
    lastShareDays: since(contacts.lastShare.get(person.id)),
    likesReading: person.likesReading,
  };
}

/** The first day on which they may be sent something; null: at once. */
function waitsUntil(person: Person, contacts: Contacts, gapDays: number, today: LocalDate): LocalDate | null {
  const share = contacts.lastShare.get(person.id);
  if (person.likesReading || share === undefined) return null;
  const from = addDays(dayOfInstant(share, contacts.zone), gapDays);
  return from <= today ? null : from;
}

function weightOf({ interests, lastContactDays }: WouldCare): number {
  return interests.length * (1 + Math.min(MOST_DAYS, lastContactDays ?? NEVER_DAYS));
}

/**
 * Who would care about a resource: those whose interests, asks or project it touches, that it neither came from nor went
 * to, the best first (touched interests × days since the last contact; then the stronger tie, then by key). Who was sent
 * something in the last `shareGapDays` days comes later, unless they like to be sent things. Deterministic.
 */
export function whoWouldCare(known: ShelfKnown, resource: Resource, today: LocalDate): WhoCares {
  const contacts = contactsOf(known.touchpoints, profileOf(known).timeZone);
  const { shareGapDays } = settingsOf(known);
  const folded = foldedResource(resource);
  const now: WouldCare[] = [];
  const later: CaresLater[] = [];
  for (const person of Object.values(known.people)) {
    if (!isOpenToShares(person) || knowsIt(resource, person.id, contacts)) continue;
    const interests = touchedBy(folded, person);
    if (interests.length === 0) continue;
    const care = careOf(person, interests, contacts, today);
    const from = waitsUntil(person, contacts, shareGapDays, today);
    if (from === null) now.push(care);
    else later.push({ ...care, from });
  }
  const tie = (id: string) => known.people[id]?.tie ?? 0;
  now.sort(
    (a, b) => weightOf(b) - weightOf(a) || tie(b.personId) - tie(a.personId) || (a.personId < b.personId ? -1 : 1),
  );
  later.sort((a, b) => (a.from === b.from ? (a.personId < b.personId ? -1 : 1) : a.from < b.from ? -1 : 1));
  return { now, later };
}

export interface WhatToSend {
  readonly items: readonly Fitting[];
  /** They were sent something lately: the first day on which it is not too often. null: at any time. */
  readonly from: LocalDate | null;
}

const nothing: WhatToSend = { items: [], from: null };

/**
 * The reverse: what of the shelf I could send to somebody, what touches most of theirs first, then what I know myself
 * (used, read), then the newest. Nothing for people at rest, just social, archived or in the bin.
 */
export function whatToSend(
  known: ShelfKnown,
  person: Person,
  today: LocalDate,
  contacts: Contacts = contactsOf(known.touchpoints, profileOf(known).timeZone),
): WhatToSend {
  if (!isOpenToShares(person)) return nothing;
  const shelf = shelfIndex(Object.values(known.resources));
  const items = [...fitting(shelf, person.id, caresOf(person), (resource) => knowsIt(resource, person.id, contacts))];
  const rank = { used: 2, read: 1, unread: 0 } as const;
  // They come newest first, and what is equal otherwise stays so.
  items.sort((a, b) => b.interests.length - a.interests.length || rank[b.resource.state] - rank[a.resource.state]);
  return { items, from: waitsUntil(person, contacts, settingsOf(known).shareGapDays, today) };
}

/** With whom a resource was shared, and when, the newest first; null: kept before the day was. */
export function sharesOf(
  known: Pick<ShelfKnown, 'touchpoints'>,
  resource: Pick<Resource, 'id' | 'sharedWithIds'>,
): { readonly personId: string; readonly at: string | null }[] {
  const newest = new Map<string, string | null>(resource.sharedWithIds.map((id) => [id, null]));
  for (const touch of Object.values(known.touchpoints)) {
    if (touch.deletedAt !== null || touch.resourceId !== resource.id || !isShare(touch)) continue;
    const before = newest.get(touch.personId) ?? null;
    if (before === null || touch.at > before) newest.set(touch.personId, touch.at);
  }
  return [...newest]
    .map(([personId, at]) => ({ personId, at }))
    .sort((a, b) =>
      (a.at ?? '') === (b.at ?? '') ? (a.personId < b.personId ? -1 : 1) : (a.at ?? '') < (b.at ?? '') ? 1 : -1,
    );
}
