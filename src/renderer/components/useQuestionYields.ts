import { useMemo } from 'react';
import { questionYields, sayYield } from '../../shared/domain/questionYield';
import { settingsOf } from '../../shared/domain/workspace';
import { useWorkspace } from '../workspace/WorkspaceProvider';

/** What a library question gave for its minutes so far, in a sentence; empty: it was never timed and rated. */
export function useQuestionYields(): (questionId: string) => string {
  const guideQuestions = useWorkspace((w) => w.guideQuestions);
  const { medianFromTalks } = useWorkspace(settingsOf);
  return useMemo(() => {
    const yields = questionYields(Object.values(guideQuestions));
    return (questionId) => sayYield(yields.get(questionId), medianFromTalks);
  }, [guideQuestions, medianFromTalks]);
}
