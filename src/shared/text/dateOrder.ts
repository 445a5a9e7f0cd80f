/** Which of the two numbers of `5/6` is the day. */
export type DateOrder = 'dayFirst' | 'monthFirst';

/** How `5/6` is meant: as set, otherwise as the language and region write it (the month first in en-US, the day first in en-GB). */
export function dateOrderOf(setting: DateOrder | 'locale', locale: string): DateOrder {
  if (setting !== 'locale') return setting;
  const parts = dateParts(locale);
  const place = (type: string) => parts.indexOf(type);
  // Where the year comes first (sv, ja) two numbers alone are month and day, in the order of the full date.
  return place('month') < place('day') ? 'monthFirst' : 'dayFirst';
}

function dateParts(locale: string): string[] {
  try {
    return new Intl.DateTimeFormat(locale).formatToParts(0).map(({ type }) => type);
  } catch {
    return ['day', 'month', 'year'];
  }
}
