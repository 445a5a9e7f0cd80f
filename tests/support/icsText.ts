import { readFileSync } from 'node:fs';

/** An event of these lines in a calendar of these. */
export function icsText(event: readonly string[], calendar: readonly string[] = []): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//test//test//EN',
    ...calendar,
    'BEGIN:VEVENT',
    ...event,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');
}

/** A calendar file written for this project. */
export function icsFixture(name: string): string {
  return readFileSync(`tests/fixtures/ics/${name}`, 'utf8').replace(/\r?\n[ \t]/g, '');
}
