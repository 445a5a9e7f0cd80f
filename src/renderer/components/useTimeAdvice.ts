import { useMemo } from 'react';
import type { Person } from '../../shared/domain/person';
import { chosenMoment, timeAdvice, type ChosenTime, type TimeAdvice } from '../../shared/domain/timeAdvice';
import { profileOf } from '../../shared/domain/workspace';
import { useToday } from '../lib/useToday';
import { useWorkspace } from '../workspace/WorkspaceProvider';

/** Whether what stands in the fields is a day and a clock. */
export function isWholeTime({ day, clock }: Pick<ChosenTime, 'day' | 'clock'>): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && /^\d{2}:\d{2}$/.test(clock);
}

/** What to know about a time that is being chosen with these people; nothing while it is not whole. */
export function useTimeAdvice(
  { day, clock, zone, isSecond }: ChosenTime,
  minutes: number,
  people: readonly Person[],
): { readonly advice: readonly TimeAdvice[]; readonly isDoubled: boolean } {
  const profile = useWorkspace(profileOf);
  const { now } = useToday();
  return useMemo(() => {
    const chosen = { day, clock, zone, isSecond };
    if (!isWholeTime(chosen)) return { advice: [], isDoubled: false };
    return {
      advice: timeAdvice(chosen, minutes, now, profile, people),
      isDoubled: chosenMoment(chosen).kind === 'doubled',
    };
  }, [day, clock, zone, isSecond, minutes, now, profile, people]);
}
