import type { OutreachStanding } from '../../../shared/domain/outreachState';
import classes from './Outreach.module.css';

const shapes: Readonly<Record<OutreachStanding, 'ring' | 'full' | 'due' | 'hollow' | 'half'>> = {
  waiting: 'full',
  nextAllowed: 'half',
  nudgeDue: 'due',
  nudged: 'half',
  away: 'half',
  replied: 'ring',
  declined: 'hollow',
  bounced: 'hollow',
  rested: 'hollow',
};

/** A sequence by shape: filled while it waits, half once something may follow, ringed when answered, hollow when over. */
export function StandingDot({ standing }: { readonly standing: OutreachStanding }) {
  return <span aria-hidden className={classes.dot} data-shape={shapes[standing]} />;
}
