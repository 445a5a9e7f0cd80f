import { z } from 'zod';
import { Refusal } from '../failure';
import { command } from './command';
import type { Edit } from './edit';
import { idOf, instant, type Instant } from './field';
import { nextOpen, sortedGuide } from './guide';
import { noteSchema, type GuideQuestion } from './interview';
import { addToInstant, dayOfInstant } from './time';
import { callName } from './person';
import { compareOrder } from './questionBank';
import { profileOf, settingsOf } from './workspace';
import { PROFILE_ID } from './profile';
import { SETTINGS_ID } from './settings';
import { SPOKE } from './tie';

function guideIn(edit: Edit, interviewId: string): GuideQuestion[] {
  return sortedGuide(edit.all('guideQuestions').filter((question) => question.interviewId === interviewId));
}

/** Makes `next` (null: nothing) the current question and remembers when. */
function makeCurrent(edit: Edit, interviewId: string, next: GuideQuestion | null, at: Instant): void {
  if (next) edit.patch('guideQuestions', next.id, { state: 'open', askedAt: next.askedAt ?? at, doneAt: null });
  edit.patch('interviews', interviewId, { currentGuideQuestionId: next?.id ?? null });
}

/** Which questions of an interview notes were written under. Costs the size of all notes, so only rare commands ask. */
function usedQuestions(edit: Edit, interviewId: string): ReadonlySet<string> {
  return new Set(
    edit
      .all('notes')
      .flatMap((note) =>
        note.interviewId === interviewId && note.guideQuestionId !== null ? [note.guideQuestionId] : [],
      ),
  );
}

/** Leaves a question as asked or skipped; if it was the current one, the next open one follows. */
function leave(edit: Edit, id: string, state: 'asked' | 'skipped', at: Instant): void {
  const question = edit.get('guideQuestions', id);
  edit.patch('guideQuestions', id, {
    state,
    askedAt: state === 'asked' ? (question.askedAt ?? at) : question.askedAt,
    doneAt: at,
  });
  if (edit.get('interviews', question.interviewId).currentGuideQuestionId !== id) return;
  makeCurrent(edit, question.interviewId, nextOpen(guideIn(edit, question.interviewId), id), at);
}

const noteFields = noteSchema.pick({ text: true, mark: true, owner: true, isOffRecord: true, guideQuestionId: true });

export const liveCommands = {
  'interview.started': command({
    says: 'Interview started',
    input: z.strictObject({ id: idOf('int') }),
    change: (edit, { id }, at) => {
      const interview = edit.get('interviews', id);
      if (interview.liveStartedAt !== null && interview.liveEndedAt === null) return;
      edit.patch('interviews', id, { state: 'live', liveStartedAt: interview.liveStartedAt ?? at, liveEndedAt: null });
      if (interview.currentGuideQuestionId === null) {
        makeCurrent(edit, id, guideIn(edit, id).find((question) => question.state === 'open') ?? null, at);
      }
    },
  }),
  'guideQuestion.asked': command({
    says: 'Question asked',
    input: z.strictObject({ id: idOf('gui') }),
    change: (edit, { id }, at) => {
      leave(edit, id, 'asked', at);
    },
  }),
  'guideQuestion.skipped': command({
    says: 'Question skipped',
    input: z.strictObject({ id: idOf('gui') }),
    change: (edit, { id }, at) => {
      leave(edit, id, 'skipped', at);
    },
  }),
  'guideQuestion.returnedTo': command({
    says: 'Went to a question',
    input: z.strictObject({ id: idOf('gui') }),
    change: (edit, { id }, at) => {
      const question = edit.get('guideQuestions', id);
      const current = edit.get('interviews', question.interviewId).currentGuideQuestionId;
      if (current === id) return;
      const left = current === null ? undefined : edit.find('guideQuestions', current);
      if (left !== undefined) {
        // Jumping on from a question under which something was written means it was asked; going back keeps it open, to return to.
        const isOnward = compareOrder(left.order, question.order) < 0;
        const isAsked = isOnward && usedQuestions(edit, question.interviewId).has(left.id);
        edit.patch('guideQuestions', left.id, { state: isAsked ? 'asked' : left.state, doneAt: at });
      }
      makeCurrent(edit, question.interviewId, question, at);
    },
  }),
  'note.written': command({
    says: 'Note written',
    input: noteSchema.omit({ outcome: true }),
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
  'interview.ended': command({
    says: 'Interview ended',
    input: z.strictObject({
      id: idOf('int'),
      endedAt: instant.nullable().default(null).describe('when the talk really ended; null: now'),
      thankYous: z
        .array(z.strictObject({ followUpId: idOf('fol'), personId: idOf('per'), touchpointId: idOf('tou') }))
        .max(50)
        .describe('keys for the thank-you and the touchpoint of each person'),
    }),
    change: (edit, { id, endedAt, thankYous }, at) => {
      const interview = edit.get('interviews', id);
      const end = endedAt ?? at;
      // A question that is still open when the call ends was asked if anything was written under it; the rest stays open and Wrap-up lists it.
      const used = usedQuestions(edit, id);
      for (const question of guideIn(edit, id)) {
        if (question.state !== 'open' || question.askedAt === null) continue;
        const isAsked = used.has(question.id);
        edit.patch(
          'guideQuestions',
          question.id,
          isAsked ? { state: 'asked', doneAt: question.doneAt ?? end } : { askedAt: null, doneAt: null },
        );
      }
      edit.patch('interviews', id, {
        state: 'toWrapUp',
        liveStartedAt: interview.liveStartedAt ?? end,
        liveEndedAt: end,
        currentGuideQuestionId: null,
      });
      for (const personId of interview.personIds) {
        const person = edit.find('people', personId);
        if (person !== undefined && person.tie < SPOKE) edit.patch('people', personId, { tie: SPOKE });
      }
      if (interview.isJustSocial) return;
      const settings = settingsOf({ settings: { [SETTINGS_ID]: edit.get('settings', SETTINGS_ID) } });
      const profile = profileOf({ profile: { [PROFILE_ID]: edit.get('profile', PROFILE_ID) } });
      const dueAt = addToInstant(end, { hours: settings.thankYouHours });
      for (const { followUpId, personId, touchpointId } of thankYous) {
        const person = edit.get('people', personId);
        const there = edit
          .all('followUps')
          .find(
            (followUp) => followUp.interviewId === id && followUp.personId === personId && followUp.kind === 'thankYou',
          );
        if (there !== undefined) {
          // The call went on after it had been ended: the clock runs from the real end.
          if (there.doneAt === null)
            edit.patch('followUps', there.id, { due: dayOfInstant(dueAt, profile.timeZone), dueAt });
          continue;
        }
        edit.add('followUps', {
          id: followUpId,
          kind: 'thankYou',
          title: `Thank-you letter to ${callName(person)}`,
          detail: '',
          owner: 'me',
          personId,
          interviewId: id,
          noteId: null,
          due: dayOfInstant(dueAt, profile.timeZone),
          dueAt,
          snoozedUntil: null,
          doneAt: null,
          createdAt: at,
          deletedAt: null,
        });
        edit.add('touchpoints', {
          id: touchpointId,
          personId,
          kind: 'interview',
          direction: 'received',
          summary: interview.purpose,
          interviewId: id,
          messageId: null,
          at: end,
          deletedAt: null,
        });
      }
    },
  }),
};
