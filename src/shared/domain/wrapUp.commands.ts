import { z } from 'zod';
import { Refusal } from '../failure';
import { command } from './command';
import type { Edit } from './edit';
import { idOf, localDate, type Instant } from './field';
import { followUpSchema } from './followUp';
import { verdicts } from './goal';
import type { Interview, Note } from './interview';
import { introductionSchema, resourceSchema } from './network';
import { organisationOfTalk } from './organisationOfTalk';
import { newOrganisation } from './organisation.commands';
import { observationSchema, organisationSchema } from './organisation';
import { personSchema } from './person';
import { newPerson } from './person.commands';

/**
 * Wrap-up: each note becomes what it is. The note itself keeps its words; what it became points
 * back to it (`noteId`) and the note points forward (`outcome`).
 */

const noteId = idOf('not');

/** A note that may become something, with its interview. */
function sortable(edit: Edit, id: string): { note: Note; interview: Interview; speakerId: string | null } {
  const note = edit.get('notes', id);
  if (note.isOffRecord)
    throw new Refusal('refused', 'This line is off the record, so it stays a note. Nothing was changed.');
  if (note.outcome !== null) throw new Refusal('refused', 'This note was already sorted. Undo that first.');
  const interview = edit.get('interviews', note.interviewId);
  return { note, interview, speakerId: note.speakerId ?? interview.personIds[0] ?? null };
}

/** The organisation the talk was about: as planned, otherwise where the person works now. */
function organisationOf(edit: Edit, interview: Interview): string | null {
  return organisationOfTalk(interview, edit.all('roles'));
}

function become(edit: Edit, note: Note, kind: NonNullable<Note['outcome']>['kind'], recordIds: string[]): void {
  edit.patch('notes', note.id, { outcome: { kind, recordIds } });
}

function newFollowUp(
  fields: Pick<z.infer<typeof followUpSchema>, 'id' | 'kind' | 'title' | 'due'> &
    Partial<z.infer<typeof followUpSchema>>,
  at: Instant,
) {
  return {
    detail: '',
    owner: 'me' as const,
    personId: null,
    interviewId: null,
    noteId: null,
    dueAt: null,
    snoozedUntil: null,
    doneAt: null,
    createdAt: at,
    deletedAt: null,
    ...fields,
  };
}

/** The organisation a note is about, where the talk does not say it; null: the talk’s own. */
const chosenOrganisation = z
  .strictObject({ id: idOf('org'), name: organisationSchema.shape.name, isNew: z.boolean() })
  .nullable();

/** Something promised in a note. */
const promise = followUpSchema
  .pick({ id: true, title: true, due: true, owner: true })
  .extend({ isKnown: z.boolean().default(false).describe('it is a follow-up already: only its day may change') });

/** Adds what was promised as follow-ups, or finds it again among them; answers their keys. */
function addPromises(
  edit: Edit,
  { note, interview, speakerId }: ReturnType<typeof sortable>,
  promises: readonly z.infer<typeof promise>[],
  at: Instant,
): string[] {
  for (const { isKnown, ...followUp } of promises) {
    if (isKnown) {
      const { due } = edit.get('followUps', followUp.id);
      if (due !== followUp.due) edit.patch('followUps', followUp.id, { due: followUp.due, snoozedUntil: null });
      continue;
    }
    edit.add(
      'followUps',
      newFollowUp(
        { ...followUp, kind: 'promise', personId: speakerId, interviewId: interview.id, noteId: note.id },
        at,
      ),
    );
  }
  return promises.map(({ id }) => id);
}

export const wrapUpCommands = {
  'note.becamePerson': command({
    says: 'Referral kept as a person',
    input: z.strictObject({
      noteId,
      person: z.strictObject({ id: idOf('per'), name: personSchema.shape.name.min(1), isNew: z.boolean() }),
      introductionId: idOf('itr'),
      mayUseName: introductionSchema.shape.mayUseName,
      followUp: z.strictObject({ id: idOf('fol'), due: localDate }).nullable(),
    }),
    change: (edit, input, at) => {
      const { note, interview, speakerId } = sortable(edit, input.noteId);
      if (input.person.isNew) {
        edit.add('people', {
          ...newPerson(input.person.id, input.person.name.trim(), at),
          introducedById: speakerId,
          howWeMet: note.text,
        });
      } else {
        const known = edit.get('people', input.person.id);
        if (known.introducedById === null && known.id !== speakerId)
          edit.patch('people', known.id, { introducedById: speakerId });
      }
      edit.add('introductions', {
        id: input.introductionId,
        byPersonId: speakerId,
        aPersonId: null,
        bPersonId: input.person.id,
        reason: note.text,
        mayUseName: input.mayUseName,
        state: 'offered',
        interviewId: interview.id,
        noteId: note.id,
        at,
        deletedAt: null,
      });
      const made = [input.person.id, input.introductionId];
      if (input.followUp) {
        edit.add(
          'followUps',
          newFollowUp(
            {
              id: input.followUp.id,
              kind: 'referral',
              title: `Write to ${input.person.name.trim()}`,
              due: input.followUp.due,
              personId: input.person.id,
              interviewId: interview.id,
              noteId: note.id,
            },
            at,
          ),
        );
        made.push(input.followUp.id);
      }
      become(edit, note, 'person', made);
    },
  }),
  'note.becameFollowUp': command({
    says: 'Promise kept as a follow-up',
    input: z.strictObject({
      noteId,
      followUp: promise,
      more: z.array(promise).max(9).default([]).describe('further promises in the same note'),
    }),
    change: (edit, input, at) => {
      const sorted = sortable(edit, input.noteId);
      become(edit, sorted.note, 'followUp', addPromises(edit, sorted, [input.followUp, ...input.more], at));
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
    change: (edit, input, at) => {
      const { note, interview, speakerId } = sortable(edit, input.noteId);
      if (input.organisation?.isNew)
        edit.add('organisations', newOrganisation(input.organisation.id, input.organisation.name.trim(), at));
      const organisationId = input.organisation?.id ?? organisationOf(edit, interview);
      if (organisationId === null)
        throw new Refusal('refused', 'Which organisation is it about? Choose one, then keep the note.');
      edit.add('observations', {
        id: input.observationId,
        organisationId,
        topic: input.topic,
        text: note.text,
        personId: speakerId,
        interviewId: interview.id,
        noteId: note.id,
        at,
      });
      become(edit, note, 'observation', [input.observationId]);
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
    change: (edit, input, at) => {
      const { note, interview, speakerId } = sortable(edit, input.noteId);
      if (input.organisation?.isNew)
        edit.add('organisations', newOrganisation(input.organisation.id, input.organisation.name.trim(), at));
      edit.add('needs', {
        id: input.needId,
        organisationId: input.organisation?.id ?? organisationOf(edit, interview),
        text: input.text,
        personId: speakerId,
        interviewId: interview.id,
        noteId: note.id,
        state: 'open',
        proposal: null,
        at,
      });
      become(edit, note, 'need', [input.needId]);
    },
  }),
  'note.becameResource': command({
    says: 'Resource kept',
    input: z.strictObject({
      noteId,
      resource: resourceSchema.pick({ id: true, title: true, kind: true, link: true }),
      promises: z.array(promise).max(9).default([]).describe('“she sends slides” in the same note'),
    }),
    change: (edit, input, at) => {
      const sorted = sortable(edit, input.noteId);
      const { note, interview, speakerId } = sorted;
      edit.add('resources', {
        ...input.resource,
        note: note.text,
        topics: [],
        namedByPersonId: speakerId,
        interviewId: interview.id,
        noteId: note.id,
        state: 'unread',
        sharedWithIds: [],
        createdAt: at,
        deletedAt: null,
      });
      become(edit, note, 'resource', [input.resource.id, ...addPromises(edit, sorted, input.promises, at)]);
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
    change: (edit, input, at) => {
      const { note, interview } = sortable(edit, input.noteId);
      edit.add('evidence', {
        id: input.evidenceId,
        goalId: input.goalId,
        assumptionId: input.assumptionId,
        noteId: note.id,
        interviewId: interview.id,
        text: note.text,
        verdict: input.verdict,
        at,
      });
      become(edit, note, 'evidence', [input.evidenceId]);
    },
  }),
  'note.keptForLetter': command({
    says: 'Line kept for the letter',
    input: z.strictObject({ noteId }),
    change: (edit, input) => {
      become(edit, sortable(edit, input.noteId).note, 'letter', []);
    },
  }),
  'note.kept': command({
    says: 'Note left as it is',
    input: z.strictObject({ noteId }),
    change: (edit, input) => {
      const note = edit.get('notes', input.noteId);
      if (note.outcome === null) become(edit, note, 'kept', []);
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
