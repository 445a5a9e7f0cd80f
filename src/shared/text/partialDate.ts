const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** “2019”, “April 2019”, “30 April 2019”: as exact as it is known. */
export function sayPartialDate(date: string): string {
  const [year = '', month, day] = date.split('-');
  return [
    day === undefined ? '' : String(Number(day)),
    month === undefined ? '' : (months[Number(month) - 1] ?? ''),
    year,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** Reads what `sayPartialDate` says, `2019-04`, `4/2019` and short months. null: it says no date. */
export function readPartialDate(text: string): string | null {
  const said = text.trim();
  const numbers = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(said);
  if (numbers) return partial(numbers[1], numbers[2], numbers[3]);
  const slashed = /^(\d{1,2})[/.](\d{4})$/.exec(said);
  if (slashed) return partial(slashed[2], slashed[1]);
  const named = /^(?:(\d{1,2})\.?\s+)?([a-z]{3,9})\.?,?\s+(\d{4})$/i.exec(said);
  const month = named ? months.findIndex((name) => name.toLowerCase().startsWith((named[2] ?? '').toLowerCase())) : -1;
  return named && month >= 0 ? partial(named[3], String(month + 1), named[1]) : null;
}

function partial(year = '', month?: string, day?: string): string | null {
  if (Number(year) < 1900 || Number(year) > 2200) return null;
  if (month === undefined) return year;
  if (Number(month) < 1 || Number(month) > 12) return null;
  const upToMonth = `${year}-${month.padStart(2, '0')}`;
  if (day === undefined) return upToMonth;
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return Number(day) >= 1 && Number(day) <= last ? `${upToMonth}-${day.padStart(2, '0')}` : null;
}
