import type { LocalDate } from '../../shared/domain/field';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * The day in “Connected On”: `01 Jan 2024` as LinkedIn writes it, `1-Jan-24` as Excel makes of it,
 * or `2024-01-01`. null for anything else: `03/04/2027` is two days, and a guess would be wrong for half the world.
 */
export function connectionDate(text: string): LocalDate | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const named = /^(\d{1,2})[\s-]+([a-z]{3})[a-z]*\.?[\s-]+(\d{4}|\d{2})$/i.exec(text);
  if (!named) return null;
  const [, dayText = '', month = '', yearText = ''] = named;
  // LinkedIn began in 2003, so that two digits always mean this century.
  const year = yearText.length === 2 ? 2_000 + Number(yearText) : Number(yearText);
  return day(year, months.indexOf(month.toLowerCase()) + 1, Number(dayText));
}

function day(year: number, month: number, date: number): LocalDate | null {
  const at = new Date(Date.UTC(year, month - 1, date));
  const isReal = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === date;
  return isReal ? at.toISOString().slice(0, 10) : null;
}
