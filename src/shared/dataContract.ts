import { z } from 'zod';
import type { Instant } from './domain/field';
import { procedure } from './procedure';

/** What Settings → Data and the screens of a planner that could not be opened ask for. Part of contract.ts. */

const nothing = z.strictObject({});
const token = z.strictObject({ token: z.string().max(64) });

/** A file of `backups/`, read off its name. */
export interface BackupFile {
  readonly name: string;
  readonly at: Instant;
  readonly bytes: number;
  /** The last change that is in it. */
  readonly sequence: number;
  /** `daily`, `manual`, `pre-import`, `pre-migration`, `found-there`; newer apps may know others. */
  readonly reason: string;
}

export interface DataHealth {
  readonly folder: string;
  /** Named on the command line (--data-folder): cannot be changed here. */
  readonly isGiven: boolean;
  readonly isSample: boolean;
  /** In bytes. `aside`: what could not be used once and is kept. */
  readonly sizes: {
    readonly document: number;
    readonly journal: number;
    readonly backups: number;
    readonly aside: number;
    readonly history: number;
  };
  readonly lastSavedAt: Instant | null;
  /** The newest first. */
  readonly backups: readonly BackupFile[];
  /** What could not be used once, by name. */
  readonly aside: readonly string[];
}

/** The answer of the check: `good`: nothing to say; `remarks`: all can be read, yet something is not as it should be. */
export interface CheckReport {
  readonly kind: 'good' | 'remarks' | 'bad';
  readonly sentence: string;
  readonly findings: readonly string[];
}

/** A backup as the person would choose one. */
export interface BackupView extends BackupFile {
  /** “12 people, 3 interviews, 40 notes”; null: it cannot be read. */
  readonly holds: string | null;
}

/** What is in a folder that the person chose, and what Askwell would do with it. Nothing was done yet. */
export interface FolderChoice {
  /** Names the choice when it is accepted. */
  readonly token: string;
  /** Where the planner would be. */
  readonly folder: string;
  /** `open`: a planner lies there already, it would be opened as it is. */
  readonly does: 'move' | 'begin' | 'open' | 'restore';
  /** What lies there, or what would go there. */
  readonly holds: string;
}

export const folderPurposes = ['move', 'begin', 'open'] as const;
export type FolderPurpose = (typeof folderPurposes)[number];

export const dataProcedures = {
  /** Tries at once to write what waits for the disk. The save state says how it went. */
  'save.retry': procedure<typeof nothing, null>(nothing),
  /** Writes everything, also what is not saved, into a file that the person chooses; null: cancelled. */
  'save.elsewhere': procedure<typeof nothing, { readonly name: string } | null>(nothing),
  'data.health': procedure<typeof nothing, DataHealth>(nothing),
  'data.backUp': procedure<typeof nothing, { readonly name: string }>(nothing),
  /** Reads every file of the folder back; changes nothing. */
  'data.check': procedure<typeof nothing, CheckReport>(nothing),
  /** The backups of the folder with what is in them: slower than `data.health`, which only lists them. */
  'backups.look': procedure<typeof nothing, readonly BackupView[]>(nothing),
  /**
   * Asks for a folder. `move`: the planner goes there. `begin`: a new, empty one. `open`: the one that lies there.
   * null: the person cancelled.
   */
  'folder.choose': procedure<z.ZodType<{ purpose: FolderPurpose }>, FolderChoice | null>(
    z.strictObject({ purpose: z.enum(folderPurposes) }),
  ),
  /**
   * Asks where a backup is to go, since it never goes over what is there. `name`: of one in `backups/`; null: of a
   * file that the person chooses.
   */
  'backup.choose': procedure<z.ZodType<{ name: string | null }>, FolderChoice | null>(
    z.strictObject({ name: z.string().max(200).nullable() }),
  ),
  /** Does what was chosen and opens the planner there. Answers where the planner was before, which stays as it is. */
  'folder.accept': procedure<z.ZodType<{ token: string }>, { readonly before: string }>(token),
  /** Opens for reading what another Askwell has open. */
  'folder.read': procedure<typeof nothing, null>(nothing),
  /** Opens the planner anew, when what kept it from being changed may be gone. */
  'folder.reopen': procedure<typeof nothing, null>(nothing),
};
