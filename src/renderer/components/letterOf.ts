import type { Interview } from '../../shared/domain/interview';
import type { newLetterPath } from '../../shared/domain/letterNames';

/** The letter that a conversation asks for next: the first note of an idea, a nudge when asked, a confirmation when planned. */
export function letterOf(interview: Interview, personId: string): Parameters<typeof newLetterPath>[1] {
  const kind =
    interview.state === 'requested'
      ? 'nudge'
      : interview.state === 'scheduled'
        ? 'confirmation'
        : interview.state === 'declined'
          ? 'decline'
          : 'outreach';
  return { personId, kind, interviewId: interview.id };
}
