import { z } from 'zod';
import { Refusal } from '../failure';
import { command } from './command';
import type { Edit } from './edit';
import { idOf, instant, localDate, type Instant } from './field';
import { messageSchema, type Message } from './message';
import { unanswered } from './message.commands';
import {
  bringAboutBySending,
  finish,
  publicHolidays,
  remind,
  remindKindly,
  talkOf,
  threadOfMessage,
} from './outreachEffects';
import type { OutreachThread } from './outreachThreads';
import { callName, personSchema } from './person';
import { newPerson } from './person.commands';
import { freshFollowUp } from './followUp';
import { freshIntroduction, freshTouchpoint } from './network';

/** What comes back from a first note, or does not: one key each. */

const id = idOf('mes').describe('the first note or a nudge of it');

/** The sequence a letter belongs to; refused in words when it is none (any more). */
function sequence(edit: Edit, messageId: string): OutreachThread {
  edit.get('messages', messageId);
  const thread = threadOfMessage(edit, messageId);
  if (thread === undefined)
    throw new Refusal('refused', 'This letter was not sent as a first note or a nudge. Nothing was changed.');
  return thread;
}

/** Keeps what came back with the newest letter of the sequence; an absence or a rest are over with it. */
function answered(edit: Edit, thread: OutreachThread, answer: Message['answer'], at: Instant | null): void {
  for (const { id: letter } of [thread.first, ...thread.nudges])
    edit.patch('messages', letter, { answer: null, answeredAt: null, restedAt: null });
  edit.patch('messages', thread.last.id, { answer, answeredAt: at });
}

/** An answer is a touch of theirs. */
function received(edit: Edit, touchpointId: string, thread: OutreachThread, summary: string, at: Instant): void {
  edit.add('touchpoints', {
    ...freshTouchpoint,
    id: touchpointId,
    personId: thread.personId,
    kind: 'message',
    direction: 'received',
    summary,
    interviewId: thread.first.interviewId,
    messageId: thread.last.id,
    at,
  });
}

const came = {
  says: z.string().max(5_000).default('').describe('what they said, in a few words'),
  id,
  touchpointId: idOf('tou'),
  answeredAt: instant.nullable().default(null).describe('null: now'),
};

export const outreachCommands = {
  'outreach.replied': command({
    says: 'Reply received',
    input: z.strictObject(came),
    change: (edit, input, at) => {
      const thread = sequence(edit, input.id);
      const when = input.answeredAt ?? at;
      answered(edit, thread, 'replied', when);
      finish(edit, thread.first.id, ['next', 'nudge'], at);
      received(edit, input.touchpointId, thread, input.says.trim() || 'Answered the first note', when);
    },
  }),
  'outreach.declined': command({
    says: 'Declined',
    input: z.strictObject({
      ...came,
      named: z
        .strictObject({
          introductionId: idOf('itr'),
          followUpId: idOf('fol'),
          due: localDate,
          person: z.strictObject({ id: idOf('per'), name: personSchema.shape.name.min(1), isNew: z.boolean() }),
        })
        .nullable()
        .default(null)
        .describe('whom they named instead'),
    }),
    change: (edit, input, at) => {
      const thread = sequence(edit, input.id);
      const when = input.answeredAt ?? at;
      const person = edit.get('people', thread.personId);
      answered(edit, thread, 'declined', when);
      finish(edit, thread.first.id, ['next', 'nudge'], at);
      received(edit, input.touchpointId, thread, input.says.trim() || 'Declined the first note', when);
      const talk = talkOf(edit, thread.first, ['idea', 'requested']);
      if (talk) edit.patch('interviews', talk.id, { state: 'declined' });
      if (input.named) {
        const { introductionId, followUpId, due, person: named } = input.named;
        if (named.isNew)
          edit.add('people', { ...newPerson(named.id, named.name.trim(), at), introducedById: person.id });
        const other = edit.get('people', named.id);
        if (!named.isNew && other.introducedById === null && other.id !== person.id)
          edit.patch('people', other.id, { introducedById: person.id });
        edit.add('introductions', {
          ...freshIntroduction,
          id: introductionId,
          byPersonId: person.id,
          aPersonId: null,
          bPersonId: other.id,
          reason: 'Named instead, when declining',
          mayUseName: 'unknown',
          state: 'offered',
          interviewId: thread.first.interviewId,
          noteId: null,
          at: when,
        });
        edit.add('followUps', {
          ...freshFollowUp,
          id: followUpId,
          kind: 'referral',
          title: `Write to ${other.name}`,
          detail: `${callName(person)} named them instead.`,
          owner: 'me',
          personId: other.id,
          interviewId: thread.first.interviewId,
          due,
          createdAt: at,
        });
      }
      remindKindly(
        edit,
        thread.first,
        `Answer ${person.name} kindly`,
        'A no that is thanked for stays a friendly one. Nothing is asked in it.',
        at,
      );
    },
  }),
  'outreach.bounced': command({
    says: 'Came back undelivered',
    input: z.strictObject({ id }),
    change: (edit, input, at) => {
      const thread = sequence(edit, input.id);
      const person = edit.get('people', thread.personId);
      answered(edit, thread, 'bounced', at);
      finish(edit, thread.first.id, ['next', 'nudge'], at);
      // Nobody was asked, so the talk is a wish again.
      const talk = talkOf(edit, thread.first, ['requested']);
      if (talk) edit.patch('interviews', talk.id, { state: 'idea' });
      remindKindly(
        edit,
        thread.first,
        `Find another way to reach ${person.name}`,
        'The note came back undelivered, so nobody has read it.',
        at,
      );
    },
  }),
  'outreach.away': command({
    says: 'Out of office',
    input: z.strictObject({
      id,
      until: localDate.nullable().describe('the last day away; null: back'),
      publicHolidays,
    }),
    change: (edit, input, at) => {
      const thread = sequence(edit, input.id);
      edit.patch('messages', thread.last.id, { awayUntil: input.until });
      // While a nudge waits there is no reminder that could move.
      if (thread.nudges.length === 0 && isQuiet(thread))
        remind(edit, edit.get('messages', thread.first.id), input.publicHolidays, at);
    },
  }),
  'outreach.rested': command({
    says: 'Let go',
    input: z.strictObject({ id }),
    change: (edit, input, at) => {
      const thread = sequence(edit, input.id);
      edit.patch('messages', thread.last.id, { restedAt: at });
      finish(edit, thread.first.id, ['nudge'], at);
    },
  }),
  'outreach.resumed': command({
    says: 'Taken up again',
    input: z.strictObject({ id, publicHolidays }),
    change: (edit, input, at) => {
      const thread = sequence(edit, input.id);
      const talk = talkOf(edit, thread.first, ['declined']);
      if (thread.last.answer === 'declined' && talk) edit.patch('interviews', talk.id, { state: 'requested' });
      answered(edit, thread, null, null);
      finish(edit, thread.first.id, ['kind'], at);
      if (thread.nudges.length === 0) remind(edit, edit.get('messages', thread.first.id), input.publicHolidays, at);
    },
  }),
  'outreach.logged': command({
    says: 'Outreach logged',
    input: messageSchema
      .pick({ id: true, personId: true, channel: true, variant: true, subject: true, body: true, inReplyToId: true })
      .extend({
        kind: z.enum(['outreach', 'nudge']),
        sentAt: instant,
        touchpointId: idOf('tou'),
        newPerson: personSchema
          .pick({ name: true })
          .extend({ name: personSchema.shape.name.min(1) })
          .nullable()
          .default(null)
          .describe('to whom, when `personId` is not known yet'),
        publicHolidays,
      }),
    // Something that was sent outside Askwell.
    change: (edit, { touchpointId, newPerson: added, publicHolidays: holidays, ...letter }, at) => {
      if (added !== null) edit.add('people', newPerson(letter.personId, added.name.trim(), at));
      const person = edit.get('people', letter.personId);
      edit.add('messages', {
        ...unanswered,
        ...letter,
        interviewId: null,
        tone: 'warm',
        noteIds: [],
        createdAt: at,
        deletedAt: null,
      });
      edit.add('touchpoints', {
        ...freshTouchpoint,
        id: touchpointId,
        personId: person.id,
        kind: 'message',
        direction: 'given',
        summary: letter.subject === '' ? (letter.kind === 'nudge' ? 'Nudge' : 'First note') : letter.subject,
        messageId: letter.id,
        at: letter.sentAt,
      });
      bringAboutBySending(edit, edit.get('messages', letter.id), holidays, at);
    },
  }),
};

function isQuiet({ first, nudges }: OutreachThread): boolean {
  return [first, ...nudges].every(({ answer, restedAt }) => answer === null && restedAt === null);
}
