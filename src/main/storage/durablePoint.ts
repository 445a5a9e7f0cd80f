import { inverted, type Change } from '../../shared/domain/change';
import type { Clock } from '../../shared/domain/clock';
import type { Document } from './document';
import type { Journal } from './journal';
import type { LiveTable } from './liveTable';
import type { Marks, Seen } from './marks';
import type { PointInTime } from './snapshotFile';
import { clocksBefore, type Stamp } from './stamps';

interface Moment {
  readonly records: LiveTable;
  readonly marks: Marks;
  /** What is still on its way to the journal, the newest first. */
  readonly undurable: readonly { readonly change: Change; readonly stamp: Stamp | undefined }[];
  /** Of the last change on the disk. */
  readonly sequence: number;
  readonly savedAt: string;
  readonly device: string;
  readonly clock: Clock;
  /** Of each journal file of others, how many bytes are in the document. */
  readonly journals: Readonly<Record<string, number>>;
  /** This computer's own journal. */
  readonly journal: Pick<Journal, 'end'>;
  /** It has begun. */
  readonly hasBegun: boolean;
}

/** What may be written of the live document: this moment less what is not in the journal yet. Nothing is copied. */
export function durablePoint(live: Document, moment: Moment): PointInTime {
  const { marks, undurable, sequence, savedAt, device, clock, journals, journal, hasBegun } = moment;
  const back = undurable.flatMap(({ change }) => inverted(change.records));
  const stamps = undurable.flatMap(({ change, stamp }) =>
    stamp === undefined ? [] : [{ records: change.records, stamp }],
  );
  const collections = moment.records.hold(
    back.map(({ collection, id, after }) => ({ name: collection, id, before: after })),
  );
  const clocks = marks.table.hold(stamps.flatMap(({ records, stamp }) => clocksBefore(records, stamp)));
  const seen = stamps.reduce<Seen>((later, { stamp }) => (stamp.seen === null ? later : stamp.seenBefore), marks.seen);
  const { end } = journal;
  const rest = {
    ...live.rest,
    // A change that is in the file but not in this document yet would be passed over.
    ...(end !== null && end.sequence <= sequence ? { ownJournal: { name: end.name, bytes: end.bytes } } : {}),
    device,
    clock,
    seen: hasBegun ? { ...seen, [device]: sequence } : seen,
    journals,
    clocks,
  };
  return {
    document: { ...live, sequence, savedAt, collections, rest },
    release: () => {
      collections.release();
      clocks.release();
    },
  };
}
