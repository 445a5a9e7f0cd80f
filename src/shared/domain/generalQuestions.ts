import type { CommandInput } from './commands';
import { keysAfter } from './order';
import type { Question } from './question';
import { builtInId, builtInQuestions } from './questionBank';

/** For a talk without a guide: how they came here, what only insiders know, whom to meet. */
export const generalQuestions: readonly Question[] = ['Q013', 'Q003', 'Q097'].flatMap(
  (bankId) => builtInQuestions[builtInId(bankId)] ?? [],
);

/** The three as a guide; `ids` gives each its key. */
export function generalGuide(ids: readonly string[]): CommandInput<'interview.begunUnplanned'>['guide'] {
  const orders = keysAfter([], generalQuestions.length);
  return generalQuestions.map(({ id, text, topic, stage, minutes }, index) => ({
    id: ids[index] ?? '',
    questionId: id,
    text,
    topic,
    stage,
    minutes,
    order: orders[index] ?? 'a0',
  }));
}
