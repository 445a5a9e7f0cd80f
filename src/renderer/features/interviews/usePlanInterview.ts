import { useRef } from 'react';
import { fitForGuide, guideCopy, timedQuestionsOf } from '../../../shared/domain/guideFromList';
import { keysAfter } from '../../../shared/domain/order';
import { currentRoles } from '../../../shared/domain/peopleFacts';
import { instantOf } from '../../../shared/domain/time';
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
  // A person who was added before the interview itself failed is not added again.
  const added = useRef<{ readonly name: string; readonly id: string } | null>(null);

  const personFor = async ({ who }: InterviewFormOutput): Promise<Reply<string>> => {
    const name = who.name.trim();
    const known = pickedId(
      who,
      Object.values(people).filter(({ deletedAt }) => deletedAt === null),
    );
    if (known !== null) return { ok: true, value: known };
    if (added.current?.name === name) return { ok: true, value: added.current.id };
    const id = newId('people');
    const reply = await dispatch('person.added', { id, name }, { isQuiet: true });
    if (!reply.ok) return reply;
    added.current = { name, id };
    return { ok: true, value: id };
  };

  return async (fields) => {
    const person = await personFor(fields);
    if (!person.ok) return person;
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
        personIds: [person.value],
        fields: {
          organisationId: currentRoles(roles).get(person.value)?.organisationId ?? null,
          goalId: fields.goalId,
          purpose: fields.purpose,
          medium: fields.medium,
          place: fields.place,
          startsAt: fields.standing === 'agreed' ? instantOf(fields.day, fields.clock, fields.zone) : null,
          minutes: minutesFrom(fields),
          timeZone: fields.zone,
        },
        guide: chosen.map((question, place) => guideCopy(question, newId('guideQuestions'), keys[place] ?? 'a0')),
      },
      { isQuiet: true },
    );
    if (!planned.ok) return planned;
    if (fields.standing === 'asked') {
      const moved = await dispatch('interview.moved', { id, state: 'requested' });
      if (!moved.ok) return moved;
    }
    return { ok: true, value: id };
  };
}
