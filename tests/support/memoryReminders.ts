import type { Implementation } from '../../src/main/answer';
import type { ReminderState, reminderProcedures } from '../../src/shared/reminderContract';

const state: ReminderState = { system: 'unknown', next: null, login: '', isSample: false };

/** The procedures of reminderContract.ts without a system; it takes what it is shown. */
export const memoryReminders: Pick<Implementation<null>, keyof typeof reminderProcedures> = {
  'reminders.look': () => state,
  'reminders.showOne': () => ({ ...state, system: 'shows' }),
};
