import type ICAL from 'ical.js';
import type { Invited } from '../../../shared/domain/invitation';

/** The organiser or a guest of an event; null: a room, a car, or nobody one could name. */
export function invitedOf(property: ICAL.Property, isOrganiser = false): Invited | null {
  const kind = parameter(property, 'cutype').toUpperCase();
  if (kind === 'ROOM' || kind === 'RESOURCE') return null;
  const value = property.getFirstValue();
  const address = (typeof value === 'string' ? value : '').trim();
  // Folded with one blank too many, some addresses have it inside; an address has none.
  const email = (/^mailto:/i.test(address) ? address.slice(7) : parameter(property, 'email'))
    .replace(/\s+/g, '')
    .toLowerCase();
  const isMail = /^[^\s@]+@[^\s@]+$/.test(email) && email.length <= 320;
  const name = nameOf(parameter(property, 'cn'));
  if (name === '' && !isMail) return null;
  const role = parameter(property, 'role').toUpperCase();
  return {
    name,
    email: isMail ? email : '',
    role: isOrganiser || !['OPT-PARTICIPANT', 'NON-PARTICIPANT'].includes(role) ? 'required' : 'optional',
  };
}

/** “MacFiction, Ruaridh (Larkmoor)” as “Ruaridh MacFiction”; an address that stands for a name is none. */
function nameOf(common: string): string {
  const bare = common
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^['"](.*)['"]$/, '$1')
    .replace(/\s*\([^()]*\)$/, '')
    .slice(0, 200);
  if (bare.includes('@')) return '';
  const turned = /^([^,]+), ([^,]+)$/.exec(bare);
  return turned === null ? bare : `${turned[2] ?? ''} ${turned[1] ?? ''}`;
}

export function parameter(property: ICAL.Property, name: string): string {
  const value: unknown = property.getParameter(name);
  return typeof value === 'string' ? value : Array.isArray(value) && typeof value[0] === 'string' ? value[0] : '';
}
