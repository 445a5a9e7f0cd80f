import type { Person } from '../domain/person';
import type { TouchpointKind } from '../domain/network';
import { SAMPLE_ZONE, type SampleClock } from './sampleClock';
import { personId, sampleId } from './sampleId';
import { step, type SampleStep } from './sampleStep';

/** Whom she knew before she began to ask around. The scenario does not have them; all are invented. */
interface Friend {
  readonly key: string;
  readonly name: string;
  readonly role: string;
  /** Their next post, and the day on which it begins. */
  readonly next?: { readonly title: string; readonly from: string };
  readonly fields: Partial<Omit<Person, 'id' | 'createdAt' | 'archivedAt' | 'deletedAt'>>;
  readonly touches: readonly {
    readonly on: string;
    readonly kind: TouchpointKind;
    readonly direction: 'given' | 'received' | 'both';
    readonly summary: string;
  }[];
}

const friends: readonly Friend[] = [
  {
    key: 'tilda',
    name: 'Tilda Brightwell',
    role: 'Physiotherapist',
    next: { title: 'Discharge Coordinator', from: '2027-01-18' },
    fields: {
      howWeMet: 'Same ward for three winters',
      tie: 3,
      part: 'peer',
      circle: 'regular',
      channel: 'Phone',
      emails: ['tilda@brightwell.example'],
      interests: ['handover'],
      asks: ['a handover sheet that night staff fill in'],
      offers: ['how patients get home'],
      summary: 'Worked three winters beside me. Knows every lift and every porter.',
    },
    touches: [
      {
        on: '2026-09-12',
        kind: 'coffee',
        direction: 'both',
        summary: 'She thinks of leaving the gym for the corridors',
      },
      { on: '2026-11-20', kind: 'call', direction: 'given', summary: 'Read her application; she has an interview' },
    ],
  },
  {
    key: 'callum',
    name: 'Callum Underhay',
    role: 'Night Site Manager',
    fields: {
      howWeMet: 'We ran nights together for two years',
      tie: 3,
      part: 'peer',
      emails: ['callum@underhay.example'],
      interests: ['beds at night'],
      project: 'a bed meeting at four in the morning',
      summary: 'Runs a whole site at night. Calm, and quick to say what does not work.',
    },
    touches: [
      { on: '2026-04-16', kind: 'coffee', direction: 'both', summary: 'Breakfast after the shift' },
      { on: '2026-05-21', kind: 'coffee', direction: 'both', summary: 'He tries a bed meeting at four in the morning' },
      { on: '2026-06-26', kind: 'call', direction: 'received', summary: 'He told me whom to ask about the boards' },
      { on: '2026-07-30', kind: 'coffee', direction: 'both', summary: 'Breakfast after the shift' },
      { on: '2026-09-03', kind: 'message', direction: 'given', summary: 'Sent him our handover sheet' },
      { on: '2026-10-09', kind: 'coffee', direction: 'both', summary: 'He is short of two charge nurses' },
    ],
  },
  {
    key: 'marion',
    name: 'Marion Fellgate',
    role: 'Head of Nursing Research',
    fields: {
      howWeMet: 'My first ward manager',
      tie: 3,
      part: 'senior',
      emails: ['marion@fellgate.example'],
      interests: ['counting what nurses do'],
      summary: 'Taught me to count before I complain. Moved into research.',
    },
    touches: [
      { on: '2019-05-10', kind: 'coffee', direction: 'received', summary: 'She read my first handover sheet' },
      { on: '2022-11-04', kind: 'event', direction: 'both', summary: 'Her farewell from the ward' },
    ],
  },
];

/** Their names, their posts, and when they were last in touch: long before the scenario begins. */
export function sampleFriendSteps({ at, day }: SampleClock): SampleStep[] {
  return friends.flatMap(({ key, name, role, next, fields, touches }) => [
    step(at('2026-12-02 18:10'), 'person.added', {
      id: personId(key),
      name,
      fields: { timeZone: SAMPLE_ZONE, ...fields },
      role: {
        id: sampleId('roles', key),
        personId: personId(key),
        organisationId: null,
        title: role,
        from: null,
        to: null,
        isCurrent: true,
      },
    }),
    ...touches.map(({ on, kind, direction, summary }) =>
      step(at('2026-12-02 18:20'), 'touchpoint.logged', {
        id: sampleId('touchpoints', `${key} ${on}`),
        personId: personId(key),
        kind,
        direction,
        summary,
        at: at(`${on} 09:00`),
      }),
    ),
    ...(next === undefined
      ? []
      : [
          step(at('2027-01-06 19:10'), 'role.added', {
            role: {
              id: sampleId('roles', `${key} next`),
              personId: personId(key),
              organisationId: null,
              title: next.title,
              from: day(next.from),
              to: null,
              isCurrent: true,
            },
          }),
        ]),
  ]);
}
