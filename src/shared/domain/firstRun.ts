import { settingsOf, type Workspace } from './workspace';

/** Nobody has been here before: the first steps were neither taken nor left, and there is nothing to show. */
export function isFirstRun(workspace: Workspace): boolean {
  if (settingsOf(workspace).welcomedAt !== null) return false;
  const { goals, people, organisations, interviews, followUps } = workspace;
  return [goals, people, organisations, interviews, followUps].every((records) => Object.keys(records).length === 0);
}
