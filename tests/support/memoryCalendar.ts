import type { Implementation } from '../../src/main/answer';
import type { calendarProcedures } from '../../src/shared/calendarContract';
import { Refusal } from '../../src/shared/failure';

function gone(): never {
  throw new Refusal('notFound', 'This preview is no longer here. Nothing was changed. Choose the file again.');
}

/** The procedures of calendarContract.ts, without dialogs: the person cancels each. */
export const memoryCalendar: Pick<Implementation<null>, keyof typeof calendarProcedures> = {
  'invitations.choose': () => null,
  'invitations.look': gone,
  'invitations.takeIn': gone,
  'interviews.saveCalendar': () => null,
};
