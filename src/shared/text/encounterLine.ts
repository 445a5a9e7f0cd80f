export interface EncounterLine {
  readonly name: string;
  /** What to remember them by; empty: only a name. */
  readonly words: string;
}

/**
 * “Zoë, boards at Osier”: a name and, after the first comma, colon, dash between blanks or “at”, what to remember
 * them by. Without any of these all of it is the name: nothing typed in a hurry is dropped.
 */
export function readEncounterLine(text: string): EncounterLine {
  const line = text.replace(/\s+/g, ' ').trim();
  const cut = /\s*[,;:]\s*|\s+[-–—]\s+|\s+(?=(?:at|from|from the|of the)\s)/i.exec(line);
  if (cut === null || cut.index === 0) return { name: line.replace(/^[\s,;:–—-]+/, ''), words: '' };
  return { name: line.slice(0, cut.index), words: line.slice(cut.index + cut[0].length).trim() };
}
