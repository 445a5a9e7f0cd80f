import type { Instant, LocalDate } from '../domain/field';
import type { MessageKind } from '../domain/message';
import { callName, type Person } from '../domain/person';
import type { Reason } from '../domain/reasons';
import { daysBetween } from '../domain/time';
import { sayDrift, saySpan } from './driftWords';
import { capitalised, pronounsOf, verbFor } from './pronouns';

/** How the one who asks says days; shared code knows no language of its own for them. */
export interface DayWords {
  /** “Thu 4 June”. */
  readonly day: (day: LocalDate) => string;
  /** “on Thu 4 June”, “today”. */
  readonly onDay: (day: LocalDate) => string;
  /** The day of a moment, by the user’s calendar. */
  readonly dayOf: (at: Instant) => LocalDate;
}

export interface ReasonWords {
  readonly title: string;
  /** Why now, with the record it rests on. */
  readonly why: string;
  /** Both in one sentence that goes on from the person’s name, where there is no room for two lines. */
  readonly says: string;
  readonly when: string;
  /** What the button says; it names what is done. */
  readonly action: string;
  /** The follow-up it becomes when it is put off. */
  readonly later: string;
}

/** The letter a reason asks for, and the template it begins with; null: none of the letter screen. */
export function letterFor(reason: Reason): { readonly kind: MessageKind; readonly templateId: string | null } | null {
  switch (reason.kind) {
    case 'occasion':
    case 'project':
      return { kind: 'checkIn', templateId: 'tem_checkin' };
    case 'newRole':
      return { kind: 'congratulation', templateId: null };
    case 'silence':
      return { kind: 'checkIn', templateId: 'tem_checkinsilence' };
    case 'introduction':
      return { kind: 'referrerThanks', templateId: null };
    case 'introductionCheck':
      return { kind: 'checkIn', templateId: 'tem_checkin' };
    default:
      return null;
  }
}

/** A key for lists, the same for the same record. */
export function reasonKey(reason: Reason): string {
  switch (reason.kind) {
    case 'reportBack':
    case 'promise':
      return reason.followUp.id;
    case 'occasion':
      return `${reason.occasion.noteId} ${reason.occasion.what}`;
    case 'introduction':
    case 'introductionCheck':
      return reason.introduction.id;
    case 'resource':
      return reason.resource.id;
    default:
      return reason.kind;
  }
}

/** What a reason says of itself. `other`: the name of the other one of an introduction, where there is one. */
export function reasonWords(
  reason: Reason,
  person: Person,
  other: string | undefined,
  today: LocalDate,
  say: DayWords,
  dueOf: (followUp: Extract<Reason, { followUp: unknown }>['followUp']) => LocalDate,
): ReasonWords {
  const { subject, object, possessive } = pronounsOf(person);
  const Subject = capitalised(subject);
  const name = callName(person);
  switch (reason.kind) {
    case 'reportBack':
      return {
        title: `What you did with ${possessive} advice`,
        why: `Promised: ${reason.followUp.title}`,
        says: `is waiting to hear from you: ${reason.followUp.title}.`,
        when: say.day(dueOf(reason.followUp)),
        action: `Tell ${object}`,
        later: reason.followUp.title,
      };
    case 'promise':
      return {
        title: reason.followUp.title,
        why: `You promised it ${say.onDay(say.dayOf(reason.followUp.createdAt))}.`,
        says: `is waiting to hear from you: ${reason.followUp.title}.`,
        when: say.day(dueOf(reason.followUp)),
        action: `Write to ${object}`,
        later: reason.followUp.title,
      };
    case 'occasion': {
      const { on, what, saidOn } = reason.occasion;
      const isAhead = on !== null && on >= today;
      const told = `${Subject} told you ${say.onDay(saidOn)}.`;
      return {
        title: `“${what}”`,
        why: `${told} ${isAhead ? `Wish ${object} well` : 'Ask how it went'}.`,
        says: `told you ${say.onDay(saidOn)}: “${what}”.`,
        when: on === null ? 'any time' : say.day(on),
        action: isAhead ? `Wish ${object} well` : 'Ask how it went',
        later: `Ask ${name}: ${what}`,
      };
    }
    case 'newRole':
      return {
        title: `A new role: ${reason.title}`,
        why: `${Subject} ${reason.from > today ? verbFor(person, { one: 'starts', they: 'start' }) : 'began'} ${say.onDay(reason.from)}. Confirm it before you write.`,
        says: `${reason.from > today ? 'starts' : 'has begun'} as ${reason.title}, ${say.onDay(reason.from)}.`,
        when: say.day(reason.from),
        action: `Wish ${object} well`,
        later: `Wish ${person.name} well in the new role`,
      };
    case 'introduction':
      return {
        title: `Thank ${object} for ${other ?? 'the introduction'}`,
        why: reason.introduction.state === 'met' ? 'You have met since.' : 'The introduction was made.',
        says: `introduced you${other === undefined ? '' : ` to ${other}`}, and has not been thanked for it.`,
        when: 'any time',
        action: `Thank ${object}`,
        later: `Thank ${person.name} for the introduction${other === undefined ? '' : ` to ${other}`}`,
      };
    case 'introductionCheck': {
      const made = say.dayOf(reason.introduction.madeAt ?? reason.introduction.at);
      return {
        title: `Did ${subject} and ${other ?? 'the other'} talk?`,
        why: `You introduced them ${say.onDay(made)}, and have not heard.`,
        says: `and ${other ?? 'somebody'}: did they talk? You introduced them ${say.onDay(made)}.`,
        when: 'any time',
        action: `Ask ${object}`,
        later: `Ask ${person.name} whether ${other ?? 'the two'} talked`,
      };
    }
    case 'resource':
      return {
        title: `“${reason.resource.title}”`,
        why: `${Subject} ${verbFor(person, { one: 'cares', they: 'care' })} about ${reason.interest}. You saved it ${say.onDay(say.dayOf(reason.resource.createdAt))}.`,
        says: `cares about ${reason.interest}. You saved “${reason.resource.title}” ${say.onDay(say.dayOf(reason.resource.createdAt))}.`,
        when: 'any time',
        action: 'Send it',
        later: `Send “${reason.resource.title}” to ${person.name}`,
      };
    case 'project':
      return {
        title: `How ${reason.project} goes`,
        why: `${Subject} ${verbFor(person, { one: 'works', they: 'work' })} on it, and you were last in touch ${say.onDay(reason.lastOn)}.`,
        says: `works on ${reason.project}. You were last in touch ${say.onDay(reason.lastOn)}.`,
        when: 'any time',
        action: 'Ask how it goes',
        later: `Ask ${person.name} how ${reason.project} goes`,
      };
    case 'silence':
      return {
        title: `A line to ${name}`,
        why: `${silenceWords(reason)} Begin with something you remember; no apology is needed.`,
        says: `has not heard from you for ${saySpan(reason.days)}. ${silenceWords(reason)}`,
        when: `${saySpan(daysBetween(reason.lastOn, today))} ago`,
        action: 'Write two lines',
        later: `A line to ${person.name}`,
      };
  }
}

/** Why the gap is a long one: by their own rhythm, by the one that was chosen, or only by its length. */
function silenceWords({ drift, late, days }: Extract<Reason, { kind: 'silence' }>): string {
  if (late > 0) return `The rhythm you chose came round ${saySpan(late)} ago.`;
  if (drift !== null) return `${capitalised(sayDrift(drift))}.`;
  return `Nothing for ${saySpan(days)}.`;
}
