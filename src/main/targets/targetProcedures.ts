import { profileOf } from '../../shared/domain/workspace';
import { tellingWarmPaths } from '../../shared/domain/warmPathWords';
import type { targetProcedures } from '../../shared/targetContract';
import type { Implementation } from '../answer';
import { now } from '../clock';
import type { Desk } from '../desk';
import { inSlices } from './inSlices';

export function createTargetProcedures(desk: Desk): Pick<Implementation<unknown>, keyof typeof targetProcedures> {
  return {
    'paths.find': async (target) => {
      const { workspace } = await desk.store();
      return inSlices(tellingWarmPaths(workspace, target, now().toISOString(), profileOf(workspace).timeZone));
    },
  };
}
