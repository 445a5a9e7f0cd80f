import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lintFigures } from '../../../bench/lintFigures';
import { labelledQuestions } from '../../../support/labelledQuestions';
import { lintQuestion, lintRules } from '../../../../src/shared/text/questionLint';

const flag = (text: string, rule: string) => lintQuestion(text).find((one) => one.rule === rule);

describe('each rule offers better words', () => {
  it.each([
    ['closed', 'Do you work from home?', 'When did you last work from home?'],
    ['closed', 'Did the training help?', 'How did the training help?'],
    ['closed', 'Do you like your job?', 'What do you like about your job, and what not?'],
    ['closed', 'Is a degree needed?', 'How far is a degree needed?'],
    [
      'hypothetical',
      'What would you do if your budget were cut by half?',
      'Tell me about the last time your budget was cut by half: what did you do?',
    ],
    ['hypothetical', 'Would you use a tool that counts alarms?', 'When did you last use a tool that counts alarms?'],
    ['leading', 'How amazing is the culture at Larkmoor?', 'What is the culture at Larkmoor like?'],
    [
      'leading',
      'Don’t you think nurses make better product people?',
      '“Nurses make better product people”: where is that so, and where not?',
    ],
    ['doubleBarrelled', 'How did the pilot go and why was it stopped?', 'How did the pilot go?'],
    ['jargon', 'Which KPIs does your team report?', 'Which figures does your team report?'],
    ['payTooEarly', 'What do you earn?', 'What range of pay is usual in this field at my level? I do not mean yours.'],
    [
      'jobAsk',
      'Will you pass on my CV?',
      'What should a short note from a stranger contain so that you read to the end?',
    ],
    ['jobAsk', 'Are you hiring?', 'In my place, what would you do over the next four weeks?'],
  ])('%s: %s', (rule, text, rewrite) => {
    expect(flag(text, rule)?.rewrite).toBe(rewrite);
  });
});

it('says nothing of a good question', () => {
  expect(lintQuestion('Which alarms did you remove first, and how did the wards take it?')).toEqual([]);
  expect(lintQuestion('Tell me about the last time an alarm was ignored.')).toEqual([]);
  expect(lintQuestion('')).toEqual([]);
});

it('lets the usual pay be asked late, and what one earns never', () => {
  const usual = 'What range of pay is usual in this field at my level? I do not mean yours.';
  expect(lintQuestion(usual, { isEarly: true }).map(({ rule }) => rule)).toEqual(['payTooEarly']);
  expect(lintQuestion(usual, { isEarly: false })).toEqual([]);
  expect(lintQuestion('What do you earn?', { isEarly: false }).map(({ rule }) => rule)).toEqual(['payTooEarly']);
});

it('tells what answered it already, theirs and others’, and which topic is exhausted', () => {
  const said = { text: 'Bed-exit and probe off, 60 % of the noise', who: 'Odalys' };
  const text = 'Which alarms did you remove first?';
  expect(lintQuestion(text, { answered: { ...said, isTheirs: true } })).toMatchObject([
    { rule: 'answered', why: 'Odalys told you already: “Bed-exit and probe off, 60 % of the noise”' },
  ]);
  expect(lintQuestion(text, { answered: { ...said, isTheirs: false } })[0]?.rewrite).toBe(
    'I have heard: “Bed-exit and probe off, 60 % of the noise” How do you see it?',
  );
  expect(lintQuestion(text, { saturatedAfter: 3 })).toMatchObject([
    { rule: 'saturated', why: 'The last 3 people added nothing new on this. Give its minutes to something open.' },
  ]);
});

it('keeps to its floors on the labelled questions, which are at least 200', () => {
  expect(labelledQuestions('tests/fixtures/questions').filter(({ isBank }) => !isBank).length).toBeGreaterThanOrEqual(
    200,
  );
  const missed = lintFigures('.').filter(({ ok }) => !ok);
  expect(missed).toEqual([]);
});

it('answers any text with known rules, each once, a sentence each, always the same', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.lorem({ mode: 'sentences' }).map((words) => `Would you ${words}?`),
      ),
      (text) => {
        const flags = lintQuestion(text);
        expect(flags).toEqual(lintQuestion(text));
        expect(new Set(flags.map(({ rule }) => rule)).size).toBe(flags.length);
        for (const { rule, why } of flags) {
          expect(lintRules).toContain(rule);
          expect(why).toMatch(/\.$|”$/);
        }
      },
    ),
  );
});
