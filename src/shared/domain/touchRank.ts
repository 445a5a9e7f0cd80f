import { openFollowUps } from './agenda';
import { driftOf, type Drift } from './drift';
import type { LocalDate } from './field';
import { nothingHeard, type Heard } from './heard';
import type { Person } from './person';
import { givingReasons, rankOf, reasonIndex, type GivingKnown, type Reason, type ReasonIndex } from './reasons';
import type { Settings } from './settings';
import { dayOfNumber, touchDays, type TouchDays } from './touchDays';
import { isLeftInPeace, rhythmReader, type TouchRhythm } from './touchRhythm';
import { settingsOf, type Workspace } from './workspace';

/** What the ranking looks at. Without touches nothing is known of silence, without settings the defaults hold. */
export type TouchKnown = GivingKnown & Partial<Pick<Workspace, 'touchpoints' | 'settings'>>;

/** How days are read, and what notes say. */
export interface TouchOptions {
  /** The user’s zone. */
  readonly zone?: string;
  readonly heard?: Pick<Heard, 'occasions'>;
  /** The days of touch, where they are at hand (`touchDays`). */
  readonly touches?: ReadonlyMap<string, TouchDays>;
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
  readonly touches: ReadonlyMap<string, TouchDays>;
}

export function touchesOf(
  { touchpoints = {} }: Pick<TouchKnown, 'touchpoints'>,
  today: LocalDate,
  { zone = 'UTC', touches }: TouchOptions,
): ReadonlyMap<string, TouchDays> {
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
export function* reasonsToWrite(ground: TouchGround, person: Person): Generator<Reason, void> {
  yield* givingReasons(ground.index, person);
  const touched = ground.touches.get(person.id);
  const rhythm = ground.rhythmOf(person);
  if (touched === undefined || isLeftInPeace(person, rhythm)) return;
  const { settings } = ground;
  const { todayNumber } = ground.index;
  const now = todayNumber - touched.last;
  const late = lateBy(rhythm, touched, todayNumber);
  if (person.project.trim() !== '' && (late > 0 || now >= settings.shareGapDays))
    yield { kind: 'project', personId: person.id, project: person.project.trim(), lastOn: dayOfNumber(touched.last) };
  // A rhythm that was chosen says when; without one it is what the two have had themselves, or a long time.
  const drift = rhythm.days === null ? driftOf(touched, todayNumber, settings) : null;
  const isLong = rhythm.days === null && person.tie > 0 && now >= settings.silenceDays;
  if (late === 0 && drift?.isDrifting !== true && !isLong) return;
  yield {
    kind: 'silence',
    personId: person.id,
    lastOn: dayOfNumber(touched.last),
    days: now,
    drift: drift?.isDrifting === true ? drift : null,
    late,
  };
}

/** Whom I have planned to write to already. */
export function plannedTouches(followUps: Workspace['followUps']): ReadonlySet<string> {
  const planned = new Set<string>();
  for (const { kind, personId } of openFollowUps(Object.values(followUps)))
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
  const planned = plannedTouches(known.followUps);
  const rows: TouchRow[] = [];
  for (const person of Object.values(known.people)) {
    if (planned.has(person.id) || isLeftInPeace(person, ground.rhythmOf(person))) continue;
    const first = reasonsToWrite(ground, person).next();
    if (first.done === true || isDormant(first.value, ground)) continue;
    rows.push({ personId: person.id, reason: first.value, ...standingWith(ground, person) });
  }
  return rows.sort(byUrgency);
}

/** Who has been silent for years, with no rhythm chosen, comes one at a time (`dormantTie`), not all in a list. */
function isDormant(reason: Reason, { settings }: TouchGround): boolean {
  return reason.kind === 'silence' && reason.late === 0 && reason.days >= dormantDays(settings);
}

/** Days of silence from which a tie counts as dormant. */
export function dormantDays({ dormantYears }: Pick<Settings, 'dormantYears'>): number {
  return Math.round(dormantYears * 365.25);
}

function byUrgency(a: TouchRow, b: TouchRow): number {
  return (
    rankOf[a.reason.kind] - rankOf[b.reason.kind] ||
    compare(dayOf(a.reason), dayOf(b.reason)) ||
    overdue(b) - overdue(a) ||
    compare(a.personId, b.personId)
  );
}

/** What passes first comes first; what has no day after it. */
function dayOf(reason: Reason): string {
  if (reason.kind === 'occasion') return reason.occasion.on ?? '9999';
  return reason.kind === 'newRole' ? reason.from : '';
}

/** How much of their rhythm has passed beyond its end. */
function overdue({ rhythm, late, drift }: TouchRow): number {
  if (rhythm.days !== null && rhythm.days > 0) return late / rhythm.days;
  return drift === null ? 0 : Math.max(0, (drift.now - drift.usual) / drift.usual);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
