import { builtInId, builtInQuestions } from '../../../shared/domain/questionBank';
import type { Question } from '../../../shared/domain/question';

/** For a talk without a guide: how they came here, what only insiders know, whom to meet. */
export const generalQuestions: readonly Question[] = ['Q013', 'Q003', 'Q097'].flatMap(
  (bankId) => builtInQuestions[builtInId(bankId)] ?? [],
);
