import type { Instant, LocalDate } from './field';
import type { Interview } from './interview';

/** Somebody an invitation names. */
export interface Invited {
  /** Empty: only the address is known. */
  readonly name: string;
  /** In lower case; empty: none. */
  readonly email: string;
  /** `required` also for the organiser; optional guests are not taken for the partner of the talk. */
  readonly role: 'required' | 'optional';
}

/** When an event begins, as far as the file says it. */
export type IncomingStart =
  | { readonly kind: 'at'; readonly at: Instant }
  /** A wall clock whose zone the file does not tell (`zoneName` empty) or that nobody knows: the person is asked. */
  | { readonly kind: 'ask'; readonly day: LocalDate; readonly clock: string; readonly zoneName: string }
  | { readonly kind: 'allDay'; readonly day: LocalDate }
  | { readonly kind: 'none' };

/** One event of a calendar file, in plain words: nothing of the file's format is left in it. */
export interface IncomingEvent {
  /** The event's UID, with its RECURRENCE-ID where it is one of a series; empty: the file has none. */
  readonly uid: string;
  readonly sequence: number;
  readonly isCancelled: boolean;
  readonly start: IncomingStart;
  /** null: the file says no length. */
  readonly minutes: number | null;
  /** The IANA zone in which it was agreed; empty: not known. */
  readonly zone: string;
  readonly summary: string;
  /** Link, number or place; empty: none. */
  readonly place: string;
  /** null: the file does not tell. */
  readonly medium: Interview['medium'] | null;
  readonly organiser: Invited | null;
  readonly attendees: readonly Invited[];
  /** What was odd about it and how it was taken, a sentence each. */
  readonly remarks: readonly string[];
}
