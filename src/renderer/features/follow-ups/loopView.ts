import type { LocalDate } from '../../../shared/domain/field';
import { loopsByGiver, openLoops, type LoopState } from '../../../shared/domain/loops';
import { dayOfInstant } from '../../../shared/domain/time';
import { sayDayInSentence, sayOnDay } from '../../lib/dates';

export type LoopsShown = 'open' | 'closed';

export type LoopItem =
  | { readonly kind: 'giver'; readonly key: string; readonly giverId: string; readonly ready: number }
  | { readonly kind: 'loop'; readonly key: string; readonly loop: LoopState };

/** The lines of the screen: each giver, and under them what is still open, or what they have heard or I let go. */
export function loopItems(loops: readonly LoopState[], shown: LoopsShown): LoopItem[] {
  return loopsByGiver(loops).flatMap(({ giverId, loops: theirs, ready }): LoopItem[] => {
    const wanted = shown === 'open' ? openLoops(theirs) : theirs.filter((loop) => !openLoops([loop]).includes(loop));
    if (wanted.length === 0) return [];
    return [
      { kind: 'giver', key: giverId, giverId, ready: shown === 'open' ? ready : 0 },
      ...wanted.map((loop): LoopItem => ({ kind: 'loop', key: loop.id, loop })),
    ];
  });
}

export const loopKinds: Readonly<Record<LoopState['kind'], string>> = {
  advice: 'Advice',
  resource: 'Resource',
  referral: 'Named',
  introduction: 'Introduced',
};

/** What was given, or what stands for words that are not written down yet. */
export function sayWhat({ kind, what, since }: LoopState, today: LocalDate, zone: string): string {
  if (what.trim() !== '') return what;
  return kind === 'advice' ? `Advice from your talk ${sayOnDay(dayOfInstant(since, zone), today)}` : loopKinds[kind];
}

/** Where it stands, in one line. */
export function sayStanding(loop: LoopState, today: LocalDate, zone: string): string {
  const day = (at: string) => sayOnDay(dayOfInstant(at, zone), today);
  if (loop.stage === 'told') return loop.toldAt === null ? 'They have heard' : `Told ${day(loop.toldAt)}`;
  if (loop.stage === 'letGo') return 'Let go';
  const said = [loop.did, loop.result].map((words) => words.trim()).filter((words) => words !== '');
  if (said.length > 0) return said.join(' ');
  if (loop.isNotReached) return 'Could not be reached';
  if (loop.spokeAt !== null) return `You spoke ${day(loop.spokeAt)}`;
  if (loop.stage === 'did') return 'Read; they have not heard yet';
  return `Given ${day(loop.since)}. Nothing came of it yet`;
}

/** The end of the row: that they can hear of it, or when I said they would; empty: neither. */
export function sayDue({ due, stage }: LoopState, today: LocalDate): string {
  if (stage === 'did') return 'to tell';
  return due === null || stage !== 'open' ? '' : `promised ${sayDayInSentence(due, today)}`;
}

/** When it was given, and how. */
export function sayGiven({ since, kind }: LoopState, today: LocalDate, zone: string): string {
  return `${kind === 'advice' ? 'Heard' : 'Given'} ${sayOnDay(dayOfInstant(since, zone), today)}`;
}
