import type { Instant } from './field';
import type { Settings } from './settings';
import type { Workspace } from './workspace';

/** What can be switched off on its own. */
export type ReminderKind = keyof Settings['notifyKinds'];

/** In the order in which they are told when several come at once: what cannot wait first. */
export const reminderKinds = [
  'talk',
  'event',
  'thankYou',
  'followUp',
  'waiting',
  'keepInTouch',
  'review',
] as const satisfies readonly ReminderKind[];

/** What is read of the planner. */
export type ReminderFacts = Pick<
  Workspace,
  | 'profile'
  | 'settings'
  | 'interviews'
  | 'followUps'
  | 'people'
  | 'messages'
  | 'notes'
  | 'events'
  | 'touchpoints'
  | 'weeks'
  | 'reminders'
>;

/** When a field was written last, for what is reminded of some time after it was planned; null: not known. */
export type WrittenAt = (
  collection: 'followUps' | 'interviews' | 'events',
  id: string,
  field: 'due' | 'snoozedUntil' | 'startsAt' | 'leaveAt',
) => Instant | null;

/** What is reminded of, by what a person would call one thing. */
export type About =
  | { readonly kind: 'thankYou'; readonly followUpId: string; readonly closesAt: Instant }
  | { readonly kind: 'followUp' | 'waiting'; readonly followUpId: string }
  | { readonly kind: 'talkSoon' | 'confirm'; readonly interviewId: string }
  | { readonly kind: 'event'; readonly eventId: string }
  /** The people whose turn it is are looked up when it is said. */
  | { readonly kind: 'keepInTouch' | 'review' };
