/**
 * The time of day that was typed, on a clock of 24 hours: “17:30”, “1730”, “17.30”, “17h30”, “9”, “5.30 pm”.
 * null: not a time, or not yet.
 */
export function readClock(text: string): string | null {
  const match = /^(\d{1,2})(?:[:.h ]?(\d{2})|h)?\s*(?:(a|p)\.?m?\.?)?$/i.exec(text.trim());
  if (match === null) return null;
  const [, typedHour = '', typedMinute = '0', half] = match;
  const minute = Number(typedMinute);
  let hour = Number(typedHour);
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  }
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
