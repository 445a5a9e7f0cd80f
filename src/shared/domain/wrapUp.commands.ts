import { z } from 'zod';
import { command } from './command';
import type { Edit } from './edit';
import { idOf, type Instant } from './field';
import { verdicts } from './goal';
import type { Note } from './interview';
import { introductionSchema, resourceSchema } from './network';
import { chosenOrganisation, make, promise, sortable, thing, unmake, type Thing } from './noteThings';
import { observationSchema } from './organisation';
import { personSchema } from './person';
import { localDate } from './field';
import { Refusal } from '../failure';
import { notesOf } from './guide';

/**
 * Wrap-up: each note becomes what it is, or several things. The note itself keeps its words; what it became points
 * back to it (`noteId`) and the note points forward (`outcome`).
 */

const noteId = idOf('not');

/** Makes all of it in one step. What goes into the letter has no record of its own, so the kind says it. */
function become(edit: Edit, id: string, things: readonly Thing[], at: Instant, isMore = false): void {
  const sorted = sortable(edit, id, isMore);
  const recordIds = things.flatMap((made) => make(edit, sorted, made, at));
  const before = sorted.note.outcome;
  const kinds = things.map(({ kind }) => kind);
  const earlier = before === null || before.kind === 'kept' ? [] : [before.kind];
  const kind = [...earlier, ...kinds].find((own) => own === 'letter') ?? earlier[0] ?? kinds[0] ?? 'kept';
  const all = [...(before?.recordIds ?? []), ...recordIds];
  if (all.length > 20)
    throw new Refusal('refused', 'One note became twenty records already. Write the rest as notes of their own.');
  edit.patch('notes', id, { outcome: { kind, recordIds: all } });
}

function textOf(edit: Edit, id: string): string {
  return edit.get('notes', id).text;
}

export const wrapUpCommands = {
  'note.became': command({
    says: 'Note sorted',
    input: z.strictObject({
      noteId,
      things: z.array(thing).min(1).max(12),
      isMore: z.boolean().default(false).describe('beside what it became already'),
    }),
    change: (edit, { noteId: id, things, isMore }, at) => {
      become(edit, id, things, at, isMore);
    },
  }),
  'note.reopened': command({
    says: 'Note to be sorted again',
    input: z.strictObject({ noteId }),
    change: (edit, input, at) => {
      const note = edit.get('notes', input.noteId);
      unmake(edit, note, at);
      edit.patch('notes', note.id, { outcome: null });
    },
  }),
  'note.partTakenOffRecord': command({
    says: 'Part of a note taken off the record',
    input: z.strictObject({
      noteId,
      from: z.int().min(1).describe('where the part begins, with its “~”, in UTF-16 units'),
      partId: noteId.describe('the line it becomes'),
    }),
    change: (edit, { noteId: id, from, partId }) => {
      const { note } = sortable(edit, id);
      const part = note.text.slice(from).replace(/^\s*~+\s*/, '');
      if (part.trim() === '') throw new Refusal('refused', 'Nothing stands there any more. Nothing was changed.');
      edit.add('notes', {
        ...note,
        id: partId,
        at: momentAfter(edit, note),
        text: part,
        mark: null,
        owner: null,
        isOffRecord: true,
      });
      edit.patch('notes', id, { text: note.text.slice(0, from).trimEnd() });
    },
  }),
  'note.becamePerson': command({
    says: 'Referral kept as a person',
    input: z.strictObject({
      noteId,
      person: z.strictObject({ id: idOf('per'), name: personSchema.shape.name.min(1), isNew: z.boolean() }),
      introductionId: idOf('itr'),
      mayUseName: introductionSchema.shape.mayUseName,
      followUp: z.strictObject({ id: idOf('fol'), due: localDate }).nullable(),
    }),
    change: (edit, { noteId: id, ...person }, at) => {
      become(edit, id, [{ kind: 'person', ...person }], at);
    },
  }),
  'note.becameFollowUp': command({
    says: 'Promise kept as a follow-up',
    input: z.strictObject({
      noteId,
      followUp: promise,
      more: z.array(promise).max(9).default([]).describe('further promises in the same note'),
    }),
    change: (edit, { noteId: id, followUp, more }, at) => {
      become(
        edit,
        id,
        [followUp, ...more].map((own) => ({ kind: 'followUp' as const, followUp: own })),
        at,
      );
    },
  }),
  'note.becameObservation': command({
    says: 'Note kept about the organisation',
    input: z.strictObject({
      noteId,
      observationId: idOf('obs'),
      topic: observationSchema.shape.topic,
      organisation: chosenOrganisation,
    }),
    change: (edit, { noteId: id, ...observation }, at) => {
      become(edit, id, [{ kind: 'observation', text: textOf(edit, id), ...observation }], at);
    },
  }),
  'note.becameNeed': command({
    says: 'Need kept',
    input: z.strictObject({
      noteId,
      needId: idOf('nee'),
      text: z.string().min(1).max(200_000),
      organisation: chosenOrganisation.default(null),
    }),
    change: (edit, { noteId: id, ...need }, at) => {
      become(edit, id, [{ kind: 'need', ...need }], at);
    },
  }),
  'note.becameResource': command({
    says: 'Resource kept',
    input: z.strictObject({
      noteId,
      resource: resourceSchema.pick({ id: true, title: true, kind: true, link: true }),
      promises: z.array(promise).max(9).default([]).describe('“she sends slides” in the same note'),
    }),
    change: (edit, { noteId: id, resource, promises }, at) => {
      const promised = promises.map((followUp) => ({ kind: 'followUp' as const, followUp }));
      become(edit, id, [{ kind: 'resource', resource }, ...promised], at);
    },
  }),
  'note.becameEvidence': command({
    says: 'Note kept as evidence',
    input: z.strictObject({
      noteId,
      evidenceId: idOf('evi'),
      goalId: idOf('goa').nullable(),
      assumptionId: idOf('asm').nullable(),
      verdict: z.enum(verdicts),
    }),
    change: (edit, { noteId: id, ...evidence }, at) => {
      become(edit, id, [{ kind: 'evidence', text: textOf(edit, id), ...evidence }], at);
    },
  }),
  'note.keptForLetter': command({
    says: 'Line kept for the letter',
    input: z.strictObject({ noteId }),
    change: (edit, { noteId: id }, at) => {
      become(edit, id, [{ kind: 'letter' }], at);
    },
  }),
  'note.kept': command({
    says: 'Note left as it is',
    input: z.strictObject({ noteId }),
    change: (edit, input) => {
      const note = edit.get('notes', input.noteId);
      if (note.outcome === null) edit.patch('notes', note.id, { outcome: { kind: 'kept', recordIds: [] } });
    },
  }),
  'interview.debriefStarted': command({
    says: 'Write-up started',
    input: z.strictObject({ id: idOf('int') }),
    change: (edit, { id }, at) => {
      edit.patch('interviews', id, { debriefStartedAt: at });
    },
  }),
  'interview.wrappedUp': command({
    says: 'Wrap-up finished',
    input: z.strictObject({ id: idOf('int') }),
    change: (edit, { id }) => {
      const interview = edit.get('interviews', id);
      if (interview.state === 'toWrapUp')
        edit.patch('interviews', id, { state: interview.isJustSocial ? 'closed' : 'toThank' });
    },
  }),
  'questionUsefulness.rated': command({
    says: 'Question rated',
    input: z.strictObject({ guideQuestionId: idOf('gui'), usefulness: z.int().min(1).max(3).nullable() }),
    change: (edit, input) => {
      edit.patch('guideQuestions', input.guideQuestionId, { usefulness: input.usefulness });
    },
  }),
};

/** A moment after the note and before the one that follows it, so that the part stays beside its line. */
function momentAfter(edit: Edit, note: Note): Instant {
  const all = notesOf({ notes: Object.fromEntries(edit.all('notes').map((own) => [own.id, own])) }, note.interviewId);
  const taken = new Set(all.map(({ at }) => at));
  for (let at = Date.parse(note.at) + 1; ; at += 1) {
    const moment = new Date(at).toISOString();
    if (!taken.has(moment)) return moment;
  }
}
