import { z } from 'zod';
import type { Edit } from './edit';
import { idOf, type Instant } from './field';
import { sortedGuide } from './guide';
import type { GuideQuestion } from './interview';
import { callName } from './person';
import { PROFILE_ID } from './profile';
import { SETTINGS_ID } from './settings';
import { onTalkClock } from './talkClock';
import { SPOKE } from './tie';
import { addToInstant, dayOfInstant } from './time';
import { profileOf, settingsOf } from './workspace';
import { freshFollowUp } from './followUp';
import { freshTouchpoint } from './network';

/** Keys for the thank-you and the touchpoint of each person. */
export const thankYouKeys = z
  .array(z.strictObject({ followUpId: idOf('fol'), personId: idOf('per'), touchpointId: idOf('tou') }))
  .max(50)
  .describe('keys for the thank-you and the touchpoint of each person');

export function guideIn(edit: Edit, interviewId: string): GuideQuestion[] {
  return sortedGuide(edit.all('guideQuestions').filter((question) => question.interviewId === interviewId));
}

/** Which questions of an interview notes were written under. Costs the size of all notes, so only rare commands ask. */
export function usedQuestions(edit: Edit, interviewId: string): ReadonlySet<string> {
  return new Set(
    edit
      .all('notes')
      .flatMap((note) =>
        note.interviewId === interviewId && note.guideQuestionId !== null ? [note.guideQuestionId] : [],
      ),
  );
}

interface Ending {
  /** The real start, where it was not seen; null: as it is known. */
  readonly startedAt: Instant | null;
  readonly endedAt: Instant;
  readonly thankYous: z.output<typeof thankYouKeys>;
}

/** A talk is over, whether it was held in the live room or on paper: on to Wrap-up, with the thank-you of each person. */
export function endTalk(edit: Edit, id: string, { startedAt, endedAt: end, thankYous }: Ending, at: Instant): void {
  const interview = edit.get('interviews', id);
  // A question that is still open when the call ends was asked if anything was written under it; the rest stays open and Wrap-up lists it.
  const used = usedQuestions(edit, id);
  for (const question of guideIn(edit, id)) {
    if (question.state !== 'open' || question.askedAt === null) continue;
    const isAsked = used.has(question.id);
    edit.patch(
      'guideQuestions',
      question.id,
      isAsked
        ? { state: 'asked', doneAt: question.doneAt ?? onTalkClock(interview, end) }
        : { askedAt: null, doneAt: null },
    );
  }
  edit.patch('interviews', id, {
    state: 'toWrapUp',
    liveStartedAt: startedAt ?? interview.liveStartedAt ?? end,
    liveEndedAt: end,
    currentGuideQuestionId: null,
  });
  for (const personId of interview.personIds) {
    const person = edit.find('people', personId);
    if (person !== undefined && person.tie < SPOKE) edit.patch('people', personId, { tie: SPOKE });
  }
  addThankYous(edit, id, end, thankYous, at);
}

/** The thank-you and the touchpoint of each person, from the real end of the talk; none for a social one. */
export function addThankYous(
  edit: Edit,
  id: string,
  end: Instant,
  thankYous: z.output<typeof thankYouKeys>,
  at: Instant,
): void {
  const interview = edit.get('interviews', id);
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
      ...freshFollowUp,
      id: followUpId,
      kind: 'thankYou',
      title: `Thank-you letter to ${callName(person)}`,
      detail: '',
      owner: 'me',
      personId,
      interviewId: id,
      due: dayOfInstant(dueAt, profile.timeZone),
      dueAt,
      createdAt: at,
    });
    edit.add('touchpoints', {
      ...freshTouchpoint,
      id: touchpointId,
      personId,
      kind: 'interview',
      direction: 'received',
      summary: interview.purpose,
      interviewId: id,
      at: end,
    });
  }
}
