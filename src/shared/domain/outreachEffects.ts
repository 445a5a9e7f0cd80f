import { businessCalendar, businessDaysAfter, dayCountStarts, workingDayFrom } from './businessDays';
import type { Edit } from './edit';
import { instant, localDate, type Instant, type LocalDate } from './field';
import { freshFollowUp, type FollowUp } from './followUp';
import type { Message } from './message';
import { outreachThreads, type OutreachThread } from './outreachThreads';
import { currentRoles } from './peopleFacts';
import { callName, type Person } from './person';
import { PROFILE_ID } from './profile';
import { reminderId, type ReminderKind } from './outreachState';
import { SETTINGS_ID, type Settings } from './settings';
import { dayOfInstant } from './time';
import { z } from 'zod';

/**
 * Public holidays near the day of sending, of my country and theirs, as the window knows them (`holidays.list`): a
 * command cannot ask for them. Without them only weekends and own days off are passed over.
 */
export const publicHolidays = z
  .array(z.strictObject({ day: localDate, name: z.string().max(200) }))
  .max(400)
  .default([]);
type PublicHolidays = z.output<typeof publicHolidays>;

/**
 * What a letter that was marked as sent brings with it, in the same change, so that one undo takes back all of it:
 * a first note asks its talk (idea → requested), puts “write to the next person” and “nudge” on the agenda on their
 * business days, and finishes what asked for it (a referral, the turn of the next person there); a nudge and a kind
 * answer to a decline finish their own reminder.
 */
export function bringAboutBySending(edit: Edit, sent: Message, holidays: PublicHolidays, at: Instant): void {
  if (sent.sentAt === null) return;
  const sentAt = instant.parse(sent.sentAt);
  if (sent.kind === 'outreach') {
    askTalk(edit, sent);
    finishWhere(edit, sentAt, (f) => f.kind === 'referral' && f.personId === sent.personId);
    const organisationId = organisationOf(edit, sent.personId);
    for (const other of threadsOf(edit)) {
      if (other.first.id !== sent.id && organisationId !== null && other.organisationId === organisationId)
        finish(edit, other.first.id, ['next'], sentAt);
    }
    remind(edit, sent, holidays, at);
  } else if (sent.kind === 'nudge') {
    const thread = threadsOf(edit).find(({ nudges }) => nudges.some(({ id }) => id === sent.id));
    if (thread) finish(edit, thread.first.id, ['nudge'], sentAt);
  } else if (sent.kind === 'decline') {
    for (const thread of threadsOf(edit))
      if (thread.personId === sent.personId) finish(edit, thread.first.id, ['kind'], sentAt);
  }
}

/** All sequences of the draft, with what the command already wrote. */
export function threadsOf(edit: Edit): OutreachThread[] {
  const byId = <T extends { readonly id: string }>(records: readonly T[]) =>
    Object.fromEntries(records.map((record) => [record.id, record]));
  return outreachThreads(byId(edit.all('messages')), byId(edit.all('roles')));
}

export function threadOfMessage(edit: Edit, messageId: string): OutreachThread | undefined {
  return threadsOf(edit).find(
    ({ first, nudges }) => first.id === messageId || nudges.some(({ id }) => id === messageId),
  );
}

function organisationOf(edit: Edit, personId: string): string | null {
  const roles = edit.all('roles').filter((role) => role.personId === personId);
  return currentRoles(Object.fromEntries(roles.map((role) => [role.id, role]))).get(personId)?.organisationId ?? null;
}

/** Puts the two reminders of a first note on the agenda, or back on it with new dates. */
export function remind(edit: Edit, sent: Message, holidays: PublicHolidays, at: Instant): void {
  if (sent.sentAt === null) return;
  const settings = edit.get('settings', SETTINGS_ID);
  const profile = edit.get('profile', PROFILE_ID);
  const person = edit.get('people', sent.personId);
  const calendar = businessCalendar({ workingDays: profile.workingDays, daysOff: profile.daysOff, holidays });
  const zone = person.timeZone === '' ? profile.timeZone : person.timeZone;
  const sentOn = dayCountStarts(sent.sentAt, zone, calendar, settings.startsNextDayAfterNoon);
  const start = sent.awayUntil !== null && sent.awayUntil > sentOn ? sent.awayUntil : sentOn;
  const organisationId = organisationOf(edit, person.id);
  const organisation = organisationId === null ? undefined : edit.find('organisations', organisationId);
  const put = (kind: ReminderKind, title: string, detail: string, due: LocalDate) => {
    const id = reminderId(sent.id, kind);
    const fields = { title, detail, due, snoozedUntil: null, doneAt: null, deletedAt: null };
    if (edit.find('followUps', id) === undefined)
      edit.add('followUps', { ...reminder(id, person.id, sent.interviewId, at), ...fields });
    else edit.patch('followUps', id, fields);
  };
  if (organisation && !isAnsweredAt(edit, organisation.id))
    put(
      'next',
      `Write to the next person at ${organisation.name}`,
      reminderDetail('next', person, settings),
      businessDaysAfter(start, settings.nextPersonAfterBusinessDays, calendar),
    );
  put(
    'nudge',
    `Nudge ${person.name}`,
    reminderDetail('nudge', person, settings),
    businessDaysAfter(start, settings.nudgeAfterBusinessDays, calendar),
  );
}

/** What a reminder says beside its title: by which number it is dated. */
export function reminderDetail(
  kind: 'next' | 'nudge',
  person: Person,
  pace: Pick<Settings, 'nextPersonAfterBusinessDays' | 'nudgeAfterBusinessDays'>,
): string {
  return kind === 'next'
    ? `If ${callName(person)} has not answered: a second person may be asked after ${days(pace.nextPersonAfterBusinessDays)}, not before, so that colleagues do not compare letters.`
    : `If there is no answer after ${days(pace.nudgeAfterBusinessDays)}: one nudge, then let go.`;
}

const days = (count: number) => (count === 1 ? '1 business day' : `${count} business days`);

function reminder(id: string, personId: string, interviewId: string | null, at: Instant): FollowUp {
  return {
    ...freshFollowUp,
    id,
    kind: 'nudge',
    title: '',
    detail: '',
    owner: 'me',
    personId,
    interviewId,
    due: at.slice(0, 10),
    createdAt: at,
  };
}

/** The next working day: a task that answers what came in. Its key is made from the letter’s. */
export function remindKindly(edit: Edit, sent: Message, title: string, detail: string, at: Instant): void {
  const profile = edit.get('profile', PROFILE_ID);
  const calendar = businessCalendar({ workingDays: profile.workingDays, daysOff: profile.daysOff });
  const id = reminderId(sent.id, 'kind');
  const due = workingDayFrom(dayOfInstant(at, profile.timeZone), calendar);
  const fields = { title, detail, due, kind: 'other', snoozedUntil: null, doneAt: null, deletedAt: null } as const;
  if (edit.find('followUps', id) === undefined)
    edit.add('followUps', { ...reminder(id, sent.personId, sent.interviewId, at), ...fields });
  else edit.patch('followUps', id, fields);
}

/** Takes reminders of a letter off the agenda: what they waited for has come. */
export function finish(edit: Edit, messageId: string, kinds: readonly ReminderKind[], at: Instant): void {
  for (const kind of kinds) {
    const followUp = edit.find('followUps', reminderId(messageId, kind));
    if (followUp !== undefined && followUp.doneAt === null)
      edit.patch('followUps', followUp.id, { doneAt: at, closedAs: 'done' });
  }
}

function finishWhere(edit: Edit, at: Instant, test: (followUp: FollowUp) => boolean): void {
  for (const followUp of edit.all('followUps')) {
    if (followUp.doneAt === null && followUp.deletedAt === null && test(followUp))
      edit.patch('followUps', followUp.id, { doneAt: at, closedAs: 'done' });
  }
}

/** Somebody there answered already: no second person is needed. */
function isAnsweredAt(edit: Edit, organisationId: string): boolean {
  return threadsOf(edit).some(
    (thread) =>
      thread.organisationId === organisationId &&
      [thread.first, ...thread.nudges].some(({ answer }) => answer === 'replied'),
  );
}

/** The talk a letter is about: its own, otherwise the one that is planned with the person and has no time yet. */
export function talkOf(edit: Edit, sent: Pick<Message, 'interviewId' | 'personId'>, states: readonly string[]) {
  const own = sent.interviewId === null ? undefined : edit.find('interviews', sent.interviewId);
  const talk =
    own ??
    edit
      .all('interviews')
      .filter(({ personIds, deletedAt }) => deletedAt === null && personIds.includes(sent.personId))
      .find(({ state }) => states.includes(state));
  return talk !== undefined && states.includes(talk.state) ? talk : undefined;
}

function askTalk(edit: Edit, sent: Message): void {
  const talk = talkOf(edit, sent, ['idea']);
  if (talk) edit.patch('interviews', talk.id, { state: 'requested' });
}

/** A talk with a time is an answer: what waited for one from these people leaves the agenda. */
export function endWaitingFor(edit: Edit, personIds: readonly string[], at: Instant): void {
  for (const { first, personId } of threadsOf(edit))
    if (personIds.includes(personId)) finish(edit, first.id, ['next', 'nudge'], at);
}
