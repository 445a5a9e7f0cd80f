import { findIana } from 'windows-iana';
import { isZone } from '../../../shared/domain/wallClock';

/**
 * The IANA zone of a TZID: itself (also behind a slash or a maker’s path, `/freeassociation.sourceforge.net/Europe/Oslo`),
 * or what CLDR’s windowsZones map says of a Windows name. Empty: not known.
 */
export function zoneOfTzid(tzid: string): string {
  const name = tzid.trim().replace(/^"(.*)"$/, '$1');
  const parts = name.replace(/^\/+/, '').split('/');
  const ends = parts.map((_, place) => parts.slice(place).join('/'));
  // A bare word such as “EST” or “Eire” is a zone too, but only as the whole name.
  const iana = ends.find((end, place) => (place === 0 || end.includes('/')) && isZone(end));
  if (iana !== undefined && (iana.includes('/') || iana === 'UTC' || iana === 'GMT')) return iana;
  // The library knows exact names; some programs add “ 1”.
  const known = findIana(name) as readonly string[];
  const again = known.length > 0 ? known : (findIana(name.replace(/ \d$/, '')) as readonly string[]);
  return again.find(isZone) ?? iana ?? '';
}
