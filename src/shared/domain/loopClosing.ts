import type { Edit } from './edit';
import type { Instant } from './field';

/**
 * They have heard: closes these loops, their introductions, and what I had promised to tell about them. Called with the
 * letter that tells it, so that one undo takes all of it back.
 */
export function closeLoops(
  edit: Edit,
  told: {
    readonly personId: string;
    readonly loopIds: readonly string[];
    /** The talk a letter is about; null: no one talk. */
    readonly interviewId: string | null;
    /** null: by word of mouth. */
    readonly messageId: string | null;
  },
  at: Instant,
): void {
  const loops = told.loopIds.flatMap((id) => edit.find('loops', id) ?? []);
  for (const { id, introductionId } of loops) {
    edit.patch('loops', id, { toldAt: at, toldMessageId: told.messageId, letGoAt: null });
    const introduction = introductionId === null ? undefined : edit.find('introductions', introductionId);
    if (introduction !== undefined && (introduction.state === 'made' || introduction.state === 'met'))
      edit.patch('introductions', introduction.id, { state: 'thanked', thankedAt: at });
  }
  const ids = new Set(loops.map(({ id }) => id));
  const talks = new Set([told.interviewId, ...loops.map(({ interviewId }) => interviewId)]);
  for (const { id, kind, owner, personId, doneAt, deletedAt, loopId, interviewId } of edit.all('followUps')) {
    if (personId !== told.personId || owner !== 'me' || doneAt !== null || deletedAt !== null) continue;
    const isAbout = loopId === null ? interviewId !== null && talks.has(interviewId) : ids.has(loopId);
    if (kind === 'update' && isAbout) edit.patch('followUps', id, { doneAt: at, closedAs: 'done' });
  }
}
