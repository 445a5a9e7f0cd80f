import { describe, expect, it } from 'vitest';
import type { Note } from '../../../../src/shared/domain/interview';
import { offersFor } from '../../../../src/shared/domain/noteOffers';
import { newPerson } from '../../../../src/shared/domain/person.commands';
import type { TriageContext } from '../../../../src/shared/domain/triagePieces';
import { parseNotePrefix } from '../../../../src/shared/text/notePrefix';
import nurse from '../../../fixtures/scenarios/nurse.json' with { type: 'json' };
import policy from '../../../fixtures/scenarios/policy.json' with { type: 'json' };
import { linesOf, sorting, type Scenario } from '../../../support/scenario';

const at = '2027-01-14T17:40:00.000Z';

function note(text: string, fields: Partial<Note> = {}): Note {
  return {
    id: 'not_1',
    interviewId: 'int_1',
    guideQuestionId: null,
    at,
    text,
    mark: null,
    owner: null,
    isOffRecord: false,
    speakerId: null,
    personIds: [],
    isUntimed: false,
    outcome: null,
    ...fields,
  };
}

function contextOf(people: readonly { readonly id: string; readonly name: string }[], withId: string): TriageContext {
  return {
    interview: { id: 'int_1', personIds: [withId], goalId: null },
    followUps: {},
    people: Object.fromEntries(people.map(({ id, name }) => [id, newPerson(id, name, at)])),
    goals: {},
    assumptions: {},
    nextTalks: [],
    today: '2027-01-14',
    zone: 'Europe/London',
    workingDays: [1, 2, 3, 4, 5],
    dateOrder: 'dayFirst',
  };
}

const context = contextOf(
  [
    { id: 'per_1', name: 'Odalys' },
    { id: 'per_2', name: 'Teodor Łąkowski' },
  ],
  'per_1',
);
const offered = (text: string) =>
  offersFor(note(text), context).map(({ proposal, why }) => [proposal.kind, why] as const);

describe('offers for a note without a mark', () => {
  it.each([
    ["I'll send the draft by 29/1", 'followUp', "“I'll send the draft” is a promise"],
    ['she will introduce me to procurement', 'followUp', '“she will introduce me” is a promise'],
    ['he asks legal first', 'followUp', '“he asks legal first” is a promise'],
    ['top problem: nobody can tell how often', 'need', '“nobody can” sounds like a need'],
    ['try the free course of the auditor', 'resource', '“course” is something to read or try'],
    ['see https://example.org/alarms', 'resource', '“https://example.org/alarms” is something to read or try'],
    ['best to talk to Gerry Malone about beds', 'person', '“talk to Gerry Malone” names a person'],
    ['Teodor said the same', 'person', 'You know Teodor Łąkowski'],
    ['"count before you judge"', 'letter', 'Their own words, in quotation marks'],
    ['the hearing is on 9 Feb', 'followUp', '“on 9 Feb” names a day'],
    ['vendor log useless. $ no data from real wards', 'need', 'You typed “$”'],
  ])('%s: %s', (text, kind, why) => {
    expect(offered(text)[0]).toEqual([kind, why]);
  });

  it.each([
    'path: nurse 4y -> trainer -> PM',
    'mood: good. tired after.',
    '17:49 stop',
    'do NOT do a 9-month course yet',
    'Odalys laughed',
    'B 2 min late, dog',
    '60% of noise',
    '',
  ])('%j is left alone', (text) => {
    expect(offered(text)).toEqual([]);
  });

  it('never speaks of what is off the record', () => {
    expect(offersFor(note("I'll send it by 29/1", { isOffRecord: true }), context)).toEqual([]);
  });
});

/** Of the notes the two scenarios leave unmarked: how often an offer is a kind of thing that the note became. */
function precision({ interviews, people }: Scenario): {
  right: number;
  offers: number;
  wanted: number;
  wrong: string[];
} {
  const wrong: string[] = [];
  let [right, offers, wanted] = [0, 0, 0];
  for (const talk of interviews) {
    const given = contextOf(people, talk.person);
    for (const [line, raw] of linesOf(talk).entries()) {
      const { text, mark, isOffRecord } = parseNotePrefix(raw);
      if (mark !== null || isOffRecord) continue;
      const became = sorting[talk.id]?.find((own) => own.line === line);
      const kinds = new Set([
        ...(became?.people ?? []).map(() => 'person'),
        ...(became?.resources ?? []).map(() => 'resource'),
        ...[...(became?.mine ?? []), ...(became?.theirs ?? [])].map(() => 'followUp'),
        ...(became?.needs ?? []).map(() => 'need'),
      ]);
      wanted += kinds.size;
      for (const { proposal } of offersFor(note(text), given)) {
        // A quotation is for the letter, whatever else the line was kept as.
        if (proposal.kind === 'letter') continue;
        offers += 1;
        if (kinds.has(proposal.kind)) right += 1;
        else wrong.push(`${talk.id} ${line} ${proposal.kind}: ${text}`);
      }
    }
  }
  return { right, offers, wanted, wrong };
}

// Measured when the rules were written: 14 of 20 offers are right, 14 of 23 things are offered. The rules were written
// with these notes at hand, so on other notes they will be right less often.
describe('on the raw notes of the scenarios', () => {
  it('7 of 10 offers are right, and 6 of 10 things that were not marked are offered', () => {
    const both = [nurse, policy].map((scenario) => precision(scenario as unknown as Scenario));
    const sum = (of: 'right' | 'offers' | 'wanted') => both.reduce((all, own) => all + own[of], 0);
    const told = JSON.stringify(both, null, 1);
    expect(sum('right') / sum('offers'), told).toBeGreaterThanOrEqual(0.7);
    expect(sum('right') / sum('wanted'), told).toBeGreaterThanOrEqual(0.6);
  });
});
