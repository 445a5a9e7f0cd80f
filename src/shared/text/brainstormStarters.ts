/** A sentence to complete helps to begin. Shown one at a time; each line that is entered brings the next. Our own words. */
export const brainstormStarters: readonly string[] = [
  'Somebody who could tell me what it is really like is …',
  'The last person who told me about their work with a smile was …',
  'Somebody I worked beside and have not heard from for years is …',
  'From school or training, the one who went into this field is …',
  'The colleague who left for another place was …',
  'Somebody who seems to know everybody is …',
  'At my club, choir, team or parents’ evening I sit next to …',
  'A neighbour or friend of the family who works near this is …',
  'I heard somebody speak about this; it was …',
  'I read something about this, written by …',
  'Whoever taught me most in my last job was …',
  'Somebody two steps ahead of me on this way is …',
  'Somebody who decided against this way is …',
  'Somebody in another department I only know from the corridor is …',
  'Somebody I once helped, who would be glad to hear from me, is …',
];

/** The starter for the line after `count` lines; they come round again. */
export function starterAfter(count: number): string {
  return brainstormStarters[count % brainstormStarters.length] ?? '';
}
