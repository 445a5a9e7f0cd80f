/** The line in which the caret stands, from 0. */
export function caretLine({ value, selectionStart }: Pick<HTMLTextAreaElement, 'value' | 'selectionStart'>): number {
  return value.slice(0, selectionStart).split('\n').length - 1;
}

/** Where a line ends, as a place in the text. */
export function placeOfLine(text: string, line: number): number {
  return text
    .split('\n')
    .slice(0, line + 1)
    .join('\n').length;
}
