import type { WebContents } from 'electron';
import type { reminderProcedures } from '../../shared/reminderContract';
import type { Implementation } from '../answer';
import type { Reminding } from './reminding';

/** What Settings asks about reminders. `reminding` is loaded when it is first needed. */
export function createReminderProcedures(
  reminding: () => Promise<Reminding>,
): Pick<Implementation<WebContents>, keyof typeof reminderProcedures> {
  return {
    'reminders.look': async () => (await reminding()).state(),
    'reminders.showOne': async () => (await reminding()).showOne(),
  };
}
