import { useMemo } from 'react';
import { briefCollections, briefOf, organisationOfInterview, type Brief } from '../../../shared/domain/brief';
import { assumptionsOf } from '../../../shared/domain/goalEvidence';
import type { Assumption } from '../../../shared/domain/goal';
import { budgetOf, frameOf, guideOf, type Budget } from '../../../shared/domain/guide';
import type { GuideQuestion, Interview } from '../../../shared/domain/interview';
import { allQuestions } from '../../../shared/domain/questionBank';
import type { Question } from '../../../shared/domain/question';
import { medianMinutes, type QuestionCost } from '../../../shared/domain/questionCost';
import { questionUses } from '../../../shared/domain/questionUse';
import { suggestQuestions, type Suggestion } from '../../../shared/domain/suggestions';
import { settingsOf } from '../../../shared/domain/workspace';
import type { LintFlag } from '../../../shared/text/questionLint';
import { useOnRecord } from '../../components/useOnRecord';
import { useCollections, useWorkspace } from '../../workspace/WorkspaceProvider';
import { lintGuide } from './guideLint';
import { useHeardBefore } from './useHeardBefore';

interface Prep {
  readonly interview: Interview;
  readonly guide: readonly GuideQuestion[];
  readonly brief: Brief;
  /** Which notes are off the record is known; until then the brief lacks whatever rests on any note. */
  readonly isBriefComplete: boolean;
  readonly questions: readonly Question[];
  readonly suggestions: readonly Suggestion[];
  readonly budget: Budget;
  readonly flags: ReadonlyMap<string, readonly LintFlag[]>;
  readonly medians: ReadonlyMap<string, QuestionCost>;
  /** What the interview’s goal believes. */
  readonly assumptions: readonly Assumption[];
}

/** What Prep is worked out from. */
const prepCollections = [...briefCollections, 'assumptions', 'questions', 'goals', 'guideQuestions'] as const;

const over = new Set<Interview['state']>(['toWrapUp', 'toThank', 'closed']);

/** Everything Prep shows of one interview; null: there is no such interview. */
export function usePrep(interviewId: string): Prep | null {
  const { known: part, isComplete } = useOnRecord(useCollections(prepCollections));
  const guide = useMemo(
    () => guideOf({ guideQuestions: part.guideQuestions }, interviewId),
    [part.guideQuestions, interviewId],
  );
  const brief = useMemo(() => briefOf(part, interviewId), [part, interviewId]);
  const questions = useMemo(() => allQuestions({ questions: part.questions }), [part.questions]);
  const interview = part.interviews[interviewId];
  const settings = useWorkspace(settingsOf);
  const before = useHeardBefore(interview);
  const medians = useMemo(
    () => medianMinutes(Object.values(part.guideQuestions), settings.medianFromTalks),
    [part.guideQuestions, settings.medianFromTalks],
  );
  const goalId = interview?.goalId ?? null;
  const assumptions = useMemo(
    () => (goalId === null ? [] : assumptionsOf(part.assumptions, goalId)),
    [part.assumptions, goalId],
  );
  const budget = useMemo(
    () => budgetOf(guide, interview?.minutes ?? 0, frameOf(settings)),
    [guide, interview?.minutes, settings],
  );
  const flags = useMemo(
    () =>
      lintGuide({
        guide,
        opening: settings.openingMinutes,
        payFromMinute: settings.payFromMinute,
        personIds: interview?.personIds ?? [],
        before,
      }),
    [guide, settings, interview?.personIds, before],
  );
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
      goal: goalId === null ? '' : (part.goals[goalId]?.statement ?? ''),
      untested: assumptions.filter(({ id }) => !tested.has(id)),
      tested: assumptions.filter(({ id }) => tested.has(id)),
      medians,
      saturated: before.saturated,
      heard: before.heard,
      spareMinutes: budget.spare,
      nameOf: (personId) => part.people[personId]?.name,
    });
  }, [interview, interviewId, questions, guide, brief, part, goalId, assumptions, medians, before, budget]);
  return interview === undefined
    ? null
    : {
        interview,
        guide,
        brief,
        isBriefComplete: isComplete,
        questions,
        suggestions,
        budget,
        flags,
        medians,
        assumptions,
      };
}
