import type { FollowUpKind } from '../../shared/domain/followUp';

/** Of what sort a follow-up is, inside a sentence; empty: nothing more to say. */
export const followUpKindWords: Readonly<Record<FollowUpKind, string>> = {
  thankYou: 'a thank-you letter',
  nudge: 'a nudge',
  promise: 'something you promised',
  referral: 'somebody to write to',
  update: 'telling them what came of it',
  keepInTouch: 'keeping in touch',
  thanks: 'thanks',
  introduction: 'asking whether they talked',
  event: 'writing to somebody you met',
  offer: 'help you offer',
  other: '',
};
