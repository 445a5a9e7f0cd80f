import { calendarWeeks } from '../../src/shared/domain/calendarGrid';
import { agenda, agendaByPerson } from '../../src/shared/domain/agenda';
import { absenceOf, dueMeanwhile } from '../../src/shared/domain/absence';
import { dailyActions } from '../../src/shared/domain/dailyActions';
import { followUpKinds, freshFollowUp } from '../../src/shared/domain/followUp';
import { freshTouchpoint } from '../../src/shared/domain/network';
import { addDays, addToInstant } from '../../src/shared/domain/time';
import { settingsOf, type Workspace } from '../../src/shared/domain/workspace';
import { agendaItems, sayOrigin, sayWhen } from '../../src/renderer/features/follow-ups/followUpView';
import { seeded } from '../support/seeded';
import { figure, median, type Figure } from './figure';
import { largeCareer } from './largeCareer';

const ROUNDS = 25;
/** The limit. */
const LIMIT_MS = 30;
const FOLLOW_UPS = 2_000;
const TOUCHPOINTS = 20_000;
const TODAY = '2027-01-14';
const NOW = '2027-01-14T10:00:00.000Z';
const ZONE = 'Europe/London';

/**
 * The agenda from nothing cached: every follow-up under its heading with its words, by day and by person, what the day
 * asks for and why, and whether I was away.
 */
export function agendaFigures(): Figure[] {
  const known = largeNetwork();
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    compose(known);
    return performance.now() - start;
  });
  return [figure('agenda, 2,000 follow-ups, 10,000 people, 20,000 touches', median(times), 'ms', LIMIT_MS, 1)];
}

function compose(known: Workspace): void {
  const items = agendaItems(known, 'agenda', TODAY, NOW);
  // The rows in sight; the list builds no others.
  for (const item of items.slice(0, 60)) {
    if (item.kind !== 'followUp') continue;
    sayOrigin(known, item.followUp, TODAY, NOW, ZONE);
    sayWhen(item.followUp, TODAY, NOW, item.group);
  }
  const byPerson = agendaByPerson(Object.values(known.followUps));
  const groups = agenda(Object.values(known.followUps), TODAY, NOW, 1);
  const day = dailyActions(known, TODAY, NOW);
  const absence = absenceOf(known, { least: settingsOf(known).absenceDays, zone: ZONE, today: TODAY });
  const due = absence === null ? [] : dueMeanwhile(Object.values(known.followUps), absence, TODAY);
  const weeks = calendarWeeks(TODAY, 'month', 1);
  if (byPerson.length === 0 || groups.later.length === 0 || day.chosen.length === 0 || weeks.length < 4)
    throw new Error('the agenda is empty');
  if (absence !== null && due.length === 0) throw new Error('an absence without anything due');
}

function largeNetwork(): Workspace {
  const chance = seeded(11);
  const career = largeCareer();
  const people = Object.keys(career.people);
  const talks = Object.keys(career.interviews);
  const followUps = Object.fromEntries(
    Array.from({ length: FOLLOW_UPS }, (_, place) => {
      const id = `fol_b${place}`;
      return [
        id,
        {
          ...freshFollowUp,
          id,
          kind: chance.pick(followUpKinds),
          title: chance.words(6),
          detail: chance.words(10),
          owner: chance.upTo(5) === 0 ? ('them' as const) : ('me' as const),
          personId: chance.pick(people),
          interviewId: chance.upTo(2) === 0 ? chance.pick(talks) : null,
          due: addDays(TODAY, chance.upTo(120) - 30),
          createdAt: addToInstant(NOW, { hours: -chance.upTo(4_000) }),
        },
      ];
    }),
  );
  const touchpoints = Object.fromEntries(
    Array.from({ length: TOUCHPOINTS }, (_, place) => {
      const id = `tou_b${place}`;
      return [
        id,
        {
          ...freshTouchpoint,
          id,
          personId: chance.pick(people),
          kind: 'message' as const,
          direction: 'both' as const,
          summary: chance.words(8),
          at: addToInstant(NOW, { hours: -chance.upTo(20_000) }),
        },
      ];
    }),
  );
  return { ...career, followUps, touchpoints };
}
