import { businessCalendar, workingDayFrom } from './businessDays';
import type { Edit } from './edit';
import type { Instant, LocalDate } from './field';
import { freshFollowUp, type FollowUp } from './followUp';
import { Refusal } from '../failure';
import {
  answerOf,
  isMade,
  joinsTwo,
  sideOf,
  whyNot,
  withStep,
  type IntroductionStep,
  type Side,
} from './introductionSteps';
import { stepNames } from './introductionNames';
import { introductionReminderId, type IntroductionReminder } from './introductionReminders';
import type { Message } from './message';
import { freshTouchpoint, type Introduction } from './network';
import { PROFILE_ID } from './profile';
import { SETTINGS_ID } from './settings';
import { addDays, dayOfInstant } from './time';

/**
 * Takes one step of an introduction, with the reminders that follow from it, or refuses it in a sentence. `again`: the
 * day to ask once more, after “later”.
 */
export function takeStep(
  edit: Edit,
  introductionId: string,
  step: IntroductionStep,
  at: Instant,
  again: LocalDate | null = null,
): Introduction {
  const before = edit.get('introductions', introductionId);
  if (before.deletedAt !== null)
    throw new Refusal('refused', 'This introduction is in the bin. Take it out first. Nothing was changed.');
  const why = whyNot(
    before,
    step,
    stepNames(before, (id) => edit.find('people', id)),
  );
  if (why !== null) throw new Refusal('refused', why);
  const after = withStep(before, step, at);
  edit.put('introductions', after);
  if (joinsTwo(after)) remindOf(edit, after, step, at, again);
  return after;
}

function remindOf(edit: Edit, after: Introduction, step: IntroductionStep, at: Instant, again: LocalDate | null): void {
  const names = stepNames(after, (id) => edit.find('people', id));
  const today = dayOfInstant(at, edit.get('profile', PROFILE_ID).timeZone);
  for (const side of ['a', 'b'] as const) {
    const other: Side = side === 'a' ? 'b' : 'a';
    const ask = side === 'a' ? 'askA' : 'askB';
    if (after.state !== 'declined' && answerOf(after, side) === 'later') {
      if (step.kind === 'answer' && step.side === side && again !== null)
        put(edit, after, ask, side, at, {
          title: `Ask ${names[side]} again about meeting ${names[other]}`,
          detail: `${names[side]} said later.`,
          due: again,
        });
    } else close(edit, after.id, ask, at);
    // Who said yes hears that it is not possible at the moment; what the other said stays with me.
    const tell = side === 'a' ? 'tellA' : 'tellB';
    if (after.state === 'declined' && answerOf(after, side) === 'yes' && answerOf(after, other) === 'no') {
      if (edit.find('followUps', introductionReminderId(after.id, tell))?.doneAt == null)
        put(edit, after, tell, side, at, {
          title: `Tell ${names[side]} it is not possible at the moment`,
          detail: 'Only that: what the other one said stays with you.',
          due: nextWorkingDay(edit, today),
        });
    } else drop(edit, after.id, tell, at);
  }
  if (after.state === 'made') {
    const { introductionCheckDays } = edit.get('settings', SETTINGS_ID);
    const made = dayOfInstant(after.madeAt ?? at, edit.get('profile', PROFILE_ID).timeZone);
    put(edit, after, 'check', 'a', at, {
      title: `Did ${names.a} and ${names.b} talk?`,
      detail: `You joined them. After ${introductionCheckDays} days one asks.`,
      due: nextWorkingDay(edit, addDays(made, introductionCheckDays)),
    });
  } else if (isMade(after)) close(edit, after.id, 'check', at);
  else drop(edit, after.id, 'check', at);
}

function nextWorkingDay(edit: Edit, day: LocalDate): LocalDate {
  const { workingDays, daysOff } = edit.get('profile', PROFILE_ID);
  return workingDayFrom(day, businessCalendar({ workingDays, daysOff }));
}

type Said = Pick<FollowUp, 'title' | 'detail' | 'due'>;

function put(
  edit: Edit,
  introduction: Introduction,
  reminder: IntroductionReminder,
  side: Side,
  at: Instant,
  said: Said,
): void {
  const id = introductionReminderId(introduction.id, reminder);
  const open = { ...said, snoozedUntil: null, pausedAt: null, doneAt: null, closedAs: null, deletedAt: null };
  if (edit.find('followUps', id) !== undefined) {
    edit.patch('followUps', id, open);
    return;
  }
  edit.add('followUps', {
    ...freshFollowUp,
    ...said,
    id,
    kind: 'introduction',
    owner: 'me',
    personId: side === 'a' ? introduction.aPersonId : introduction.bPersonId,
    interviewId: introduction.interviewId,
    noteId: introduction.noteId,
    introductionId: introduction.id,
    createdAt: at,
  });
}

/** What it reminded of has been done. */
function close(edit: Edit, introductionId: string, reminder: IntroductionReminder, at: Instant): void {
  const found = edit.find('followUps', introductionReminderId(introductionId, reminder));
  if (found?.doneAt === null && found.deletedAt === null)
    edit.patch('followUps', found.id, { doneAt: at, closedAs: 'done' });
}

/** What it reminded of is not the case any more: the step was taken back. */
function drop(edit: Edit, introductionId: string, reminder: IntroductionReminder, at: Instant): void {
  const found = edit.find('followUps', introductionReminderId(introductionId, reminder));
  if (found?.doneAt === null && found.deletedAt === null) edit.patch('followUps', found.id, { deletedAt: at });
}

/**
 * What a letter of an introduction brings about when it is marked as sent: a question is asked, the two are joined, the
 * one who opened a door is asked or thanked. Refused in a sentence where it may not go out: the joining letter before
 * both said yes.
 */
export function bringAboutIntroduction(edit: Edit, message: Message, sentAt: Instant): void {
  const { kind, introductionId, personId } = message;
  if (kind === 'introduction') {
    if (introductionId === null)
      throw new Refusal(
        'refused',
        'No introduction stands behind this letter, so it is locked. Begin it on the Introductions screen, where both are asked first. Nothing was changed.',
      );
    const made = takeStep(edit, introductionId, { kind: 'join' }, sentAt);
    const other = sideOf(made, personId) === 'a' ? 1 : 0;
    // The reader’s own touch comes with the letter; its key makes the other one’s.
    const key = `tou_${message.id.slice('mes_'.length, 'mes_'.length + 30)}other`;
    logMade(edit, made, other === 1 ? [null, key] : [key, null], sentAt);
    return;
  }
  if (introductionId === null) return;
  const introduction = edit.find('introductions', introductionId);
  if (introduction === undefined || introduction.deletedAt !== null) return;
  if (kind === 'introductionAsk') {
    const side = sideOf(introduction, personId);
    if (side === undefined || !joinsTwo(introduction)) return;
    // After a no of the other it only tells that it is not possible at the moment.
    if (introduction.state === 'declined') close(edit, introductionId, side === 'a' ? 'tellA' : 'tellB', sentAt);
    else takeStep(edit, introductionId, { kind: 'ask', side }, sentAt);
  } else if (kind === 'forwardable' && !joinsTwo(introduction) && introduction.state === 'idea') {
    takeStep(edit, introductionId, { kind: 'ask', side: 'a' }, sentAt);
  } else if (kind === 'referrerThanks' && introduction.byPersonId === personId) {
    thank(edit, introduction, sentAt);
  }
}

/** Thanks for a door count also where nobody had noted that it opened; a second thanks, for where it led, keeps its day. */
function thank(edit: Edit, introduction: Introduction, at: Instant): void {
  const { id, state } = introduction;
  if (state === 'thanked') edit.patch('introductions', id, { thankedAt: at });
  else if (state !== 'declined' && state !== 'idea' && state !== 'notMet') {
    if (state !== 'made' && state !== 'met')
      takeStep(edit, id, { kind: 'met', hasMet: true, cameOfIt: introduction.cameOfIt }, at);
    takeStep(edit, id, { kind: 'thank' }, at);
  }
}

/**
 * An introduction that was made counts as a touch with each of the two, given by me; of one made for me, with the one who
 * made it. `touchpointIds`: in the order of the two; null: it has its touch already.
 */
export function logMade(
  edit: Edit,
  introduction: Introduction,
  touchpointIds: readonly (string | null)[],
  at: Instant,
): void {
  const name = (personId: string | null) => (personId === null ? '' : (edit.find('people', personId)?.name ?? ''));
  const { byPersonId, bPersonId, id, interviewId } = introduction;
  const touched: readonly (readonly [personId: string, summary: string])[] = joinsTwo(introduction)
    ? [
        [introduction.aPersonId, `Introduced to ${name(bPersonId)}`],
        [bPersonId, `Introduced to ${name(introduction.aPersonId)}`],
      ]
    : byPersonId === null
      ? []
      : [[byPersonId, `Introduced you to ${name(bPersonId)}`]];
  for (const [place, [personId, summary]] of touched.entries()) {
    const touchpointId = touchpointIds[place] ?? null;
    if (touchpointId === null) continue;
    edit.add('touchpoints', {
      ...freshTouchpoint,
      id: touchpointId,
      personId,
      kind: 'introduction',
      direction: joinsTwo(introduction) ? 'given' : 'received',
      summary,
      interviewId,
      introductionId: id,
      at,
    });
  }
}
