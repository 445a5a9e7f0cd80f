/** A sentence, or what stands as one, with its full stop: “Tidewell, Ltd.” has it already. */
export function ended(sentence: string): string {
  return /[.!?…]["”’)]?$/u.test(sentence) ? sentence : `${sentence}.`;
}
