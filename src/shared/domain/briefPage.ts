import { sayPartialDate } from '../text/partialDate';
import { effectiveDue } from './agenda';
import type { BriefFacts, Mutual } from './briefFacts';
import type { Instant, LocalDate } from './field';
import type { Priority } from './interview';
import type { Observation } from './organisation';
import { shortened, widthOf, type PaperSize } from './paperSheet';
import { callName, type Role } from './person';
import type { Workspace } from './workspace';

/** One line or paragraph of the brief. */
export interface BriefEntry {
  readonly text: string;
  /** Who said it and when, or what it is; empty: nothing to add. */
  readonly source: string;
  /** Of a question. */
  readonly question?: { readonly number: number; readonly minutes: number; readonly priority: Priority };
}

export interface BriefSection {
  readonly key: string;
  readonly title: string;
  /** Stands beside the title in grey; empty: nothing to add. */
  readonly remark: string;
  /** `side`: facts, in the narrow column; `main`: what was said and what will be asked. */
  readonly column: 'side' | 'main';
  /** In the voice of people. */
  readonly isSpoken: boolean;
  readonly entries: readonly BriefEntry[];
}

export interface BriefPage {
  readonly purpose: string;
  readonly sections: readonly BriefSection[];
  /** What had no room: “3 of “Said about Larkmoor””; empty: everything stands there. */
  readonly leftOut: readonly string[];
}

/** Says days the way the screen does. */
export interface BriefDays {
  readonly moment: (at: Instant) => string;
  readonly day: (day: LocalDate) => string;
}

const LONGEST_ENTRY = 170;
const LONGEST_PURPOSE = 200;

/**
 * How much a column holds: letters of middle width in a line, and lines on a page, at the sizes of the style sheet.
 * A title counts as two lines.
 */
export const briefColumns = {
  side: { letters: 36, a4: 48, letter: 44 },
  main: { letters: 60, a4: 41, letter: 37 },
} as const;

const topicTitles: Readonly<Record<Observation['topic'], string>> = {
  culture: 'Culture',
  trend: 'Trends',
  insight: 'The work',
  advice: 'Advice',
};

/** So many lines of a section stay while others can still give something up. */
const SPARED = 3;

/**
 * The brief as it fits on one page. The rule, which the page states in short: every entry is cut at a word after 170
 * letters. While a column is too long, its longest section gives up its last entry, down to three; then questions go,
 * “could” before “should” and never a must before the others, also down to three; then the sections give up all but one
 * entry, the questions last; when each has one left, the last section goes. `room` from 0 to 1 makes columns shorter than
 * they are counted: a window that finds the page too long tries again with less. What had no room is named.
 */
export function briefPage(
  facts: BriefFacts,
  organisations: Workspace['organisations'],
  people: Workspace['people'],
  days: BriefDays,
  size: Exclude<PaperSize, 'a5'>,
  room = 1,
): BriefPage {
  const all = sectionsOf(facts, organisations, people, days);
  const kept = (['side', 'main'] as const).flatMap((column) =>
    fitted(
      all.filter((section) => section.column === column),
      briefColumns[column].letters,
      Math.floor(briefColumns[column][size] * room),
    ),
  );
  const leftOut = all.flatMap(({ key, title, entries }) => {
    const stays = kept.find((section) => section.key === key)?.entries.length ?? 0;
    const gone = entries.length - stays;
    return gone === 0 ? [] : [stays === 0 ? `“${title}” (${gone})` : `${gone} more of “${title}”`];
  });
  return { purpose: shortened(facts.interview.purpose, LONGEST_PURPOSE), sections: kept, leftOut };
}

function fitted(sections: readonly BriefSection[], letters: number, lines: number): BriefSection[] {
  const kept = sections.map((section) => ({ ...section, entries: [...section.entries] }));
  const isTooLong = () => kept.reduce((sum, section) => sum + linesOf(section, letters), 0) > lines;
  const others = kept.filter(({ key }) => key !== 'guide');
  const guide = kept.filter(({ key }) => key === 'guide');
  const longest = (among: typeof kept, spared: number) =>
    among.reduce<(typeof kept)[number] | null>(
      (most, one) => (one.entries.length > spared && one.entries.length >= (most?.entries.length ?? 0) ? one : most),
      null,
    );
  while (kept.length > 0 && isTooLong()) {
    const gives = longest(others, SPARED) ?? longest(guide, SPARED) ?? longest(others, 1) ?? longest(guide, 1);
    if (gives === null) {
      const goes = others.pop() ?? guide.pop();
      kept.splice(
        kept.findIndex((one) => one === goes),
        1,
      );
    } else gives.entries.splice(lastToSpare(gives.entries), 1);
  }
  return kept;
}

const ranks: Readonly<Record<Priority, number>> = { could: 0, should: 1, must: 2 };

/** The place of the entry that is missed least: the last one; of questions the last of those that matter least. */
function lastToSpare(entries: readonly BriefEntry[]): number {
  const rank = ({ question }: BriefEntry) => (question === undefined ? 0 : ranks[question.priority]);
  const least = Math.min(...entries.map(rank));
  return entries.findLastIndex((entry) => rank(entry) === least);
}

function linesOf({ entries }: BriefSection, letters: number): number {
  return 2 + entries.reduce((sum, { text, source }) => sum + entryLines(text, source, letters), 0);
}

function entryLines(text: string, source: string, letters: number): number {
  // The source follows the words on the same line where there is room.
  return Math.max(1, Math.ceil((widthOf(text) + (source === '' ? 0 : widthOf(source) + 3)) / letters)) + 0.2;
}

function sectionsOf(
  { brief, interview, paths, mutual, promised, said, told, assumptions, guide }: BriefFacts,
  organisations: Workspace['organisations'],
  people: Workspace['people'],
  days: BriefDays,
): BriefSection[] {
  const nameOf = (id: string | null) => (id === null ? '' : (people[id]?.name ?? ''));
  const organisation = brief.organisation?.organisation;
  const where = organisation?.name ?? 'where they work';
  const several = paths.length > 1;
  const sources = (personId: string | null, at: Instant) =>
    [nameOf(personId), days.moment(at)].filter((part) => part !== '').join(', ');
  const section = (
    key: string,
    title: string,
    column: BriefSection['column'],
    entries: readonly BriefEntry[],
    { isSpoken = false, remark = '' } = {},
  ): BriefSection[] => {
    const wanted = entries.filter(({ text }) => text.trim() !== '');
    if (wanted.length === 0) return [];
    const cut = wanted.map((entry) => ({ ...entry, text: shortened(entry.text, LONGEST_ENTRY) }));
    return [{ key, title, remark, column, isSpoken, entries: cut }];
  };
  const spoken = { isSpoken: true };
  const plain = (text: string, source = ''): BriefEntry => ({ text, source });
  const of = (name: string, text: string) => (several && text !== '' ? `${name}: ${text}` : text);
  return [
    ...section(
      'who',
      'Who',
      'side',
      brief.people.map(({ person }) => plain(of(callName(person), person.summary || person.howWeMet))),
    ),
    ...section(
      'rules',
      'How they like it',
      'side',
      brief.people.map(({ person }) => plain(of(callName(person), person.rules))),
    ),
    ...section(
      'path',
      'Their path',
      'side',
      paths.flatMap(({ person, roles }) =>
        roles.map((role) => plain(of(callName(person), roleWords(role, organisations)), period(role))),
      ),
    ),
    ...section(
      'mutual',
      'You both know',
      'side',
      mutual.map((one) => plain(one.person.name, mutualWords(one, where))),
    ),
    ...section(
      'promisedByMe',
      'You promised',
      'side',
      promised.byMe.map((followUp) => plain(followUp.title, days.day(effectiveDue(followUp)))),
    ),
    ...section(
      'promisedByThem',
      'They promised',
      'side',
      promised.byThem.map((followUp) => plain(followUp.title, days.day(effectiveDue(followUp)))),
    ),
    ...section('organisation', where, 'side', [
      plain(brief.organisation?.facts ?? ''),
      plain(organisation?.openings ?? ''),
    ]),
    ...section(
      'unread',
      'Not read yet',
      'side',
      brief.unread.map(({ title, namedByPersonId }) => plain(title, nameOf(namedByPersonId))),
    ),
    ...section(
      'toTest',
      'To test',
      'main',
      assumptions.map(({ statement, disproof }) =>
        plain(statement, disproof === '' ? '' : `wrong if: ${shortened(disproof, 80)}`),
      ),
    ),
    ...section(
      'said',
      `Said about ${where}`,
      'main',
      said.flatMap(({ topic, observations }) =>
        observations.map(({ text, personId, at }) => plain(text, `${topicTitles[topic]}. ${sources(personId, at)}`)),
      ),
      spoken,
    ),
    ...section(
      'told',
      'Told you before',
      'main',
      told.map(({ text, at }) => plain(text, days.moment(at))),
      spoken,
    ),
    ...section(
      'needs',
      'Needs heard there',
      'main',
      brief.needs.map(({ text, personId, at }) => plain(text, sources(personId, at))),
      spoken,
    ),
    ...section(
      'guide',
      'Questions',
      'main',
      guide.map(({ text, minutes, priority }, place) => ({
        ...plain(text),
        question: { number: place + 1, minutes, priority },
      })),
      {
        ...spoken,
        remark: `${rounded(guide.reduce((sum, { minutes }) => sum + minutes, 0))} of ${interview.minutes} min`,
      },
    ),
  ];
}

function roleWords(role: Role, organisations: Workspace['organisations']): string {
  const organisation = role.organisationId === null ? '' : (organisations[role.organisationId]?.name ?? '');
  return [role.title, organisation].filter((part) => part !== '').join(', ');
}

function period({ from, to, isCurrent }: Role): string {
  const begin = from === null ? '' : sayPartialDate(from);
  if (isCurrent) return begin === '' ? 'now' : `since ${begin}`;
  const end = to === null ? '' : sayPartialDate(to);
  if (begin === '') return end === '' ? 'before' : `until ${end}`;
  return end === '' ? `from ${begin}` : `${begin} to ${end}`;
}

function mutualWords({ how, reason, organisation }: Mutual, where: string): string {
  const why = reason === '' ? '' : `: ${shortened(reason, 80)}`;
  return {
    introducedYou: `introduced you${why}`,
    theyIntroduced: 'met through them',
    youIntroduced: 'you introduced them',
    knows: 'they know each other',
    worksThere: `at ${where} now`,
    workedThere: organisation === '' ? 'the same workplace' : `also at ${organisation}`,
  }[how];
}

function rounded(minutes: number): string {
  return String(Math.round(minutes * 10) / 10);
}
