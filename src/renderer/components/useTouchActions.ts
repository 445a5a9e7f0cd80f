import { useCallback } from 'react';
import type { Person } from '../../shared/domain/person';
import type { Reason } from '../../shared/domain/reasons';
import { addDays } from '../../shared/domain/time';
import { letterFor } from '../../shared/text/reasonWords';
import { newId } from '../lib/newId';
import { useToday } from '../lib/useToday';
import { useDispatch } from '../workspace/useDispatch';
import { useStartLetter } from './useStartLetter';
import { useWriteTo } from './useWriteTo';

/** Days that “Later” puts something off. */
const LATER_DAYS = 7;

export interface TouchActions {
  /** Does what the reason asks for: a letter, or the thing that is sent. */
  readonly write: (reason: Reason, person: Person) => void;
  /** Makes it a dated follow-up, so that it is not lost; until then nobody suggests it. */
  readonly later: (title: string, person: Person) => Promise<unknown>;
  /** Keeps somebody here without reminders. */
  readonly rest: (person: Person) => Promise<unknown>;
}

/** What can be done about a reason to write, with a way back. */
export function useTouchActions(): TouchActions {
  const dispatch = useDispatch();
  const startLetter = useStartLetter();
  const writeTo = useWriteTo();
  const { today } = useToday();
  const write = useCallback(
    (reason: Reason, person: Person) => {
      const letter = letterFor(reason);
      if (letter !== null)
        startLetter({
          personId: person.id,
          kind: letter.kind,
          templateId: letter.templateId,
          interviewId: reason.kind === 'occasion' ? reason.occasion.interviewId : null,
        });
      else void writeTo(person, ...(reason.kind === 'resource' ? [reason.resource] : []));
    },
    [startLetter, writeTo],
  );
  const later = useCallback(
    (title: string, person: Person) =>
      dispatch(
        'followUp.added',
        {
          id: newId('followUps'),
          kind: 'keepInTouch',
          title,
          due: addDays(today, LATER_DAYS),
          personId: person.id,
        },
        { toast: `Put off for a week: ${title}` },
      ),
    [dispatch, today],
  );
  const rest = useCallback(
    (person: Person) =>
      dispatch('person.changed', { id: person.id, fields: { cadenceDays: 0 } }, { toast: `${person.name} rests` }),
    [dispatch],
  );
  return { write, later, rest };
}
