import { z } from 'zod';
import { Refusal } from '../failure';
import { command } from './command';
import { idOf } from './field';
import { noteSchema } from './interview';

const noteFields = noteSchema.pick({
  text: true,
  mark: true,
  owner: true,
  isOffRecord: true,
  guideQuestionId: true,
  speakerId: true,
  personIds: true,
});

/** The lines of a talk. What they become afterwards is in wrapUp.commands.ts. */
export const noteCommands = {
  'note.written': command({
    says: 'Note written',
    input: noteSchema.omit({ outcome: true }).extend({
      speakerId: noteSchema.shape.speakerId.default(null),
      personIds: noteSchema.shape.personIds.default([]),
      isUntimed: noteSchema.shape.isUntimed.default(false),
    }),
    isTyping: true,
    // The same call adds the line and keeps it current while it is typed, so a repeated call after a lost answer is safe.
    change: (edit, input) => {
      edit.get('interviews', input.interviewId);
      const before = edit.find('notes', input.id);
      edit.put('notes', { ...input, at: before?.at ?? input.at, outcome: before?.outcome ?? null });
    },
  }),
  'note.changed': command({
    says: 'Note changed',
    input: z.strictObject({ id: idOf('not'), fields: noteFields.partial() }),
    isTyping: true,
    change: (edit, { id, fields }) => {
      edit.patch('notes', id, fields);
    },
  }),
  'note.removed': command({
    says: 'Note removed',
    input: z.strictObject({ id: idOf('not') }),
    change: (edit, { id }) => {
      if (edit.get('notes', id).outcome !== null) {
        throw new Refusal('refused', 'This note has already become something. Undo that first; the note stays.');
      }
      edit.remove('notes', id);
    },
  }),
};
