import type { WouldCare } from '../domain/whoCares';

/** Why somebody would care, in one sentence or two, from the user’s own records. */
export function careWords(care: WouldCare): string {
  return [whatTouches(care.interests), sinceContact(care), sinceShare(care)].filter((part) => part !== '').join(' ');
}

/** “Cares about triage and alarm fatigue.” */
export function whatTouches(interests: readonly string[]): string {
  const shown = interests.slice(0, 3);
  const last = shown.pop() ?? '';
  return `Cares about ${shown.length === 0 ? last : `${shown.join(', ')} and ${last}`}.`;
}

function sinceContact({ lastContactDays }: WouldCare): string {
  if (lastContactDays === null) return 'Not in touch yet.';
  if (lastContactDays === 0) return 'In touch today.';
  return `Last in touch ${ago(lastContactDays)}.`;
}

function sinceShare({ lastShareDays, likesReading }: WouldCare): string {
  if (likesReading) return 'Likes to be sent things.';
  return lastShareDays === null ? 'Nothing sent yet.' : `Last sent something ${ago(lastShareDays)}.`;
}

/** “yesterday”, “12 days ago”, “5 months ago”. Months are counted as 30 days, years as 365. */
export function ago(days: number): string {
  if (days <= 0) return 'today';
  if (days === 1) return 'yesterday';
  if (days < 60) return `${days} days ago`;
  if (days < 730) return `${Math.floor(days / 30)} months ago`;
  return `${Math.floor(days / 365)} years ago`;
}
