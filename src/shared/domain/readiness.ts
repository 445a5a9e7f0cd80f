import { budgetOf, type Frame } from './guide';
import type { GuideQuestion, Interview } from './interview';

export interface ReadinessItem {
  readonly key: 'purpose' | 'brief' | 'questions' | 'notes' | 'link';
  readonly isDone: boolean;
  /** Done: what there is (“7 questions, 25 of 30 min”); open: what to do (“Test the call link”). */
  readonly says: string;
}

/** What a good talk needs before it begins, in the order it is prepared. A link is tested only where there is one to test. */
export function readinessOf(interview: Interview, guide: readonly GuideQuestion[], frame: Frame): ReadinessItem[] {
  const isChecked = (check: Interview['checks'][number]) => interview.checks.includes(check);
  const { planned, length, spare } = budgetOf(guide, interview.minutes, frame);
  const questions = `${guide.length} ${guide.length === 1 ? 'question' : 'questions'}, ${rounded(planned)} of ${length} min`;
  const items: ReadinessItem[] = [
    item('purpose', interview.purpose.trim() !== '', 'Purpose', 'Write the purpose'),
    item('brief', isChecked('briefRead'), 'Brief read', 'Read the brief'),
    {
      key: 'questions',
      isDone: guide.length > 0 && spare >= 0,
      says: guide.length === 0 ? 'Choose questions' : questions,
    },
    item('notes', isChecked('notesAgreed'), 'Notes agreed', 'Agree on taking notes'),
  ];
  if (interview.medium === 'video')
    items.push(item('link', isChecked('linkTested'), 'Link tested', 'Test the call link'));
  return items;
}

function item(key: ReadinessItem['key'], isDone: boolean, done: string, open: string): ReadinessItem {
  return { key, isDone, says: isDone ? done : open };
}

function rounded(minutes: number): string {
  return String(Math.round(minutes * 10) / 10);
}
