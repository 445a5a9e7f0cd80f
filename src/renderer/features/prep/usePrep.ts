import { useMemo } from 'react';
import { briefOf, organisationOfInterview, type Brief } from '../../../shared/domain/brief';
import { guideOf } from '../../../shared/domain/guide';
import type { GuideQuestion, Interview } from '../../../shared/domain/interview';
import { allQuestions } from '../../../shared/domain/questionBank';
import type { Question } from '../../../shared/domain/question';
import { questionUses } from '../../../shared/domain/questionUse';
import { suggestQuestions, type Suggestion } from '../../../shared/domain/suggestions';
import { useWorkspace } from '../../workspace/WorkspaceProvider';

interface Prep {
  readonly interview: Interview;
  readonly guide: readonly GuideQuestion[];
  readonly brief: Brief;
  readonly questions: readonly Question[];
  readonly suggestions: readonly Suggestion[];
}

const over = new Set<Interview['state']>(['toWrapUp', 'toThank', 'closed']);

/** Everything Prep shows of one interview; null: there is no such interview. */
export function usePrep(interviewId: string): Prep | null {
  const part = useWorkspace((workspace) => ({
    interviews: workspace.interviews,
    people: workspace.people,
    roles: workspace.roles,
    organisations: workspace.organisations,
    observations: workspace.observations,
    introductions: workspace.introductions,
    evidence: workspace.evidence,
    assumptions: workspace.assumptions,
    needs: workspace.needs,
    resources: workspace.resources,
    followUps: workspace.followUps,
    questions: workspace.questions,
    guideQuestions: workspace.guideQuestions,
  }));
  const guide = useMemo(
    () => guideOf({ guideQuestions: part.guideQuestions }, interviewId),
    [part.guideQuestions, interviewId],
  );
  const brief = useMemo(() => briefOf(part, interviewId), [part, interviewId]);
  const questions = useMemo(() => allQuestions({ questions: part.questions }), [part.questions]);
  const interview = part.interviews[interviewId];
  const suggestions = useMemo(() => {
    if (interview === undefined) return [];
    const organisation = brief.organisation?.organisation ?? null;
    const tested = new Set(
      Object.values(part.evidence)
        .filter(({ verdict }) => verdict !== 'neither')
        .map(({ assumptionId }) => assumptionId),
    );
    return suggestQuestions({
      questions,
      guide,
      uses: questionUses(part),
      people: brief.people.map(({ person }) => person),
      roleTitle: brief.people[0]?.role ?? '',
      organisation,
      talksHere: Object.values(part.interviews).filter(
        ({ id, state, deletedAt }) =>
          id !== interviewId &&
          deletedAt === null &&
          over.has(state) &&
          organisationOfInterview(part, id) === organisation?.id,
      ).length,
      openNeeds: brief.needs.filter(({ state }) => state === 'open').length,
      purpose: interview.purpose,
      untested: Object.values(part.assumptions)
        .filter(
          ({ id, goalId, deletedAt }) =>
            goalId !== null && goalId === interview.goalId && deletedAt === null && !tested.has(id),
        )
        .map(({ statement }) => statement),
      spareMinutes: interview.minutes - guide.reduce((sum, { minutes }) => sum + minutes, 0),
      nameOf: (personId) => part.people[personId]?.name,
    });
  }, [interview, interviewId, questions, guide, brief, part]);
  return interview === undefined ? null : { interview, guide, brief, questions, suggestions };
}
