import type { LocalDate } from './field';
import type { FollowUp } from './followUp';
import type { Note } from './interview';
import { dayOfInstant } from './time';
import { readDatePhrase } from '../text/datePhrase';
import type { LetterPick } from '../text/thankYouDraft';

/** A note that may go into the letter, and where it stands in the list. */
export interface LetterHighlight extends LetterPick {
  /** Kept for the letter in Wrap-up. */
  readonly isKept: boolean;
}

/**
 * What somebody may be thanked for, from the notes of one talk: kept for the letter first, then quotes,
 * then other marks, then plain lines; within each in the order it was said. Off-record lines, empty lines
 * and questions for later are never offered. A note that became a follow-up of mine is the promise itself;
 * its day is added (`sayBy`) where its own words name none. What somebody else of the same talk said is
 * not theirs to be thanked for (`toId`).
 */
export function letterHighlights(
  notes: readonly Note[],
  followUps: Iterable<FollowUp>,
  sayBy: (due: LocalDate) => string,
  toId: string | null = null,
): LetterHighlight[] {
  const all = [...followUps];
  const promises = new Map<string, FollowUp>();
  for (const followUp of all) {
    const isMine = followUp.owner === 'me' && (followUp.kind === 'promise' || followUp.kind === 'referral');
    if (isMine && followUp.noteId !== null && followUp.deletedAt === null && followUp.doneAt === null)
      promises.set(followUp.noteId, followUp);
  }
  const origins = new Map(all.map(({ id, noteId }) => [id, noteId]));
  // It became a follow-up that another note had begun, and that note brings it into the letter.
  const isToldElsewhere = ({ id, outcome }: Note) =>
    outcome?.kind === 'followUp' &&
    outcome.recordIds.length > 0 &&
    outcome.recordIds.every((made) => (origins.get(made) ?? id) !== id);
  return notes
    .filter(
      (note) =>
        (toId === null || note.speakerId === null || note.speakerId === toId) &&
        !note.isOffRecord &&
        note.text.trim() !== '' &&
        note.mark !== 'question' &&
        !isToldElsewhere(note),
    )
    .map((note): LetterHighlight => {
      const promise = promises.get(note.id);
      return {
        noteId: note.id,
        text: note.text,
        mark: note.mark,
        owner: note.owner,
        promise:
          promise === undefined ? null : { title: promise.title, by: hasDay(promise, note) ? '' : sayBy(promise.due) },
        isKept: note.outcome?.kind === 'letter',
      };
    })
    .map((highlight, index) => ({ highlight, index }))
    .sort((a, b) => place(a.highlight) - place(b.highlight) || a.index - b.index)
    .map(({ highlight }) => highlight);
}

/** “Tell her in Feb” says its day itself. */
function hasDay({ title }: FollowUp, { at }: Note): boolean {
  return readDatePhrase(title, dayOfInstant(at, 'UTC')) !== null;
}

function place({ isKept, mark, promise }: LetterHighlight): number {
  if (isKept) return 0;
  if (promise !== null) return 3;
  if (mark === 'quote') return 1;
  return mark === null ? 4 : 2;
}

/** What a new letter begins with: what was kept for it, and with that my own promises. Nothing kept: nothing, not even promises. */
export function firstPicks(highlights: readonly LetterHighlight[]): LetterHighlight[] {
  const kept = highlights.filter(({ isKept }) => isKept);
  return kept.length === 0 ? [] : [...kept, ...highlights.filter(({ isKept, promise }) => !isKept && promise !== null)];
}
