import { z } from 'zod';
import { idOf } from './domain/field';
import { procedure } from './procedure';

/** What the live room asks of the system. Part of contract.ts. */

const nothing = z.strictObject({});

/** The system-wide shortcut for an unplanned call. */
export interface CallShortcutState {
  /** As Electron names them, such as `Control+Alt+K`; empty: off. */
  readonly keys: string;
  readonly isOn: boolean;
  /** Why it is off although keys were chosen, or what to know about it; empty: nothing to say. */
  readonly why: string;
}

export const roomProcedures = {
  /** Opens the compact window of a talk beside the calling window, or brings it forward. */
  'compact.open': procedure<z.ZodType<{ interviewId: string }>, null>(z.strictObject({ interviewId: idOf('int') })),
  /** Closes the compact window; the full one goes on at the same talk. */
  'compact.close': procedure<z.ZodType<{ to: 'live' | 'wrap-up' }>, null>(
    z.strictObject({ to: z.enum(['live', 'wrap-up']) }),
  ),
  /** Whether the compact window stays above others; with `isOnTop` it is set first. */
  'compact.pin': procedure<z.ZodType<{ isOnTop: boolean | null }>, { readonly isOnTop: boolean }>(
    z.strictObject({ isOnTop: z.boolean().nullable() }),
  ),
  'callShortcut.look': procedure<typeof nothing, CallShortcutState>(nothing),
};
