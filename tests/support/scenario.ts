/** One talk of a scenario: what is typed, and what Askwell should hold afterwards (shared data, CC0). */
export interface ScenarioTalk {
  readonly id: string;
  readonly person: string;
  readonly start_local: string;
  readonly start_utc: string;
  readonly minutes: number;
  readonly raw_notes: string;
  readonly insights: readonly string[];
  readonly people_named: readonly { readonly name: string; readonly person: string; readonly consent: boolean }[];
  readonly resources: readonly string[];
  readonly promises_mine: readonly (readonly string[])[];
  readonly promises_theirs: readonly (readonly string[])[];
  readonly needs: readonly string[];
  readonly off_record: readonly string[];
  readonly debrief: { readonly fit: string; readonly decision: string };
}

export interface Scenario {
  readonly key: string;
  readonly organisations: readonly { readonly id: string; readonly name: string }[];
  readonly people: readonly { readonly id: string; readonly name: string; readonly organisation?: string }[];
  readonly interviews: readonly ScenarioTalk[];
}

/**
 * What one raw line becomes, in the judgement of the scenario's authors: places in the lists that were extracted from the
 * talk. `offRecord`: the line, or its part behind the “~”, stays off the record. Lines that are not named stay notes.
 */
export interface SortedLine {
  readonly line: number;
  readonly insights?: readonly number[];
  /** The name as it is typed where it has to be completed; null: the one that is read stands. */
  readonly people?: readonly { readonly place: number; readonly name: string | null }[];
  readonly resources?: readonly number[];
  readonly mine?: readonly number[];
  readonly theirs?: readonly number[];
  readonly needs?: readonly number[];
  readonly offRecord?: boolean;
}

const at = (line: number, rest: Omit<SortedLine, 'line'>): SortedLine => ({ line, ...rest });
const named = (place: number, name: string | null = null) => [{ place, name }];

/** Where in the raw notes each extracted thing was said. */
export const sorting: Readonly<Record<string, readonly SortedLine[]>> = {
  IA1: [
    at(1, { insights: [0] }),
    at(2, { insights: [3] }),
    at(3, { insights: [1] }),
    at(4, { insights: [2] }),
    at(5, { needs: [0] }),
    at(8, { people: named(0, 'Hạnh (user research)') }),
    at(9, { people: named(1) }),
    at(10, { resources: [0, 1], mine: [2], theirs: [0] }),
    at(11, { offRecord: true }),
    at(14, { mine: [0, 1] }),
  ],
  IA2: [
    at(1, { insights: [0] }),
    at(3, { insights: [1] }),
    at(4, { insights: [3] }),
    at(5, { mine: [1] }),
    at(6, { insights: [2] }),
    at(7, { people: named(0, 'Lena (talent)'), theirs: [0], needs: [0] }),
    at(8, { resources: [0] }),
    at(9, { mine: [0] }),
  ],
  IA3: [
    at(1, { insights: [0], offRecord: true }),
    at(3, { insights: [1], needs: [0] }),
    at(4, { people: named(0, 'Gerry or Jerry, bed management') }),
    at(5, { mine: [1] }),
    at(6, { mine: [0], theirs: [0] }),
  ],
  IA4: [
    at(1, { insights: [0, 1] }),
    at(2, { insights: [2] }),
    at(4, { resources: [0] }),
    at(5, { people: named(0) }),
    at(7, { needs: [0] }),
    at(8, { mine: [0] }),
  ],
  IB1: [
    at(2, { insights: [0, 1] }),
    at(3, { needs: [0] }),
    at(5, { resources: [0] }),
    at(6, { insights: [2] }),
    at(7, { people: named(0, "Rosalind K…, county auditor's office"), mine: [1] }),
    at(8, { mine: [0] }),
    at(11, { offRecord: true }),
  ],
  IB2: [
    at(1, { insights: [0] }),
    at(2, { insights: [2] }),
    at(3, { needs: [0] }),
    at(4, { insights: [1] }),
    at(5, { people: named(0, 'Bernadette, legal aid intake'), theirs: [1] }),
    at(6, { theirs: [0] }),
    at(7, { mine: [0] }),
  ],
  IB3: [
    at(1, { insights: [0] }),
    at(2, { insights: [1], needs: [0] }),
    at(3, { insights: [2], resources: [0] }),
    at(4, { people: named(0, 'State legislative service, county (employers)') }),
    at(7, { mine: [0] }),
  ],
  IB4: [
    at(2, { insights: [0] }),
    at(3, { mine: [0] }),
    at(5, { insights: [1], resources: [0], theirs: [0] }),
    at(6, { insights: [2] }),
    at(7, { people: named(0, 'Hine, ministry') }),
  ],
  IB5: [at(0, { insights: [0] }), at(1, { insights: [1] }), at(2, { mine: [0] })],
};

export const linesOf = ({ raw_notes: raw }: Pick<ScenarioTalk, 'raw_notes'>): string[] =>
  raw.split('\n').map((line) => line.trimEnd());
