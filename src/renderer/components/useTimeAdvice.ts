import { useMemo } from 'react';
import { nearAdvice } from '../../shared/domain/nearAdvice';
import type { Person } from '../../shared/domain/person';
import { chosenMoment, timeAdvice, type ChosenTime, type TimeAdvice } from '../../shared/domain/timeAdvice';
import { profileOf } from '../../shared/domain/workspace';
import { useToday } from '../lib/useToday';
import { useWorkspace } from '../workspace/WorkspaceProvider';

/** Whether what stands in the fields is a day and a clock. */
export function isWholeTime({ day, clock }: Pick<ChosenTime, 'day' | 'clock'>): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && /^\d{2}:\d{2}$/.test(clock);
}

/** What to know about a time that is being chosen with these people; nothing while it is not whole. `interviewId`: the one that is moved. */
export function useTimeAdvice(
  { day, clock, zone, isSecond }: ChosenTime,
  minutes: number,
  people: readonly Person[],
  interviewId: string | null = null,
): { readonly advice: readonly TimeAdvice[]; readonly isDoubled: boolean } {
  const profile = useWorkspace(profileOf);
  const { interviews, known } = useWorkspace((w) => ({ interviews: w.interviews, known: w.people }));
  const { now } = useToday();
  return useMemo(() => {
    const chosen = { day, clock, zone, isSecond };
    if (!isWholeTime(chosen)) return { advice: [], isDoubled: false };
    const { kind, at } = chosenMoment(chosen);
    const asked = { startsAt: at, minutes, butId: interviewId };
    return {
      advice: [
        ...timeAdvice(chosen, minutes, now, profile, people),
        ...nearAdvice(Object.values(interviews), known, asked, profile.recoveryMinutes),
      ],
      isDoubled: kind === 'doubled',
    };
  }, [day, clock, zone, isSecond, minutes, now, profile, people, interviews, known, interviewId]);
}
