import { letterGauge } from '../../src/shared/text/letterGauge';
import { outreachEmail } from '../support/letterExamples';
import { figure, quantile, type Figure } from './figure';

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
  return Promise.resolve([figure(`gauge of a letter, ${WORDS} words, p95`, quantile(times, 0.95), 'ms', FRAME_MS, 1)]);
}
