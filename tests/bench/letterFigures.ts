import { letterGauge } from '../../src/shared/text/letterGauge';
import { outreachEmail } from '../support/letterExamples';
import { letterFacts } from '../../src/shared/domain/letterFacts';
import { letterFields } from '../../src/shared/domain/letterFields';
import { freeTimes } from '../../src/shared/domain/freeTimes';
import { businessCalendar } from '../../src/shared/domain/businessDays';
import { profileOf, settingsOf } from '../../src/shared/domain/workspace';
import { figure, quantile, type Figure } from './figure';
import { largeCareer } from './largeCareer';

const ROUNDS = 400;
const WORDS = 300;
/** One frame at 60 a second: the gauge is recomputed with every key. */
const FRAME_MS = 16;

/** The gauge of a first note of 300 words, with ninety names of others to look for (thirty letters); another text with every round, as somebody types. */
export function letterFigures(): Promise<Figure[]> {
  const sentence = 'Your talk on alarm fatigue described my nights exactly: which alerts did you remove first? ';
  const words = sentence
    .repeat(Math.ceil(WORDS / 14))
    .split(' ')
    .slice(0, WORDS)
    .join(' ');
  const others = Array.from({ length: 90 }, (_, place) => `Person${place} Familyname${place}`);
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const body = `Dear Ms Thornwhistle,\n\n${words}${'x'.repeat(round % 20)}\n\nImogen`;
    const start = performance.now();
    const checks = letterGauge({ ...outreachEmail, body, facts: { ...outreachEmail.facts, others } });
    times.push(performance.now() - start);
    if (checks.length < 10) throw new Error('the gauge did not check');
  }
  return Promise.resolve([
    figure(`gauge of a letter, ${WORDS} words, p95`, quantile(times, 0.95), 'ms', FRAME_MS, 1),
    ...factFigures(),
  ]);
}

/**
 * What the letter screen works out whenever the document changes, and so with every pause of typing: the facts a letter is
 * judged by, its merge fields and the times it offers, among 10,000 people.
 */
function factFigures(): Figure[] {
  const workspace = largeCareer();
  const people = Object.values(workspace.people).slice(0, 200);
  const profile = profileOf(workspace);
  const settings = settingsOf(workspace);
  const now = '2027-01-20T12:00:00.000Z';
  const calendar = businessCalendar({ workingDays: profile.workingDays, daysOff: profile.daysOff });
  const timed = (what: string, work: (person: (typeof people)[number]) => unknown) => {
    const times = people.map((person) => {
      const start = performance.now();
      if (work(person) === null) throw new Error('nothing was worked out');
      return performance.now() - start;
    });
    return figure(
      `${what}, ${Object.keys(workspace.people).length} people, p95`,
      quantile(times, 0.95),
      'ms',
      FRAME_MS,
      1,
    );
  };
  const about = (personId: string) => ({
    id: 'mes_new',
    kind: 'outreach' as const,
    variant: 'cold' as const,
    channel: 'email' as const,
    tone: 'warm' as const,
    personId,
    interviewId: null,
    referrerId: null,
    inReplyToId: null,
  });
  return [
    timed('facts of a letter', ({ id }) => letterFacts(workspace, about(id), now)),
    timed('merge fields of a letter', ({ id }) => letterFields(workspace, about(id), now)),
    timed('times to offer', (person) =>
      freeTimes({
        now,
        minutes: 20,
        profile,
        person,
        interviews: Object.values(workspace.interviews),
        interviewId: null,
        calendar,
        settings,
      }),
    ),
  ];
}
