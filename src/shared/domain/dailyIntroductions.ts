import type { Instant, LocalDate } from './field';
import type { FollowUp } from './followUp';
import { stepNames } from './introductionNames';
import type { IntroductionLine, IntroductionNext } from './introductionStanding';
import { answerOf, joinsTwo } from './introductionSteps';
import type { Introduction } from './network';
import { dayOfInstant } from './time';
import type { Workspace } from './workspace';

/** An introduction that waits for me, as one of the things a day asks for. */
export interface IntroductionAction {
  readonly line: IntroductionLine;
  /** What is to be done: “Ask Jules about meeting Gwendolyn”. */
  readonly title: string;
  /** Why, from what the two have said and done. */
  readonly why: string;
}

type Known = Pick<Workspace, 'followUps' | 'people'>;

/** Where an introduction stands among follow-ups (`dailyActions`): like a promise, a first note, thanks, anything else. */
export const introductionRanks: Readonly<Partial<Record<IntroductionNext['kind'], number>>> = {
  join: 1,
  tell: 1,
  write: 5,
  check: 6,
  thankBy: 6,
  ask: 8,
};

/**
 * The introductions that wait for me and for which nothing else speaks. An open follow-up for the introduction, for the
 * first note to whom was named, or for the thanks to whoever named them stands for it, also while it has a later day.
 * An idea of which nobody was told asks for nothing: it waits among Introductions, not on each day’s list.
 */
export function introductionsToMove(
  lines: readonly IntroductionLine[],
  followUps: Known['followUps'],
): IntroductionLine[] {
  const mine = lines.filter((line) => line.group === 'mine' && isWaitedFor(line));
  if (mine.length === 0) return [];
  const open = Object.values(followUps).filter(
    ({ owner, doneAt, deletedAt }) => owner === 'me' && doneAt === null && deletedAt === null,
  );
  return mine.filter(({ introduction, next }) => !open.some((followUp) => standsFor(followUp, introduction, next)));
}

function isWaitedFor({ introduction, next }: IntroductionLine): boolean {
  if (next.kind === 'ask') return answerOf(introduction, next.side === 'a' ? 'b' : 'a') === 'yes';
  return next.kind !== 'askBy';
}

function standsFor(
  { kind, personId, introductionId }: FollowUp,
  { id, byPersonId, bPersonId }: Introduction,
  next: IntroductionNext,
): boolean {
  if (introductionId === id) return true;
  if (next.kind === 'write') return personId === bPersonId && (kind === 'referral' || kind === 'nudge');
  return next.kind === 'thankBy' && personId === byPersonId && (kind === 'thanks' || kind === 'update');
}

/** How many introductions were moved on that day, without those whose follow-up was closed by it, which counts itself. */
export function introductionsMoved(
  lines: readonly IntroductionLine[],
  followUps: Known['followUps'],
  today: LocalDate,
  zone: string,
): number {
  const isToday = (at: Instant | null) => at !== null && dayOfInstant(at, zone) === today;
  const moved = lines.filter(({ introduction: { byPersonId, aAskedAt, bAskedAt, madeAt, thankedAt } }) =>
    // What I was given was made by somebody else.
    [aAskedAt, bAskedAt, byPersonId === null ? madeAt : null, thankedAt].some(isToday),
  );
  if (moved.length === 0) return 0;
  const counted = new Set(
    Object.values(followUps).flatMap(({ introductionId, closedAs, doneAt }) =>
      introductionId !== null && closedAs === 'done' && isToday(doneAt) ? introductionId : [],
    ),
  );
  return moved.filter(({ introduction }) => !counted.has(introduction.id)).length;
}

/** The thing to do and its reason, for my own eyes; what one of the two said is told to nobody else. */
export function introductionAction(line: IntroductionLine, people: Known['people']): IntroductionAction {
  const { introduction, next } = line;
  const names = stepNames(introduction, (id) => people[id]);
  const said = (title: string, why: string): IntroductionAction => ({ line, title, why });
  switch (next.kind) {
    case 'ask': {
      const other = next.side === 'a' ? 'b' : 'a';
      const asked = names[next.side];
      return said(
        `Ask ${asked} about meeting ${names[other]}`,
        `${names[other]} said yes and waits${answerOf(introduction, next.side) === 'later' ? `; ${asked} said later` : ''}.`,
      );
    }
    case 'tell': {
      const name = names[next.side];
      return said(`Tell ${name} it is not possible now`, `${name} said yes and has not heard.`);
    }
    case 'join':
      return said(`Join ${names.a} and ${names.b}`, 'Both said yes; only your letter is missing.');
    case 'check':
      return said(`Did ${names.a} and ${names.b} talk?`, 'You joined them and have not heard since.');
    case 'askBy':
      return said(`Ask ${names.by} for the introduction to ${names.b}`, 'You thought of it and have not asked yet.');
    case 'write':
      return said(`Write to ${names.b}`, `${names.by} named them to you and may ask whether you wrote.`);
    default:
      return said(
        `Thank ${names.by} for the introduction to ${names.b}`,
        joinsTwo(introduction) ? '' : `You and ${names.b} have talked, and ${names.by} opened that door.`,
      );
  }
}
