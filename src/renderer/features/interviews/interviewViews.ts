export const interviewViews = [
  { key: 'list', name: 'List' },
  { key: 'calendar', name: 'Calendar' },
  { key: 'board', name: 'Board' },
] as const;
export type InterviewView = (typeof interviewViews)[number]['key'];

/** The view that an address asks for. */
export function viewOf(named: string | null): InterviewView {
  return interviewViews.find(({ key }) => key === named)?.key ?? 'list';
}
