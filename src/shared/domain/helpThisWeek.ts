import type { LocalDate } from './field';
import { acquaintedWith, isMet, type GiveKnown } from './giveFacts';
import { nothingHeard, type Heard } from './heard';
import type { Resource } from './network';
import type { Person } from './person';
import { dayOfInstant, daysBetween } from './time';
import { isTheirs, shelfIndex } from './shelfIndex';
import { isLeftInPeace, rhythmReader } from './touchRhythm';
import { settingsOf } from './workspace';

/** Somebody I could help, with what they asked for and the record it stands in. */
export interface HelpIdea {
  readonly personId: string;
  /** In their words. */
  readonly ask: string;
  /** Where it stands: the field of the person, or a note of a talk. */
  readonly from:
    | { readonly kind: 'asks' | 'wishes' }
    | { readonly kind: 'note'; readonly noteId: string; readonly interviewId: string; readonly saidOn: LocalDate };
  /** What could meet it; `think`: nothing here does, but asking around might. */
  readonly by:
    | { readonly kind: 'resource'; readonly resource: Resource }
    | { readonly kind: 'person'; readonly otherId: string; readonly offer: string }
    | { readonly kind: 'mine'; readonly offer: string }
    | { readonly kind: 'think' };
}

const rank = { mine: 0, resource: 1, person: 2, think: 3 } as const;
/** A wish that was heard in a talk is still one for about half a year (practices.md, S0.104). */
const WISH_DAYS = 183;

/**
 * People I could help this week, one idea each: from what they ask for, would like, or said in a talk, against what I
 * offer, the shelf, and what others offer. What can be met comes first, then what was said last. Nobody who rests or is
 * just social, and nobody whom they know already.
 */
export function helpThisWeek(
  known: GiveKnown,
  today: LocalDate,
  { zone = 'UTC', heard = nothingHeard }: { readonly zone?: string; readonly heard?: Pick<Heard, 'wishes'> } = {},
): HelpIdea[] {
  const rhythm = rhythmReader(settingsOf(known));
  const inUse = Object.values(known.people).filter((person) => !isLeftInPeace(person, rhythm(person)));
  const mine = Object.values(known.profile)[0]?.canOffer ?? [];
  const shelf = shelfIndex(Object.values(known.resources));
  const offering = inUse.filter(({ offers }) => offers.length > 0).sort((a, b) => compare(a.id, b.id));
  const wishesOf = new Map<string, Heard['wishes'][number][]>();
  for (const wish of heard.wishes) {
    if (daysBetween(wish.saidOn, today) > WISH_DAYS) continue;
    wishesOf.set(wish.personId, [...(wishesOf.get(wish.personId) ?? []), wish]);
  }

  const meet = (person: Person, ask: string, isShort: boolean): HelpIdea['by'] => {
    const offer = mine.find((own) => isMet(own, ask));
    if (offer !== undefined) return { kind: 'mine', offer };
    // A whole sentence is not the topic of anything; the words of an ask are.
    const resource = (isShort ? shelf.find(ask) : []).find((one) => !isTheirs(one, person.id));
    if (resource !== undefined) return { kind: 'resource', resource };
    if (offering.length > 0) {
      const acquainted = acquaintedWith(known, person.id);
      for (const other of offering) {
        if (other.id === person.id || acquainted.has(other.id)) continue;
        const offered = other.offers.find((one) => isMet(one, ask));
        if (offered !== undefined) return { kind: 'person', otherId: other.id, offer: offered };
      }
    }
    return { kind: 'think' };
  };

  const ideas: { readonly idea: HelpIdea; readonly on: LocalDate }[] = [];
  for (const person of inUse) {
    const found: { readonly idea: HelpIdea; readonly on: LocalDate }[] = [];
    const on = dayOfInstant(person.createdAt, zone);
    const personId = person.id;
    for (const ask of person.asks)
      if (ask.trim() !== '')
        found.push({ on, idea: { personId, ask, from: { kind: 'asks' }, by: meet(person, ask, true) } });
    const wish = person.wishes.trim();
    if (wish !== '')
      found.push({ on, idea: { personId, ask: wish, from: { kind: 'wishes' }, by: meet(person, wish, false) } });
    for (const { what, noteId, interviewId, saidOn } of wishesOf.get(person.id) ?? []) {
      const from = { kind: 'note', noteId, interviewId, saidOn } as const;
      found.push({ on: saidOn, idea: { personId, ask: what, from, by: meet(person, what, false) } });
    }
    const [best] = found.sort(byUse);
    if (best !== undefined) ideas.push(best);
  }
  return ideas.sort((a, b) => byUse(a, b) || compare(a.idea.personId, b.idea.personId)).map(({ idea }) => idea);
}

interface Placed {
  readonly idea: HelpIdea;
  readonly on: LocalDate;
}

function byUse(a: Placed, b: Placed): number {
  return rank[a.idea.by.kind] - rank[b.idea.by.kind] || compare(b.on, a.on);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
