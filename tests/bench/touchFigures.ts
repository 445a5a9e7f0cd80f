import { dormantTie } from '../../src/shared/domain/dormantTie';
import type { Occasion } from '../../src/shared/domain/heard';
import { newPerson } from '../../src/shared/domain/person.commands';
import { freshFollowUp } from '../../src/shared/domain/followUp';
import { freshResource, freshTouchpoint } from '../../src/shared/domain/network';
import { rankTouch } from '../../src/shared/domain/touchRank';
import { emptyWorkspace, type RecordOf, type Workspace } from '../../src/shared/domain/workspace';
import type { CollectionName } from '../../src/shared/domain/identity';
import { seeded } from '../support/seeded';
import { asInWindow } from './asInWindow';
import { figure, median, type Figure } from './figure';

const PEOPLE = 10_000;
const TOUCHES = 20_000;
const FOLLOW_UPS = 2_000;
const RESOURCES = 300;
const ROUNDS = 15;
/** The limit, for what Today asks. */
const LIMIT_MS = 30;
/** The whole list belongs to a screen that is opened by hand: there in a twentieth of a second. */
const WHOLE_LIST_MS = 50;
const today = '2027-01-14';
const now = '2027-01-14T11:20:00.000Z';
const zone = 'Europe/London';
const DAY = 86_400_000;

type Mutable = { [Name in CollectionName]: Record<string, RecordOf<Name>> };

/** Everybody there is a reason to write to, and the dormant tie, from nothing kept but how topics are taken apart. */
export function touchFigures(): Figure[] {
  const { known, occasions } = network();
  const timed = (what: string, work: () => unknown, most: number) => {
    const times = Array.from({ length: ROUNDS }, () => {
      const start = performance.now();
      if (work() === null) throw new Error(`${what}: nothing found`);
      return performance.now() - start;
    });
    return figure(what, median(times), 'ms', most, 1);
  };
  const rank = () => {
    const rows = rankTouch(known, today, { zone, heard: { occasions } });
    return rows.length < 100 ? null : rows;
  };
  return [
    timed('reasons ranked, 10,000 people, 20,000 touches', rank, WHOLE_LIST_MS),
    timed('dormant tie, 10,000 people, 20,000 touches', () => dormantTie(known, today, { zone }), LIMIT_MS),
  ];
}

/** A network after ten years: one in three with a rhythm, two interests each out of forty, touches over the years. */
function network(): { readonly known: Workspace; readonly occasions: readonly Occasion[] } {
  const chance = seeded(7);
  const known = emptyWorkspace(zone) as Mutable;
  const topics = Array.from({ length: 40 }, () => chance.words(2));
  const at = (days: number) => new Date(Date.parse(now) - days * DAY).toISOString();
  for (let place = 0; place < PEOPLE; place++) {
    const id = `per_${place}`;
    known.people[id] = {
      ...newPerson(id, `Person ${place}`, at(3_650)),
      tie: place % 5,
      cadenceDays: place % 3 === 0 ? 90 : place % 17 === 0 ? 0 : null,
      circle: place % 7 === 0 ? 'light' : null,
      isJustSocial: place % 23 === 0,
      interests: [chance.pick(topics), chance.pick(topics)],
      tags: place % 4 === 0 ? ['alumni'] : [],
    };
    known.roles[`rol_${place}`] = {
      id: `rol_${place}`, personId: id, organisationId: null, title: place % 9 === 0 ? 'Director of care' : 'Nurse', from: '2020-04-01', to: null, isCurrent: true, level: null, createdAt: now,
    }; // prettier-ignore
  }
  // None in the last days: a tie woken this week would end the search for one at once.
  for (let place = 0; place < TOUCHES; place++) {
    const id = `tou_${place}`;
    const personId = `per_${chance.upTo(PEOPLE)}`;
    known.touchpoints[id] = {
      ...freshTouchpoint, id, personId, kind: 'message', direction: 'both', summary: '', at: at(10 + chance.upTo(3_640)),
    }; // prettier-ignore
  }
  for (let place = 0; place < FOLLOW_UPS; place++) {
    const id = `fol_${place}`;
    const kind = place % 10 === 0 ? 'keepInTouch' : 'promise';
    known.followUps[id] = {
      ...freshFollowUp, id, kind, title: 'To do', detail: '', owner: 'me', interviewId: null, personId: `per_${place * 5}`, due: today, createdAt: now,
    }; // prettier-ignore
  }
  for (let place = 0; place < RESOURCES; place++) {
    const id = `res_${place}`;
    known.resources[id] = {
      ...freshResource, id, kind: 'article', title: chance.words(6), link: '', note: '', topics: [chance.pick(topics)], createdAt: at(place),
    }; // prettier-ignore
  }
  const occasions = Array.from({ length: 200 }, (_, place): Occasion => ({
    personId: `per_${place * 11}`, noteId: `not_${place}`, interviewId: 'int_1', saidOn: '2026-12-01', on: '2027-01-15', what: 'launch in January',
  })); // prettier-ignore
  return { known: asInWindow(known), occasions };
}
