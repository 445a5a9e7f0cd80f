import type { Instant } from './field';
import type { Assumption, Evidence, Verdict } from './goal';
import type { GuideQuestion, Interview } from './interview';
import { defaultSettings } from './settings';
import type { Workspace } from './workspace';

/** What a talk did to a belief. */
export interface BeliefMove {
  readonly interviewId: string;
  readonly personId: string | null;
  readonly at: Instant;
  readonly verdict: Verdict;
}

/** A belief with every talk that was judged of it, the oldest first. */
export interface BeliefLedger {
  readonly assumption: Assumption;
  readonly moves: readonly BeliefMove[];
  readonly for: number;
  readonly against: number;
  /** More people against than for, and as many as the setting `beliefVoices` says: one voice may be wrong. */
  readonly isOverturned: boolean;
}

type Known = Pick<Workspace, 'evidence' | 'interviews' | 'notes'>;

/**
 * The ledger of each belief: a talk counts once. Judged of the talk as a whole, that verdict counts; otherwise what
 * its notes say (both for and against: neither). Talks in the bin and notes taken off the record do not count.
 */
export function beliefLedgers(
  known: Known,
  assumptions: readonly Assumption[],
  beliefVoices = defaultSettings().beliefVoices,
): BeliefLedger[] {
  return assumptions.map((assumption) => {
    const byTalk = new Map<string, Evidence[]>();
    for (const evidence of Object.values(known.evidence)) {
      if (evidence.assumptionId !== assumption.id) continue;
      if (known.interviews[evidence.interviewId]?.deletedAt !== null) continue;
      if (evidence.noteId !== null && known.notes[evidence.noteId]?.isOffRecord === true) continue;
      const ofTalk = byTalk.get(evidence.interviewId);
      if (ofTalk) ofTalk.push(evidence);
      else byTalk.set(evidence.interviewId, [evidence]);
    }
    const moves = [...byTalk]
      .map(([interviewId, filed]): BeliefMove => {
        const interview = known.interviews[interviewId];
        return {
          interviewId,
          personId: interview?.personIds[0] ?? null,
          at: interview?.liveStartedAt ?? interview?.startsAt ?? filed[0]?.at ?? '',
          verdict: verdictOf(filed),
        };
      })
      .sort((a, b) => a.at.localeCompare(b.at) || a.interviewId.localeCompare(b.interviewId));
    const voices = (verdict: Verdict) =>
      new Set(
        moves.filter((move) => move.verdict === verdict).map(({ personId, interviewId }) => personId ?? interviewId),
      ).size;
    const [speaking, against] = [voices('for'), voices('against')];
    return { assumption, moves, for: speaking, against, isOverturned: against >= beliefVoices && against > speaking };
  });
}

function verdictOf(filed: readonly Evidence[]): Verdict {
  const whole = filed.find(({ noteId }) => noteId === null);
  if (whole) return whole.verdict;
  const has = (verdict: Verdict) => filed.some((evidence) => evidence.verdict === verdict);
  return has('for') === has('against') ? 'neither' : has('for') ? 'for' : 'against';
}

/** The verdict that was given of the talk as a whole; null: none yet. */
export function judgedAs(evidence: Workspace['evidence'], interviewId: string, assumptionId: string): Evidence | null {
  return (
    Object.values(evidence).find(
      (one) => one.noteId === null && one.interviewId === interviewId && one.assumptionId === assumptionId,
    ) ?? null
  );
}

/** Talks to come: a guide for one of these can still be changed. */
const coming = new Set<Interview['state']>(['idea', 'requested', 'scheduled']);

/**
 * Questions of a guide that hang on no belief, although the interview’s goal has some. What opens or closes a talk
 * need not: it makes the talk possible, it tests nothing.
 */
export function looseQuestions<Q extends Pick<GuideQuestion, 'stage' | 'assumptionId'>>(
  guide: readonly Q[],
  assumptions: readonly Assumption[],
): Q[] {
  if (assumptions.length === 0) return [];
  const known = new Set(assumptions.map(({ id }) => id));
  return guide.filter(
    ({ stage, assumptionId }) =>
      stage !== 'open' && stage !== 'close' && (assumptionId === null || !known.has(assumptionId)),
  );
}

/** Beliefs that no question of any coming guide tests. */
export function untestedBeliefs(
  { guideQuestions, interviews }: Pick<Workspace, 'guideQuestions' | 'interviews'>,
  assumptions: readonly Assumption[],
): Assumption[] {
  const tested = new Set<string>();
  for (const { assumptionId, interviewId } of Object.values(guideQuestions)) {
    const interview = interviews[interviewId];
    if (assumptionId !== null && interview?.deletedAt === null && coming.has(interview.state)) tested.add(assumptionId);
  }
  return assumptions.filter(({ id }) => !tested.has(id));
}
