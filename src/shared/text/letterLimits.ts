import type { Message } from '../domain/message';
import { wordCount } from './wordCount';

/** Kinds whose length is a setting of its own (`letterWords`); a first letter and a thank-you have two numbers each. */
export type ShortKind = Exclude<Message['kind'], 'outreach' | 'thankYou'>;

/** Where the default of each kind’s most words is from. */
export const wordSources: Readonly<Record<ShortKind, string>> = {
  nudge: 'letters.md 3.2, after SFU’s “follow up once”',
  confirmation: 'letters.md 3.3, after rcelconnect.org',
  reschedule: 'letters.md 3.9',
  decline: 'letters.md 3.9, as for a polite stop',
  forwardable: 'letters.md 3.6, after avc.com and cbinsights.com',
  referrerThanks: 'letters.md 3.4: a second, two-line thanks',
  update: 'letters.md 3.5',
  introductionAsk: 'letters.md 3.6',
  introduction: 'letters.md 3.6',
  article: 'letters.md 3.7',
  congratulation: 'letters.md 3.8',
  checkIn: 'letters.md 3.9',
};

/**
 * What a channel takes, in UTF-16 units, as the platforms count: an emoji is 2 (letters.md 1: InMail after
 * digitalmoats.com, text messages after 3GPP TS 23.038; the limit of a LinkedIn note is a setting).
 */
export const channelLimits = {
  inMailSubject: 200,
  /** Sources say 1,900 or 2,000; the stricter one counts. */
  inMailBody: 1_900,
  /** A text message of one part in the GSM-7 alphabet (3GPP TS 23.038); an extension character takes two places. */
  textGsm7: 160,
  textOther: 70,
} as const;

const gsm7 =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
const gsm7Extension = '\f^{}\\[~]|€';

/** How long a text message is and what one part takes. A single other letter makes the whole message UCS-2. */
export function textMessageLength(text: string): { readonly used: number; readonly most: number } {
  let used = 0;
  for (const letter of text) {
    if (gsm7.includes(letter)) used += 1;
    else if (gsm7Extension.includes(letter)) used += 2;
    else return { used: text.length, most: channelLimits.textOther };
  }
  return { used, most: channelLimits.textGsm7 };
}

/** How long a letter is, counted as its channel does, and what it may be. */
export function lengthOf(
  body: string,
  { kind, channel }: Pick<Message, 'kind' | 'channel'>,
  limits: {
    readonly words: { readonly most: number };
    readonly letterWords: Readonly<Record<ShortKind, number>>;
    readonly linkedinNoteLimit: number;
  },
): { readonly used: number; readonly most: number; readonly unit: 'words' | 'characters' } {
  if (channel === 'linkedin') return { used: body.length, most: limits.linkedinNoteLimit, unit: 'characters' };
  if (channel === 'text') return { ...textMessageLength(body), unit: 'characters' };
  const most = kind === 'outreach' || kind === 'thankYou' ? limits.words.most : limits.letterWords[kind];
  return { used: wordCount(body), most, unit: 'words' };
}
