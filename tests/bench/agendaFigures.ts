import { absenceIn, activeDays, dueMeanwhile } from '../../src/shared/domain/absence';
import { dailyActions } from '../../src/shared/domain/dailyActions';
import { followUpKinds, freshFollowUp } from '../../src/shared/domain/followUp';
import { freshTouchpoint } from '../../src/shared/domain/network';
import { addDays, addToInstant } from '../../src/shared/domain/time';
import type { Workspace } from '../../src/shared/domain/workspace';
import { agendaItems, sayOrigin, sayWhen } from '../../src/renderer/features/follow-ups/followUpView';
import { seeded } from '../support/seeded';
import { asInWindow } from './asInWindow';
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

/** Follow-ups from nothing cached, over 10,000 people and 20,000 touches: the agenda, by person, what a day asks for, an absence. */
export function agendaFigures(): Figure[] {
  const known = largeNetwork();
  const followUps = Object.values(known.followUps);
  const measured = (name: string, compose: () => number) => {
    const times = Array.from({ length: ROUNDS }, () => {
      const start = performance.now();
      if (compose() === 0) throw new Error(`${name}: there is nothing in it`);
      return performance.now() - start;
    });
    return figure(`${name}, 2,000 follow-ups`, median(times), 'ms', LIMIT_MS, 1);
  };
  return [
    measured('agenda with its words', () => {
      const items = agendaItems(known, 'agenda', TODAY, NOW);
      // The rows in sight; the list builds no others.
      for (const item of items.slice(0, 60)) {
        if (item.kind !== 'followUp') continue;
        sayOrigin(known, item.followUp, TODAY, NOW, ZONE);
        sayWhen(item.followUp, TODAY, NOW, item.group);
      }
      return items.length;
    }),
    measured('by person', () => agendaItems(known, 'people', TODAY, NOW).length),
    measured('what a day asks for', () => dailyActions(known, TODAY, NOW).chosen.length),
    measured('whether I was away', () => {
      const asked = { least: 1, zone: ZONE, today: TODAY };
      const days = activeDays(known, asked);
      const absence = absenceIn(days, asked) ?? { from: TODAY, to: TODAY, days: 1 };
      return days.length + dueMeanwhile(followUps, absence, TODAY).length;
    }),
  ];
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
  return asInWindow({ ...career, followUps, touchpoints });
}
