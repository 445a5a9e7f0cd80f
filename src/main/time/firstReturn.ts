import { talkToReturnTo } from '../../shared/domain/runningTalk';
import type { Workspace } from '../../shared/domain/workspace';

/** Which talk’s room the first window opens after a start; asked again, nobody is sent anywhere: the person went on. */
export function firstReturn(now: () => Date): (workspace: Workspace) => string | null {
  let isFirst = true;
  return (workspace) => {
    if (!isFirst) return null;
    isFirst = false;
    return talkToReturnTo(workspace, now().toISOString());
  };
}
