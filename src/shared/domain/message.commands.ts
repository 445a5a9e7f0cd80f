import { z } from 'zod';
import { command } from './command';
import { idOf, instant, localDate } from './field';
import { bringAboutIntroduction } from './introductionEffects';
import { bringAbout, touchOf } from './letterEffects';
import { freshMessage, messageSchema, sentCheckSchema, type Message } from './message';
import { bringAboutBySending, publicHolidays } from './outreachEffects';
import { freshFollowUp } from './followUp';
import { freshTouchpoint } from './network';

/** How a letter goes and why; a draft that is written anew without it keeps what it had. */
const manner = messageSchema.pick({
  channel: true,
  variant: true,
  referrerId: true,
  templateId: true,
  inReplyToId: true,
  dismissed: true,
  introductionId: true,
});
export const unanswered = {
  ...freshMessage,
  channel: 'email',
  variant: '',
  referrerId: null,
  templateId: null,
  inReplyToId: null,
  dismissed: [],
  answer: null,
  answeredAt: null,
  awayUntil: null,
  restedAt: null,
  sentChecks: [],
} satisfies Partial<Message>;

export const messageCommands = {
  'message.drafted': command({
    says: 'Letter written',
    input: messageSchema
      .pick({
        id: true,
        kind: true,
        personId: true,
        interviewId: true,
        subject: true,
        body: true,
        tone: true,
        noteIds: true,
      })
      .extend({ manner: manner.partial().default({}) }),
    isTyping: true,
    // Adds the draft and keeps it current while it is typed.
    change: (edit, { manner: given, ...input }, at) => {
      const before = edit.find('messages', input.id);
      edit.put('messages', {
        ...unanswered,
        ...before,
        ...input,
        sentAt: before?.sentAt ?? null,
        createdAt: before?.createdAt ?? at,
        deletedAt: null,
      });
      edit.patch('messages', input.id, given);
    },
  }),
  'message.sent': command({
    says: 'Letter marked as sent',
    input: z.strictObject({
      id: idOf('mes'),
      sentAt: instant,
      touchpointId: idOf('tou'),
      reportBack: z
        .strictObject({ id: idOf('fol'), title: z.string().min(1).max(1_000), due: localDate })
        .nullable()
        .describe('the dated promise to tell them what came of it'),
      checks: z.array(sentCheckSchema).max(60).default([]).describe('what its checks say now'),
      publicHolidays,
    }),
    change: (edit, input, at) => {
      const message = edit.get('messages', input.id);
      const person = edit.get('people', message.personId);
      edit.patch('messages', message.id, { sentAt: input.sentAt, sentChecks: input.checks });
      bringAboutBySending(edit, edit.get('messages', message.id), input.publicHolidays, at);
      edit.add('touchpoints', {
        ...freshTouchpoint,
        id: input.touchpointId,
        personId: person.id,
        direction: 'given',
        ...touchOf(message, person),
        interviewId: message.interviewId,
        messageId: message.id,
        introductionId: message.introductionId,
        at: input.sentAt,
      });
      bringAbout(edit, message, input.sentAt);
      bringAboutIntroduction(edit, message, input.sentAt);
      if (input.reportBack) {
        edit.add('followUps', {
          ...freshFollowUp,
          ...input.reportBack,
          kind: 'update',
          detail: '',
          owner: 'me',
          personId: person.id,
          interviewId: message.interviewId,
          createdAt: at,
        });
      }
      if (message.kind !== 'thankYou' || message.interviewId === null) return;
      const thankYous = edit
        .all('followUps')
        .filter((f) => f.interviewId === message.interviewId && f.kind === 'thankYou' && f.deletedAt === null);
      for (const followUp of thankYous) {
        if (followUp.personId === person.id && followUp.doneAt === null)
          edit.patch('followUps', followUp.id, { doneAt: input.sentAt, closedAs: 'done' });
      }
      // With the last letter of a talk its path is walked to the end; what comes now is keeping in touch.
      const isLast = thankYous.every((followUp) => followUp.personId === person.id || followUp.doneAt !== null);
      const { state } = edit.get('interviews', message.interviewId);
      if (isLast && (state === 'toThank' || state === 'toWrapUp'))
        edit.patch('interviews', message.interviewId, { state: 'closed' });
    },
  }),
  'message.binned': command({
    says: 'Letter moved to the bin',
    input: z.strictObject({ id: idOf('mes') }),
    change: (edit, { id }, at) => {
      edit.patch('messages', id, { deletedAt: at });
    },
  }),
  'message.checkDismissed': command({
    says: 'Check dismissed for the letter',
    input: z.strictObject({ id: idOf('mes'), check: z.string().min(1).max(100), isDismissed: z.boolean() }),
    change: (edit, { id, check, isDismissed }) => {
      const others = edit.get('messages', id).dismissed.filter((other) => other !== check);
      edit.patch('messages', id, { dismissed: isDismissed ? [...others, check] : others });
    },
  }),
};
