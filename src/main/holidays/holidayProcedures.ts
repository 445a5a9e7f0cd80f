import type { WebContents } from 'electron';
import type { Implementation } from '../answer';
import type { HolidayClient } from './holidayClient';

type Procedures = Pick<Implementation<WebContents>, 'holidays.list' | 'holidays.countries'>;

/** The part of the contract that the business calendar asks for. Nothing of it is loaded before the first question. */
export function createHolidayProcedures(): Procedures {
  let client: Promise<HolidayClient> | null = null;
  const loaded = () =>
    (client ??= Promise.all([import('./holidayClient'), import('./startHolidayWorker')]).then(
      ([{ HolidayClient }, { startHolidayWorker }]) => new HolidayClient(startHolidayWorker),
    ));
  return {
    'holidays.list': async ({ places, years }) => (await loaded()).list(places, years),
    'holidays.countries': async () => (await loaded()).countries(),
  };
}
