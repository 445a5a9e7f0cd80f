import { addToInstant } from '../../shared/domain/time';
import { profileOf, settingsOf } from '../../shared/domain/workspace';
import { dateOrderOf } from '../../shared/text/dateOrder';
import type { touchProcedures } from '../../shared/touchContract';
import type { Implementation } from '../answer';
import { now } from '../clock';
import type { Desk } from '../desk';
import { inSlices } from '../targets/inSlices';

/** What was said longer ago is no reason to write to anybody today; a person’s own page still knows it. */
const LONGEST_AGO_DAYS = 800;

/** `locale`: of the system, which says how 5/6 is read where the settings do not. */
export function createTouchProcedures(
  desk: Desk,
  locale: string,
): Pick<Implementation<unknown>, keyof typeof touchProcedures> {
  return {
    'touch.hear': async ({ personId }) => {
      // It brings the reading of dates with it, which a start does without.
      const { hearing } = await import('../../shared/domain/heard');
      const { workspace } = await desk.store();
      return inSlices(
        hearing(workspace, {
          zone: profileOf(workspace).timeZone,
          dateOrder: dateOrderOf(settingsOf(workspace).dateOrder, locale),
          personId,
          ...(personId === null ? { since: addToInstant(now().toISOString(), { hours: -24 * LONGEST_AGO_DAYS }) } : {}),
        }),
      );
    },
  };
}
