import type { Instant } from './field';
import type { Person } from './person';
import type { KnownNetwork } from './warmLinks';
import { EVERY, type Slices } from './slices';
import { millisecondsBetween } from './time';
import type { WarmNumber, WarmValues } from './warmNumbers';

/** How well I reach somebody myself, and how willing they would be to pass me on. Facts about asking, not about worth. */

const tieNumber = [
  null,
  'reachNote',
  'reachSpoke',
  'reachTwice',
  'reachVouch',
] as const satisfies readonly (WarmNumber | null)[];

const partNumber = {
  connector: 'willConnector',
  champion: 'willChampion',
  mentor: 'willMentor',
  peer: 'willPeer',
  recruiter: 'willRecruiter',
  other: 'willOther',
  hiringManager: 'willHiringManager',
  senior: 'willSenior',
} as const satisfies Readonly<Record<NonNullable<Person['part']>, WarmNumber>>;

const answerNumber = {
  replied: 'answerReplied',
  declined: 'answerDeclined',
  silent: 'answerSilent',
} as const satisfies Readonly<Record<'replied' | 'declined' | 'silent', WarmNumber>>;

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

/** Pauses every few hundred records. */
export function* dealingsOf(known: KnownNetwork, now: Instant): Slices<Dealings> {
  let count = 0;
  const last = new Map<string, Instant>();
  const see = (id: string, at: Instant) => {
    if (at <= now && at > (last.get(id) ?? '')) last.set(id, at);
  };
  for (const id in known.touchpoints) {
    if (++count % EVERY === 0) yield;
    const touch = known.touchpoints[id];
    if (touch?.deletedAt === null) see(touch.personId, touch.at);
  }
  for (const { deletedAt, liveEndedAt, personIds } of Object.values(known.interviews)) {
    if (++count % EVERY === 0) yield;
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
    if (++count % EVERY === 0) yield;
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

/** How well I reach them, 0 to 1: the tie, fading slowly with silence. 0: not at all. Old ties fade little: they are as useful as new ones (Levin, Walter and Murnighan 2011). */
export function reach(
  person: Pick<Person, 'id' | 'tie' | 'connectedOn'>,
  { last }: Dealings,
  now: Instant,
  values: WarmValues,
): number {
  const number = tieNumber[person.tie] ?? (person.connectedOn === null ? null : 'reachConnected');
  return number === null ? 0 : (values[number] * freshness(last.get(person.id), now, values)) / 10_000;
}

/** In per cent. */
function freshness(last: Instant | undefined, now: Instant, values: WarmValues): number {
  if (last === undefined) return values.fadeUnknown;
  const days = millisecondsBetween(last, now) / dayMs;
  if (days <= values.freshDays) return 100;
  return days <= values.yearDays ? values.fadeYear : days <= values.dormantDays ? values.fadeYears : values.fadeDormant;
}

/** How willing they may be to introduce me, 0 to 1, from the part they play and what they did when asked. */
export function willingness(person: Pick<Person, 'id' | 'part'>, dealings: Dealings, values: WarmValues): number {
  const answer = dealings.answer.get(person.id);
  const per = (number: WarmNumber, holds = true) => (holds ? values[number] / 100 : 1);
  return Math.min(
    1,
    per(person.part === null ? 'willOther' : partNumber[person.part]) *
      per('didIntroduce', dealings.made.has(person.id)) *
      per('didDecline', dealings.declined.has(person.id)) *
      (answer === undefined ? 1 : per(answerNumber[answer])),
  );
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
