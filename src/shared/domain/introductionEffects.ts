import { businessCalendar, workingDayFrom } from './businessDays';
import type { Edit } from './edit';
import type { Instant, LocalDate } from './field';
import type { FollowUp } from './followUp';
import { Refusal } from '../failure';
import { answerOf, isMade, joinsTwo, whyNot, withStep, type IntroductionStep, type Side } from './introductionSteps';
import { stepNames } from './introductionNames';
import { introductionReminderId, type IntroductionReminder } from './introductionReminders';
import type { Introduction } from './network';
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

function put(edit: Edit, introduction: Introduction, reminder: IntroductionReminder, side: Side, at: Instant, said: Said): void {
  const id = introductionReminderId(introduction.id, reminder);
  const open = { ...said, snoozedUntil: null, pausedAt: null, doneAt: null, closedAs: null, deletedAt: null };
  if (edit.find('followUps', id) !== undefined) {
    edit.patch('followUps', id, open);
    return;
  }
  edit.add('followUps', {
    id,
    kind: 'introduction',
    owner: 'me',
    personId: side === 'a' ? introduction.aPersonId : introduction.bPersonId,
    interviewId: introduction.interviewId,
    noteId: introduction.noteId,
    dueAt: null,
    repeats: null,
    repeatOfId: null,
    loopId: null,
    introductionId: introduction.id,
    eventId: null,
    createdAt: at,
    ...open,
  });
}

/** What it reminded of has been done. */
export function close(edit: Edit, introductionId: string, reminder: IntroductionReminder, at: Instant): void {
  const found = edit.find('followUps', introductionReminderId(introductionId, reminder));
  if (found?.doneAt === null && found.deletedAt === null)
    edit.patch('followUps', found.id, { doneAt: at, closedAs: 'done' });
}

/** What it reminded of is not the case any more: the step was taken back. */
function drop(edit: Edit, introductionId: string, reminder: IntroductionReminder, at: Instant): void {
  const found = edit.find('followUps', introductionReminderId(introductionId, reminder));
  if (found?.doneAt === null && found.deletedAt === null) edit.patch('followUps', found.id, { deletedAt: at });
}
