import ICAL from 'ical.js';
import { Refusal } from '../../../shared/failure';

/** One calendar of a file; a lone event stands for itself. */
export interface ReadCalendar {
  readonly calendar: ICAL.Component;
  /** In capitals; empty: a saved event. */
  readonly method: string;
}

/** Reads the lines of a calendar file. Refuses, with a sentence, what is no calendar, ends too early or is damaged. */
export function readCalendars(text: string): ReadCalendar[] {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '');
  const begins = lines.filter((line) => /^BEGIN:/i.test(line)).length;
  const ends = lines.filter((line) => /^END:/i.test(line)).length;
  if (!lines.some((line) => /^BEGIN:(VCALENDAR|VEVENT)\s*$/i.test(line)))
    throw new Refusal(
      'cannotRead',
      'This is not a calendar file. Nothing was changed. Choose the .ics file of the invitation; in most mail programs it is the attachment named invite.ics.',
    );
  if (begins > ends)
    throw new Refusal(
      'cannotRead',
      'This calendar file ends before its event does: a part is missing. Nothing was changed. Save the invitation from your mail again.',
    );
  try {
    const parsed = ICAL.parse(lines.map((line) => mended(line.trimEnd())).join('\r\n')) as unknown[];
    // One calendar is `[name, …]`, several are a list of such.
    const all = typeof parsed[0] === 'string' ? [parsed] : parsed;
    return all.map((jCal) => {
      const calendar = new ICAL.Component(jCal as unknown[]);
      const method = calendar.getFirstPropertyValue('method');
      return { calendar, method: typeof method === 'string' ? method.toUpperCase() : '' };
    });
  } catch {
    throw new Refusal(
      'cannotRead',
      'A line of this calendar file is damaged, so that its times cannot be trusted. Nothing was changed. Save the invitation from your mail again.',
    );
  }
}

/**
 * What some programs write wrongly: Outlook for Mac leaves out the quotes that the colon in `TZID=tzone://Microsoft/Custom`
 * needs, others put a blank before the quotes of a guest's parameter.
 */
function mended(line: string): string {
  if (/^(ATTENDEE|ORGANIZER)[;:]/i.test(line)) return line.replace(/=\s+"/g, '="');
  return line.replace(/^([A-Z-]+;(?:[^":]*;)?TZID=)(\w+:\/\/[^":;]*)(?=[:;])/i, '$1"$2"');
}
