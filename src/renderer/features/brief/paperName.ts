import type { Interview } from '../../../shared/domain/interview';
import type { Workspace } from '../../../shared/domain/workspace';

/** “Brief for Priya Raman and Leah Brandt”: the heading of the screen, the title of the PDF, the name of the file. */
export function nameOfPaper(what: string, interview: Interview, people: Workspace['people']): string {
  const names = interview.personIds.flatMap((id) => people[id]?.name ?? []);
  return `${what} ${names.join(' and ') || 'somebody'}`;
}
