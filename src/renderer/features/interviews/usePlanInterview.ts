import { fitForGuide, guideCopy, timedQuestionsOf } from '../../../shared/domain/guideFromList';
import { keysAfter } from '../../../shared/domain/order';
import { currentRoles } from '../../../shared/domain/peopleFacts';
import { chosenMoment } from '../../../shared/domain/timeAdvice';
import type { Reply } from '../../../shared/failure';
import { newId } from '../../lib/newId';
import { useDispatch } from '../../workspace/useDispatch';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import { minutesFrom, type InterviewFormOutput } from './interviewForm';
import { pickedId } from '../../components/PersonPicker';

/** Plans an interview from the form: adds the person when new, copies the list into the guide. Answers its key. */
export function usePlanInterview(): (fields: InterviewFormOutput) => Promise<Reply<string>> {
  const dispatch = useDispatch();
  const { people, roles, questions, questionLists, questionListItems } = useWorkspace((workspace) => ({
    people: workspace.people,
    roles: workspace.roles,
    questions: workspace.questions,
    questionLists: workspace.questionLists,
    questionListItems: workspace.questionListItems,
  }));
  return async (fields) => {
    const known = pickedId(
      fields.who,
      Object.values(people).filter(({ deletedAt }) => deletedAt === null),
    );
    const personId = known ?? newId('people');
    const chosen =
      fields.listId === null
        ? []
        : fitForGuide(timedQuestionsOf({ questions, questionLists, questionListItems }, fields.listId), []);
    const keys = keysAfter([], chosen.length);
    const id = newId('interviews');
    const planned = await dispatch(
      'interview.planned',
      {
        id,
        personIds: [personId],
        newPerson: known === null ? { id: personId, name: fields.who.name.trim() } : null,
        isAsked: fields.standing === 'asked',
        fields: {
          organisationId: currentRoles(roles).get(personId)?.organisationId ?? null,
          goalId: fields.goalId,
          purpose: fields.purpose,
          medium: fields.medium,
          place: fields.place,
          startsAt: fields.standing === 'agreed' ? chosenMoment(fields).at : null,
          minutes: minutesFrom(fields),
          timeZone: fields.zone,
          isJustSocial: fields.isJustSocial,
        },
        guide: chosen.map((question, place) => guideCopy(question, newId('guideQuestions'), keys[place] ?? 'a0')),
      },
      { isQuiet: true },
    );
    return planned.ok ? { ok: true, value: id } : planned;
  };
}
