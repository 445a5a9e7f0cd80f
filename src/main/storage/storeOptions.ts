import type { Change } from '../../shared/domain/change';
import type { Disk } from './disk';
import type { LeftAlone } from '../../shared/domain/undoWords';
import type { OpenOptions } from './openWorkspace';

/** What this computer remembers of its own writing in one data folder. */
export interface WritingMemory {
  /** Of the last change that `device` is known to have written there, and of the last it tried to write; 0: of none. */
  readonly last: (device: string) => { readonly written: number; readonly tried: number };
  /** `device` wrote up to `sequence`. Called with every save: cheap, never fails, may be late. */
  readonly wrote: (device: string, sequence: number) => void;
  /** The disk refused the changes up to `sequence`; a sync program may have copied their lines before. */
  readonly gaveUp: (device: string, sequence: number) => void;
  /** Gives this computer a new device id for good, and answers it. */
  readonly renew: () => string;
}

export interface StoreOptions extends Omit<OpenOptions, 'disk'> {
  /** Without it nobody notices that the folder was put back to an older copy. */
  readonly memory?: WritingMemory;
  /** Default: the real one. Another one only in tests of disk faults. */
  readonly disk?: Disk;
  /** In ms, before a failed write is tried again; the last one repeats. Default: none, it is refused at once. */
  readonly retryPauses?: readonly number[];
  /**
   * When what other computers and programs did to the folder is taken in: before it is open and when asked (the
   * default), beside everything else for as long as it is open, or never, because it is nobody else's.
   */
  readonly others?: 'atOpening' | 'always' | 'never';
}

/** The change that undo or redo made: without records when nothing could be taken back. */
export interface TurnedChange extends Change {
  /** The step’s name: “Person added”. */
  readonly says: string;
  /** What was left alone, because it was changed later by something else. */
  readonly left: readonly LeftAlone[];
}
