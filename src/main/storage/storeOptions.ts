import type { Change } from '../../shared/domain/change';
import type { Disk } from './disk';
import type { LeftAlone } from '../../shared/domain/undoWords';
import type { OpenOptions } from './openWorkspace';

export interface StoreOptions extends Omit<OpenOptions, 'disk'> {
  /** Default: the real one. Another one only in tests of disk faults. */
  readonly disk?: Disk;
  /** In ms, before a failed write is tried again; the last one repeats. Default: none, it is refused at once. */
  readonly retryPauses?: readonly number[];
  /** Take in what other computers and programs do to the folder while it is open. Default: only at opening, and when asked. */
  readonly watch?: boolean;
}

/** The change that undo or redo made: without records when nothing could be taken back. */
export interface TurnedChange extends Change {
  /** The step’s name: “Person added”. */
  readonly says: string;
  /** What was left alone, because it was changed later by something else. */
  readonly left: readonly LeftAlone[];
}
