import type { Instant } from './field';
import type { Person } from './person';
import type { KnownNetwork } from './warmLinks';
import { millisecondsBetween } from './time';

/** How well I reach somebody myself, and how willing they would be to pass me on. Facts about asking, not about worth. */

/** Exchanged a note, spoke, spoke twice or helped, would vouch. */
const tieReach = [0, 0.3, 0.6, 0.8, 0.95] as const;
/** Only connected on a platform: thin, but a way. */
const CONNECTED_REACH = 0.08;

const partWillingness: Readonly<Record<NonNullable<Person['part']>, number>> = {
  connector: 1,
  champion: 1,
  mentor: 0.95,
  peer: 0.85,
  recruiter: 0.8,
  other: 0.8,
  hiringManager: 0.7,
  senior: 0.7,
};

const dayMs = 86_400_000;

/** What was between me and each person: last contact, introductions they made, how they answered. */
export interface Dealings {
  readonly last: ReadonlyMap<string, Instant>;
  /** Introductions for me that came about, and those that did not. */
  readonly made: ReadonlyMap<string, number>;
  readonly declined: ReadonlyMap<string, number>;
  /** The latest answer to a letter of mine. `silent`: let go without one. */
  readonly answer: ReadonlyMap<string, 'replied' | 'declined' | 'silent'>;
}

export function dealingsOf(known: KnownNetwork, now: Instant): Dealings {
  const last = new Map<string, Instant>();
  const see = (id: string, at: Instant) => {
    if (at <= now && at > (last.get(id) ?? '')) last.set(id, at);
  };
  for (const id in known.touchpoints) {
    const touch = known.touchpoints[id];
    if (touch?.deletedAt === null) see(touch.personId, touch.at);
  }
  for (const { deletedAt, liveEndedAt, personIds } of Object.values(known.interviews)) {
    if (deletedAt === null && liveEndedAt !== null) for (const id of personIds) see(id, liveEndedAt);
  }
  const made = new Map<string, number>();
  const declined = new Map<string, number>();
  for (const { byPersonId, aPersonId, state, deletedAt } of Object.values(known.introductions)) {
    if (byPersonId === null || aPersonId !== null || deletedAt !== null) continue;
    if (state === 'declined') add(declined, byPersonId);
    if (state === 'made' || state === 'met' || state === 'thanked') add(made, byPersonId);
  }
  const answer = new Map<string, 'replied' | 'declined' | 'silent'>();
  const answeredAt = new Map<string, Instant>();
  for (const id in known.messages) {
    const message = known.messages[id];
    if (message === undefined || message.deletedAt !== null || message.sentAt === null) continue;
    const heard =
      message.answer === 'replied' || message.answer === 'declined'
        ? message.answer
        : message.restedAt !== null
          ? 'silent'
          : null;
    const at = message.answeredAt ?? message.restedAt ?? message.sentAt;
    if (heard === null || at < (answeredAt.get(message.personId) ?? '')) continue;
    answer.set(message.personId, heard);
    answeredAt.set(message.personId, at);
  }
  return { last, made, declined, answer };
}

/** How well I reach them: the tie, fading slowly with silence. 0: not at all. Old ties fade little: they are as useful as new ones (Levin, Walter and Murnighan 2011). */
export function reach(person: Pick<Person, 'id' | 'tie' | 'connectedOn'>, { last }: Dealings, now: Instant): number {
  const tie = tieReach[person.tie] ?? 0;
  const strength = tie > 0 ? tie : person.connectedOn === null ? 0 : CONNECTED_REACH;
  return strength * freshness(last.get(person.id), now);
}

/** 1 within three months, .9 within a year, .75 within three, then .65; .8 when no contact is written down. */
function freshness(last: Instant | undefined, now: Instant): number {
  if (last === undefined) return 0.8;
  const days = millisecondsBetween(last, now) / dayMs;
  return days <= 90 ? 1 : days <= 365 ? 0.9 : days <= 3 * 365 ? 0.75 : 0.65;
}

/** How willing they may be to introduce me, 0 to 1, from the part they play and what they did when asked. */
export function willingness(person: Pick<Person, 'id' | 'part'>, dealings: Dealings): number {
  const part = person.part === null ? 0.8 : partWillingness[person.part];
  const did =
    (dealings.made.has(person.id) ? 1.2 : 1) *
    (dealings.declined.has(person.id) ? 0.6 : 1) *
    { replied: 1.1, declined: 0.6, silent: 0.7, none: 1 }[dealings.answer.get(person.id) ?? 'none'];
  return Math.min(1, part * did);
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
