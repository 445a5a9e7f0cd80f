import type { SampleClock } from './sampleClock';
import { personId, sampleId } from './sampleId';
import { nursePerson } from './samplePeople';
import { step, type SampleStep } from './sampleStep';

const eventId = (key: string) => sampleId('events', key);
const groupId = (key: string) => sampleId('groups', key);
const encounterId = (key: string) => sampleId('encounters', key);

/** Events with their missions, whom she met there, and the two groups she is in or tries. */
export function sampleGatheringSteps(clock: SampleClock): SampleStep[] {
  return [...groups(clock), ...past(clock), ...planned(clock), ...met(clock)];
}

function groups({ at, day }: SampleClock): SampleStep[] {
  return [
    step(at('2026-12-05 18:00'), 'group.added', {
      id: groupId('circle'),
      name: 'Ward sisters’ reading circle',
      fields: {
        kind: 'peers',
        why: 'Four who read one thing and say what they changed because of it.',
        cost: 'free',
        rhythm: { every: 6, unit: 'week' },
        nextOn: day('2027-01-28'),
        role: 'organiser',
        state: 'active',
        memberIds: [personId('tilda'), personId('callum')],
        worth: 5,
      },
    }),
    step(at('2026-12-05 18:04'), 'group.contributed', {
      id: groupId('circle'),
      contribution: { on: day('2026-10-29'), what: 'Told how missed observations fell', link: '' },
    }),
    step(at('2026-12-17 21:30'), 'group.contributed', {
      id: groupId('circle'),
      contribution: { on: day('2026-12-17'), what: 'Brought the alarm-count paper', link: '' },
    }),
    step(at('2026-12-13 17:00'), 'group.added', {
      id: groupId('coders'),
      name: 'Thursday Bedside Coders',
      fields: {
        kind: 'community',
        why: 'Clinicians who build software, upstairs in a pub.',
        cost: 'free',
        rhythm: { every: 1, unit: 'month' },
        nextOn: day('2027-01-21'),
        role: 'reading',
        state: 'trying',
      },
    }),
  ];
}

function past({ at, day }: SampleClock): SampleStep[] {
  return [
    step(at('2026-12-03 19:00'), 'event.added', {
      id: eventId('informatics'),
      name: 'Clinical informatics evening',
      fields: {
        purpose: 'To see who in my own trust decides about systems.',
        aim: 'One name from three floors up',
        audience: 'clinicians of the trust',
        place: 'Quillhaven, lecture room 2',
        on: day('2026-12-08'),
        startsAt: at('2026-12-08 18:00'),
        leaveAt: at('2026-12-08 19:30'),
        opener: 'What did the last go-live teach you?',
      },
    }),
    step(at('2026-12-03 19:05'), 'event.added', {
      id: eventId('panel'),
      name: 'Panel on safety cases',
      fields: {
        purpose: 'To hear who pays for safety, and why.',
        aim: 'One question asked in the room',
        audience: 'founders and clinicians',
        place: 'Osier & Thane, ground floor',
        on: day('2026-12-10'),
        startsAt: at('2026-12-10 18:30'),
        leaveAt: at('2026-12-10 19:30'),
      },
    }),
    ...captured(at, 'teodor', 'informatics', '2026-12-08 18:40', 'PA6', 'he asked who stays, and why'),
    ...captured(at, 'zoe', 'panel', '2026-12-10 19:15', 'PA8', 'spoke two minutes at the door'),
    step(at('2026-12-09 08:20'), 'event.changed', {
      id: eventId('informatics'),
      fields: {
        learned: 'He counts who stays after a go-live, not who complains.',
        worthForMe: 4,
        worthForThem: 2,
      },
    }),
    step(at('2026-12-11 08:20'), 'event.changed', {
      id: eventId('panel'),
      fields: { learned: 'A safety case is a page that somebody signs.', worthForMe: 3, worthForThem: 2 },
    }),
  ];
}

/** Written down on the spot, and sorted the same evening. */
function captured(
  at: SampleClock['at'],
  key: string,
  event: string,
  when: string,
  person: string,
  words: string,
): SampleStep[] {
  const { name } = nursePerson(person);
  return [
    step(at(when), 'encounter.captured', { id: encounterId(key), name, words, eventId: eventId(event) }),
    step(at(`${when.slice(0, 10)} 21:00`), 'encounter.sorted', {
      id: encounterId(key),
      person: { id: personId(person), name, isNew: false },
      touchpointId: sampleId('touchpoints', `met ${key}`),
      followUp: null,
    }),
  ];
}

function planned({ at, day }: SampleClock): SampleStep[] {
  return [
    step(at('2027-01-05 19:30'), 'event.added', {
      id: eventId('evening'),
      name: 'Health-tech evening',
      fields: {
        purpose: 'To hear what an investor asks a nurse.',
        aim: 'One investor, one nurse',
        audience: 'founders, investors, a few clinicians',
        place: 'Osier & Thane Ventures',
        link: 'https://osierthane.example/evening',
        on: day('2027-01-18'),
        startsAt: at('2027-01-18 19:30'),
        leaveAt: at('2027-01-18 21:00'),
        toMeetPersonIds: [personId('PA8')],
        toMeet: 'a nurse who changed sides',
        opener: 'What would a ward have to show you before you believed it?',
      },
    }),
    step(at('2027-01-05 19:40'), 'event.added', {
      id: eventId('coders'),
      name: 'Thursday Bedside Coders: first visit',
      fields: {
        kind: 'club',
        purpose: 'To see whether I belong among people who build.',
        aim: 'Two names, and stay for one demo',
        audience: 'clinicians who build software',
        place: 'Upstairs in a pub',
        on: day('2027-01-21'),
        startsAt: at('2027-01-21 19:30'),
        leaveAt: at('2027-01-21 21:00'),
        groupId: groupId('coders'),
      },
    }),
    step(at('2027-01-19 08:05'), 'event.changed', {
      id: eventId('evening'),
      fields: {
        state: 'attended',
        metPersonIds: [personId('PA8')],
        learned: 'Nobody there had seen a ward at night.',
        worthForMe: 3,
        worthForThem: 4,
      },
    }),
  ];
}

/** Names that still wait to be sorted into People. */
function met({ at }: SampleClock): SampleStep[] {
  return [
    step(at('2027-01-11 13:20'), 'encounter.captured', {
      id: encounterId('pauline'),
      name: 'Pauline from bed management',
      words: 'at the lifts; prints the board because the screen is on the wrong wall',
    }),
    step(at('2027-01-21 20:40'), 'encounter.captured', {
      id: encounterId('overheard 1'),
      name: 'Marek, anaesthetist',
      words: 'built a timer for his own drug round',
      eventId: eventId('coders'),
    }),
    step(at('2027-01-21 20:41'), 'encounter.captured', {
      id: encounterId('overheard 2'),
      name: 'somebody called Jo',
      words: 'writes the rota software; wants to see a real rota',
      eventId: eventId('coders'),
    }),
  ];
}
