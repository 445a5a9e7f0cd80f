import nurse from '../../../resources/sample-nurse.json';
import type { Rhythm } from '../domain/followUp';
import type { SampleClock } from './sampleClock';
import { followUpId, interviewId, needId, personId, sampleId } from './sampleId';
import { step, type SampleStep } from './sampleStep';

/** Tasks that no note became: noted down by hand. */
const byHand: readonly {
  readonly key: string;
  readonly title: string;
  readonly kind: 'other' | 'promise' | 'offer' | 'keepInTouch' | 'event';
  readonly repeats?: Rhythm;
  readonly due: string;
  readonly on: string;
  readonly person: string;
  readonly talk: string | null;
  readonly owner?: 'them';
}[] = [
  {
    key: 'TA1',
    title: 'Read three pages about Larkmoor; note what print says',
    kind: 'other',
    due: '2027-01-13',
    on: '2027-01-11 20:05',
    person: 'PA2',
    talk: 'IA1',
  },
  {
    key: 'zoe',
    title: 'Ask Zoë what a safety case costs a small team',
    kind: 'other',
    due: '2027-01-11',
    on: '2027-01-03 17:00',
    person: 'PA8',
    talk: null,
  },
  {
    key: 'agenda',
    title: 'The count on the agenda of 9 February',
    kind: 'promise',
    due: '2027-02-09',
    on: '2027-01-20 14:40',
    person: 'PA6',
    talk: 'IA3',
    owner: 'them',
  },
  {
    key: 'panel slides',
    title: 'Slides of the panel from Zoë',
    kind: 'promise',
    due: '2027-01-15',
    on: '2026-12-10 21:05',
    person: 'PA8',
    talk: null,
    owner: 'them',
  },
  {
    key: 'sheet',
    title: 'Send Tilda our handover sheet',
    kind: 'offer',
    due: '2027-01-15',
    on: '2027-01-06 19:15',
    person: 'tilda',
    talk: null,
  },
  {
    key: 'sam',
    title: 'Breakfast with Sam after a night',
    kind: 'keepInTouch',
    due: '2027-01-23',
    on: '2026-12-03 17:25',
    person: 'PA9',
    talk: null,
    repeats: { every: 2, unit: 'month' },
  },
  {
    key: 'leave',
    title: 'Ask about two days of study leave',
    kind: 'other',
    due: '2027-01-12',
    on: '2027-01-03 17:05',
    person: 'PA6',
    talk: null,
  },
];

/** When what was done; what is not here is still open. */
const done: Readonly<Record<string, string>> = {
  TA1: '2027-01-13 15:30',
  TA2: '2027-01-15 14:31',
  TA3: '2027-01-15 14:06',
  'tell-bram': '2027-01-19 18:40',
  sheet: '2027-01-17 16:20',
  TA7: '2027-01-22 09:02',
};

/** Tasks and when they were done, two evenings out, and what the need of the wards grew into. */
export function sampleTaskSteps({ at, day }: SampleClock): SampleStep[] {
  const [idea] = nurse.ideas;
  return [
    ...byHand.map(({ key, title, kind, due, on, person, talk, owner, repeats }) =>
      step(at(on), 'followUp.added', {
        id: followUpId(key),
        title,
        kind,
        due: day(due),
        owner: owner ?? 'me',
        personId: personId(person),
        interviewId: talk === null ? null : interviewId(talk),
        repeats: repeats ?? null,
      }),
    ),
    // Waits for the new rota.
    step(at('2027-01-08 16:15'), 'followUp.paused', { id: followUpId('leave') }),
    ...Object.entries(done).map(([key, when]) =>
      step(at(when), 'followUp.done', { id: followUpId(key), isDone: true }),
    ),
    step(at('2027-01-18 21:30'), 'touchpoint.logged', {
      id: sampleId('touchpoints', 'evening zoe'),
      personId: personId('PA8'),
      kind: 'event',
      direction: 'both',
      summary: 'Health-tech evening; she asked what a ward would pay for silence',
      at: at('2027-01-18 20:10'),
    }),
    ...(idea === undefined
      ? []
      : [
          step(at('2027-01-22 16:00'), 'need.changed', {
            id: needId('IA1', 6),
            fields: {
              state: 'proposed',
              proposal: { kind: 'project', idea: idea.idea, firstResult: idea.first_result },
            },
          }),
        ]),
  ];
}
