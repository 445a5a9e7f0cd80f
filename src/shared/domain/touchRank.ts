import { openFollowUps } from './agenda';
import { driftOf, type Drift } from './drift';
import type { LocalDate } from './field';
import { nothingHeard, type Heard } from './heard';
import type { Person } from './person';
import {
  rankOf,
  reasonIndex,
  tellGivingReasons,
  type GivingKnown,
  type Listener,
  type Reason,
  type ReasonIndex,
} from './reasons';
import type { Settings } from './settings';
import { dayOfNumber, touchDays, type TouchDays, type TouchesByPerson } from './touchDays';
import { isLeftInPeace, rhythmReader, type TouchRhythm } from './touchRhythm';
import { valuesOf } from './valuesOf';
import { settingsOf, type Workspace } from './workspace';

/** What the ranking looks at. Without touches nothing is known of silence, without settings the defaults hold. */
export type TouchKnown = GivingKnown & Partial<Pick<Workspace, 'touchpoints' | 'settings'>>;

/** How days are read, and what notes say. */
export interface TouchOptions {
  /** The user’s zone. */
  readonly zone?: string;
  readonly heard?: Pick<Heard, 'occasions'>;
  /** The days of touch, where they are at hand (`touchDays`). */
  readonly touches?: TouchesByPerson;
}

/** Somebody there is a reason to write to. */
export interface TouchRow {
  readonly personId: string;
  readonly reason: Reason;
  readonly rhythm: TouchRhythm;
  /** Days that the chosen rhythm is over; 0: it is not, or none is chosen. */
  readonly late: number;
  readonly drift: Drift | null;
  /** null: no touch is on record. */
  readonly lastOn: LocalDate | null;
}

/** Everything that reasons are looked up in, for one person or for all. */
export interface TouchGround {
  readonly index: ReasonIndex;
  readonly settings: Settings;
  readonly rhythmOf: (person: Person) => TouchRhythm;
  readonly touches: TouchesByPerson;
}

export function touchesOf(
  { touchpoints = {} }: Pick<TouchKnown, 'touchpoints'>,
  today: LocalDate,
  { zone = 'UTC', touches }: TouchOptions,
): TouchesByPerson {
  return touches ?? touchDays(touchpoints, zone, today);
}

/** Looks everything up once: one pass over each collection. */
export function touchGround(known: TouchKnown, today: LocalDate, options: TouchOptions = {}): TouchGround {
  const settings = settingsOf({ settings: known.settings ?? {} });
  const touches = touchesOf(known, today, options);
  const { occasions } = options.heard ?? nothingHeard;
  return {
    index: reasonIndex(known, { today, settings, occasions, touches }),
    settings,
    rhythmOf: rhythmReader(settings),
    touches,
  };
}

/** How things stand with somebody: the chosen rhythm, their own, and the last touch. */
export function standingWith(ground: TouchGround, person: Person): Omit<TouchRow, 'personId' | 'reason'> {
  const rhythm = ground.rhythmOf(person);
  const touched = ground.touches.get(person.id);
  if (touched === undefined) return { rhythm, late: 0, drift: null, lastOn: null };
  const { todayNumber } = ground.index;
  return {
    rhythm,
    late: lateBy(rhythm, touched, todayNumber),
    drift: driftOf(touched, todayNumber, ground.settings),
    lastOn: dayOfNumber(touched.last),
  };
}

function lateBy({ days }: TouchRhythm, { last }: TouchDays, today: number): number {
  return days === null || days === 0 ? 0 : Math.max(0, today - last - days);
}

/**
 * What one could write about beside what was promised, the best first. For somebody who rests or is just social it is
 * what they themselves made a reason of; nothing is due with them.
 */
export function reasonsToWrite(ground: TouchGround, person: Person): Reason[] {
  const reasons: Reason[] = [];
  tellReasons(ground, person, ground.rhythmOf(person), (reason) => {
    reasons.push(reason);
    return false;
  });
  return reasons;
}

/** The best of them, and no work on the others; null: there is none that is as good as the rank asked for. */
function firstReason(ground: TouchGround, person: Person, rhythm: TouchRhythm, lowest: number): Reason | null {
  let first: Reason | null = null;
  tellReasons(
    ground,
    person,
    rhythm,
    (reason) => {
      first = reason;
      return true;
    },
    lowest,
  );
  return first;
}

function tellReasons(
  ground: TouchGround,
  person: Person,
  rhythm: TouchRhythm,
  hear: Listener,
  lowest = Number.POSITIVE_INFINITY,
): void {
  if (tellGivingReasons(ground.index, person, hear) || lowest < rankOf.project) return;
  const touched = ground.touches.get(person.id);
  if (touched === undefined || isLeftInPeace(person, rhythm)) return;
  const { settings } = ground;
  const { todayNumber } = ground.index;
  const now = todayNumber - touched.last;
  const late = lateBy(rhythm, touched, todayNumber);
  const project = person.project.trim();
  if (project !== '' && (late > 0 || now >= settings.shareGapDays)) {
    if (hear({ kind: 'project', personId: person.id, project, lastOn: dayOfNumber(touched.last) })) return;
  }
  // A rhythm that was chosen says when; without one it is what the two have had themselves, or a long time.
  const drift = rhythm.days === null ? driftOf(touched, todayNumber, settings) : null;
  const isLong = rhythm.days === null && person.tie > 0 && now >= settings.silenceDays;
  if (late === 0 && drift?.isDrifting !== true && !isLong) return;
  hear({
    kind: 'silence',
    personId: person.id,
    lastOn: dayOfNumber(touched.last),
    days: now,
    drift: drift?.isDrifting === true ? drift : null,
    late,
  });
}

/** Whom I have planned to write to already. */
export function plannedTouches(followUps: Workspace['followUps']): ReadonlySet<string> {
  const planned = new Set<string>();
  for (const { kind, personId } of openFollowUps(valuesOf(followUps)))
    if (kind === 'keepInTouch' && personId !== null) planned.add(personId);
  return planned;
}

/**
 * Everybody there is a reason to write to, with the best one each. Never somebody who rests, is just social, archived or
 * in the bin, or whom a follow-up already plans to write to. First by the kind of reason, then what passes first, then
 * whoever’s rhythm is over for longest, in shares of it; equal ones by key, so that the order never depends on the
 * document’s. Who has been silent for years is not among them: dormant ties come one at a time. Ranked by what I owe and can give, never by what somebody is worth.
 */
export function rankTouch(known: TouchKnown, today: LocalDate, options: TouchOptions = {}): TouchRow[] {
  const ground = touchGround(known, today, options);
  const found: Urgent[] = [];
  eachReason(known, ground, (person, reason, rhythm) => {
    found.push(urgentOf(ground, person, reason, overdueOf(ground, person, rhythm)));
    return Number.POSITIVE_INFINITY;
  });
  return found.sort(byUrgency).map(({ row }) => row);
}

/** The first `most` of the ranking, without working out and sorting the rest of it: thousands may come after them. */
export function bestTouch(
  known: TouchKnown,
  today: LocalDate,
  most: number,
  options: TouchOptions = {},
): readonly TouchRow[] {
  const ground = touchGround(known, today, options);
  const best: Urgent[] = [];
  const lowest = () => (best.length < most ? Number.POSITIVE_INFINITY : (best.at(-1)?.rank ?? 0));
  eachReason(known, ground, (person, reason, rhythm) => {
    const last = best.length < most ? undefined : best.at(-1);
    const place = { rank: rankOf[reason.kind], day: dayOf(reason), personId: person.id };
    if (last !== undefined && byReason(place, last) > 0) return lowest();
    const overdue = overdueOf(ground, person, rhythm);
    if (last !== undefined && byUrgency({ ...place, overdue }, last) > 0) return lowest();
    best.push(urgentOf(ground, person, reason, overdue));
    best.sort(byUrgency);
    if (best.length > most) best.pop();
    return lowest();
  });
  return best.map(({ row }) => row);
}

/**
 * Calls `see` with everybody who may be written to and the best reason for it, in no order; it answers the lowest rank of
 * reasons that are still of use.
 */
function eachReason(
  known: TouchKnown,
  ground: TouchGround,
  see: (person: Person, reason: Reason, rhythm: TouchRhythm) => number,
): void {
  const planned = plannedTouches(known.followUps);
  let lowest = Number.POSITIVE_INFINITY;
  for (const person of valuesOf(known.people)) {
    const rhythm = ground.rhythmOf(person);
    if (isLeftInPeace(person, rhythm) || planned.has(person.id)) continue;
    const reason = firstReason(ground, person, rhythm, lowest);
    if (reason !== null && !isDormant(reason, ground)) lowest = see(person, reason, rhythm);
  }
}

/** Who has been silent for years, with no rhythm chosen, comes one at a time (`dormantTie`), not all in a list. */
function isDormant(reason: Reason, { settings }: TouchGround): boolean {
  return reason.kind === 'silence' && reason.late === 0 && reason.days >= dormantDays(settings);
}

/** Days of silence from which a tie counts as dormant. */
export function dormantDays({ dormantYears }: Pick<Settings, 'dormantYears'>): number {
  return Math.round(dormantYears * 365.25);
}

/** What rows are sorted by. */
interface Urgency {
  readonly rank: number;
  /** What passes first comes first; what has no day after it. */
  readonly day: string;
  /** How much of their rhythm has passed beyond its end. */
  readonly overdue: number;
  readonly personId: string;
}

interface Urgent extends Urgency {
  readonly row: TouchRow;
}

function urgentOf(ground: TouchGround, person: Person, reason: Reason, overdue: number): Urgent {
  const row = { personId: person.id, reason, ...standingWith(ground, person) };
  return { row, rank: rankOf[reason.kind], day: dayOf(reason), overdue, personId: person.id };
}

function byUrgency(a: Urgency, b: Urgency): number {
  return byReason(a, b) || b.overdue - a.overdue || compare(a.personId, b.personId);
}

function byReason(a: Pick<Urgency, 'rank' | 'day'>, b: Pick<Urgency, 'rank' | 'day'>): number {
  return a.rank - b.rank || compare(a.day, b.day);
}

function dayOf(reason: Reason): string {
  if (reason.kind === 'occasion') return reason.occasion.on ?? '9999';
  return reason.kind === 'newRole' ? reason.from : '';
}

function overdueOf({ touches, index, settings }: TouchGround, person: Person, rhythm: TouchRhythm): number {
  const touched = touches.get(person.id);
  if (touched === undefined) return 0;
  if (rhythm.days !== null && rhythm.days > 0) return lateBy(rhythm, touched, index.todayNumber) / rhythm.days;
  const drift = driftOf(touched, index.todayNumber, settings);
  return drift === null ? 0 : Math.max(0, (drift.now - drift.usual) / drift.usual);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
