import type { Instant, LocalDate } from './field';
import type { Assumption, Evidence, Goal, Verdict } from './goal';
import { addDays, dayOfInstant, daysBetween, millisecondsBetween, weekdayOf } from './time';
import { isUntimed } from './guide';
import type { Settings } from './settings';
import type { Workspace } from './workspace';

/** A note filed for or against, with who said it, when, and at which minute. */
export interface EvidenceLine {
  readonly id: string;
  readonly text: string;
  readonly interviewId: string;
  readonly noteId: string | null;
  /** Who was spoken with; the first of several. */
  readonly personId: string | null;
  readonly saidAt: Instant;
  /** Minutes into the talk; null: not known, because the note is not loaded or the talk had no clock. */
  readonly minute: number | null;
}

export interface EvidenceSide {
  readonly lines: readonly EvidenceLine[];
  readonly people: number;
}

export interface Weighed {
  readonly for: EvidenceSide;
  readonly against: EvidenceSide;
}

type Known = Pick<Workspace, 'evidence' | 'assumptions' | 'interviews' | 'notes'>;

/** Evidence for a goal: filed under it, or under one of its assumptions. */
export function evidenceForGoal(known: Known, goalId: string): Weighed {
  return weigh(
    known,
    (evidence) =>
      evidence.goalId === goalId ||
      (evidence.assumptionId !== null && known.assumptions[evidence.assumptionId]?.goalId === goalId),
  );
}

/** Evidence filed under one assumption. */
export function evidenceForAssumption(known: Known, assumptionId: string): Weighed {
  return weigh(known, (evidence) => evidence.assumptionId === assumptionId);
}

function weigh(known: Known, belongs: (evidence: Evidence) => boolean): Weighed {
  const filed = Object.values(known.evidence).filter((evidence) => belongs(evidence) && isUsable(known, evidence));
  return { for: side(known, filed, 'for'), against: side(known, filed, 'against') };
}

/** A note says it (what was judged of a whole talk stands in the ledger of its belief), the talk is not in the bin, and it was not taken off the record since. */
function isUsable(known: Known, { interviewId, noteId }: Evidence): boolean {
  return (
    noteId !== null && known.interviews[interviewId]?.deletedAt === null && known.notes[noteId]?.isOffRecord !== true
  );
}

function side(known: Known, filed: readonly Evidence[], verdict: Verdict): EvidenceSide {
  const lines = filed
    .filter((evidence) => evidence.verdict === verdict)
    .map((evidence): EvidenceLine => {
      const interview = known.interviews[evidence.interviewId];
      const note = evidence.noteId === null ? undefined : known.notes[evidence.noteId];
      const start = interview?.liveStartedAt ?? null;
      const saidAt = note?.at ?? start ?? evidence.at;
      return {
        id: evidence.id,
        text: evidence.text,
        interviewId: evidence.interviewId,
        noteId: evidence.noteId,
        personId: interview?.personIds[0] ?? null,
        saidAt,
        minute:
          note === undefined || start === null || isUntimed(note, interview?.liveEndedAt ?? null)
            ? null
            : Math.max(0, Math.floor(millisecondsBetween(start, note.at) / 60_000)),
      };
    })
    .sort((a, b) => b.saidAt.localeCompare(a.saidAt) || a.id.localeCompare(b.id));
  return { lines, people: new Set(lines.map(({ personId }) => personId)).size };
}

/** Goals in use: those being worked on first, then by when they were set. */
export function goalsInUse(goals: Workspace['goals']): Goal[] {
  const order: Goal['state'][] = ['active', 'resting', 'reached'];
  return Object.values(goals)
    .filter(({ deletedAt }) => deletedAt === null)
    .sort(
      (a, b) =>
        order.indexOf(a.state) - order.indexOf(b.state) ||
        a.createdAt.localeCompare(b.createdAt) ||
        a.id.localeCompare(b.id),
    );
}

export function assumptionsOf(assumptions: Workspace['assumptions'], goalId: string | null): Assumption[] {
  return Object.values(assumptions)
    .filter((assumption) => assumption.goalId === goalId && assumption.deletedAt === null)
    .sort((a, b) => a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id));
}

export interface RhythmWeek {
  /** Its first day. */
  readonly start: LocalDate;
  readonly conversations: number;
}

export interface Rhythm {
  /** Up to twelve weeks to this one, from the week of the first conversation on; empty before it. */
  readonly weeks: readonly RhythmWeek[];
  readonly total: number;
  readonly letters: number;
  readonly lettersInTime: number;
}

/** The first day of the week of `day`. */
export function weekStart(day: LocalDate, weekStartsOn: Settings['weekStartsOn']): LocalDate {
  return addDays(day, -((weekdayOf(day) - weekStartsOn + 7) % 7));
}

/** Conversations a week, just-social ones left out, and how many thank-yous went out inside their window. */
export function rhythmOf(
  known: Pick<Workspace, 'interviews' | 'followUps'>,
  today: LocalDate,
  zone: string,
  weekStartsOn: Settings['weekStartsOn'],
): Rhythm {
  const thisWeek = weekStart(today, weekStartsOn);
  const weeksOfTalks = Object.values(known.interviews)
    .filter((interview) => interview.deletedAt === null && !interview.isJustSocial)
    .flatMap(({ liveEndedAt }) =>
      liveEndedAt === null ? [] : [weekStart(dayOfInstant(liveEndedAt, zone), weekStartsOn)],
    );
  const letters = Object.values(known.followUps).filter(
    ({ kind, doneAt, dueAt, deletedAt }) =>
      kind === 'thankYou' && deletedAt === null && doneAt !== null && dueAt !== null,
  );
  const inTime = letters.filter(({ doneAt, dueAt }) => doneAt !== null && dueAt !== null && doneAt <= dueAt).length;
  const first = weeksOfTalks.reduce((earliest, week) => (week < earliest ? week : earliest), addDays(thisWeek, 7));
  const count = Math.min(12, Math.max(0, daysBetween(first, thisWeek) / 7 + 1));
  const weeks = Array.from({ length: count }, (_, index) => {
    const start = addDays(thisWeek, -7 * (count - 1 - index));
    return { start, conversations: weeksOfTalks.filter((week) => week === start).length };
  });
  return {
    weeks,
    total: weeks.reduce((sum, { conversations }) => sum + conversations, 0),
    letters: letters.length,
    lettersInTime: inTime,
  };
}
