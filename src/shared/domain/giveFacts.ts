import type { Instant } from './field';
import type { Introduction, Resource, Touchpoint } from './network';
import type { Person } from './person';
import { fittingResources, maySend, reasonIndex } from './reasons';
import { touchDays } from './touchDays';
import { isLeftInPeace, rhythmOf } from './touchRhythm';
import { topicWords, wordsIn } from './wordMatch';
import { settingsOf, type Workspace } from './workspace';

/** Something that was given, in the record that says so. */
export type Help =
  | { readonly kind: 'touch'; readonly at: Instant; readonly touch: Touchpoint }
  | { readonly kind: 'introduction'; readonly at: Instant; readonly introduction: Introduction }
  | { readonly kind: 'resource'; readonly at: Instant; readonly resource: Resource };

/** Something small that could be done now (A. Rifkin’s five-minute favour, in A. Grant, Give and Take). */
export type Favour =
  | { readonly kind: 'share'; readonly resource: Resource; readonly interest: string }
  /** They ask for what another offers; both are asked first. */
  | { readonly kind: 'meetsAsk'; readonly otherId: string; readonly ask: string; readonly offer: string }
  /** They offer what another asks for. */
  | { readonly kind: 'meetsOffer'; readonly otherId: string; readonly ask: string; readonly offer: string }
  /** They ask for what I offer. */
  | { readonly kind: 'mine'; readonly ask: string; readonly offer: string };

/** Three gentle facts about one person, instead of an account. */
export interface GiveFacts {
  readonly received: Help | null;
  readonly given: Help | null;
  readonly favour: Favour | null;
}

export type GiveKnown = Pick<
  Workspace,
  'people' | 'resources' | 'introductions' | 'touchpoints' | 'settings' | 'profile' | 'roles' | 'followUps' | 'ties'
>;

/** Touches by which something was given: a letter of mine asks as often as it gives. */
const giving: ReadonlySet<Touchpoint['kind']> = new Set([
  'call',
  'coffee',
  'event',
  'article',
  'introduction',
  'other',
]);
const came: ReadonlySet<Introduction['state']> = new Set(['made', 'met', 'thanked']);

/** Last help received, last help given, and something that could be done in five minutes; each null where there is none. */
export function giveFacts(known: GiveKnown, person: Person, today: string, zone: string): GiveFacts {
  return {
    received: newest(received(known, person.id)),
    given: newest(given(known, person.id)),
    favour: favourFor(known, person, today, zone),
  };
}

function* received(known: GiveKnown, personId: string): Generator<Help> {
  for (const touch of Object.values(known.touchpoints)) {
    if (touch.personId !== personId || touch.deletedAt !== null || touch.isJustSocial) continue;
    // An answer is a kindness, but not yet help; an hour of their time is.
    if (touch.kind === 'interview' || (touch.direction === 'received' && touch.kind !== 'message'))
      yield { kind: 'touch', at: touch.at, touch };
  }
  for (const introduction of Object.values(known.introductions))
    if (
      introduction.byPersonId === personId &&
      introduction.aPersonId === null &&
      introduction.deletedAt === null &&
      came.has(introduction.state)
    )
      yield { kind: 'introduction', at: introduction.madeAt ?? introduction.at, introduction };
  for (const resource of Object.values(known.resources))
    if (resource.namedByPersonId === personId && resource.deletedAt === null)
      yield { kind: 'resource', at: resource.createdAt, resource };
}

function* given(known: GiveKnown, personId: string): Generator<Help> {
  for (const touch of Object.values(known.touchpoints)) {
    if (touch.personId !== personId || touch.deletedAt !== null || touch.isJustSocial) continue;
    if (touch.direction === 'given' && giving.has(touch.kind)) yield { kind: 'touch', at: touch.at, touch };
  }
  for (const introduction of Object.values(known.introductions))
    if (
      introduction.byPersonId === null &&
      introduction.aPersonId !== null &&
      [introduction.aPersonId, introduction.bPersonId].includes(personId) &&
      introduction.deletedAt === null &&
      came.has(introduction.state)
    )
      yield { kind: 'introduction', at: introduction.madeAt ?? introduction.at, introduction };
}

function newest(helps: Iterable<Help>): Help | null {
  let found: Help | null = null;
  for (const help of helps) if (found === null || help.at > found.at) found = help;
  return found;
}

/** From their interests and the shelf, from what they and others ask for and offer, and from what I offer. */
function favourFor(known: GiveKnown, person: Person, today: string, zone: string): Favour | null {
  const settings = settingsOf(known);
  if (isLeftInPeace(person, rhythmOf(person, settings))) return null;
  const touches = touchDays(known.touchpoints, zone, today);
  const index = reasonIndex(known, { today, settings, occasions: [], touches });
  if (maySend(index, person)) {
    // What they ask for comes before what they care about.
    const share =
      fittingResources(index, { id: person.id, interests: person.asks }).next().value ??
      fittingResources(index, person).next().value;
    if (share !== undefined) return { kind: 'share', resource: share.resource, interest: share.interest };
  }
  for (const ask of person.asks) {
    const offer = Object.values(known.profile)[0]?.canOffer.find((own) => isMet(own, ask));
    if (offer !== undefined) return { kind: 'mine', ask, offer };
  }
  const acquainted = acquaintedWith(known, person.id);
  const others = Object.values(known.people)
    .filter((other) => other.id !== person.id && !acquainted.has(other.id))
    .filter(
      (other) => (other.offers.length > 0 || other.asks.length > 0) && !isLeftInPeace(other, rhythmOf(other, settings)),
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const ask of person.asks)
    for (const other of others)
      for (const offer of other.offers)
        if (isMet(offer, ask)) return { kind: 'meetsAsk', otherId: other.id, ask, offer };
  for (const offer of person.offers)
    for (const other of others)
      for (const ask of other.asks) if (isMet(offer, ask)) return { kind: 'meetsOffer', otherId: other.id, ask, offer };
  return null;
}

/** People who know this one already, or were to be introduced: there is nothing to make there. */
export function acquaintedWith(
  { ties, introductions }: Pick<GiveKnown, 'ties' | 'introductions'>,
  personId: string,
): Set<string> {
  const known = new Set<string>();
  const add = (a: string | null, b: string | null) => {
    if (a === personId && b !== null) known.add(b);
    if (b === personId && a !== null) known.add(a);
  };
  for (const { aPersonId, bPersonId, deletedAt } of Object.values(ties))
    if (deletedAt === null) add(aPersonId, bPersonId);
  for (const { byPersonId, aPersonId, bPersonId, deletedAt } of Object.values(introductions)) {
    if (deletedAt !== null) continue;
    add(aPersonId, bPersonId);
    add(byPersonId, bPersonId);
  }
  return known;
}

/** Whether an offer meets what is asked for: all telling words of one stand in the other. */
export function isMet(offer: string, ask: string): boolean {
  return contains(offer, ask) || contains(ask, offer);
}

function contains(text: string, topic: string): boolean {
  const words = topicWords(topic);
  if (words.length === 0) return false;
  const inText = new Set(wordsIn(text));
  return words.every((word) => inText.has(word));
}
