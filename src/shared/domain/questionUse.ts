import type { Instant } from './field';
import type { GuideQuestion, Interview } from './interview';
import type { Workspace } from './workspace';

/** What became of a library question in the talks so far; derived from the guides, never typed. */
export interface QuestionUse {
  readonly asked: number;
  /** Of the times it was asked: how often a usefulness was given. */
  readonly rated: number;
  /** Of the rated: how often it opened the talk up. */
  readonly openedUp: number;
  /** Every talk it was asked in, the newest first. */
  readonly talks: readonly QuestionTalk[];
}

export interface QuestionTalk {
  readonly interviewId: string;
  readonly personIds: readonly string[];
  readonly organisationId: string | null;
  readonly at: Instant;
  readonly usefulness: GuideQuestion['usefulness'];
}

export const neverAsked: QuestionUse = { asked: 0, rated: 0, openedUp: 0, talks: [] };

/** Use by library question. Talks in the bin do not count; a question twice in one guide counts once. */
export function questionUses(
  workspace: Pick<Workspace, 'guideQuestions' | 'interviews'>,
): ReadonlyMap<string, QuestionUse> {
  const talks = new Map<string, Map<string, QuestionTalk>>();
  for (const guideQuestion of Object.values(workspace.guideQuestions)) {
    if (guideQuestion.state !== 'asked' || guideQuestion.questionId === null) continue;
    const interview = workspace.interviews[guideQuestion.interviewId];
    if (interview === undefined || interview.deletedAt !== null) continue;
    const ofQuestion = talks.get(guideQuestion.questionId) ?? new Map<string, QuestionTalk>();
    const before = ofQuestion.get(interview.id);
    if (before === undefined || (guideQuestion.usefulness ?? 0) > (before.usefulness ?? 0)) {
      ofQuestion.set(interview.id, talkOf(interview, guideQuestion));
    }
    talks.set(guideQuestion.questionId, ofQuestion);
  }
  return new Map([...talks].map(([questionId, ofQuestion]) => [questionId, useOf([...ofQuestion.values()])]));
}

function talkOf(interview: Interview, asked: GuideQuestion): QuestionTalk {
  return {
    interviewId: interview.id,
    personIds: interview.personIds,
    organisationId: interview.organisationId,
    at: asked.askedAt ?? interview.liveStartedAt ?? interview.startsAt ?? interview.createdAt,
    usefulness: asked.usefulness,
  };
}

function useOf(talks: QuestionTalk[]): QuestionUse {
  return {
    asked: talks.length,
    rated: talks.filter(({ usefulness }) => usefulness !== null).length,
    openedUp: talks.filter(({ usefulness }) => usefulness === 3).length,
    talks: talks.sort((a, b) => b.at.localeCompare(a.at) || a.interviewId.localeCompare(b.interviewId)),
  };
}
