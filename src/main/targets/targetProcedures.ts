import { profileOf } from '../../shared/domain/workspace';
import { tellWarmPaths } from '../../shared/domain/warmPathWords';
import type { targetProcedures } from '../../shared/targetContract';
import type { Implementation } from '../answer';
import { now } from '../clock';
import type { Desk } from '../desk';

export function createTargetProcedures(desk: Desk): Pick<Implementation<unknown>, keyof typeof targetProcedures> {
  return {
    'paths.find': async (target) => {
      const { workspace } = await desk.store();
      return tellWarmPaths(workspace, target, now().toISOString(), profileOf(workspace).timeZone);
    },
  };
}
