import { useMemo } from 'react';
import { useBriefCommands } from '../features/brief/paletteCommands';
import { useEventsCommands } from '../features/events/paletteCommands';
import { followUpsCommands } from '../features/follow-ups/paletteCommands';
import { historyCommands } from '../features/history/paletteCommands';
import { insightsCommands } from '../features/insights/paletteCommands';
import { useIntroductionCommands } from '../features/introductions/paletteCommands';
import { interviewsCommands, useInterviewCommands } from '../features/interviews/paletteCommands';
import { useLetterCommands } from '../features/letters/paletteCommands';
import { useLiveCommands } from '../features/live/paletteCommands';
import { organisationsCommands } from '../features/organisations/paletteCommands';
import { peopleCommands } from '../features/people/paletteCommands';
import { questionsCommands } from '../features/questions/paletteCommands';
import { rehearsalCommands } from '../features/rehearsal/paletteCommands';
import { samplingCommands } from '../features/sampling/paletteCommands';
import { useSettingsCommands } from '../features/settings/paletteCommands';
import { shelfCommands } from '../features/shelf/paletteCommands';
import { sprintCommands, useSprintCommands } from '../features/sprint/paletteCommands';
import { todayCommands } from '../features/today/paletteCommands';
import { weekCommands } from '../features/week/paletteCommands';
import type { PaletteCommand } from '../lib/paletteCommand';
import { useAppCommands } from './useAppCommands';

/** Those that are always there, in the order of the rail. */
const always: readonly PaletteCommand[] = [
  ...todayCommands,
  ...weekCommands,
  ...interviewsCommands,
  ...peopleCommands,
  ...shelfCommands,
  ...organisationsCommands,
  ...sprintCommands,
  ...samplingCommands,
  ...questionsCommands,
  ...followUpsCommands,
  ...insightsCommands,
  ...rehearsalCommands,
  ...historyCommands,
];

/** Everything the palette can do, collected from the features; what begins something new stands first. */
export function usePaletteCommands(onKeys: () => void, onMet: () => void): readonly PaletteCommand[] {
  const sprint = useSprintCommands();
  const live = useLiveCommands();
  const settings = useSettingsCommands();
  const brief = useBriefCommands();
  const letters = useLetterCommands();
  const introductions = useIntroductionCommands();
  const interview = useInterviewCommands();
  const events = useEventsCommands();
  const app = useAppCommands(onKeys, onMet);
  return useMemo(() => {
    const own = [...brief, ...letters, ...introductions, ...interview, ...events, ...app];
    const all = [...sprint, ...always, ...live, ...settings, ...own];
    return [...all.filter(({ isNew }) => isNew), ...all.filter(({ isNew }) => !isNew)];
  }, [sprint, live, settings, brief, letters, introductions, interview, events, app]);
}
