import type { Instant } from '../../../shared/domain/field';
import { markName } from '../../../shared/text/markNames';
import { sayAt } from './NoteLine';
import type { Line } from './liveRoom';

/** The person’s own notes as plain text, for when the disk does not take them. */
export function notesAsText(
  lines: readonly Line[],
  openText: string,
  openId: string,
  startedAt: Instant | null,
): string {
  return lines
    .map((line) => ({ ...line, text: line.id === openId ? openText : line.text }))
    .filter(({ text }) => text.trim() !== '')
    .map(({ at, mark, isOffRecord, text }) => {
      const labels = [...(mark === null ? [] : [markName(mark)]), ...(isOffRecord ? ['Off the record'] : [])];
      return `${sayAt(at, startedAt)} ${labels.length > 0 ? `[${labels.join(', ')}] ` : ''}${text}`;
    })
    .join('\n');
}
