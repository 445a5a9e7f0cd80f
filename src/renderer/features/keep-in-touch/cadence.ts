/** The rhythms that can be chosen, in days; 0 is Rest: kept here without reminders. */
export const cadences = [
  { days: 30, name: 'Month', says: 'a month between touches' },
  { days: 42, name: '6 weeks', says: 'six weeks between touches' },
  { days: 90, name: 'Quarter', says: 'a quarter between touches' },
  { days: 0, name: 'Rest', says: 'resting' },
] as const;

export function sayCadence(days: number | null): string {
  if (days === null) return 'no rhythm chosen';
  return cadences.find((cadence) => cadence.days === days)?.says ?? `${days} days between touches`;
}
