import { app } from 'electron';

/**
 * The process's clock. In a build that is not packaged, `ASKWELL_NOW` (an ISO instant) sets where it
 * starts; from there it ticks as usual. Tests use it to stand on a given day.
 */
const start = app.isPackaged ? undefined : process.env['ASKWELL_NOW'];
const offset = start === undefined ? 0 : Date.parse(start) - Date.now();

export function now(): Date {
  return new Date(Date.now() + (Number.isNaN(offset) ? 0 : offset));
}
