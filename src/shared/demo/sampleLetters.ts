import nurse from '../../../resources/sample-nurse.json';
import type { LocalDate } from '../domain/field';
import type { Channel, messageKinds, Variant } from '../domain/message';
import { addToInstant } from '../domain/time';
import { SAMPLE_ZONE, type SampleClock } from './sampleClock';
import {
  followUpId,
  goalId,
  interviewId,
  introductionId,
  noteId,
  organisationId,
  personId,
  sampleId,
} from './sampleId';
import { letterTexts } from './sampleLetterTexts';
import { step, type SampleStep } from './sampleStep';

interface Letter {
  readonly id: string;
  readonly type: string;
  readonly to: string;
  readonly date: string;
  readonly time: string;
}

interface Context {
  /** The talk it belongs to. */
  readonly talk?: string;
  /** Lines of the talk that stand in it. */
  readonly lines?: readonly number[];
  readonly reportBack?: { readonly key: string; readonly title: string; readonly due: LocalDate };
  /** What came back, and when. */
  readonly answer?: { readonly at: string; readonly says: string };
  /** How it went, of a first note. */
  readonly manner?: {
    readonly channel?: Channel;
    readonly variant?: Variant;
    readonly referrerId?: string;
    readonly introductionId?: string;
  };
}

/** Teodor and Ngozi. */
const between = sampleId('introductions', 'PA6 PA4');

const contexts: Readonly<Record<string, Context>> = {
  LA0: { talk: 'IA0', lines: [2] },
  LA1: {
    talk: 'IA1',
    manner: { variant: 'referred', referrerId: personId('PA1') },
    answer: { at: '2027-01-05 09:10', says: 'Yes: Thursday 14, 17:30 on Teams. “Bram never sends anybody boring.”' },
  },
  LA2: { talk: 'ruaridh', manner: { channel: 'linkedin', variant: 'cold' } },
  LA3: { talk: 'priya', manner: { variant: 'alumni' } },
  LA4: { talk: 'IA1' },
  LA5: {
    talk: 'IA1',
    lines: [3, 9],
    reportBack: { key: 'TA10', title: 'Update to Odalys: “I counted”', due: '2027-02-12' },
  },
  LA6: {
    talk: 'IA4',
    manner: { variant: 'referred', referrerId: personId('PA2') },
    answer: { at: '2027-01-15 19:30', says: 'Thursday 21, 12:15 on Zoom' },
  },
  LA7: {
    talk: 'ruaridh',
    manner: { channel: 'linkedin' },
    answer: { at: '2027-01-18 08:40', says: 'No time until March' },
  },
  LA8: { talk: 'IA2', lines: [1] },
  LA9: { talk: 'IA3', lines: [4] },
  LA10: { talk: 'IA4', lines: [1] },
  LA12: {
    manner: { introductionId: between },
    answer: { at: '2027-01-21 18:15', says: 'Yes, happy to meet her' },
  },
  LA13: { manner: { introductionId: between } },
};

const kinds: Readonly<Record<string, (typeof messageKinds)[number]>> = {
  outreach: 'outreach',
  'LinkedIn note 200': 'outreach',
  confirmation: 'confirmation',
  'thank-you': 'thankYou',
  nudge: 'nudge',
  'thanks to referrer': 'update',
  'introduction: ask': 'introductionAsk',
};

const letters: readonly Letter[] = [
  { id: 'LA0', type: 'thank-you', to: 'PA1', date: '2026-12-18', time: '10:20' },
  ...nurse.letters,
];

/** Every letter from its draft to what came back, the talks that were only asked for, and the introductions. */
export function sampleLetterSteps(clock: SampleClock): SampleStep[] {
  return [...letters.flatMap((letter) => letterSteps(clock, letter)), ...askedFor(clock), ...introductions(clock)];
}

function letterSteps({ at, day }: SampleClock, letter: Letter): SampleStep[] {
  const text = letterTexts[letter.id];
  const kind = kinds[letter.type];
  if (text === undefined || kind === undefined)
    throw new Error(`The scenario’s letter ${letter.id} has no text or kind`);
  const { talk, lines = [], reportBack, answer, manner = {} } = contexts[letter.id] ?? {};
  const id = sampleId('messages', letter.id);
  const sentAt = at(`${letter.date} ${letter.time}`);
  const to = personId(letter.to);
  const interview = talk === undefined ? null : interviewId(talk);
  return [
    step(addToInstant(sentAt, { minutes: -8 }), 'message.drafted', {
      id,
      kind,
      personId: to,
      interviewId: interview,
      ...text,
      tone: 'warm',
      noteIds: lines.map((line) => noteId(talk ?? '', line)),
      manner,
    }),
    step(sentAt, 'message.sent', {
      id,
      sentAt,
      touchpointId: sampleId('touchpoints', `sent ${letter.id}`),
      reportBack:
        reportBack === undefined
          ? null
          : { id: followUpId(reportBack.key), title: reportBack.title, due: day(reportBack.due) },
    }),
    ...(answer === undefined
      ? []
      : [
          kind === 'outreach' || kind === 'nudge'
            ? step(at(answer.at), kind === 'nudge' ? 'outreach.declined' : 'outreach.replied', {
                id,
                touchpointId: sampleId('touchpoints', `answer ${letter.id}`),
                says: answer.says,
              })
            : step(at(answer.at), 'touchpoint.logged', {
                id: sampleId('touchpoints', `answer ${letter.id}`),
                personId: to,
                kind: 'message',
                direction: 'received',
                summary: answer.says,
                interviewId: interview,
              }),
        ]),
  ];
}

/** Two talks she asked for and has not had. */
function askedFor({ at }: SampleClock): SampleStep[] {
  const ask = (key: string, person: string, organisation: string, when: string, purpose: string) => [
    step(at(when), 'interview.planned', {
      id: interviewId(key),
      personIds: [personId(person)],
      fields: {
        organisationId: organisationId(organisation),
        goalId: goalId('G2'),
        purpose,
        minutes: 20,
        timeZone: SAMPLE_ZONE,
      },
    }),
    step(addToInstant(at(when), { minutes: 15 }), 'interview.moved', { id: interviewId(key), state: 'requested' }),
  ];
  return [
    ...ask('ruaridh', 'PA3', 'OA1', '2027-01-06 19:30', 'Who decides when an alarm may go?'),
    ...ask(
      'priya',
      'PA7',
      'OA3',
      '2027-01-11 19:55',
      'How does discovery work with people who have no time to answer?',
    ),
    step(at('2027-01-18 08:45'), 'interview.moved', { id: interviewId('ruaridh'), state: 'declined' }),
  ];
}

function introductions({ at }: SampleClock): SampleStep[] {
  const toOdalys = introductionId('IA0', 'PA2');
  const toNgozi = introductionId('IA0', 'PA4');
  return [
    step(at('2027-01-05 09:20'), 'introduction.changed', { id: toOdalys, fields: { state: 'made' } }),
    step(at('2027-01-07 20:30'), 'introduction.changed', { id: toNgozi, fields: { state: 'made' } }),
    step(at('2027-01-07 20:31'), 'touchpoint.logged', {
      id: sampleId('touchpoints', 'ngozi'),
      personId: personId('PA4'),
      kind: 'introduction',
      direction: 'received',
      summary: 'Bram put us in touch by message; she asks why boards are ignored after three weeks',
    }),
    step(at('2027-01-14 18:40'), 'introduction.changed', { id: toOdalys, fields: { state: 'met' } }),
    step(at('2027-01-21 13:20'), 'introduction.changed', {
      id: introductionId('IA1', 'PA5'),
      fields: { state: 'met' },
    }),
    step(at('2027-01-21 21:15'), 'introduction.changed', { id: toOdalys, fields: { state: 'thanked' } }),
    step(at('2027-01-21 15:40'), 'introduction.begun', {
      id: between,
      byPersonId: null,
      aPersonId: personId('PA6'),
      bPersonId: personId('PA4'),
      reason: 'He would like to hear from people who install systems; she installs the boards.',
      question: 'What do nurses actually read at 3 a.m.?',
    }),
    step(at('2027-01-21 18:16'), 'introduction.answered', { id: between, side: 'a', answer: 'yes' }),
  ];
}
