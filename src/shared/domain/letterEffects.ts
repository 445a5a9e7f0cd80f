import type { Edit } from './edit';
import type { Instant } from './field';
import type { Message } from './message';
import type { TouchpointKind } from './network';
import { callName, type Person } from './person';

const summaries: Readonly<Record<Message['kind'], string>> = {
  outreach: 'First note to',
  nudge: 'Nudge to',
  confirmation: 'Confirmation to',
  thankYou: 'Thank-you letter to',
  update: 'Update to',
  introductionAsk: 'Question about an introduction to',
  introduction: 'Letter of introduction to',
  article: 'Article for',
  congratulation: 'Congratulations to',
  checkIn: 'Letter to',
  reschedule: 'Another time asked of',
  decline: 'Kind answer to the no of',
  forwardable: 'Paragraph to pass on, to',
  referrerThanks: 'Thanks for the door, to',
};

/** What the sending of a letter counts as among touches, and in a few words. */
export function touchOf(
  message: Pick<Message, 'kind' | 'channel' | 'subject'>,
  person: Person,
): { readonly kind: TouchpointKind; readonly summary: string } {
  return {
    kind: touchKindOf(message),
    summary:
      message.kind === 'thankYou' || message.subject.trim() === ''
        ? `${summaries[message.kind]} ${callName(person)}`
        : message.subject,
  };
}

function touchKindOf({ kind, channel }: Pick<Message, 'kind' | 'channel'>): TouchpointKind {
  if (kind === 'introduction' || kind === 'congratulation') return kind;
  return channel === 'phone' ? 'call' : 'message';
}

/**
 * What the sending brings about beside the outreach (`outreachEffects.ts`): thanks for a door end the introduction
 * that opened it.
 */
export function bringAbout(
  edit: Edit,
  message: Pick<Message, 'kind' | 'personId' | 'interviewId'>,
  sentAt: Instant,
): void {
  const interview = message.interviewId === null ? undefined : edit.find('interviews', message.interviewId);
  if (message.kind !== 'referrerThanks' || interview === undefined) return;
  for (const { id, byPersonId, bPersonId, state } of edit.all('introductions')) {
    if (
      byPersonId === message.personId &&
      interview.personIds.includes(bPersonId) &&
      (state === 'made' || state === 'met')
    )
      edit.patch('introductions', id, { state: 'thanked', thankedAt: sentAt });
  }
}
