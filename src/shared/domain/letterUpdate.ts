import { sayDate } from '../text/letterDay';
import type { MergeValues } from '../text/mergeFields';
import { oneLine } from '../text/thankYouDraft';
import { partFrames, toldParagraphs, type ToldLoop } from '../text/updateDraft';
import type { LetterAbout, LetterKnown } from './letterGround';
import { loopsOf, type LoopState } from './loops';
import { callName } from './person';
import { dayOfInstant } from './time';
import { upstreamOf, type UpstreamReason } from './upstream';

/** The loops that a letter tells its reader of, the oldest first. */
export function toldLoops(known: LetterKnown, letter: Pick<LetterAbout, 'loopIds' | 'personId'>): LoopState[] {
  const ids = new Set(letter.loopIds ?? []);
  if (ids.size === 0) return [];
  return loopsOf(known).filter(({ id, giverId }) => ids.has(id) && giverId === letter.personId);
}

/** What fills an update: its loops, and the goal that was reached with their help. Nothing where it is about neither. */
export function updateFields(known: LetterKnown, letter: LetterAbout, zone: string): MergeValues {
  const loops = toldLoops(known, letter);
  const goal = letter.goalId == null ? undefined : known.goals[letter.goalId];
  return {
    ...(loops.length === 0 ? {} : { came_of_it: toldParagraphs(loops.map((loop) => toldOf(loop, zone))) }),
    ...(goal === undefined
      ? {}
      : {
          goal_line: `What I wanted to find out: “${oneLine(goal.statement)}”`,
          part_they_had: partOf(known, goal.id, letter.personId, zone),
        }),
  };
}

function toldOf(loop: LoopState, zone: string): ToldLoop {
  const { kind, what, did, result, isNotReached, since, spokeAt } = loop;
  return {
    kind,
    what,
    did,
    result,
    isNotReached,
    givenOn: sayDate(dayOfInstant(since, zone), false),
    spokeOn: spokeAt === null ? '' : sayDate(dayOfInstant(spokeAt, zone), false),
  };
}

/** The part somebody had in reaching a goal, one sentence for each reason; empty: none is known. */
function partOf(known: LetterKnown, goalId: string, personId: string, zone: string): string {
  const reasons = upstreamOf(known, goalId).find((one) => one.personId === personId)?.reasons ?? [];
  return reasons.map((reason) => sentenceOf(known, reason, zone)).join(' ');
}

function sentenceOf({ people }: Pick<LetterKnown, 'people'>, reason: UpstreamReason, zone: string): string {
  if (reason.kind === 'spoke') return `${partFrames.spoke} ${sayDate(dayOfInstant(reason.at, zone), false)}.`;
  if (reason.kind === 'gave') return `${partFrames.gave} ${oneLine(reason.title).replace(/[.]+$/u, '')}.`;
  const led = people[reason.personId];
  return `${partFrames.introduced} ${led === undefined ? 'somebody' : led.name.trim() || callName(led)}.`;
}
