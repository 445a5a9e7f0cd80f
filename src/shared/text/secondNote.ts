/**
 * A letter as it leaves: with the note in a second language under it, where there is one. Askwell adds no word of its own,
 * only the empty line between them.
 */
export function wholeLetter({ body, secondBody }: { readonly body: string; readonly secondBody: string }): string {
  return secondBody.trim() === '' ? body : `${body.trimEnd()}\n\n${secondBody.trim()}`;
}
