import type { Disk } from './disk';
import { Marks } from './marks';
import { openWorkspace, type Opened } from './openWorkspace';
import { behind } from './outcome';
import type { StoreOptions } from './storeOptions';

type Options = StoreOptions & { readonly disk: Disk };

/**
 * Opens the folder. When it knows less than this computer wrote there (it was put back to an older
 * copy, or its newest files are gone), this computer goes on with a new device id: others may have
 * seen the changes that are missing here, and would pass over new ones with the same numbers. So it does
 * when the disk refused its last changes, whose lines a sync program may have copied all the same.
 */
export async function openedAsWritten(
  options: Options,
): Promise<{ readonly options: Options; readonly opened: Opened }> {
  const { memory, device } = options;
  const opened = await openWorkspace(options);
  if (memory === undefined || opened.lock === null) return { options, opened };
  const here = writtenIn(opened, device);
  const { written, tried } = memory.last(device);
  if (here >= Math.max(written, tried)) {
    memory.wrote(device, here);
    return { options, opened };
  }
  await opened.lock.release();
  const renewed = { ...options, device: memory.renew() };
  const again = await openWorkspace(renewed);
  if (again.lock === null) return { options: renewed, opened: again };
  // What the first opening found and mended is said by it alone.
  const { kind } = opened.outcome;
  const isToBeSaid = written > here && (kind === 'opened' || kind === 'migrated');
  const outcome = isToBeSaid ? behind(written - here) : opened.outcome;
  return { options: renewed, opened: { ...again, outcome } };
}

/** Of the last change of `device` that the document holds. */
function writtenIn({ db: { data } }: Opened, device: string): number {
  const marks = new Marks(data);
  return marks.device === '' || marks.device === device ? data.sequence : (marks.seen[device] ?? 0);
}
