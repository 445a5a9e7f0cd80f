import ICAL from 'ical.js';
import type { IncomingStart } from '../../../shared/domain/invitation';
import { wallOf, wallTime } from '../../../shared/domain/wallClock';
import { placeOfZone, shortDay } from '../../../shared/text/bothClocks';
import { zoneOfTzid } from './icsZone';

/** How a file’s date and time is understood. */
export interface IcsMoment {
  readonly start: IncomingStart;
  /** Empty: not known. */
  readonly zone: string;
  readonly remarks: readonly string[];
}

export type Zones = ReadonlyMap<string, ICAL.Timezone>;

/** The zones that a calendar brings along, by their TZID. One that cannot be read is left out, as if it were not there. */
export function zonesOf(calendar: ICAL.Component): Zones {
  const zones = new Map<string, ICAL.Timezone>();
  for (const component of calendar.getAllSubcomponents('vtimezone')) {
    try {
      const zone = new ICAL.Timezone(component);
      if (zone.tzid) zones.set(zone.tzid, zone);
    } catch {
      // Its times are then asked for, or known by their name.
    }
  }
  return zones;
}

/**
 * A date and time of a file as a moment. In this order (formats.md, 5): UTC; the zone the file itself describes; a zone
 * that is known by its name (Windows names through CLDR’s map, otherwise IANA); otherwise the person is asked.
 */
export function momentOf(time: ICAL.Time, tzid: string, zones: Zones): IcsMoment {
  const day = [pad(time.year, 4), pad(time.month), pad(time.day)].join('-');
  if (time.isDate) return { start: { kind: 'allDay', day }, zone: '', remarks: [] };
  const clock = `${pad(time.hour)}:${pad(time.minute)}`;
  if (time.zone === ICAL.Timezone.utcTimezone && tzid === '')
    return { start: { kind: 'at', at: new Date(`${day}T${clock}:00Z`).toISOString() }, zone: '', remarks: [] };
  const named = tzid === '' ? '' : zoneOfTzid(tzid);
  const byName = named === '' ? null : wallTime(day, clock, named);
  const byFile = tzid === '' ? null : momentByRules(time, zones.get(tzid));
  if (byFile !== null) {
    const differs = byName !== null && byName.at !== byFile && byName.second !== byFile;
    return {
      start: { kind: 'at', at: byFile },
      zone: differs ? '' : named,
      remarks: differs
        ? [
            `The file has its own rules for “${tzid}”, and they differ from those of ${placeOfZone(named)}: there it would be ${wallOf(byFile, named).slice(11)}. The file’s were taken; please ask which time is meant.`,
          ]
        : [],
    };
  }
  if (byName !== null)
    return {
      start: { kind: 'at', at: byName.at },
      zone: named,
      remarks:
        byName.kind === 'plain'
          ? []
          : [
              `On ${shortDay(day)} the clocks change in ${placeOfZone(named)}, and ${clock} ${byName.kind === 'skipped' ? 'does not exist' : 'comes twice'}. It was taken as ${wallOf(byName.at, named).slice(11)}${byName.kind === 'doubled' ? ', the first of the two' : ''}; please ask which time is meant.`,
            ],
    };
  return { start: { kind: 'ask', day, clock, zoneName: tzid }, zone: '', remarks: [] };
}

function momentByRules(time: ICAL.Time, zone: ICAL.Timezone | undefined): string | null {
  if (zone === undefined) return null;
  try {
    const there = time.clone();
    there.zone = zone;
    const seconds = there.toUnixTime();
    return Number.isFinite(seconds) ? new Date(Math.floor(seconds / 60) * 60_000).toISOString() : null;
  } catch {
    return null;
  }
}

function pad(value: number, digits = 2): string {
  return String(value).padStart(digits, '0');
}
