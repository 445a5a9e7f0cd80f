import { makeId, type CollectionName } from '../domain/identity';

/** The key of a sample record: always the same for the same word, so that tests can name it. */
export function sampleId(collection: CollectionName, word: string): string {
  let state = 2_166_136_261;
  for (const letter of `${collection}/${word}`)
    state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 16_777_619) >>> 0;
  return makeId(collection, (bytes) =>
    bytes.map(() => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state >>> 24;
    }),
  );
}

/** The scenario’s own keys (PA1, IA1, TA9) are the words of ours. */
export const goalId = (key: string) => sampleId('goals', key);
export const assumptionId = (key: string) => sampleId('assumptions', key);
export const personId = (key: string) => sampleId('people', key);
export const organisationId = (key: string) => sampleId('organisations', key);
export const interviewId = (key: string) => sampleId('interviews', key);
export const followUpId = (key: string) => sampleId('followUps', key);
export const guideQuestionId = (talk: string, place: number) => sampleId('guideQuestions', `${talk} ${place}`);
export const noteId = (talk: string, line: number) => sampleId('notes', `${talk} ${line}`);
export const needId = (talk: string, line: number) => sampleId('needs', `${talk} ${line}`);
export const introductionId = (talk: string, person: string) => sampleId('introductions', `${talk} ${person}`);
