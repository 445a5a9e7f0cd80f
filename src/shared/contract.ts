import { z } from 'zod';
import type { Change } from './domain/change';
import { calendarProcedures } from './calendarContract';
import { clockProcedures } from './clockContract';
import type { ClockTurn } from './clockTurn';
import { dataProcedures } from './dataContract';
import { targetProcedures } from './targetContract';
import { touchProcedures } from './touchContract';
import type { Instant } from './domain/field';
import { gatheringProcedures } from './gatheringContract';
import { holidayProcedures } from './holidayContract';
import { followUpProcedures } from './followUpContract';
import { letterProcedures } from './letterContract';
import { listProcedures } from './listContract';
import type { Elsewhere } from './elsewhere';
import type { Note } from './domain/interview';
import type { Message } from './domain/message';
import type { FailureCode } from './failure';
import { paperProcedures } from './paperContract';
import { reminderProcedures } from './reminderContract';
import { roomProcedures } from './roomContract';
import type {
  BringBackInput,
  ExportPreview,
  HistoryPage,
  HistoryQuery,
  LookInput,
  PastScope,
  PastView,
  TakeInMode,
} from './pastView';
import { procedure } from './procedure';
import { talkFileProcedures } from './talkFileContract';

const nothing = z.strictObject({});

/** How opening the data folder went, told in words whenever it is not plain `opened`. */
export interface OpeningReport {
  readonly kind:
    | 'fresh'
    | 'opened'
    | 'migrated'
    | 'repaired'
    | 'restored'
    | 'behind'
    | 'readOnly'
    | 'fromNewerApp'
    | 'unreadable'
    | 'locked'
    | 'missing';
  readonly sentence: string;
}

export type SaveState =
  /** `warning`: the changes are safe, but something beside them (the readable file, a backup) could not be written. */
  | { readonly kind: 'saved'; readonly at: Instant | null; readonly warning?: string }
  | { readonly kind: 'saving' }
  /** `waiting`: so many changes are kept and tried again by themselves. */
  | { readonly kind: 'notSaved'; readonly code: FailureCode; readonly sentence: string; readonly waiting?: number };

export interface UndoState {
  /** What Ctrl+Z would take back: “Person added”; null: nothing. */
  readonly undo: string | null;
  readonly redo: string | null;
}

/** What undo or redo did. */
export interface Turned {
  /** Without records when nothing could be taken back. */
  readonly change: Change;
  /** The step: “Person added”. */
  readonly says: string;
  /** What was left alone because it was changed later, in words that follow a colon; empty: nothing. */
  readonly left: string;
}

export interface OpenedWorkspace {
  readonly report: OpeningReport;
  /** The sample workspace in a throw-away folder, not the person’s own. */
  readonly isSample: boolean;
  readonly folder: string;
  readonly isReadOnly: boolean;
  /** The key of this computer, as changes and conflicts carry it. */
  readonly device: string;
  /** JSON of the collections every screen needs (see workspace.open in main): one string crosses faster than 10,000 objects. */
  readonly core: string;
  readonly undo: UndoState;
  readonly save: SaveState;
  readonly elsewhere: Elsewhere;
  /** The main process’s clock, so that all processes agree on “today”. */
  readonly now: Instant;
  /** Of the first window since Askwell was started: the talk that is on and in whose room it opens; otherwise null. */
  readonly returnTo: string | null;
  readonly locale: string;
  readonly version: string;
}

/** The collections of which a window holds only what is on screen. */
export interface Slices {
  notes: Note;
  messages: Message;
}
/** By what a slice is cut. */
export type SliceField = 'interviewId' | 'personId' | 'id' | 'kind';
export const sliceNames = ['notes', 'messages'] as const satisfies readonly (keyof Slices)[];

/** What an import would do, before anything is written. Rows are already plain text. */
export interface ImportPreview {
  /** Names this preview when it is accepted; the parsed rows stay in the main process. */
  readonly token: string;
  readonly fileName: string;
  readonly counts: {
    readonly rows: number;
    readonly new: number;
    readonly same: number;
    readonly changed: number;
    readonly hidden: number;
    readonly skipped: number;
    readonly newOrganisations: number;
  };
  /** At most 500, in the file’s order; `counts` tells of the rest. */
  readonly rows: readonly {
    /** Of the row in the file, from 0. */
    readonly place: number;
    readonly name: string;
    readonly title: string;
    readonly organisation: string;
    readonly status: 'new' | 'same' | 'changed' | 'hidden' | 'skipped';
    readonly reason: string;
    /** Taken for somebody known by the name alone; the person may say that it is somebody else. */
    readonly isByNameOnly?: boolean;
  }[];
  /** Anything about the file itself worth saying, such as its encoding. */
  readonly remarks: readonly string[];
}

export interface FoundNote {
  readonly noteId: string;
  readonly interviewId: string;
  readonly text: string;
}

const pastKey = z.string().max(120);
const recordKey = z.string().max(120);
const side = z.enum(['before', 'after']);
const pastScope: z.ZodType<PastScope, PastScope> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('change') }),
  z.strictObject({ kind: z.literal('about'), id: recordKey }),
  z.strictObject({ kind: z.literal('everything') }),
]);

/**
 * Everything that crosses the wire. A procedure asks the main process for something (noun.verb);
 * its input is parsed there by the schema given here, its answer is a Reply. To add one: add it
 * here, implement it in main/procedures.ts.
 */
export const procedures = {
  'workspace.open': procedure<typeof nothing, OpenedWorkspace>(nothing),
  /** JSON of what `core` left out but keeps whole: people, roles, touchpoints. */
  'workspace.rest': procedure<typeof nothing, string>(nothing),
  'workspace.slice': procedure<
    z.ZodType<{ collection: keyof Slices; field: SliceField; value: string }>,
    readonly (Note | Message)[]
  >(
    z.strictObject({
      collection: z.enum(sliceNames),
      field: z.enum(['interviewId', 'personId', 'id', 'kind']),
      value: z.string().max(64),
    }),
  ),
  'workspace.reveal': procedure<typeof nothing, null>(nothing),
  'command.apply': procedure<z.ZodType<{ name: string; input: unknown }>, Change>(
    z.strictObject({ name: z.string().max(100), input: z.unknown() }),
  ),
  /** The last step, or the one that holds the change with this number; null: there is none. */
  'change.undo': procedure<z.ZodType<{ sequence?: number | undefined }>, Turned | null>(
    z.strictObject({ sequence: z.int().min(1).optional() }),
  ),
  'change.redo': procedure<typeof nothing, Turned | null>(nothing),
  /** What would go for good with these (empty: with everything in the bin), in sentences. */
  'bin.tellWhatGoes': procedure<z.ZodType<{ ids: string[] }>, string>(
    z.strictObject({ ids: z.array(z.string().max(64)).max(20_000) }),
  ),
  /** When a field of a record was written last, and on which computer; null: before there were clocks. */
  'field.tellWriter': procedure<
    z.ZodType<{ collection: string; recordId: string; field: string }>,
    { readonly device: string; readonly at: Instant } | null
  >(z.strictObject({ collection: z.string().max(64), recordId: recordKey, field: z.string().max(64) })),
  'notes.find': procedure<z.ZodType<{ query: string }>, readonly FoundNote[]>(
    z.strictObject({ query: z.string().max(500) }),
  ),
  /** Opens the file dialog; null: the person cancelled. */
  'people.chooseImport': procedure<typeof nothing, ImportPreview | null>(nothing),
  /** `apart`: rows, by their place, that were found by the name alone and are somebody else. */
  'people.acceptImport': procedure<z.ZodType<{ token: string; apart: number[] }>, Change>(
    z.strictObject({ token: z.string().max(64), apart: z.array(z.int().min(0)).max(100_000) }),
  ),
  /** What happened, the newest first, in pages. */
  'history.list': procedure<z.ZodType<HistoryQuery, HistoryQuery>, HistoryPage>(
    z.strictObject({ before: pastKey.nullable(), about: recordKey.nullable(), text: z.string().max(200) }),
  ),
  /** A moment of the past beside now; read-only. */
  'history.look': procedure<z.ZodType<LookInput, LookInput>, PastView>(
    z.strictObject({ key: pastKey, side: side.nullable(), scope: pastScope, about: recordKey.nullable() }),
  ),
  /** Makes a part of the document as it was, as one change. `only`: one record of it, as `notes/not_1`. */
  'history.restore': procedure<z.ZodType<BringBackInput, BringBackInput>, Change>(
    z.strictObject({ key: pastKey, side, scope: pastScope, only: recordKey.nullable() }),
  ),
  /** Opens the save dialog; answers the file’s name, null: the person cancelled. */
  'document.export': procedure<typeof nothing, string | null>(nothing),
  /** Opens the file dialog; null: the person cancelled. */
  'document.chooseExport': procedure<typeof nothing, ExportPreview | null>(nothing),
  'document.takeIn': procedure<z.ZodType<{ token: string; mode: TakeInMode }>, Change>(
    z.strictObject({ token: z.string().max(64), mode: z.enum(['replace', 'add']) }),
  ),
  'letter.openInMail': procedure<
    z.ZodType<{ to: string; subject: string; body: string }>,
    { readonly kind: 'opened' | 'tooLong' | 'noMailApp' }
  >(z.strictObject({ to: z.string().max(320), subject: z.string().max(1_000), body: z.string().max(200_000) })),
  'text.copy': procedure<z.ZodType<{ text: string }>, null>(z.strictObject({ text: z.string().max(1_000_000) })),
  'link.open': procedure<z.ZodType<{ address: string }>, null>(z.strictObject({ address: z.string().max(2_048) })),
  /** Swaps to the sample workspace in a throw-away folder, and back. */
  'sample.open': procedure<typeof nothing, null>(nothing),
  'sample.leave': procedure<typeof nothing, null>(nothing),
  'window.open': procedure<typeof nothing, null>(nothing),
  'window.setTheme': procedure<z.ZodType<{ theme: 'system' | 'light' | 'dark' }>, null>(
    z.strictObject({ theme: z.enum(['system', 'light', 'dark']) }),
  ),
  ...dataProcedures,
  ...holidayProcedures,
  ...letterProcedures,
  ...listProcedures,
  ...gatheringProcedures,
  ...calendarProcedures,
  ...followUpProcedures,
  ...targetProcedures,
  ...touchProcedures,
  ...paperProcedures,
  ...clockProcedures,
  ...roomProcedures,
  ...reminderProcedures,
  ...talkFileProcedures,
};

export type ProcedureName = keyof typeof procedures;
export type ProcedureInput<Name extends ProcedureName> = z.input<(typeof procedures)[Name]['input']>;
export type ProcedureOutput<Name extends ProcedureName> = (typeof procedures)[Name]['output'];

/** What the application menu asks of the window in front; `call`: the system-wide shortcut; `note`: the tray. */
export const menuRequests = ['undo', 'redo', 'search', 'keys', 'settings', 'new', 'today', 'call', 'note'] as const;
export type MenuRequest = (typeof menuRequests)[number];

/** What the main process tells every window. */
export interface Events {
  changed: { readonly change: Change; readonly undo: UndoState };
  saved: SaveState;
  elsewhere: Elsewhere;
  /** The main process’s clock was turned or stood still; with what of it a person should know. */
  clock: { readonly now: Instant; readonly turn: ClockTurn | null };
  /** Another document is behind the windows now (sample in, sample out): read everything anew. */
  reopened: null;
  asked: MenuRequest;
  /** A path of the app that the window is to show, such as the room whose compact window was closed. */
  goTo: string;
}
export type EventName = keyof Events;
