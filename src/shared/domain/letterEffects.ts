import { businessCalendar, workingDayFrom } from './businessDays';
import type { Edit } from './edit';
import type { Instant } from './field';
import { freshFollowUp } from './followUp';
import { freshLoop } from './loop';
import { closeLoops } from './loopClosing';
import type { Message } from './message';
import type { TouchpointKind } from './network';
import { callName, type Person } from './person';
import { PROFILE_ID } from './profile';
import { addDays, dayOfInstant } from './time';

const summaries: Readonly<Record<Message['kind'], string>> = {
  outreach: 'First note to',
  nudge: 'Nudge to',
  confirmation: 'Confirmation to',
  thankYou: 'Thank-you letter to',
  update: 'Update to',
  introductionAsk: 'Question about an introduction to',
  introduction: 'Letter of introduction to',
  article: 'Article for',
  congratulation: 'Congratulations to',
  checkIn: 'Letter to',
  reschedule: 'Another time asked of',
  decline: 'Kind answer to the no of',
  forwardable: 'Paragraph to pass on, to',
  referrerThanks: 'Thanks for the door, to',
};

/** What the sending of a letter counts as among touches, and in a few words. */
export function touchOf(
  message: Pick<Message, 'kind' | 'channel' | 'subject'>,
  person: Person,
): { readonly kind: TouchpointKind; readonly summary: string } {
  return {
    kind: touchKindOf(message),
    summary:
      message.kind === 'thankYou' || message.subject.trim() === ''
        ? `${summaries[message.kind]} ${callName(person)}`
        : message.subject,
  };
}

function touchKindOf({ kind, channel }: Pick<Message, 'kind' | 'channel'>): TouchpointKind {
  if (channel === 'phone') return 'call';
  return kind === 'introduction' || kind === 'congratulation' || kind === 'article' ? kind : 'message';
}

/**
 * What the sending brings about beside the outreach (`outreachEffects.ts`): an update closes the loops it tells of; thanks
 * for a door end the introduction that opened it; either ends what I had meant to thank them for.
 */
export function bringAbout(edit: Edit, message: Message, sentAt: Instant): void {
  const { id: messageId, kind, personId, interviewId, loopIds } = message;
  if (kind !== 'update' && kind !== 'referrerThanks') return;
  const doors = kind === 'update' ? [] : thankForDoors(edit, message, sentAt);
  closeLoops(edit, { personId, loopIds: [...new Set([...loopIds, ...doors])], interviewId, messageId }, sentAt);
  for (const followUp of edit.all('followUps')) {
    const isThanks = followUp.kind === 'thanks' && followUp.personId === personId && followUp.owner === 'me';
    if (!isThanks || followUp.doneAt !== null || followUp.deletedAt !== null) continue;
    // Thanks for one door are about its talk; an update thanks for everything.
    if (kind === 'update' || followUp.interviewId === null || followUp.interviewId === interviewId)
      edit.patch('followUps', followUp.id, { doneAt: sentAt, closedAs: 'done' });
  }
}

/** Ends the introductions to those of the talk; answers the loops that were stored about them. */
function thankForDoors(edit: Edit, { personId, interviewId }: Message, sentAt: Instant): string[] {
  const interview = interviewId === null ? undefined : edit.find('interviews', interviewId);
  if (interview === undefined) return [];
  const open = new Set(['offered', 'agreed', 'made', 'met']);
  const doors = edit
    .all('introductions')
    .filter(
      ({ byPersonId, aPersonId, bPersonId, state, deletedAt }) =>
        deletedAt === null &&
        byPersonId === personId &&
        aPersonId === null &&
        interview.personIds.includes(bPersonId) &&
        open.has(state),
    );
  for (const { id } of doors) edit.patch('introductions', id, { state: 'thanked', thankedAt: sentAt });
  const ids = new Set(doors.map(({ id }) => id));
  return edit
    .all('loops')
    .filter(({ introductionId, deletedAt }) => introductionId !== null && ids.has(introductionId) && deletedAt === null)
    .map(({ id }) => id);
}

/** With a thank-you: the advice that is to be told about later, and the thanks that whoever opened the door still gets. */
export function keepWhatWasGiven(
  edit: Edit,
  { personId, interviewId }: Message,
  {
    advice,
    thanks,
    sentAt,
  }: {
    readonly advice: readonly { readonly id: string; readonly noteId: string; readonly what: string }[];
    readonly thanks: readonly { readonly id: string; readonly personId: string; readonly title: string }[];
    readonly sentAt: Instant;
  },
  at: Instant,
): void {
  const talk = interviewId === null ? undefined : edit.find('interviews', interviewId);
  for (const { id, noteId, what } of advice) {
    if (edit.get('notes', noteId).isOffRecord) continue;
    edit.add('loops', {
      ...freshLoop,
      id,
      kind: 'advice',
      giverId: personId,
      what,
      noteId,
      interviewId,
      createdAt: talk?.liveEndedAt ?? at,
    });
  }
  const { timeZone, workingDays, daysOff } = edit.get('profile', PROFILE_ID);
  const calendar = businessCalendar({ workingDays, daysOff });
  for (const { id, personId: byId, title } of thanks) {
    edit.get('people', byId);
    edit.add('followUps', {
      ...freshFollowUp,
      id,
      kind: 'thanks',
      title,
      detail: '',
      owner: 'me',
      personId: byId,
      interviewId,
      due: workingDayFrom(addDays(dayOfInstant(sentAt, timeZone), 1), calendar),
      createdAt: at,
    });
  }
}
