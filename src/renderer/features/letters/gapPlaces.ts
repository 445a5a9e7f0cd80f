import { gapSpans, type Span } from '../../../shared/text/letterParts';

type Field = HTMLTextAreaElement | HTMLInputElement | null;

/** The subject line, where the letter has one. */
export function subjectField(): Field {
  const field = document.getElementById('letter-subject');
  return field instanceof HTMLInputElement ? field : null;
}

/** Gives a field the focus, with these words chosen. */
export function select(field: Field, span: Span | null): void {
  field?.focus();
  if (span !== null) field?.setSelectionRange(span.start, span.end);
}

/** Where the caret is: in the letter, in its subject, or elsewhere (then at the beginning of the letter). */
export function caretPlace(editor: Field): { readonly field: 'body' | 'subject'; readonly from: number } {
  const active = document.activeElement;
  const subject = subjectField();
  if (subject !== null && active === subject) return { field: 'subject', from: subject.selectionEnd ?? 0 };
  return { field: 'body', from: active === editor ? (editor?.selectionEnd ?? 0) : 0 };
}

/** The first gap from this place on; null: there is none. */
export function gapAfter(text: string, from: number): Span | null {
  return gapSpans(text).find(({ start }) => start >= from) ?? null;
}
