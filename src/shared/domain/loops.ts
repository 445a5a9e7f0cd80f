import type { Instant, LocalDate } from './field';
import { freshLoop, type Loop, type LoopKind } from './loop';
import type { Introduction } from './network';
import { addToInstant } from './time';
import type { Workspace } from './workspace';

/**
 * Open loops (methods.md, idea 24, after Yale’s postdoc office and nifty50s.com): what somebody gave me stays open until
 * they heard what came of it. What was given is derived from the records; a stored loop says what was done with it.
 */

/** open: nothing was done yet. did: something came of it, and they have not heard. */
export type LoopStage = 'open' | 'did' | 'told' | 'letGo';

export interface LoopState {
  /** The stored loop’s key, or the one it gets when something is said about it. */
  readonly id: string;
  readonly giverId: string;
  readonly kind: LoopKind;
  /** What was given; a name for a referral or an introduction. Empty: advice that was never put in words. */
  readonly what: string;
  readonly noteId: string | null;
  readonly interviewId: string | null;
  readonly resourceId: string | null;
  readonly introductionId: string | null;
  readonly since: Instant;
  readonly did: string;
  readonly result: string;
  readonly stage: LoopStage;
  /** Somebody who was named could not be reached; their giver is told that too. */
  readonly isNotReached: boolean;
  /** When I spoke with somebody who was named; null: not yet, or nobody was. */
  readonly spokeAt: Instant | null;
  readonly toldAt: Instant | null;
  /** The day on which I said they would hear; null: none. */
  readonly due: LocalDate | null;
}

export type LoopsKnown = Pick<
  Workspace,
  'loops' | 'people' | 'resources' | 'introductions' | 'followUps' | 'interviews'
>;

/** The key a loop gets that follows from a record: always the same, so that two computers keep one loop. */
export function derivedLoopId(sourceId: string): string {
  return `loo_${sourceId.replace('_', '')}`.slice(0, 44);
}

/** Every loop with somebody who is not in the bin, told and let-go ones too, in a stable order: the oldest first. */
export function loopsOf(known: LoopsKnown): LoopState[] {
  const stored = Object.values(known.loops).filter((loop) => loop.deletedAt === null && !isSourceGone(known, loop));
  const byResource = new Set(stored.map(({ resourceId }) => resourceId));
  const byIntroduction = new Set(stored.map(({ introductionId }) => introductionId));
  const spoke = talksWith(known.interviews);
  const found = stored.map((loop) => stateOf(known, loop, spoke));
  for (const resource of Object.values(known.resources)) {
    if (resource.deletedAt !== null || resource.namedByPersonId === null || byResource.has(resource.id)) continue;
    found.push(stateOf(known, derived(resource.id, resource.namedByPersonId, 'resource', resource), spoke));
  }
  for (const introduction of Object.values(known.introductions)) {
    if (!isGift(introduction) || byIntroduction.has(introduction.id)) continue;
    found.push(
      stateOf(
        known,
        derived(introduction.id, introduction.byPersonId, kindOf(introduction), {
          noteId: introduction.noteId,
          interviewId: introduction.interviewId,
          createdAt: introduction.at,
        }),
        spoke,
      ),
    );
  }
  return withPromises(known, found)
    .filter(({ giverId }) => known.people[giverId]?.deletedAt === null)
    .sort((a, b) => compare(a.since, b.since) || compare(a.id, b.id));
}

type AboutLoop = Pick<
  LoopState,
  'id' | 'giverId' | 'kind' | 'what' | 'noteId' | 'interviewId' | 'resourceId' | 'introductionId' | 'since'
>;

/** A loop as commands take it, so that it can be stored with the first word about it. */
export function aboutOf(loop: LoopState): AboutLoop {
  const { id, giverId, kind, what, noteId, interviewId, resourceId, introductionId, since } = loop;
  return { id, giverId, kind, what, noteId, interviewId, resourceId, introductionId, since };
}

/** Loops that wait: for me to do something, or for them to hear of it. */
export function openLoops(loops: readonly LoopState[]): LoopState[] {
  return loops.filter(({ stage }) => stage === 'open' || stage === 'did');
}

export interface GiverLoops {
  readonly giverId: string;
  /** What can be told first, then what waits for me, then what they have heard, then what was let go. */
  readonly loops: readonly LoopState[];
  /** How many they could hear of now. */
  readonly ready: number;
  readonly open: number;
}

const rank: Readonly<Record<LoopStage, number>> = { did: 0, open: 1, told: 2, letGo: 3 };

/** Loops by who gave: first those who can hear of something now (whose promised day is nearest), then by age. */
export function loopsByGiver(loops: readonly LoopState[]): GiverLoops[] {
  const groups = new Map<string, LoopState[]>();
  for (const loop of loops) {
    const theirs = groups.get(loop.giverId);
    if (theirs === undefined) groups.set(loop.giverId, [loop]);
    else theirs.push(loop);
  }
  return [...groups]
    .map(([giverId, theirs]): GiverLoops & { readonly due: string } => ({
      giverId,
      loops: [...theirs].sort((a, b) => rank[a.stage] - rank[b.stage]),
      ready: theirs.filter(({ stage }) => stage === 'did').length,
      open: openLoops(theirs).length,
      due: openLoops(theirs).reduce((first, { due }) => (due !== null && due < first ? due : first), '9999'),
    }))
    .sort(
      (a, b) =>
        Number(b.open > 0) - Number(a.open > 0) ||
        Number(b.ready > 0) - Number(a.ready > 0) ||
        compare(a.due, b.due) ||
        compare(a.loops[0]?.since ?? '', b.loops[0]?.since ?? '') ||
        compare(a.giverId, b.giverId),
    )
    .map(({ giverId, loops: theirs, ready, open }) => ({ giverId, loops: theirs, ready, open }));
}

/**
 * Letters with which a person was told of loops in the 365 days before `now`. Two loops in one letter are one update.
 * `updatesAYear` of the settings is what is enough for a light contact (letters.md, 3.5); it is said, never enforced.
 */
export function updatesInAYear(loops: Workspace['loops'], giverId: string, now: Instant): number {
  const since = addToInstant(now, { hours: -365 * 24 });
  const letters = new Set<string>();
  for (const loop of Object.values(loops)) {
    if (loop.giverId !== giverId || loop.deletedAt !== null || loop.toldAt === null) continue;
    if (loop.toldAt > since && loop.toldAt <= now) letters.add(loop.toldMessageId ?? loop.toldAt);
  }
  return letters.size;
}

/** Somebody I hardly know is told less often than somebody close. Tie 3: spoke twice, or helped. */
export function isLightContact(person: Pick<Workspace['people'][string], 'tie' | 'circle'>): boolean {
  if (person.circle !== null) return person.circle === 'light' || person.circle === 'yearly';
  return person.tie < 3;
}

type Given = Introduction & { readonly byPersonId: string };

/** Somebody brought me together with somebody, or named them. What I only asked for is no gift yet. */
function isGift(introduction: Introduction): introduction is Given {
  const { byPersonId, aPersonId, state, deletedAt } = introduction;
  return deletedAt === null && byPersonId !== null && aPersonId === null && state !== 'idea' && state !== 'askedFor';
}

/** They wrote to both, or only said a name. */
function kindOf({ state, noteId }: Introduction): 'referral' | 'introduction' {
  return state === 'offered' || state === 'declined' || noteId !== null ? 'referral' : 'introduction';
}

function isSourceGone(known: LoopsKnown, { resourceId, introductionId }: Loop): boolean {
  const isGone = (record: { readonly deletedAt: Instant | null } | undefined) =>
    record !== undefined && record.deletedAt !== null;
  return (
    (resourceId !== null && isGone(known.resources[resourceId])) ||
    (introductionId !== null && isGone(known.introductions[introductionId]))
  );
}

function derived(
  sourceId: string,
  giverId: string,
  kind: LoopKind,
  from: { readonly noteId: string | null; readonly interviewId: string | null; readonly createdAt: Instant },
): Loop {
  return {
    ...freshLoop,
    id: derivedLoopId(sourceId),
    giverId,
    kind,
    what: '',
    noteId: from.noteId,
    interviewId: from.interviewId,
    resourceId: kind === 'resource' ? sourceId : null,
    introductionId: kind === 'referral' || kind === 'introduction' ? sourceId : null,
    createdAt: from.createdAt,
  };
}

/** A loop as it stands, with what other records know of it. */
function stateOf(known: LoopsKnown, loop: Loop, spoke: ReadonlyMap<string, readonly Instant[]>): LoopState {
  const resource = loop.resourceId === null ? undefined : known.resources[loop.resourceId];
  const introduction = loop.introductionId === null ? undefined : known.introductions[loop.introductionId];
  const isNotReached = introduction?.state === 'notMet' || introduction?.state === 'declined';
  const spokeAt =
    introduction === undefined
      ? null
      : (spoke.get(introduction.bPersonId)?.find((at) => at > introduction.at) ??
        (introduction.state === 'met' ? introduction.metAt : null));
  const isDone =
    loop.didAt !== null ||
    (resource !== undefined && resource.state !== 'unread') ||
    isNotReached ||
    introduction?.state === 'met' ||
    spokeAt !== null;
  const isTold = loop.toldAt !== null || introduction?.state === 'thanked';
  return {
    id: loop.id,
    giverId: loop.giverId,
    kind: loop.kind,
    what: whatOf(known, loop),
    noteId: loop.noteId,
    interviewId: loop.interviewId,
    resourceId: loop.resourceId,
    introductionId: loop.introductionId,
    since: loop.createdAt,
    did: loop.did,
    result: loop.result || (resource?.cameOfIt ?? '') || (introduction?.cameOfIt ?? ''),
    stage: isTold ? 'told' : loop.letGoAt !== null ? 'letGo' : isDone ? 'did' : 'open',
    isNotReached,
    spokeAt,
    toldAt: loop.toldAt ?? introduction?.thankedAt ?? null,
    due: null,
  };
}

/** The title or the name as it is now; what stands in the loop where the record is gone. */
function whatOf(known: LoopsKnown, { resourceId, introductionId, what }: Loop): string {
  if (resourceId !== null) return known.resources[resourceId]?.title ?? what;
  const introduction = introductionId === null ? undefined : known.introductions[introductionId];
  return (introduction === undefined ? undefined : known.people[introduction.bPersonId]?.name) ?? what;
}

/** Ends of the talks with each person, the earliest first. */
function talksWith(interviews: LoopsKnown['interviews']): ReadonlyMap<string, readonly Instant[]> {
  const ends = new Map<string, Instant[]>();
  for (const { personIds, liveEndedAt, deletedAt } of Object.values(interviews)) {
    if (deletedAt !== null || liveEndedAt === null) continue;
    for (const id of personIds) {
      const theirs = ends.get(id);
      if (theirs === undefined) ends.set(id, [liveEndedAt]);
      else theirs.push(liveEndedAt);
    }
  }
  for (const theirs of ends.values()) theirs.sort(compare);
  return ends;
}

/**
 * The loops with the day on which I said they would hear (“Tell her what I did with the advice”). A promise to tell about
 * a talk of which no advice was kept is itself a loop: advice whose words are not written down yet.
 */
function withPromises(known: LoopsKnown, loops: readonly LoopState[]): LoopState[] {
  const byGiver = new Map<string, LoopState[]>();
  for (const loop of loops) {
    const theirs = byGiver.get(loop.giverId);
    if (theirs === undefined) byGiver.set(loop.giverId, [loop]);
    else theirs.push(loop);
  }
  const days = new Map<string, LocalDate>();
  const more: LoopState[] = [];
  const promises = Object.values(known.followUps)
    .filter(
      ({ kind, owner, doneAt, deletedAt, personId }) =>
        kind === 'update' && owner === 'me' && doneAt === null && deletedAt === null && personId !== null,
    )
    .sort((a, b) => compare(a.due, b.due) || compare(a.id, b.id));
  for (const { id, loopId, interviewId, personId, createdAt, pausedAt, snoozedUntil, due } of promises) {
    const meant = (byGiver.get(personId ?? '') ?? []).filter((loop) =>
      loopId === null ? interviewId !== null && loop.interviewId === interviewId : loop.id === loopId,
    );
    const day = pausedAt === null ? (snoozedUntil !== null && snoozedUntil > due ? snoozedUntil : due) : null;
    for (const loop of openLoops(meant)) if (day !== null && !days.has(loop.id)) days.set(loop.id, day);
    if (loopId !== null || meant.some(({ kind }) => kind === 'advice')) continue;
    const own = derived(id, personId ?? '', 'advice', { noteId: null, interviewId, createdAt });
    if (!Object.hasOwn(known.loops, own.id)) more.push({ ...stateOf(known, own, new Map()), due: day });
  }
  const dated = loops.map((loop) => {
    const due = days.get(loop.id);
    return due === undefined ? loop : { ...loop, due };
  });
  return [...dated, ...more];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
