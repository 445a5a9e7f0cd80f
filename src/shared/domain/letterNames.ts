import type { Instant } from './field';
import type { Channel, Message, MessageKind, Variant } from './message';
import { interviewPath } from './path';

/** The kinds, channels and ways of letters, as the app says them. */

export const kindNames: Readonly<Record<MessageKind, string>> = {
  outreach: 'First note',
  nudge: 'Nudge',
  confirmation: 'Confirmation',
  reschedule: 'Another time',
  decline: 'Their no, answered',
  forwardable: 'Paragraph to pass on',
  referrerThanks: 'Thanks for the door',
  thankYou: 'Thank-you',
  update: 'Update',
  introductionAsk: 'Ask before introducing',
  introduction: 'Introduction',
  article: 'Article',
  congratulation: 'Congratulation',
  checkIn: 'Check-in',
};

/** Kinds that the letter screen writes, in the order of the path; then what is given at any time. */
export const writtenKinds = [
  'outreach',
  'nudge',
  'confirmation',
  'reschedule',
  'decline',
  'forwardable',
  'referrerThanks',
  'article',
  'congratulation',
  'update',
  'checkIn',
] as const satisfies readonly MessageKind[];

/** Kinds that begin on the Introductions screen only: they stand for an introduction. */
export const introductionKinds = ['introductionAsk', 'introduction'] as const satisfies readonly MessageKind[];

/** Kinds that have templates and a length of their own. */
export const templateKinds = [...writtenKinds, ...introductionKinds] as const;

export const channelNames: Readonly<Record<Channel, string>> = {
  email: 'E-mail',
  linkedin: 'LinkedIn note',
  inmail: 'LinkedIn InMail',
  text: 'Text message',
  phone: 'Phone or voicemail',
  letter: 'Letter on paper',
};

export const variantNames: Readonly<Record<Exclude<Variant, ''>, string>> = {
  referred: 'Somebody sent me',
  alumni: 'Same school or place',
  cold: 'Out of the blue',
  inside: 'Inside my own house',
  group: 'Same group or event',
};

/** Where a letter is written and read: a thank-you in its talk, every other on the letter screen. */
export function letterPath(message: Pick<Message, 'id' | 'kind' | 'interviewId'>): string {
  return message.kind === 'thankYou' && message.interviewId !== null
    ? interviewPath(message.interviewId, 'thank-you')
    : `/letters/${message.id}`;
}

/** Where a new letter begins. It is kept only once something is written in it. */
export function newLetterPath(
  id: string,
  to: {
    readonly personId: string;
    readonly kind?: MessageKind;
    readonly interviewId?: string | null;
    readonly inReplyToId?: string | null;
    readonly introductionId?: string | null;
    /** What a letter shares. */
    readonly resourceId?: string | null;
    /** Of an update: the loops it tells of. */
    readonly loopIds?: readonly string[];
    /** Of an update: the goal that is reached. */
    readonly goalId?: string;
    /** The template it begins with; default: the one that fits best. */
    readonly templateId?: string | null;
  },
): string {
  const interview = to.interviewId ? `&interview=${to.interviewId}` : '';
  const reply = to.inReplyToId ? `&reply=${to.inReplyToId}` : '';
  const introduction = to.introductionId ? `&introduction=${to.introductionId}` : '';
  const resource = to.resourceId ? `&resource=${to.resourceId}` : '';
  const loops = to.loopIds === undefined || to.loopIds.length === 0 ? '' : `&loops=${to.loopIds.join(',')}`;
  const goal = to.goalId === undefined ? '' : `&goal=${to.goalId}`;
  const template = to.templateId ? `&template=${to.templateId}` : '';
  const about = `${interview}${reply}${introduction}${resource}${loops}${goal}${template}`;
  return `/letters/${id}?person=${to.personId}&kind=${to.kind ?? 'outreach'}${about}`;
}

/** Letters that were begun and not sent, the newest first. */
export function draftsOf(messages: Iterable<Message>, personId: string): Message[] {
  return [...messages]
    .filter((message) => message.personId === personId && message.deletedAt === null && message.sentAt === null)
    .sort((a, b) => compare(b.createdAt, a.createdAt) || a.id.localeCompare(b.id));
}

function compare(a: Instant, b: Instant): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
