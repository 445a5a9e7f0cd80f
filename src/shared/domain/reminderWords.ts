import type { Instant, LocalDate } from './field';
import type { Interview } from './interview';
import { interviewPath } from './path';
import { callName } from './person';
import type { ReminderFacts } from './reminderKinds';
import type { DueReminder } from './reminders';
import { mondayOf } from './reminderTimes';
import { namesInShort, turnsOfWeek } from './reminderTurns';
import { addDays, clockOfInstant, dayOfInstant, millisecondsBetween, weekdayOf } from './time';
import { profileOf, settingsOf } from './workspace';
import { shorten } from '../text/shorten';

/** What a button of a notification does: opens the screen, closes the follow-up, asks again in an hour, or on the next working day. */
export type NoticeDeed = 'open' | 'done' | 'inAnHour' | 'nextDay';

export interface Notice {
  readonly title: string;
  /** Lines of plain text; may be empty. */
  readonly body: string;
  /** The screen behind it. */
  readonly to: string;
  readonly actions: readonly { readonly deed: NoticeDeed; readonly text: string }[];
  readonly reminders: readonly DueReminder[];
}

interface Said {
  readonly title: string;
  readonly body: string;
  readonly to: string;
  readonly actions: Notice['actions'];
}

/** Lines of a notification that gathers several; systems cut off more. */
const MOST_LINES = 4;
const MOST_LETTERS = 120;

const later = { deed: 'inAnHour', text: 'In an hour' } as const;
const nextDay = { deed: 'nextDay', text: 'Next working day' } as const;

/** One notification for all that is due, in words; null: nothing is. Never a line off the record. */
export function noticeOf(due: readonly DueReminder[], facts: ReminderFacts, now: Instant): Notice | null {
  const [first, ...more] = due;
  if (first === undefined) return null;
  if (more.length === 0) return { ...said(first, facts, now), reminders: due };
  const lines = due.map((one) => said(one, facts, now).title);
  const shown = lines.length > MOST_LINES ? lines.slice(0, MOST_LINES - 1) : lines;
  const left = lines.length - shown.length;
  return {
    title: `${due.length} things when you have a moment`,
    body: [...shown, ...(left > 0 ? [`and ${left} more`] : [])].join('\n'),
    to: '/',
    actions: [{ deed: 'open', text: 'Open Today' }, later],
    reminders: due,
  };
}

function said({ about }: DueReminder, facts: ReminderFacts, now: Instant): Said {
  const zone = profileOf(facts).timeZone;
  switch (about.kind) {
    case 'thankYou':
      return sayThankYou(facts, about.followUpId, about.closesAt, now);
    case 'followUp':
    case 'waiting':
      return sayFollowUp(facts, about.followUpId, about.kind);
    case 'talkSoon':
      return sayTalk(facts, about.interviewId, now);
    case 'confirm':
      return sayConfirm(facts, about.interviewId, dayOfInstant(now, zone));
    case 'event': {
      const event = facts.events[about.eventId];
      const at = event?.leaveAt == null ? '' : clockOfInstant(event.leaveAt, zone);
      return {
        title: `Time to go home from ${short(event?.name ?? '') || 'the event'}`,
        body: `You wanted to leave at ${at}. Whom you met can be noted on the way.`,
        to: event === undefined ? '/events' : `/events/${event.id}`,
        actions: [{ deed: 'open', text: 'Open' }],
      };
    }
    case 'keepInTouch': {
      const people = turnsOfWeek(facts, mondayOf(dayOfInstant(now, zone)), zone);
      return {
        title: `${namesInShort(people)} might like to hear from you`,
        body: 'Their rhythm has come round. One line is enough, and no hurry.',
        to: people.length === 1 && people[0] !== undefined ? `/people/${people[0].id}` : '/people/keep-in-touch',
        actions: [{ deed: 'open', text: 'Look' }, nextDay],
      };
    }
    case 'review':
      return {
        title: 'A quarter of an hour for the week',
        body: 'What came of it, what waits, what may be let go.',
        to: '/week/review',
        actions: [{ deed: 'open', text: 'Begin' }, later],
      };
  }
}

function sayThankYou(facts: ReminderFacts, followUpId: string, closesAt: Instant, now: Instant): Said {
  const { interviewId, personId } = facts.followUps[followUpId] ?? { interviewId: null, personId: null };
  const zone = profileOf(facts).timeZone;
  const isOver = closesAt <= now;
  const isToday = dayOfInstant(closesAt, zone) === dayOfInstant(now, zone);
  return {
    title: isOver ? `A letter to ${nameOf(facts, personId)} is still welcome` : `Thank ${nameOf(facts, personId)}`,
    body: isOver
      ? 'Later than planned is no reason not to write.'
      : `While the talk is fresh: by ${clockOfInstant(closesAt, zone)}${isToday ? '' : ' tomorrow'}.`,
    to: interviewId === null ? followUpPath(followUpId) : interviewPath(interviewId, 'thank-you'),
    actions: [{ deed: 'open', text: 'Write it' }, later],
  };
}

function sayFollowUp(facts: ReminderFacts, followUpId: string, kind: 'followUp' | 'waiting'): Said {
  const followUp = facts.followUps[followUpId];
  const name = nameOf(facts, followUp?.personId ?? null);
  const isOffRecord = followUp?.noteId != null && facts.notes[followUp.noteId]?.isOffRecord === true;
  const title = isOffRecord ? '' : short(followUp?.title ?? '');
  const to = followUpPath(followUpId);
  if (kind === 'waiting')
    return {
      title: title === '' ? `You wait for something from ${name}` : `You wait for: ${title}`,
      body: `From ${name}. A kind question is fine.`,
      to,
      actions: [{ deed: 'done', text: 'It came' }, nextDay],
    };
  return {
    title: title === '' ? `Something for ${name}` : title,
    body: followUp?.personId == null ? '' : name,
    to,
    actions: [{ deed: 'done', text: 'Done' }, nextDay],
  };
}

function sayTalk(facts: ReminderFacts, interviewId: string, now: Instant): Said {
  const interview = facts.interviews[interviewId];
  const startsAt = interview?.startsAt ?? now;
  const minutes = Math.ceil(millisecondsBetween(now, startsAt) / 60_000);
  const at = clockOfInstant(startsAt, profileOf(facts).timeZone);
  const soon = settingsOf(facts).talkReminderMinutes;
  const when = minutes <= 0 ? 'now' : minutes <= Math.max(soon, 60) ? `in ${counted(minutes, 'minute')}` : `at ${at}`;
  return {
    title: `${peopleOf(facts, interview)} ${when}`,
    body:
      interview === undefined ? '' : [at, media[interview.medium], short(interview.place)].filter(Boolean).join(', '),
    to: interviewPath(interviewId, 'prep'),
    actions: [{ deed: 'open', text: 'Open the brief' }],
  };
}

const media = { video: 'video call', phone: 'phone', inPerson: 'in person', message: 'in writing' } as const;

function sayConfirm(facts: ReminderFacts, interviewId: string, today: LocalDate): Said {
  const interview = facts.interviews[interviewId];
  const zone = profileOf(facts).timeZone;
  const day = interview?.startsAt == null ? today : dayOfInstant(interview.startsAt, zone);
  const at = interview?.startsAt == null ? '' : clockOfInstant(interview.startsAt, zone);
  return {
    title: `Confirm the talk with ${peopleOf(facts, interview)}`,
    body: `It is ${sayDay(day, today)} at ${at}. A short note saves an empty room.`,
    to: '/',
    actions: [{ deed: 'open', text: 'Open Today' }, later],
  };
}

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

function sayDay(day: LocalDate, today: LocalDate): string {
  if (day === today) return 'today';
  return day === addDays(today, 1) ? 'tomorrow' : `on ${weekdays[weekdayOf(day)] ?? day}`;
}

function peopleOf(facts: ReminderFacts, interview: Interview | undefined): string {
  const people = (interview?.personIds ?? []).flatMap((id) => facts.people[id] ?? []);
  return people.length === 0
    ? 'Your talk'
    : people.length === 1
      ? nameOf(facts, people[0]?.id ?? null)
      : namesInShort(people);
}

/** Their whole name, so that two people called Sam are told apart. */
function nameOf({ people }: ReminderFacts, personId: string | null): string {
  const person = personId === null ? undefined : people[personId];
  return short(person?.name ?? '') || (person === undefined ? '' : callName(person)) || 'somebody';
}

function followUpPath(followUpId: string): string {
  return `/follow-ups?followUp=${followUpId}`;
}

function counted(number: number, unit: string): string {
  return `${number} ${unit}${number === 1 ? '' : 's'}`;
}

function short(words: string): string {
  return shorten(words, MOST_LETTERS);
}
