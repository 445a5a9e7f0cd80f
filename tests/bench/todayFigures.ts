import { absenceIn, activeDays } from '../../src/shared/domain/absence';
import { dailyActions } from '../../src/shared/domain/dailyActions';
import { freshFollowUp, followUpKinds, type FollowUp } from '../../src/shared/domain/followUp';
import { suggestions } from '../../src/shared/domain/keepInTouch';
import { freshResource, type Resource, type Touchpoint } from '../../src/shared/domain/network';
import type { Person, Role } from '../../src/shared/domain/person';
import { addDays, addToInstant } from '../../src/shared/domain/time';
import { eventsByPart } from '../../src/shared/domain/eventFacts';
import { todayOf, todaySentence, weekOf, withoutThankYous } from '../../src/shared/domain/today';
import { aimOf, askedUntil, givingOf, isReviewTime, weekSpan } from '../../src/shared/domain/weekPlan';
import { keepListed } from '../../src/shared/domain/valuesOf';
import { emptyWorkspace, settingsOf, type Workspace } from '../../src/shared/domain/workspace';
import { person, role, touchpoint } from '../support/largePlannerRecords';
import { seeded } from '../support/seeded';
import { asInWindow } from './asInWindow';
import { figure, median, type Figure } from './figure';

const ROUNDS = 15;
/** The limit. */
const LIMIT_MS = 30;
const TODAY = '2027-01-14';
const NOW = '2027-01-14T11:20:00.000Z';

/** A network of years: 10,000 people with a role each, 20,000 touches, 2,000 follow-ups, 40 resources. */
function network(): Workspace {
  const chance = seeded(6);
  const people: Record<string, Person> = {};
  const roles: Record<string, Role> = {};
  const touchpoints: Record<string, Touchpoint> = {};
  const followUps: Record<string, FollowUp> = {};
  const resources: Record<string, Resource> = {};
  for (let index = 0; index < 10_000; index++) {
    const one = {
      ...person(chance, `p${index}`),
      interests: index % 3 === 0 ? [`topic ${index % 60}`, 'handover'] : [],
    };
    people[one.id] = one;
    const theirs = role(chance, `r${index}`, one.id, null);
    roles[theirs.id] = theirs;
  }
  for (let index = 0; index < 20_000; index++) {
    const at = addToInstant(NOW, { hours: -((20_000 - index) * 2) });
    const touch = { ...touchpoint(chance, `t${index}`, `per_p${index % 10_000}`), at };
    touchpoints[touch.id] = touch;
  }
  for (let index = 0; index < 2_000; index++) {
    const id = `fol_f${index}`;
    followUps[id] = {
      ...freshFollowUp,
      id,
      kind: followUpKinds[index % followUpKinds.length] ?? 'other',
      title: `Follow-up ${index}`,
      detail: '',
      owner: index % 5 === 0 ? 'them' : 'me',
      personId: `per_p${(index * 7) % 10_000}`,
      interviewId: null,
      due: addDays(TODAY, (index % 90) - 30),
      createdAt: addToInstant(NOW, { hours: -index }),
    };
  }
  for (let index = 0; index < 40; index++) {
    const id = `res_r${index}`;
    resources[id] = {
      ...freshResource,
      id,
      kind: 'article',
      title: `Paper ${index}`,
      topics: [`topic ${index}`],
      createdAt: NOW,
    };
  }
  return asInWindow({ ...emptyWorkspace('Europe/London'), people, roles, touchpoints, followUps, resources });
}

/** What the page asks for, each part on its own; on screen each is kept until one of its collections changes. */
const parts: Readonly<Record<string, (known: Workspace) => unknown>> = {
  'the day': (known) => {
    const day = todayOf(known, TODAY, NOW);
    return [day, todaySentence(day, TODAY, NOW, 'Europe/London'), eventsByPart(known, NOW, 'Europe/London').now];
  },
  'three actions': (known) =>
    dailyActions({ ...known, followUps: withoutThankYous(known.followUps) }, TODAY, NOW).chosen.length,
  'the week': (known) => {
    const { first, last } = weekSpan(TODAY, settingsOf(known));
    return [
      weekOf(known, TODAY),
      givingOf(known, first),
      aimOf(known, first),
      askedUntil(known.followUps, last).length,
      isReviewTime(known, TODAY, NOW),
    ];
  },
  'whether I was away': (known) => {
    const asked = { least: settingsOf(known).absenceDays, zone: 'Europe/London', today: TODAY };
    const days = activeDays(known, asked);
    return absenceIn(days, asked) ?? days;
  },
  suggestions: (known) => suggestions(known, TODAY, 2),
};

/**
 * The same planner as a window has just read it: its records are listed as they arrive (LiveCopy.ts), and nothing that is
 * worked out of them is known yet.
 */
function anew(workspace: Workspace): Workspace {
  const copies = Object.fromEntries(Object.entries(workspace).map(([name, records]) => [name, { ...records }]));
  const known = copies as unknown as Workspace;
  keepListed(known);
  return known;
}

/** Today from nothing cached, and each of its parts. */
export function todayFigures(): Figure[] {
  const kept = network();
  // Made before the clock runs, so that no copying is swept up while Today is measured.
  const planners = Array.from({ length: ROUNDS + 1 }, () => anew(kept));
  const times = Object.keys(parts).map((name) => [name, [] as number[]] as const);
  const totals: number[] = [];
  // The first round warms the code, as the first second of a window does.
  for (const [round, known] of planners.entries()) {
    let total = 0;
    for (const [name, list] of times) {
      const start = performance.now();
      if (parts[name]?.(known) === undefined) throw new Error(`${name} came to nothing`);
      const took = performance.now() - start;
      total += took;
      if (round > 0) list.push(took);
    }
    if (round > 0) totals.push(total);
  }
  const size = '10,000 people, 20,000 touches, 2,000 follow-ups';
  return [
    figure(`Today composed, ${size}`, median(totals), 'ms', LIMIT_MS, 1),
    ...times.map(([name, list]) => figure(`Today: ${name}`, median(list), 'ms', LIMIT_MS, 1)),
  ];
}
