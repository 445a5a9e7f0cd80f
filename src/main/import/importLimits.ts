/** What an import reads at most. A LinkedIn export of 30,000 people has about 5 MB; far above that a file is broken or hostile. */
export interface ImportLimits {
  /** Bytes of a list, whether it lies on the disk or comes out of a zip (measured while it is inflated). */
  readonly listBytes: number;
  /** Bytes of a zip on the disk. Only its directory and one list in it are read, so that this may be large. */
  readonly zipBytes: number;
  /** Files in a zip. */
  readonly zipEntries: number;
  /** Bytes out per byte in. Lists reach about 10; a bomb has hundreds. Counts from the first megabyte on. */
  readonly zipRatio: number;
  readonly rows: number;
}

const MB = 1024 * 1024;

export const importLimits: ImportLimits = {
  listBytes: 64 * MB,
  zipBytes: 2_048 * MB,
  zipEntries: 20_000,
  zipRatio: 100,
  rows: 250_000,
};
