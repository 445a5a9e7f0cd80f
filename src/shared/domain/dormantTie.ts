import type { LocalDate } from './field';
import { roleLevels, type Person, type RoleLevel } from './person';
import { currentRoles } from './peopleFacts';
import { dormantDays, plannedTouches, touchesOf, type TouchKnown, type TouchOptions } from './touchRank';
import { dayOfNumber, numberOfDay, type TouchDays } from './touchDays';
import { isLeftInPeace, rhythmReader } from './touchRhythm';
import { valuesOf } from './valuesOf';
import { settingsOf } from './workspace';
import { readRoleLevel } from '../text/roleLevel';

/**
 * Ties that fell silent are as useful as living ones, and bring more that is new (Levin, Walter and Murnighan,
 * Organization Science 22(4), 2011). What helped most came from those with whom little time was spent, who stand higher and
 * are to be trusted; left to themselves people choose the others (Walter, Levin and Murnighan, 2015). So the choice is made
 * against comfort.
 */
export interface DormantTie {
  readonly personId: string;
  readonly lastOn: LocalDate;
  /** Days on which the two were ever in touch. */
  readonly together: number;
  /** How high their present role is; null: no role is known. */
  readonly level: RoleLevel | null;
  /** Whether the tie itself says that they may be trusted, or the part they play. */
  readonly trust: 'tie' | 'part';
}

/** From “spoke”: somebody with whom only a note was exchanged is no tie that could wake up. */
const TRUSTED_TIE = 2;
const trustedParts: ReadonlySet<Person['part']> = new Set(['mentor', 'champion', 'connector', 'senior']);
/** Among how many of the least comfortable each period draws: with one alone, who is passed over would come again and again. */
const DRAWN_FROM = 12;

/** 1970-01-05, a Monday: periods of a week are those of the calendar. */
const FIRST_MONDAY = 4;

/** The period of `everyDays` that a day lies in. */
export function dormantPeriod(today: LocalDate, everyDays: number): number {
  return Math.floor((numberOfDay(today) - FIRST_MONDAY) / Math.max(1, everyDays));
}

/**
 * The one dormant tie of this period, silent for `dormantYears` or longer; the same for all of it, on every computer.
 * null: there is none, or one was woken in this period already. Never somebody who rests, is just social, archived or in
 * the bin, whom a follow-up plans to write to, or with whom no touch is on record.
 */
export function dormantTie(known: TouchKnown, today: LocalDate, options: TouchOptions = {}): DormantTie | null {
  const settings = settingsOf({ settings: known.settings ?? {} });
  const touches = touchesOf(known, today, options);
  const rhythmOf = rhythmReader(settings);
  const { dormantEveryDays } = settings;
  const todayNumber = numberOfDay(today);
  const silence = dormantDays(settings);
  const period = dormantPeriod(today, dormantEveryDays);
  const begins = FIRST_MONDAY + period * Math.max(1, dormantEveryDays);
  const planned = plannedTouches(known.followUps);
  const roles = currentRoles(known.roles);
  const candidates: DormantTie[] = [];
  for (const person of valuesOf(known.people)) {
    const touched = touches.get(person.id);
    if (touched === undefined) continue;
    if (wasWoken(touched, begins, silence)) return null;
    if (todayNumber - touched.last < silence || planned.has(person.id)) continue;
    if (isLeftInPeace(person, rhythmOf(person))) continue;
    const trust = person.tie >= TRUSTED_TIE ? 'tie' : trustedParts.has(person.part) ? 'part' : null;
    if (trust === null) continue;
    const role = roles.get(person.id);
    candidates.push({
      personId: person.id,
      lastOn: dayOfNumber(touched.last),
      together: touched.days.length,
      level: role === undefined ? null : (role.level ?? readRoleLevel(role.title)?.level ?? null),
      trust,
    });
  }
  const [first] = candidates
    .sort((a, b) => discomfort(b) - discomfort(a) || compare(a.personId, b.personId))
    .slice(0, DRAWN_FROM)
    .map((tie) => ({ tie, lot: lotOf(`${period} ${tie.personId}`) }))
    .sort((a, b) => a.lot - b.lot || compare(a.tie.personId, b.tie.personId));
  return first?.tie ?? null;
}

/** Somebody was written to in this period after a silence that long: one is enough. */
function wasWoken({ days, last }: TouchDays, begins: number, silence: number): boolean {
  if (last < begins) return false;
  const inPeriod = days.findIndex((day) => day >= begins);
  const [day, before] = [days[inPeriod], days[inPeriod - 1]];
  return day !== undefined && before !== undefined && day - before >= silence;
}

/** More with little time together and a higher role. */
function discomfort({ together, level }: DormantTie): number {
  const height = level === null ? 0 : roleLevels.indexOf(level);
  const familiarity = Math.min(together, 10);
  return height * 3 - familiarity * 2;
}

/** A lot that looks drawn and is always the same (FNV-1a). */
function lotOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let place = 0; place < text.length; place++) hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193);
  return hash >>> 0;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
