import { z } from 'zod';
import type { Change } from './domain/change';
import type { Instant } from './domain/field';
import type { FitKind } from './domain/invitationFit';
import { procedure } from './procedure';

const nothing = z.strictObject({});

/** One event of a calendar file and what it would do. */
export interface InvitationRow {
  readonly summary: string;
  /** null: not known yet. */
  readonly startsAt: Instant | null;
  /** The wall clock whose zone is asked for: “Tue 1 Jul 10:00”, and what the file calls the zone; null: it is known. */
  readonly asks: { readonly wall: string; readonly zoneName: string } | null;
  /** The IANA zone in which it was agreed; empty: not known. */
  readonly zone: string;
  readonly minutes: number | null;
  readonly place: string;
  /** With whom, apart from the user; empty: the file names nobody. */
  readonly who: string;
  readonly kind: FitKind;
  /** What would happen and why, in a sentence. */
  readonly says: string;
  /** What would be different in the talk it is about, a line each. */
  readonly changes: readonly string[];
  readonly remarks: readonly string[];
  /** Where it could go; `new` is a new interview. Empty: there is nothing to choose. */
  readonly targets: readonly { readonly id: string; readonly label: string }[];
  /** The one that is proposed; null: left out. */
  readonly target: string | null;
}

/** What a calendar file would do, before anything is written. */
export interface InvitationPreview {
  readonly token: string;
  readonly fileName: string;
  readonly rows: readonly InvitationRow[];
  readonly remarks: readonly string[];
}

/** Where a row goes: an interview, `new`, or left out (null). `name`: with whom, where the file names nobody. */
const choice = z.strictObject({ target: z.string().max(64).nullable(), name: z.string().max(1_000) });
export type InvitationChoice = z.infer<typeof choice>;

/** Calendar files in and out. */
export const calendarProcedures = {
  /** Opens the file dialog; null: the person cancelled. */
  'invitations.choose': procedure<typeof nothing, InvitationPreview | null>(nothing),
  /** The same file, its unknown clocks read in this IANA zone. */
  'invitations.look': procedure<z.ZodType<{ token: string; zone: string }>, InvitationPreview>(
    z.strictObject({ token: z.string().max(64), zone: z.string().min(1).max(64) }),
  ),
  /** One choice for each row, in their order. One step of undo. */
  'invitations.takeIn': procedure<z.ZodType<{ token: string; choices: InvitationChoice[] }>, Change>(
    z.strictObject({ token: z.string().max(64), choices: z.array(choice).max(100) }),
  ),
  /**
   * Opens the save dialog for these interviews (null: all that have a time); null: the person cancelled. `hasReflection`:
   * with the time to think behind each call, as an entry of its own.
   */
  'interviews.saveCalendar': procedure<
    z.ZodType<{ interviewIds: string[] | null; hasReflection: boolean }>,
    { readonly fileName: string; readonly count: number } | null
  >(z.strictObject({ interviewIds: z.array(z.string().max(64)).max(100).nullable(), hasReflection: z.boolean() })),
};
