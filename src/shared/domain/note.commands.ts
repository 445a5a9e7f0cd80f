import { z } from 'zod';
import { Refusal } from '../failure';
import { command } from './command';
import type { Edit } from './edit';
import { idOf, instant, type Instant } from './field';
import { noteSchema, type Note } from './interview';
import { joinNotes, splitNote } from './noteSplit';
import { unmake } from './noteThings';

/** A note that its lines may still change: nothing was made of it yet. */
function unsorted(edit: Edit, id: string): Note {
  const note = edit.get('notes', id);
  if (note.outcome !== null)
    throw new Refusal('refused', 'This note has already become something. Undo that first; the note stays.');
  return note;
}

/** Whoever types a line off the record is not interrupted: what had been made of it goes, as far as nothing came of that yet. */
function takeBack(edit: Edit, before: Note, at: Instant): void {
  const { isOffRecord, outcome, id } = edit.get('notes', before.id);
  if (before.isOffRecord || !isOffRecord || outcome === null) return;
  unmake(edit, before, at);
  for (const made of outcome.recordIds)
    if (edit.find('people', made)?.howWeMet === before.text) edit.patch('people', made, { howWeMet: '' });
  edit.patch('notes', id, { outcome: null });
}

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
    change: (edit, input, at) => {
      edit.get('interviews', input.interviewId);
      const before = edit.find('notes', input.id);
      edit.put('notes', { ...input, at: before?.at ?? input.at, outcome: before?.outcome ?? null });
      if (before) takeBack(edit, before, at);
    },
  }),
  'note.changed': command({
    says: 'Note changed',
    input: z.strictObject({ id: idOf('not'), fields: noteFields.partial() }),
    isTyping: true,
    change: (edit, { id, fields }, at) => {
      const before = edit.get('notes', id);
      edit.patch('notes', id, fields);
      takeBack(edit, before, at);
    },
  }),
  'note.removed': command({
    says: 'Note removed',
    input: z.strictObject({ id: idOf('not') }),
    change: (edit, { id }) => {
      unsorted(edit, id);
      edit.remove('notes', id);
    },
  }),
  'note.marked': command({
    says: 'Note marked',
    input: noteSchema.pick({ id: true, mark: true, owner: true, isOffRecord: true }),
    change: (edit, { id, mark, owner, isOffRecord }) => {
      // What it became would go on telling it.
      if (isOffRecord && !edit.get('notes', id).isOffRecord) unsorted(edit, id);
      edit.patch('notes', id, { mark, owner, isOffRecord });
    },
  }),
  'note.movedToQuestion': command({
    says: 'Note moved to another question',
    input: noteSchema.pick({ id: true, guideQuestionId: true }),
    change: (edit, { id, guideQuestionId }) => {
      const note = edit.get('notes', id);
      if (guideQuestionId !== null && edit.get('guideQuestions', guideQuestionId).interviewId !== note.interviewId)
        throw new Refusal('refused', 'That question belongs to another talk. The note stays where it is.');
      edit.patch('notes', id, { guideQuestionId });
    },
  }),
  'note.spokenBy': command({
    says: 'Speaker of a note set',
    input: noteSchema.pick({ id: true, speakerId: true }),
    change: (edit, { id, speakerId }) => {
      const { interviewId } = edit.get('notes', id);
      if (speakerId !== null && !edit.get('interviews', interviewId).personIds.includes(speakerId))
        throw new Refusal('refused', 'That person is not part of this talk. The note stays as it is.');
      edit.patch('notes', id, { speakerId });
    },
  }),
  'note.split': command({
    says: 'Note split',
    input: z.strictObject({
      id: idOf('not'),
      newId: idOf('not'),
      offset: z.int().min(0).max(200_000).describe('where it is cut, in UTF-16 units of its text'),
      at: instant.describe('the second of the first key of the second part, as far as it is known'),
      pushed: z
        .array(noteSchema.pick({ id: true, at: true }))
        .max(10_000)
        .default([])
        .describe('lines after it that move on by a millisecond so that the order stays'),
    }),
    change: (edit, { id, newId, offset, at, pushed }) => {
      const note = unsorted(edit, id);
      const parts = splitNote(note, offset, at, (personId) => edit.find('people', personId)?.name ?? '');
      if (parts === null || at <= note.at)
        throw new Refusal('refused', 'One of the two lines would be empty. The note stays as it is.');
      edit.put('notes', parts.head);
      edit.add('notes', { ...parts.tail, id: newId });
      for (const later of pushed) {
        if (edit.get('notes', later.id).interviewId === note.interviewId)
          edit.patch('notes', later.id, { at: later.at });
      }
    },
  }),
  'note.joined': command({
    says: 'Note joined with the line above',
    input: z.strictObject({ id: idOf('not'), aboveId: idOf('not') }),
    change: (edit, { id, aboveId }) => {
      const [above, below] = [unsorted(edit, aboveId), unsorted(edit, id)];
      if (id === aboveId || above.interviewId !== below.interviewId)
        throw new Refusal('refused', 'These two lines do not stand below each other. Nothing was changed.');
      edit.put('notes', joinNotes(above, below).line);
      edit.remove('notes', id);
    },
  }),
};
