import { settingsOf } from '../../shared/domain/workspace';
import { useWorkspace } from '../workspace/WorkspaceProvider';
import { dateOrder } from './dates';

/** How `5/6` is read: as Settings say, otherwise as this region writes. */
export function useDateOrder(): 'dayFirst' | 'monthFirst' {
  return dateOrder(useWorkspace((workspace) => settingsOf(workspace).dateOrder));
}
