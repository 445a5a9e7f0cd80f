import { useMemo } from 'react';
import type { OutreachState } from '../../../shared/domain/outreachState';
import type { LocalDate } from '../../../shared/domain/field';
import { sayDayInSentence } from '../../lib/dates';
import type { BusinessCalendars } from '../../components/useBusinessCalendar';
import { newId } from '../../lib/newId';
import { useDispatch } from '../../workspace/useDispatch';

export interface OutreachActions {
  readonly replied: (state: OutreachState) => Promise<unknown>;
  readonly bounced: (state: OutreachState) => Promise<unknown>;
  readonly rested: (state: OutreachState) => Promise<unknown>;
  readonly resumed: (state: OutreachState) => Promise<unknown>;
  away(state: OutreachState, until: LocalDate | null): Promise<boolean>;
  declined(
    state: OutreachState,
    named: { readonly id: string; readonly name: string; readonly isNew: boolean } | null,
    due: LocalDate,
  ): Promise<boolean>;
}

/** What can come back from a first note; each with a way back for 8 seconds. */
export function useOutreachActions(
  name: (personId: string) => string,
  calendars: BusinessCalendars,
  today: LocalDate,
): OutreachActions {
  const dispatch = useDispatch();
  return useMemo(() => {
    const who = (state: OutreachState) => name(state.thread.personId);
    const id = (state: OutreachState) => state.thread.last.id;
    const publicHolidays = (state: OutreachState) => calendars.holidaysFor(state.thread.personId);
    return {
      replied: (state) =>
        dispatch(
          'outreach.replied',
          { id: id(state), touchpointId: newId('touchpoints') },
          { toast: `${who(state)} answered` },
        ),
      bounced: (state) =>
        dispatch('outreach.bounced', { id: id(state) }, { toast: `Note to ${who(state)} came back undelivered` }),
      rested: (state) => dispatch('outreach.rested', { id: id(state) }, { toast: `Let go: ${who(state)}` }),
      resumed: (state) =>
        dispatch(
          'outreach.resumed',
          { id: id(state), publicHolidays: publicHolidays(state) },
          { toast: `Taken up again: ${who(state)}` },
        ),
      away: async (state, until) =>
        (
          await dispatch(
            'outreach.away',
            { id: id(state), until, publicHolidays: publicHolidays(state) },
            {
              toast:
                until === null
                  ? `${who(state)} is back`
                  : `${who(state)} is away until ${sayDayInSentence(until, today)}`,
            },
          )
        ).ok,
      declined: async (state, named, due) =>
        (
          await dispatch(
            'outreach.declined',
            {
              id: id(state),
              touchpointId: newId('touchpoints'),
              named:
                named === null
                  ? null
                  : { introductionId: newId('introductions'), followUpId: newId('followUps'), due, person: named },
            },
            { toast: named === null ? `${who(state)} said no` : `${who(state)} said no and named ${named.name}` },
          )
        ).ok,
    };
  }, [dispatch, name, calendars, today]);
}
