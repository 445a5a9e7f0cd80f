import { derivedLoopId } from '../domain/loops';
import type { SampleClock } from './sampleClock';
import { personId, sampleId } from './sampleId';
import { step, type SampleStep } from './sampleStep';

/** What she gives and what she was given: the shelf, loops, an introduction of her own, who people are in two sentences. */
export function sampleGivingSteps(clock: SampleClock): SampleStep[] {
  return [...shelf(clock), ...loops(clock), ...introduction(clock), ...people(clock)];
}

const resourceId = (key: string) => sampleId('resources', key);

function shelf({ at }: SampleClock): SampleStep[] {
  return [
    step(at('2027-01-03 17:20'), 'resource.added', {
      id: resourceId('boards'),
      title: 'What a board shows at 3 a.m.',
      kind: 'talk',
      link: 'https://talks.example/boards-at-three',
      note: 'A night nurse reads her board aloud: six of twenty signs mean something to her.',
      topics: ['how boards are read at night', 'why boards are ignored after three weeks'],
      where: 'from minute 12',
    }),
    step(at('2027-01-03 17:22'), 'resource.changed', { id: resourceId('boards'), fields: { state: 'read' } }),
    step(at('2027-01-08 20:40'), 'resource.shared', {
      id: resourceId('boards'),
      personId: personId('PA4'),
      touchpointId: sampleId('touchpoints', 'boards to Ngozi'),
    }),
    step(at('2027-01-11 20:25'), 'resource.changed', {
      id: resourceId('boards'),
      fields: { state: 'used', cameOfIt: 'Ngozi shows minute 12 to her installers.' },
    }),
    step(at('2026-12-12 18:00'), 'resource.added', {
      id: resourceId('safety'),
      title: 'Plain safety cases',
      kind: 'book',
      link: '',
      note: 'Chapter 3: one page that a ward understands.',
      topics: ['safety cases'],
    }),
    step(at('2026-12-12 18:01'), 'resource.changed', {
      id: resourceId('safety'),
      fields: { namedByPersonId: personId('PA8'), where: 'chapter 3' },
    }),
    step(at('2027-01-09 11:00'), 'resource.added', {
      id: resourceId('beds'),
      title: 'Beds at night: who decides when nobody is there',
      kind: 'article',
      link: 'https://journal.example/beds-at-night',
      note: '',
      topics: ['beds at night'],
      isBehindPaywall: true,
    }),
    step(at('2027-01-09 11:10'), 'resource.changed', {
      id: resourceId('beds'),
      fields: { state: 'read', note: 'Three trusts, one year. The table on page 4 is what he asks for.' },
    }),
    // The paper of the scenario went with the letter of thanks (TA3).
    step(at('2027-01-15 14:06'), 'resource.shared', {
      id: resourceId('paper'),
      personId: personId('PA2'),
      touchpointId: sampleId('touchpoints', 'paper to Odalys'),
    }),
  ];
}

function loops({ at }: SampleClock): SampleStep[] {
  const advice = (key: string, giver: string, what: string) => ({
    id: sampleId('loops', key),
    giverId: personId(giver),
    kind: 'advice' as const,
    what,
    noteId: null,
    interviewId: null,
    resourceId: null,
    introductionId: null,
  });
  const tally = advice('tally', 'PA9', 'Ask the night staff first; they keep a tally of their own');
  const whoStays = advice('who stays', 'PA6', 'Ask who stayed after a go-live, not who left');
  return [
    step(at('2026-12-03 17:20'), 'loop.kept', { loops: [tally] }),
    step(at('2027-01-10 16:30'), 'loop.changed', {
      loop: tally,
      fields: {
        did: 'I asked on three wards.',
        result: 'Two keep one, on the back of the handover sheet.',
      },
    }),
    step(at('2026-12-08 20:30'), 'loop.kept', { loops: [whoStays] }),
    step(at('2026-12-15 08:10'), 'loop.changed', {
      loop: whoStays,
      fields: { did: 'I asked Bram that first.', result: 'He named three, and why.' },
    }),
    step(at('2026-12-22 13:30'), 'loop.told', {
      loops: [whoStays],
      touchpoint: {
        id: sampleId('touchpoints', 'told Teodor'),
        kind: 'other',
        summary: 'Told him on the stairs what his question brought',
      },
    }),
    step(at('2027-01-09 11:20'), 'loop.changed', {
      loop: {
        ...advice('', 'PA8', 'Plain safety cases'),
        id: derivedLoopId(resourceId('safety')),
        kind: 'resource',
        resourceId: resourceId('safety'),
        since: at('2026-12-12 18:01'),
      },
      fields: { did: 'Read chapter 3, and wrote such a page about our pumps.' },
    }),
  ];
}

/** Sam and Tilda: both were asked, both said yes, and two weeks later one asks whether they talked. */
function introduction({ at }: SampleClock): SampleStep[] {
  const id = sampleId('introductions', 'PA9 tilda');
  const answer = (when: string, side: 'a' | 'b') => [
    step(at(`${when} 12:00`), 'introduction.asked', { id, side }),
    step(at(`${when} 20:15`), 'introduction.answered', { id, side, answer: 'yes' }),
  ];
  return [
    step(at('2026-12-27 17:00'), 'introduction.begun', {
      id,
      byPersonId: null,
      aPersonId: personId('tilda'),
      bPersonId: personId('PA9'),
      reason: 'She will send patients home with pumps; he teaches how to use them.',
      question: 'What does somebody at home get wrong in the first week?',
    }),
    ...answer('2026-12-28', 'a'),
    ...answer('2026-12-30', 'b'),
    step(at('2026-12-31 16:00'), 'introduction.joined', {
      id,
      touchpointId: sampleId('touchpoints', 'joined tilda'),
      otherTouchpointId: sampleId('touchpoints', 'joined Sam'),
    }),
    step(at('2027-01-19 19:40'), 'introduction.met', {
      id,
      hasMet: true,
      cameOfIt: 'A sheet with four pictures, for the first night at home.',
    }),
  ];
}

/** Two sentences each, and a wish in short words, for those she has met. */
function people({ at }: SampleClock): SampleStep[] {
  return [
    step(at('2026-12-18 10:40'), 'person.changed', {
      id: personId('PA1'),
      fields: {
        summary: 'Left the ward for product five years ago and still reads every incident report. Generous with names.',
        asks: ['installers from other firms'],
        project: 'boards for a second trust',
      },
    }),
    step(at('2026-12-10 21:20'), 'person.changed', {
      id: personId('PA8'),
      fields: { summary: 'Invests in tools for hospitals. Asks what a thing costs before she asks what it does.' },
    }),
    step(at('2026-12-08 21:20'), 'person.changed', {
      id: personId('PA6'),
      fields: {
        summary: 'A nurse who runs the systems of our trust, three floors up. Says little in writing.',
        asks: ['people who install systems'],
      },
    }),
    step(at('2027-01-08 20:45'), 'person.changed', {
      id: personId('PA4'),
      fields: { asks: ['somebody who sees wards from above'] },
    }),
  ];
}
