import { z } from 'zod';
import { Refusal } from '../failure';
import type { Edit } from './edit';
import { idOf, localDate, type Instant } from './field';
import { followUpSchema, freshFollowUp } from './followUp';
import { evidenceSchema } from './goal';
import { guideIn } from './endTalk';
import type { Interview, Note } from './interview';
import { freshIntroduction, freshResource, introductionSchema, resourceSchema } from './network';
import { keysAfter } from './order';
import { observationSchema, organisationSchema } from './organisation';
import { newOrganisation } from './organisation.commands';
import { organisationOfTalk } from './organisationOfTalk';
import { newPerson } from './person.commands';
import { personSchema } from './person';
import { questionSchema } from './question';

/** Words that were read in a note and may be put more clearly; the note keeps its own. */
const clearer = z.string().trim().min(1).max(200_000);

/** The organisation a note is about, where the talk does not say it; null: the talk’s own. */
export const chosenOrganisation = z
  .strictObject({ id: idOf('org'), name: organisationSchema.shape.name, isNew: z.boolean() })
  .nullable();

/** Something promised in a note. */
export const promise = followUpSchema
  .pick({ id: true, title: true, due: true, owner: true })
  .extend({ isKnown: z.boolean().default(false).describe('it is a follow-up already: only its words and day change') });

/** One thing that a note becomes. A note may become several at once. */
export const thing = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('person'),
    person: z.strictObject({ id: idOf('per'), name: personSchema.shape.name.min(1), isNew: z.boolean() }),
    introductionId: idOf('itr'),
    mayUseName: introductionSchema.shape.mayUseName,
    followUp: z.strictObject({ id: idOf('fol'), due: localDate }).nullable(),
  }),
  z.strictObject({ kind: z.literal('followUp'), followUp: promise }),
  z.strictObject({
    kind: z.literal('observation'),
    observationId: idOf('obs'),
    topic: observationSchema.shape.topic,
    text: clearer,
    organisation: chosenOrganisation,
  }),
  z.strictObject({
    kind: z.literal('evidence'),
    evidenceId: idOf('evi'),
    ...evidenceSchema.pick({ goalId: true, assumptionId: true, verdict: true }).shape,
    text: clearer,
  }),
  z.strictObject({ kind: z.literal('need'), needId: idOf('nee'), text: clearer, organisation: chosenOrganisation }),
  z.strictObject({
    kind: z.literal('resource'),
    resource: resourceSchema.pick({ id: true, title: true, kind: true, link: true }),
  }),
  z.strictObject({ kind: z.literal('letter') }),
  z.strictObject({
    kind: z.literal('question'),
    questionId: idOf('que').nullable().describe('its key in the library; null: only in the guide'),
    text: clearer,
    guide: z.strictObject({ interviewId: idOf('int'), guideQuestionId: idOf('gui') }).nullable(),
  }),
]);
export type Thing = z.output<typeof thing>;

export interface Sorted {
  readonly note: Note;
  readonly interview: Interview;
  readonly speakerId: string | null;
}

/** A note that may become something, with its interview and who said it: as noted, otherwise the first person. */
export function sortable(edit: Edit, id: string, isMore = false): Sorted {
  const note = edit.get('notes', id);
  if (note.isOffRecord)
    throw new Refusal('refused', 'This line is off the record, so it stays a note. Nothing was changed.');
  if (note.outcome !== null && !isMore) throw new Refusal('refused', 'This note was already sorted. Undo that first.');
  const interview = edit.get('interviews', note.interviewId);
  return { note, interview, speakerId: note.speakerId ?? interview.personIds[0] ?? null };
}

/** Makes one thing of a note; answers the keys of the records it made or found again. */
export function make(edit: Edit, sorted: Sorted, made: Thing, at: Instant): string[] {
  switch (made.kind) {
    case 'person':
      return makePerson(edit, sorted, made, at);
    case 'followUp':
      return [makePromise(edit, sorted, made.followUp, at)];
    case 'observation':
      return [makeObservation(edit, sorted, made, at)];
    case 'evidence':
      edit.add('evidence', {
        id: made.evidenceId,
        goalId: made.goalId,
        assumptionId: made.assumptionId,
        noteId: sorted.note.id,
        interviewId: sorted.interview.id,
        text: made.text,
        verdict: made.verdict,
        at,
      });
      return [made.evidenceId];
    case 'need':
      return [makeNeed(edit, sorted, made, at)];
    case 'resource':
      edit.add('resources', {
        ...freshResource,
        ...made.resource,
        note: sorted.note.text,
        namedByPersonId: sorted.speakerId,
        interviewId: sorted.interview.id,
        noteId: sorted.note.id,
        createdAt: at,
      });
      return [made.resource.id];
    case 'question':
      return makeQuestion(edit, made, at);
    case 'letter':
      return [];
  }
}

function makePerson(
  edit: Edit,
  { note, interview, speakerId }: Sorted,
  { person, introductionId, mayUseName, followUp }: Extract<Thing, { kind: 'person' }>,
  at: Instant,
): string[] {
  const name = person.name.trim();
  if (person.isNew) {
    edit.add('people', { ...newPerson(person.id, name, at), introducedById: speakerId, howWeMet: note.text });
  } else {
    const known = edit.get('people', person.id);
    if (known.introducedById === null && known.id !== speakerId)
      edit.patch('people', known.id, { introducedById: speakerId });
  }
  edit.add('introductions', {
    ...freshIntroduction,
    id: introductionId,
    byPersonId: speakerId,
    aPersonId: null,
    bPersonId: person.id,
    reason: note.text,
    mayUseName,
    state: 'offered',
    interviewId: interview.id,
    noteId: note.id,
    at,
  });
  if (followUp === null) return [person.id, introductionId];
  edit.add(
    'followUps',
    newFollowUp(
      {
        ...followUp,
        kind: 'referral',
        title: `Write to ${name}`,
        personId: person.id,
        interviewId: interview.id,
        noteId: note.id,
      },
      at,
    ),
  );
  return [person.id, introductionId, followUp.id];
}

/** Adds what was promised as a follow-up, or finds it again among them. */
function makePromise(
  edit: Edit,
  { note, interview, speakerId }: Sorted,
  { isKnown, ...followUp }: z.output<typeof promise>,
  at: Instant,
): string {
  if (isKnown) {
    const { due, title } = edit.get('followUps', followUp.id);
    if (title !== followUp.title) edit.patch('followUps', followUp.id, { title: followUp.title });
    if (due !== followUp.due) edit.patch('followUps', followUp.id, { due: followUp.due, snoozedUntil: null });
    return followUp.id;
  }
  edit.add(
    'followUps',
    newFollowUp({ ...followUp, kind: 'promise', personId: speakerId, interviewId: interview.id, noteId: note.id }, at),
  );
  return followUp.id;
}

function newFollowUp(
  fields: Pick<z.infer<typeof followUpSchema>, 'id' | 'kind' | 'title' | 'due'> &
    Partial<z.infer<typeof followUpSchema>>,
  at: Instant,
) {
  return {
    ...freshFollowUp,
    detail: '',
    owner: 'me' as const,
    personId: null,
    interviewId: null,
    createdAt: at,
    ...fields,
  };
}

function makeObservation(
  edit: Edit,
  { note, interview, speakerId }: Sorted,
  { observationId, topic, text, organisation }: Extract<Thing, { kind: 'observation' }>,
  at: Instant,
): string {
  const organisationId = organisationFor(edit, interview, organisation, at);
  if (organisationId === null)
    throw new Refusal('refused', 'Which organisation is it about? Choose one, then keep the note.');
  edit.add('observations', {
    id: observationId,
    organisationId,
    topic,
    text,
    personId: speakerId,
    interviewId: interview.id,
    noteId: note.id,
    at,
  });
  return observationId;
}

function makeNeed(
  edit: Edit,
  { note, interview, speakerId }: Sorted,
  { needId, text, organisation }: Extract<Thing, { kind: 'need' }>,
  at: Instant,
): string {
  edit.add('needs', {
    id: needId,
    organisationId: organisationFor(edit, interview, organisation, at),
    text,
    personId: speakerId,
    interviewId: interview.id,
    noteId: note.id,
    state: 'open',
    proposal: null,
    at,
  });
  return needId;
}

/** The organisation that was chosen, added where it is new; otherwise the talk’s own, or where the person works now. */
function organisationFor(
  edit: Edit,
  interview: Interview,
  chosen: z.output<typeof chosenOrganisation>,
  at: Instant,
): string | null {
  // Two things of one note may name the same new organisation; it is added once.
  if (chosen?.isNew && edit.find('organisations', chosen.id) === undefined)
    edit.add('organisations', newOrganisation(chosen.id, chosen.name.trim(), at));
  return chosen?.id ?? organisationOfTalk(interview, edit.all('roles'));
}

/** A question for later: in my library, in the guide of a talk to come, or in both. */
function makeQuestion(
  edit: Edit,
  { questionId, text, guide }: Extract<Thing, { kind: 'question' }>,
  at: Instant,
): string[] {
  if (questionId === null && guide === null)
    throw new Refusal('refused', 'Where shall the question go? Choose the library or a guide.');
  const asked: Pick<z.infer<typeof questionSchema>, 'topic' | 'stage' | 'minutes'> = {
    topic: 'role',
    stage: 'core',
    minutes: 2,
  };
  if (questionId !== null)
    edit.add('questions', {
      id: questionId,
      text,
      ...asked,
      audience: ['ALL'],
      probes: [],
      tags: [],
      assumptionId: null,
      isFavourite: false,
      dismissed: [],
      isMine: true,
      createdAt: at,
      deletedAt: null,
    });
  if (guide === null) return questionId === null ? [] : [questionId];
  edit.get('interviews', guide.interviewId);
  edit.add('guideQuestions', {
    id: guide.guideQuestionId,
    interviewId: guide.interviewId,
    questionId,
    text,
    ...asked,
    order: keysAfter(guideIn(edit, guide.interviewId), 1)[0] ?? '',
    priority: 'should',
    assumptionId: null,
    dismissed: [],
    isUnplanned: false,
    isParked: false,
    isForLetter: false,
    state: 'open',
    askedAt: null,
    doneAt: null,
    usefulness: null,
  });
  return [...(questionId === null ? [] : [questionId]), guide.guideQuestionId];
}

/**
 * Takes back what a note made, as far as nothing was done with it since: open follow-ups, introductions, resources and
 * questions go to the bin, untouched findings and needs go. People stay, and so does what was worked on.
 */
export function unmake(edit: Edit, note: Note, at: Instant): void {
  for (const id of note.outcome?.recordIds ?? []) {
    const followUp = edit.find('followUps', id);
    if (followUp?.noteId === note.id && followUp.doneAt === null) edit.patch('followUps', id, { deletedAt: at });
    const introduction = edit.find('introductions', id);
    if (introduction?.state === 'offered') edit.patch('introductions', id, { deletedAt: at });
    const resource = edit.find('resources', id);
    if (resource?.state === 'unread' && resource.sharedWithIds.length === 0)
      edit.patch('resources', id, { deletedAt: at });
    const need = edit.find('needs', id);
    if (need?.state === 'open' && need.proposal === null) edit.remove('needs', id);
    if (edit.find('guideQuestions', id)?.state === 'open') edit.remove('guideQuestions', id);
    if (edit.find('questions', id) !== undefined) edit.patch('questions', id, { deletedAt: at });
    edit.remove('observations', id);
    edit.remove('evidence', id);
  }
}
