import type { FoundNote } from '../../shared/contract';
import type { Workspace } from '../../shared/domain/workspace';
import { fold } from '../../shared/text/fold';

const LIMIT = 20;

/** Notes that contain every word of `query`, newest first, at most 20. What is off the record is not searched. */
export function findNotes(workspace: Workspace, query: string): FoundNote[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return Object.values(workspace.notes)
    .filter((note) => {
      if (note.isOffRecord || workspace.interviews[note.interviewId]?.deletedAt !== null) return false;
      const text = fold(note.text);
      return words.every((word) => text.includes(word));
    })
    .sort((a, b) => b.at.localeCompare(a.at))
    .slice(0, LIMIT)
    .map((note) => ({ noteId: note.id, interviewId: note.interviewId, text: note.text }));
}
