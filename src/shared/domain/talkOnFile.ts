import type { Instant, LocalDate } from './field';
import { guideOf, isUntimed, notesOf } from './guide';
import type { GuideQuestion, Interview, Mark, Note } from './interview';
import { clockOfInstant, dayOfInstant, millisecondsBetween } from './time';
import type { Workspace } from './workspace';

/** One line of the talk as it leaves Askwell. */
export interface FileNote {
  readonly id: string;
  /** Seconds of the talk at its first key; null: written from memory, or the talk has no start. */
  readonly second: number | null;
  /** As it was typed, without white space behind it. */
  readonly text: string;
  readonly mark: Mark | null;
  /** Of an action: who promised. */
  readonly owner: Note['owner'];
  readonly isOffRecord: boolean;
  /** Who said it, where several could have; empty: not noted. */
  readonly speaker: string;
}

export interface FileSection {
  /** The question under which the lines were written; null: none was current. */
  readonly question: {
    readonly id: string;
    readonly text: string;
    readonly state: GuideQuestion['state'];
  } | null;
  readonly notes: readonly FileNote[];
}

/** One interview as it leaves Askwell: in a file, on paper, or copied. */
export interface TalkOnFile {
  /** “Odalys Thornwhistle, Bram Quickwater”; “Somebody” where nobody is named. */
  readonly who: string;
  readonly people: readonly { readonly name: string; readonly title: string; readonly organisation: string }[];
  readonly organisation: string;
  readonly purpose: string;
  readonly goal: string;
  readonly medium: Interview['medium'];
  /** The day it was on, or is planned for; null: no day yet. */
  readonly day: LocalDate | null;
  /** `HH:MM` on the clock of `zone`; empty: not known. */
  readonly from: string;
  readonly to: string;
  readonly zone: string;
  readonly sections: readonly FileSection[];
  readonly reflections: readonly { readonly ask: string; readonly answer: string }[];
  /** Lines off the record that are not in it. */
  readonly leftOut: number;
}

export interface TalkOnFileOptions {
  /** The clock in which day and times are said. */
  readonly zone: string;
  /** Only where the person asked for it (product.md, “Off the record”). */
  readonly withOffRecord: boolean;
}

type Known = Pick<
  Workspace,
  'interviews' | 'people' | 'roles' | 'organisations' | 'goals' | 'guideQuestions' | 'notes'
>;

const asks = [
  { field: 'surprise', ask: 'What surprised you?' },
  { field: 'change', ask: 'What will you do differently because of it?' },
  { field: 'nextAsk', ask: 'What will you ask the next person?' },
  { field: 'decision', ask: 'What did you decide?' },
] as const;

/**
 * What leaves Askwell of one interview: questions in their order with what was written under each, in the order it was
 * written. A line off the record is counted, not told, unless it is asked for. Null: there is no such interview.
 */
export function talkOnFile(known: Known, interviewId: string, options: TalkOnFileOptions): TalkOnFile | null {
  const interview = known.interviews[interviewId];
  if (interview === undefined) return null;
  const { zone } = options;
  const all = notesOf(known, interviewId).filter(({ text }) => text.trim() !== '');
  const told = all.filter(({ isOffRecord }) => options.withOffRecord || !isOffRecord);
  const people = interview.personIds.flatMap((id) => {
    const person = known.people[id];
    if (person === undefined) return [];
    const role = Object.values(known.roles).find(({ personId, isCurrent }) => personId === id && isCurrent);
    return [
      { name: person.name, title: role?.title ?? '', organisation: organisationName(known, role?.organisationId) },
    ];
  });
  const startsAt = interview.liveStartedAt ?? interview.startsAt;
  return {
    who: people.map(({ name }) => name).join(', ') || 'Somebody',
    people,
    organisation: organisationName(known, interview.organisationId),
    purpose: interview.purpose.trim(),
    goal: (interview.goalId === null ? undefined : known.goals[interview.goalId]?.statement.trim()) ?? '',
    medium: interview.medium,
    day: startsAt === null ? null : dayOfInstant(startsAt, zone),
    from: startsAt === null ? '' : clockOfInstant(startsAt, zone),
    to: interview.liveEndedAt === null ? '' : clockOfInstant(interview.liveEndedAt, zone),
    zone,
    sections: sectionsOf(known, interview, told),
    reflections: asks.flatMap(({ field, ask }) => {
      const answer = interview[field].trim();
      return answer === '' ? [] : [{ ask, answer }];
    }),
    leftOut: all.length - told.length,
  };
}

/** The guide in its order; what was written under no question stands before it, or after it once the questions had begun. */
function sectionsOf(known: Known, interview: Interview, notes: readonly Note[]): FileSection[] {
  const guide = guideOf(known, interview.id);
  const ids = new Set(guide.map(({ id }) => id));
  const under = (id: string | null) =>
    notes
      .filter(({ guideQuestionId }) =>
        id === null ? guideQuestionId === null || !ids.has(guideQuestionId) : guideQuestionId === id,
      )
      .map((note) => fileNote(known, interview, note));
  const first = notes.findIndex(({ guideQuestionId }) => guideQuestionId !== null && ids.has(guideQuestionId));
  const before = new Set(notes.slice(0, first === -1 ? notes.length : first).map(({ id }) => id));
  const loose = under(null);
  const section = (lines: readonly FileNote[]) => (lines.length > 0 ? [{ question: null, notes: lines }] : []);
  return [
    ...section(loose.filter(({ id }) => before.has(id))),
    ...guide.map(({ id, text, state }) => ({ question: { id, text, state }, notes: under(id) })),
    ...section(loose.filter(({ id }) => !before.has(id))),
  ];
}

function fileNote(known: Known, interview: Interview, note: Note): FileNote {
  const { id, text, mark, owner, isOffRecord, at } = note;
  return {
    id,
    second: note.isUntimed || isUntimed(note, interview.liveEndedAt) ? null : secondOf(interview, at),
    text: text.trimEnd(),
    mark,
    owner,
    isOffRecord,
    speaker: (note.speakerId === null ? undefined : known.people[note.speakerId]?.name) ?? '',
  };
}

function secondOf({ liveStartedAt }: Interview, at: Instant): number | null {
  return liveStartedAt === null ? null : Math.max(0, Math.floor(millisecondsBetween(liveStartedAt, at) / 1_000));
}

function organisationName(known: Known, id: string | null | undefined): string {
  return typeof id === 'string' ? (known.organisations[id]?.name ?? '') : '';
}
