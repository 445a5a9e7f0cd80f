import type { LocalDate } from '../../../shared/domain/field';
import { isOpen, type OutreachState } from '../../../shared/domain/outreachState';
import { compare } from '../../../shared/domain/outreachThreads';
import type { Settings } from '../../../shared/domain/settings';
import type { OutreachNaming } from '../../../shared/text/outreachWords';

/** A dot of the strip and a line of the list under it. */
export interface SequenceStep {
  readonly key: string;
  readonly day: LocalDate;
  /** “Day 3”; empty: it came when it came. */
  readonly count: string;
  readonly text: string;
  /** sent: done by me; answer: theirs; due: late or today; planned: still to come. */
  readonly shape: 'sent' | 'answer' | 'due' | 'planned';
}

/** The steps of one sequence, with the notes to others of the organisation that fell into it. */
export function sequenceSteps(
  state: OutreachState,
  all: readonly OutreachState[],
  settings: Pick<Settings, 'nextPersonAfterBusinessDays' | 'nudgeAfterBusinessDays'>,
  today: LocalDate,
  say: OutreachNaming,
): SequenceStep[] {
  const { thread } = state;
  const name = say.person(thread.personId);
  const steps: SequenceStep[] = [
    { key: 'sent', day: state.sentOn, count: 'Day 0', text: `First note to ${name}`, shape: 'sent' },
  ];
  const others = all.filter(
    (other) =>
      other !== state &&
      thread.organisationId !== null &&
      other.thread.organisationId === thread.organisationId &&
      other.thread.first.sentAt > thread.first.sentAt,
  );
  for (const other of others) {
    const { personId, first } = other.thread;
    steps.push({
      key: first.id,
      day: other.sentOn,
      count: '',
      text: `Wrote to ${say.person(personId)} too`,
      shape: 'sent',
    });
    if (other.standing === 'replied' && other.endedOn !== null)
      steps.push({
        key: `${first.id} answer`,
        day: other.endedOn,
        count: '',
        text: `${say.person(personId)} answered`,
        shape: 'answer',
      });
  }
  const planned = (day: LocalDate): SequenceStep['shape'] => (day <= today ? 'due' : 'planned');
  const nextCount = `Day ${settings.nextPersonAfterBusinessDays}`;
  // Whoever answered there is the one to talk to.
  const isSomebodyFound = all.some(
    (other) =>
      thread.organisationId !== null &&
      other.thread.organisationId === thread.organisationId &&
      other.standing === 'replied',
  );
  if (
    isOpen(state) &&
    state.nudgedOn === null &&
    thread.organisationId !== null &&
    others.length === 0 &&
    !isSomebodyFound
  )
    steps.push({
      key: 'next',
      day: state.nextPersonOn,
      count: nextCount,
      text: 'No answer: a second person may be asked',
      shape: planned(state.nextPersonOn),
    });
  for (const nudge of thread.nudges)
    steps.push({
      key: nudge.id,
      day: state.nudgedOn ?? state.nudgeOn,
      count: '',
      text: `Second note to ${name}`,
      shape: 'sent',
    });
  if (isOpen(state) && state.nudgedOn === null)
    steps.push({
      key: 'nudge',
      day: state.nudgeOn,
      count: `Day ${settings.nudgeAfterBusinessDays}`,
      text: `No answer: second note to ${name}`,
      shape: planned(state.nudgeOn),
    });
  const end = endOf(state, name);
  if (end !== null && state.endedOn !== null)
    steps.push({ key: 'end', day: state.endedOn, count: '', text: end, shape: 'answer' });
  else if (isOpen(state))
    steps.push({
      key: 'rest',
      day: state.restOn,
      count: `Day ${2 * settings.nudgeAfterBusinessDays}`,
      text: 'Still quiet: let it rest',
      shape: 'planned',
    });
  return steps.sort((a, b) => compare(a.day, b.day));
}

function endOf({ standing }: OutreachState, name: string): string | null {
  switch (standing) {
    case 'replied':
      return `${name} answered`;
    case 'declined':
      return `${name} said no`;
    case 'bounced':
      return 'Came back undelivered';
    case 'rested':
      return 'Let it rest';
    default:
      return null;
  }
}
