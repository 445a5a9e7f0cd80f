import { businessDaysAfter, workingDayFrom } from './businessDays';
import type { LocalDate } from './field';
import { dayWithRoom, type Pace } from './outreachGuard';
import { isOpen, type OutreachRules, type OutreachState } from './outreachState';
import { compare } from './outreachThreads';
import { addDays } from './time';

/** One dated step of “if nobody answers”. */
export interface PreviewStep {
  readonly day: LocalDate;
  readonly kind: 'write' | 'find' | 'nudge' | 'rest';
  /** Of `find`: the one whose silence it follows. */
  readonly personId: string;
  readonly organisationId: string | null;
  /** Whose silence makes room for it; null: nothing holds it. */
  readonly afterPersonId: string | null;
  /** The week before was full, so it waits for the next. */
  readonly isMovedForPace: boolean;
}

interface Planned extends PreviewStep {
  /** What follows a step: a note that is not written yet has its own 3 and 7 days. */
  readonly then: (step: PreviewStep) => Planned[];
}

/**
 * What the coming days hold if nobody answers: nudges, next people (first notes keep to the week’s measure and move to
 * the next week when it is full), and where it is let go. Simulated in the order of days, so that a note written in it
 * has its own sequence. `candidates`: who would be next at each organisation, the first first.
 */
export function previewSilence(
  states: readonly OutreachState[],
  candidates: ReadonlyMap<string, readonly string[]>,
  rules: OutreachRules,
  pace: Pace,
  days = rules.settings.previewDays,
): PreviewStep[] {
  const until = addDays(rules.today, days);
  const waiting = new Map([...candidates].map(([organisation, people]) => [organisation, [...people]]));
  const sentOn = [...pace.sentOn];
  const queue: Planned[] = [];
  const notBefore = (day: LocalDate) => (day > rules.today ? day : rules.today);

  const rest = (personId: string, organisationId: string | null, day: LocalDate): Planned => ({
    ...step('rest', personId, organisationId, day),
    then: () => [],
  });
  const nudge = (personId: string, organisationId: string | null, day: LocalDate): Planned => {
    const calendar = rules.calendarFor(personId);
    return {
      ...step('nudge', personId, organisationId, workingDayFrom(notBefore(day), calendar)),
      then: (done) => [
        rest(personId, organisationId, businessDaysAfter(done.day, rules.settings.nudgeAfterBusinessDays, calendar)),
      ],
    };
  };
  const next = (organisationId: string, day: LocalDate, afterPersonId: string): Planned => {
    const personId = waiting.get(organisationId)?.shift();
    if (personId === undefined)
      return {
        ...step('find', afterPersonId, organisationId, notBefore(day)),
        afterPersonId,
        then: () => [],
      };
    const calendar = rules.calendarFor(personId);
    return {
      ...step('write', personId, organisationId, workingDayFrom(notBefore(day), calendar)),
      afterPersonId,
      then: (done) => [
        next(
          organisationId,
          businessDaysAfter(done.day, rules.settings.nextPersonAfterBusinessDays, calendar),
          personId,
        ),
        nudge(personId, organisationId, businessDaysAfter(done.day, rules.settings.nudgeAfterBusinessDays, calendar)),
      ],
    };
  };

  for (const [organisationId, there] of byOrganisation(states)) {
    for (const state of there.filter(isOpen)) {
      const { personId } = state.thread;
      queue.push(
        state.nudgedOn === null
          ? nudge(personId, organisationId, state.nudgeOn)
          : rest(personId, organisationId, notBefore(state.restOn)),
      );
    }
    // Whoever answered there is the one to talk to; nobody else is written to.
    const latest = there.at(-1);
    if (organisationId === null || latest === undefined || there.some(({ standing }) => standing === 'replied'))
      continue;
    const isFree = !isOpen(latest);
    if (isFree && (waiting.get(organisationId)?.length ?? 0) === 0) continue;
    queue.push(next(organisationId, isFree ? rules.today : latest.nextPersonOn, latest.thread.personId));
  }

  const steps: PreviewStep[] = [];
  while (queue.length > 0) {
    queue.sort((a, b) => compare(a.day, b.day) || order[a.kind] - order[b.kind] || compare(a.personId, b.personId));
    const planned = queue.shift();
    if (planned === undefined || planned.day > until) break;
    const { then, ...done } = planned;
    if (done.kind === 'write') {
      const day = dayWithRoom(done.day, done.personId, { ...pace, sentOn }, rules);
      if (day > done.day) {
        queue.push({ ...planned, day, isMovedForPace: true });
        continue;
      }
      sentOn.push(done.day);
    }
    steps.push(done);
    queue.push(...then(done));
  }
  return steps;
}

const order = { nudge: 0, write: 1, find: 2, rest: 3 } as const;

function step(kind: PreviewStep['kind'], personId: string, organisationId: string | null, day: LocalDate): PreviewStep {
  return { kind, personId, organisationId, day, afterPersonId: null, isMovedForPace: false };
}

/** In the order the notes were sent. Without an organisation each stands for itself. */
function byOrganisation(states: readonly OutreachState[]): [string | null, OutreachState[]][] {
  const groups = new Map<string, [string | null, OutreachState[]]>();
  for (const state of states) {
    const { organisationId, first } = state.thread;
    const key = organisationId ?? first.id;
    const group = groups.get(key);
    if (group) group[1].push(state);
    else groups.set(key, [organisationId, [state]]);
  }
  return [...groups.values()];
}
