import { guideOf } from '../../src/shared/domain/guide';
import type { Note } from '../../src/shared/domain/interview';
import { allQuestions } from '../../src/shared/domain/questionBank';
import { medianMinutes } from '../../src/shared/domain/questionCost';
import type { Question } from '../../src/shared/domain/question';
import { questionUses } from '../../src/shared/domain/questionUse';
import { saturatedTopics, topicTalks } from '../../src/shared/domain/saturation';
import { suggestQuestions } from '../../src/shared/domain/suggestions';
import type { Workspace } from '../../src/shared/domain/workspace';
import { heardIndex } from '../../src/shared/text/heardAnswers';
import { figure, median, type Figure } from './figure';
import { largeCareer } from './largeCareer';

const ROUNDS = 15;
/** The limit. */
const LIMIT_MS = 50;

/** Suggestions from nothing cached: uses, medians, what was heard, saturation and ranking, over a whole career. */
export function suggestFigures(): Figure[] {
  const career = largeCareer();
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    const found = suggest(career);
    if (found.length === 0 || found.some(({ reason }) => reason === ''))
      throw new Error('a suggestion without a reason');
    return performance.now() - start;
  });
  return [figure('suggestions, 200 questions, 300 talks, 10,000 people', median(times), 'ms', LIMIT_MS, 1)];
}

function suggest(workspace: Pick<Workspace, 'questions' | 'guideQuestions' | 'interviews' | 'people' | 'notes'>) {
  const questions: readonly Question[] = allQuestions(workspace);
  const talks = Object.values(workspace.interviews)
    .filter(({ liveEndedAt }) => liveEndedAt !== null)
    .sort((a, b) => (b.liveEndedAt ?? '').localeCompare(a.liveEndedAt ?? ''))
    .slice(0, 24);
  const inTalks = new Set(talks.map(({ id }) => id));
  // Copies, since what was worked out of a note is remembered with it.
  const notes: readonly Note[] = Object.values(workspace.notes)
    .filter(({ interviewId, isOffRecord }) => inTalks.has(interviewId) && !isOffRecord)
    .map((note) => ({ ...note }));
  return suggestQuestions({
    questions,
    guide: guideOf(workspace, 'int_next'),
    uses: questionUses(workspace),
    people: [workspace.people['per_p1']].filter((person) => person !== undefined),
    roleTitle: 'Senior Product Manager',
    organisation: { id: 'org_1', name: 'Larkmoor' },
    talksHere: 4,
    openNeeds: 2,
    purpose: 'What does the first year ask of somebody from the wards?',
    goal: 'Find out whether clinical product work suits me',
    untested: [{ id: 'asm_1', statement: 'Nobody outside hospitals values a certificate' }],
    tested: [],
    medians: medianMinutes(Object.values(workspace.guideQuestions)),
    saturated: saturatedTopics(topicTalks(workspace, notes)),
    heard: heardIndex(
      notes.map((note) => ({
        note,
        asked: note.guideQuestionId === null ? '' : (workspace.guideQuestions[note.guideQuestionId]?.text ?? ''),
        personId: workspace.interviews[note.interviewId]?.personIds[0] ?? null,
        who: 'Somebody',
      })),
    ),
    spareMinutes: 9,
    nameOf: (id) => workspace.people[id]?.name,
  });
}
