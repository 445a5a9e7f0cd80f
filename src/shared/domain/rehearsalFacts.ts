import { awkwardMoments, type AwkwardMoment } from './awkwardMoments';
import type { LocalDate } from './field';
import type { Interview } from './interview';
import { isBeforeTalk } from './path';
import type { Pitch, PitchRun } from './rehearsal';
import type { Workspace } from './workspace';

/** The versions in use, the newest first. */
export function pitchesInUse(pitches: Workspace['pitches']): Pitch[] {
  return Object.values(pitches)
    .filter(({ deletedAt }) => deletedAt === null)
    .sort((a, b) => b.createdAt.localeCompare(a.createdAt) || a.id.localeCompare(b.id));
}

/** The runs of one version, the newest first. */
export function runsOf(runs: Workspace['pitchRuns'], pitchId: string): PitchRun[] {
  return Object.values(runs)
    .filter((run) => run.pitchId === pitchId)
    .sort((a, b) => b.at.localeCompare(a.at) || a.id.localeCompare(b.id));
}

/** “12 seconds shorter than the time before.” Empty until there are two runs. `runs`: the newest first. */
export function trendWords(runs: readonly Pick<PitchRun, 'seconds'>[]): string {
  const [last, before] = runs;
  if (last === undefined || before === undefined) return '';
  const change = Math.round(last.seconds - before.seconds);
  if (change === 0) return 'As long as the time before.';
  const seconds = Math.abs(change);
  return `${seconds} ${seconds === 1 ? 'second' : 'seconds'} ${change < 0 ? 'shorter' : 'longer'} than the time before.`;
}

/** “First version”, “Version 2”: a name for the next one. */
export function nextPitchName(pitches: Workspace['pitches']): string {
  const count = Object.keys(pitches).length;
  return count === 0 ? 'First version' : `Version ${count + 1}`;
}

export interface DueCard {
  readonly moment: AwkwardMoment;
  /** 0: never seen. */
  readonly box: number;
}

/** The cards of today: those whose day has come, the longest waiting first, then those never seen, in the deck’s order. */
export function dueCards(cards: Workspace['cards'], today: LocalDate): DueCard[] {
  const known = new Map(Object.values(cards).map((card) => [card.card, card]));
  const all = awkwardMoments.map((moment) => ({ moment, card: known.get(moment.key) }));
  const seen = all
    .filter(({ card }) => card !== undefined && card.due <= today)
    .sort((a, b) => (a.card?.due ?? '').localeCompare(b.card?.due ?? '') || (a.card?.box ?? 0) - (b.card?.box ?? 0));
  return [...seen, ...all.filter(({ card }) => card === undefined)].map(({ moment, card }) => ({
    moment,
    box: card?.box ?? 0,
  }));
}

/** The day on which the next card comes up; null: one is due now, or there are none. */
export function nextDue(cards: Workspace['cards'], today: LocalDate): LocalDate | null {
  if (dueCards(cards, today).length > 0) return null;
  const days = Object.values(cards)
    .filter(({ card }) => awkwardMoments.some(({ key }) => key === card))
    .map(({ due }) => due)
    .sort();
  return days[0] ?? null;
}

/** How many cards of the deck stand in each box, from 0 (never seen) to 5. */
export function boxCounts(cards: Workspace['cards']): readonly number[] {
  const known = new Map(Object.values(cards).map(({ card, box }) => [card, box]));
  const counts = [0, 0, 0, 0, 0, 0];
  for (const { key } of awkwardMoments) {
    const box = known.get(key) ?? 0;
    counts[box] = (counts[box] ?? 0) + 1;
  }
  return counts;
}

/** The talks that are still ahead, the next one first; those without a time last. */
export function talksToRehearseFor(interviews: Workspace['interviews']): Interview[] {
  return Object.values(interviews)
    .filter(
      (interview) =>
        interview.deletedAt === null &&
        isBeforeTalk(interview) &&
        !['declined', 'cancelled', 'noShow'].includes(interview.state),
    )
    .sort(
      (a, b) =>
        Number(a.startsAt === null) - Number(b.startsAt === null) ||
        (a.startsAt ?? a.createdAt).localeCompare(b.startsAt ?? b.createdAt) ||
        a.id.localeCompare(b.id),
    );
}
