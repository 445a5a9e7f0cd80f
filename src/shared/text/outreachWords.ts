import { holidaysBetween, type BusinessCalendar } from '../domain/businessDays';
import type { LocalDate } from '../domain/field';
import type { Candidate } from '../domain/outreachNext';
import type { Permission, WaitReason } from '../domain/outreachGuard';
import type { PreviewStep } from '../domain/outreachPreview';
import type { OutreachState } from '../domain/outreachState';
import type { Settings } from '../domain/settings';

/** What the sentences need to name: days as the window says them, people and organisations. */
export interface OutreachNaming {
  /** A day inside a sentence: “today”, “Mon 11 January”. */
  readonly day: (day: LocalDate) => string;
  /** With its preposition: “today”, “on Mon 11 January”. */
  readonly onDay: (day: LocalDate) => string;
  readonly person: (personId: string) => string;
  readonly organisation: (organisationId: string) => string;
}

type Numbers = Pick<Settings, 'nextPersonAfterBusinessDays' | 'nudgeAfterBusinessDays'>;

/** “1 business day”, “7 business days”. */
export function businessDays(count: number): string {
  return count === 1 ? '1 business day' : `${count} business days`;
}

/** Where a sequence stands and why, in one or two sentences. `all`: the other sequences, since one may have an answer there. */
export function whyWords(
  state: OutreachState,
  all: readonly OutreachState[],
  numbers: Numbers,
  say: OutreachNaming,
): string {
  const found = all.find(
    ({ standing, thread }) =>
      standing === 'replied' && thread.organisationId !== null && thread.organisationId === state.thread.organisationId,
  );
  const { standing, waited, endedOn, nudgedOn, restOn, nudgeOn, meeting } = state;
  const name = say.person(state.thread.personId);
  switch (standing) {
    case 'waiting':
      return `${waited === 0 ? 'No business day' : businessDays(waited)} of ${numbers.nextPersonAfterBusinessDays} passed. Until then only ${name} is asked there.`;
    case 'nextAllowed':
      if (found !== undefined)
        return `${businessDays(waited)} without an answer. ${say.person(found.thread.personId)} answered, so nobody further there is asked; ${name} is nudged after ${numbers.nudgeAfterBusinessDays}.`;
      return `${businessDays(waited)} without an answer. After ${numbers.nextPersonAfterBusinessDays} a second person there may be asked; ${name} is nudged after ${numbers.nudgeAfterBusinessDays}.`;
    case 'nudgeDue':
      return `${businessDays(waited)} without an answer. One nudge is due ${say.onDay(nudgeOn)}, after ${numbers.nudgeAfterBusinessDays}; then it is let go.`;
    case 'nudged':
      return `Nudged once, ${say.day(nudgedOn ?? nudgeOn)}. Without an answer it rests after ${say.day(restOn)}; nobody is chased twice.`;
    case 'rested':
      return nudgedOn === null
        ? `Let go ${say.onDay(endedOn ?? restOn)}. Nothing is owed.`
        : `One note, one nudge, no answer. It rests; nothing is owed.`;
    case 'replied':
      return endedOn !== null
        ? `Answered ${say.onDay(endedOn)}, after ${waited === 0 ? 'less than a business day' : businessDays(waited)}.`
        : `A talk is planned${meeting?.startsAt == null ? '' : `, so ${name} has answered`}.`;
    case 'declined':
      return `Said no ${say.onDay(endedOn ?? nudgeOn)}. A no that is thanked for stays a friendly one.`;
    case 'bounced':
      return `Came back undelivered, so nobody has read it. Another address or channel is needed.`;
    case 'away':
      return `Out of office until ${say.day(state.awayUntil ?? nudgeOn)}. The business days count from then.`;
  }
}

/** What comes next in a sequence, with its day; null: nothing. */
export function nextStep(
  state: OutreachState,
): { readonly does: string; readonly on: LocalDate; readonly isDue: boolean } | null {
  switch (state.standing) {
    case 'waiting':
      return { does: 'Next person', on: state.nextPersonOn, isDue: false };
    case 'nextAllowed':
      return { does: 'Nudge', on: state.nudgeOn, isDue: false };
    case 'nudgeDue':
      return { does: 'Nudge', on: state.nudgeOn, isDue: true };
    case 'nudged':
      return { does: 'Rest', on: state.restOn, isDue: false };
    case 'away':
      return {
        does: state.nudgedOn === null ? 'Nudge' : 'Rest',
        on: state.nudgedOn === null ? state.nudgeOn : state.restOn,
        isDue: false,
      };
    default:
      return null;
  }
}

/** “Mon 15 February (Washington's Birthday) does not count.”; empty: no day is passed over. */
export function passedOverWords(
  from: LocalDate,
  to: LocalDate,
  calendar: BusinessCalendar,
  workingDays: readonly number[],
  say: Pick<OutreachNaming, 'day'>,
): string {
  const days = holidaysBetween(from, to, calendar, workingDays);
  if (days.length === 0) return '';
  const list = days.map(({ day, name }) => `${say.day(day)} (${name})`);
  return `${list.join(', ')} ${days.length === 1 ? 'does' : 'do'} not count.`;
}

/** Why one had better wait, a sentence each: by whom and until when. Empty: nothing stands against it. */
export function guardWords(permission: Permission, numbers: Numbers, say: OutreachNaming): string[] {
  return permission.isAllowed ? [] : permission.reasons.map((reason) => reasonWords(reason, numbers, say));
}

function reasonWords(reason: WaitReason, numbers: Numbers, say: OutreachNaming): string {
  switch (reason.kind) {
    case 'organisation': {
      const { personId, organisationId } = reason.other.thread;
      const at = organisationId === null ? '' : ` at ${say.organisation(organisationId)}`;
      return `You wrote to ${say.person(personId)}${at} ${say.onDay(reason.other.sentOn)}. After ${businessDays(numbers.nextPersonAfterBusinessDays)} without an answer, from ${say.day(reason.until)}, a second person there may be asked.`;
    }
    case 'samePerson':
      return `You wrote to ${say.person(reason.other.thread.personId)} ${say.onDay(reason.other.sentOn)} and wait for the answer. What may follow is one nudge, ${say.onDay(reason.other.nudgeOn)}.`;
    case 'pace':
      return reason.cap === 0
        ? 'You set aside no first notes a week. There is room when you change that in Settings.'
        : `${reason.sent} first ${reason.sent === 1 ? 'note' : 'notes'} went out this week, and ${reason.cap} a week feel right to you. There is room again from ${say.day(reason.until)}.`;
  }
}

/** Why somebody is proposed next: “named by Odalys”. */
export function candidateWords({ why }: Candidate): string {
  if (why.kind === 'named') return why.by === null ? 'named in a talk' : `named by ${why.by.name}`;
  return why.kind === 'tie' ? 'you know each other' : 'works there';
}

/** A step of “if nobody answers”: what, and why. */
export function previewWords(step: PreviewStep, say: OutreachNaming): { readonly does: string; readonly why: string } {
  const where = step.organisationId === null ? '' : say.organisation(step.organisationId);
  const moved = step.isMovedForPace ? 'the week before is full' : '';
  switch (step.kind) {
    case 'write':
      return {
        does: `Write to ${say.person(step.personId)}`,
        why: [where, step.afterPersonId === null ? '' : `no answer from ${say.person(step.afterPersonId)}`, moved]
          .filter((part) => part !== '')
          .join(', '),
      };
    case 'find':
      return { does: `Find another person at ${where}`, why: `no answer from ${say.person(step.personId)}` };
    case 'nudge':
      return { does: `Nudge ${say.person(step.personId)}`, why: where };
    case 'rest':
      return { does: `Let ${say.person(step.personId)} rest`, why: 'one nudge, then let go' };
  }
}
