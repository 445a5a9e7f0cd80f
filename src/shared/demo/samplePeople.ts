import nurse from '../../../resources/sample-nurse.json';
import type { Organisation, OrganisationKind } from '../domain/organisation';
import type { Person } from '../domain/person';
import type { TouchpointKind } from '../domain/network';
import { capitalised } from '../text/pronouns';
import { SAMPLE_ZONE, type SampleClock } from './sampleClock';
import { assumptionId, goalId, organisationId, personId, sampleId } from './sampleId';
import { step, type SampleStep } from './sampleStep';

export type NursePerson = (typeof nurse.people)[number];

export function nursePerson(key: string): NursePerson {
  const person = nurse.people.find(({ id }) => id === key);
  if (person === undefined) throw new Error(`The scenario has no ${key}`);
  return person;
}

/** What they can give others; the scenario only says what they wish. */
const offers: Readonly<Record<string, string[]>> = {
  PA4: ['installing flow boards'],
  PA9: ['installing pumps on wards'],
};

/** People whom somebody names in a talk: they become people there. */
export const namedInTalks = ['PA2', 'PA4', 'PA5'];

/** Before anything else: who she is, what she wants to know, whom and what she knows already. */
export function samplePeopleSteps({ at, day }: SampleClock): SampleStep[] {
  const { profile, goals, organisations, people } = nurse;
  return [
    step(at('2026-12-01 19:00'), 'profile.changed', {
      fields: {
        name: profile.name,
        headline: profile.my_line,
        canOffer: profile.proofs,
        interests: ['alarm fatigue', 'handover', 'boards at night'],
        place: profile.city,
        timeZone: SAMPLE_ZONE,
        workingStyle: 'quiet',
        recoveryMinutes: 30,
        weeklyMessages: 4,
        weeklyConversations: 2,
      },
    }),
    step(at('2026-12-01 19:00'), 'pitch.added', {
      id: sampleId('pitches', 'first'),
      name: 'First version',
      text: `${profile.role_now}. ${profile.proofs.join('. ')}. I want to learn how product teams decide, before I decide myself.`,
      isInUse: true,
    }),
    step(at('2026-12-01 19:01'), 'welcome.finished', {}),
    ...goals.map((goal) =>
      step(at('2026-12-01 19:02'), 'goal.added', {
        id: goalId(goal.id),
        purpose: goal.id === 'G2' ? 'findAWayIn' : 'learn',
        statement: goal.text,
      }),
    ),
    ...assumptions.map((assumption) =>
      step(at('2026-12-01 19:10'), 'assumption.added', {
        ...assumption,
        id: assumptionId(assumption.id),
        goalId: goalId(assumption.goalId),
      }),
    ),
    ...organisations.map((organisation, place) =>
      step(at('2026-12-01 19:20'), 'organisation.added', {
        id: organisationId(organisation.id),
        name: organisation.name,
        fields: {
          sector: capitalised(organisation.sector),
          zone: zoneOf(organisation.zone),
          kind: kindOf(organisation.sector),
          motivation: organisation.motivation,
          state: organisation.status === 'target' ? 'target' : 'watching',
          rank: `a${place}`,
          openings: organisation.print_says,
          notes: `Way in: ${organisation.way_in}.`,
        },
      }),
    ),
    ...people
      .filter(({ id }) => !namedInTalks.includes(id))
      .flatMap((person) => personAdded(person, at('2026-12-02 18:00'))),
    ...contacts.map((contact, place) =>
      step(at(`${contact.on} 21:00`), 'touchpoint.logged', {
        id: sampleId('touchpoints', `contact ${place}`),
        personId: personId(contact.person),
        kind: contact.kind,
        direction: contact.direction,
        summary: contact.summary,
        at: at(`${contact.on} ${contact.clock}`),
      }),
    ),
    step(at('2026-12-02 18:30'), 'question.added', {
      id: sampleId('questions', 'alarms'),
      text: 'Which alarms did you remove first, and how did the wards take it?',
      fields: { topic: 'needs', stage: 'core', audience: ['HM', 'PE'], minutes: 4, tags: ['alarms'] },
    }),
    step(at('2026-12-20 17:00'), 'resource.added', {
      id: sampleId('resources', 'paper'),
      title: 'Alarm counts in step-down units',
      kind: 'paper',
      link: '',
      note: 'Table 2: how often an alarm is silenced without a look.',
      topics: ['alarm fatigue', 'silent alarms'],
    }),
    step(at('2027-01-05 12:00'), 'person.changed', {
      id: personId('PA1'),
      fields: { connectedOn: day('2026-12-17'), part: 'mentor' },
    }),
  ];
}

/** A person as the scenario knows them, with their post. */
function personAdded(person: NursePerson, when: string): SampleStep[] {
  return [
    step(when, 'person.added', {
      id: personId(person.id),
      name: person.name,
      fields: personFields(person),
      role: roleOf(person),
    }),
  ];
}

/** What the scenario knows about a person beside the name. */
export function personFields(
  person: NursePerson,
): Partial<Omit<Person, 'id' | 'createdAt' | 'archivedAt' | 'deletedAt'>> {
  return {
    callName: person.id === 'PA5' ? 'Hạnh' : '',
    emails: person.email === '' ? [] : [person.email],
    links: person.linkedin === '' ? [] : [person.linkedin],
    channel: capitalised(person.preferred_channel),
    howWeMet: capitalised(person.how_known),
    tie: person.link_strength === 'known' ? 3 : person.link_strength === 'weak' ? 1 : 0,
    part: person.audience.includes('HM') ? 'hiringManager' : person.audience.includes('SL') ? 'senior' : 'peer',
    interests: person.interests === '' ? [] : [person.interests],
    wishes: capitalised(person.wish),
    offers: offers[person.id] ?? [],
    rules: capitalised(person.groundrules),
    notes: capitalised(person.note),
    timeZone: person.timezone,
    cadenceDays: person.link_strength === 'known' ? 42 : person.link_strength === 'weak' ? 90 : null,
  };
}

export function roleOf(person: NursePerson) {
  return {
    id: sampleId('roles', person.id),
    personId: personId(person.id),
    organisationId: person.organisation === '' ? null : organisationId(person.organisation),
    title: person.title,
    from: null,
    to: null,
    isCurrent: true,
  };
}

function kindOf(sector: string): OrganisationKind {
  if (/hospital/i.test(sector)) return 'publicBody';
  return /community/i.test(sector) ? 'association' : 'company';
}

function zoneOf(words: string): Organisation['zone'] {
  return words.startsWith('between') ? 'between' : words.startsWith('wider') ? 'wider' : 'other';
}

const assumptions = [
  {
    id: 'course',
    goalId: 'G2',
    statement: 'Nobody takes a nurse into a product team without a computing course.',
    disproof: 'Two people who came without one.',
    decision: 'Whether to pay for the nine-month course',
  },
  {
    id: 'carries-over',
    goalId: 'G1',
    statement: 'What I do on the ward carries over into product work.',
    disproof: 'They name a gap that takes more than a year to close.',
    decision: 'Whether to apply by 31 March',
  },
];

/** Before the two weeks: how she came to know them. */
const contacts: readonly {
  readonly person: string;
  readonly kind: TouchpointKind;
  readonly direction: 'given' | 'received' | 'both';
  readonly on: string;
  readonly clock: string;
  readonly summary: string;
}[] = [
  {
    person: 'PA9',
    kind: 'call',
    direction: 'both',
    on: '2026-12-03',
    clock: '16:10',
    summary: 'An hour about nights, pumps and what a trainer’s week is like',
  },
  {
    person: 'PA1',
    kind: 'message',
    direction: 'received',
    on: '2026-12-11',
    clock: '20:05',
    summary: 'Wrote back the same day: “of course I remember the pumps”',
  },
];
