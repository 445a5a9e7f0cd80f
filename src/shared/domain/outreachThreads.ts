import type { Instant } from './field';
import type { Interview } from './interview';
import type { Message } from './message';
import { currentRoles } from './peopleFacts';
import type { RecordMap, Workspace } from './workspace';

/** A first note with the nudges that followed it, all of them sent. */
export interface OutreachThread {
  readonly first: Sent;
  /** In the order they were sent. */
  readonly nudges: readonly Sent[];
  /** The newest of them: what an answer, an absence or letting go is kept with. */
  readonly last: Sent;
  readonly personId: string;
  /** Where the person works now; null: unknown. Only there a second person is spoken of. */
  readonly organisationId: string | null;
}

export type Sent = Message & { readonly sentAt: Instant };

/** What the engine reads of a letter. Its body is read by the statistics only. */
export function isSent(message: Message): message is Sent {
  return message.sentAt !== null && message.deletedAt === null;
}

/**
 * The sent first notes, each with its nudges, in the order they were sent. A nudge belongs to the note it names
 * (`inReplyToId`, also by way of another nudge), otherwise to the latest first note to the same person before it; a
 * nudge without a first note is one itself (it was written to somebody outside Askwell before).
 */
export function outreachThreads(messages: RecordMap<Message>, roles: Workspace['roles']): OutreachThread[] {
  const current = currentRoles(roles);
  const sent = Object.values(messages)
    .filter(isSent)
    .filter(({ kind }) => kind === 'outreach' || kind === 'nudge')
    .sort((a, b) => compare(a.sentAt, b.sentAt) || compare(a.kind, b.kind) * -1 || compare(a.id, b.id));
  const threads = new Map<string, { first: Sent; nudges: Sent[] }>();
  const threadOf = new Map<string, string>();
  for (const message of sent) {
    const named = message.inReplyToId === null ? undefined : threadOf.get(message.inReplyToId);
    const latest = [...threads.values()].filter(({ first }) => first.personId === message.personId).at(-1)?.first.id;
    const key = message.kind === 'outreach' ? message.id : (named ?? latest ?? message.id);
    const thread = threads.get(key);
    if (thread === undefined) threads.set(key, { first: message, nudges: [] });
    else thread.nudges.push(message);
    threadOf.set(message.id, key);
  }
  return [...threads.values()].map(({ first, nudges }) => ({
    first,
    nudges,
    last: nudges.at(-1) ?? first,
    personId: first.personId,
    organisationId: current.get(first.personId)?.organisationId ?? null,
  }));
}

/** States of a talk that came about. */
const agreed: readonly Interview['state'][] = ['scheduled', 'live', 'toWrapUp', 'toThank', 'closed'];

/** The first talk with the person that has a time after the note was sent, and was not called off. */
export function meetingAfter(thread: OutreachThread, interviews: RecordMap<Interview>): Interview | undefined {
  return Object.values(interviews)
    .filter(
      ({ deletedAt, personIds, state, startsAt }) =>
        deletedAt === null &&
        personIds.includes(thread.personId) &&
        agreed.includes(state) &&
        startsAt !== null &&
        startsAt > thread.first.sentAt,
    )
    .sort((a, b) => compare(a.startsAt ?? '', b.startsAt ?? ''))[0];
}

/** The messages of a thread with an answer, the newest answer first. */
export function answerOf({ first, nudges }: OutreachThread): Sent | undefined {
  return [first, ...nudges]
    .filter(({ answer }) => answer !== null)
    .sort((a, b) => compare(b.answeredAt ?? b.sentAt, a.answeredAt ?? a.sentAt))[0];
}

/** By code point. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
