import { z } from 'zod';
import { command } from './command';
import { idOf } from './field';
import { dueAfter, nextBox } from './leitner';
import { PROFILE_ID } from './profile';
import { cardSchema, pitchRunSchema, pitchSchema } from './rehearsal';
import { SETTINGS_ID } from './settings';
import { dayOfInstant } from './time';

export const rehearsalCommands = {
  'pitch.added': command({
    says: 'Pitch added',
    input: pitchSchema.pick({ id: true, name: true, text: true }).extend({
      aim: pitchSchema.shape.aim.default(null),
      interviewId: pitchSchema.shape.interviewId.default(null),
      isInUse: z.boolean().default(false),
    }),
    change: (edit, { isInUse, ...pitch }, at) => {
      edit.add('pitches', { ...pitch, createdAt: at, deletedAt: null });
      if (isInUse) edit.patch('profile', PROFILE_ID, { pitchId: pitch.id });
    },
  }),
  'pitch.changed': command({
    says: 'Pitch changed',
    input: z.strictObject({ id: idOf('pit'), fields: pitchSchema.pick({ name: true, text: true }).partial() }),
    isTyping: true,
    change: (edit, { id, fields }) => {
      edit.patch('pitches', id, fields);
    },
  }),
  'pitch.aimed': command({
    says: 'Pitch aimed',
    input: z.strictObject({ id: idOf('pit'), fields: pitchSchema.pick({ aim: true, interviewId: true }).partial() }),
    change: (edit, { id, fields }) => {
      if (typeof fields.interviewId === 'string') edit.get('interviews', fields.interviewId);
      edit.patch('pitches', id, fields);
    },
  }),
  'pitch.used': command({
    says: 'Pitch taken into use',
    input: z.strictObject({ id: idOf('pit') }),
    change: (edit, { id }) => {
      edit.get('pitches', id);
      edit.patch('profile', PROFILE_ID, { pitchId: id });
    },
  }),
  'pitch.binned': command({
    says: 'Pitch moved to the bin',
    input: z.strictObject({ id: idOf('pit') }),
    change: (edit, { id }, at) => {
      edit.patch('pitches', id, { deletedAt: at });
      if (edit.get('profile', PROFILE_ID).pitchId === id) edit.patch('profile', PROFILE_ID, { pitchId: null });
    },
  }),
  'pitch.restored': command({
    says: 'Pitch taken from the bin',
    input: z.strictObject({ id: idOf('pit') }),
    change: (edit, { id }) => {
      edit.patch('pitches', id, { deletedAt: null });
    },
  }),
  'pitchRun.added': command({
    says: 'Run of a pitch kept',
    input: pitchRunSchema.pick({ id: true, pitchId: true, seconds: true }),
    change: (edit, run, at) => {
      edit.get('pitches', run.pitchId);
      edit.add('pitchRuns', { ...run, at });
    },
  }),
  'pitchRun.removed': command({
    says: 'Run of a pitch removed',
    input: z.strictObject({ id: idOf('pir') }),
    change: (edit, { id }) => {
      edit.get('pitchRuns', id);
      edit.remove('pitchRuns', id);
    },
  }),
  'card.answered': command({
    says: 'Card answered',
    input: z.strictObject({ card: cardSchema.shape.card.regex(/^[a-z][a-z-]{0,39}$/), isKnown: z.boolean() }),
    change: (edit, { card, isKnown }, at) => {
      // One record for each card, under a key made of its name: two computers that answer it speak of the same one.
      const id = cardId(card);
      const box = nextBox(edit.find('cards', id)?.box ?? 0, isKnown);
      const today = dayOfInstant(at, edit.get('profile', PROFILE_ID).timeZone);
      const due = dueAfter(box, today, edit.get('settings', SETTINGS_ID).cardDays);
      edit.put('cards', { id, card, box, due, seenAt: at });
    },
  }),
};

function cardId(card: string): string {
  return `crd_${card.replaceAll('-', '')}`;
}
