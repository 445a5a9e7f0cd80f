import { useLayoutEffect, useRef, type CompositionEvent, type InputEvent, type KeyboardEvent } from 'react';
import { parseNotePrefix, type NotePrefix } from '../../../shared/text/notePrefix';
import classes from './Notes.module.css';
import type { LineMarks } from './liveRoom';

interface NoteFieldProps {
  /** The text when the caret comes; from then on the field itself holds it. */
  readonly initialText: string;
  readonly isEdit: boolean;
  readonly onType: (text: string) => void;
  readonly onMark: (marks: Partial<LineMarks>) => void;
  /** Back from an edit to where the writing was. */
  readonly onReturn: () => void;
  readonly onBlur: () => void;
}

const noMarks: LineMarks = { mark: null, owner: null, isOffRecord: false };

/**
 * The line with the caret. The text lives in the field itself and React never writes it, so that no
 * key is lost or put out of order however fast it comes; a mark character is taken out in the same
 * event in which its space arrives. Composed input (IME) is left alone until it is done.
 */
export function NoteField({ initialText, isEdit, onType, onMark, onReturn, onBlur }: NoteFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const { current } = field;
    current?.focus({ preventScroll: true });
    current?.setSelectionRange(current.value.length, current.value.length);
  }, []);

  // After an undo the character stays a character for as long as it stands there.
  const isLiteral = useRef(false);
  const readMarks = (element: HTMLTextAreaElement) => {
    const found = parseNotePrefix(element.value);
    if (found.text === element.value) isLiteral.current = false;
    if (found.text === element.value || isLiteral.current) return;
    takeOut(element, element.value.length - found.text.length);
    onMark(marksOf(found));
  };

  const handleInput = (event: InputEvent<HTMLTextAreaElement>) => {
    const element = event.currentTarget;
    const { isComposing, inputType = 'insertText' } = event.nativeEvent as Partial<globalThis.InputEvent>;
    if (isComposing !== true && inputType.startsWith('insert')) readMarks(element);
    if (inputType === 'historyUndo' && parseNotePrefix(element.value).text !== element.value) {
      isLiteral.current = true;
      onMark(noMarks);
    }
    onType(element.value);
  };

  const handleCompositionEnd = (event: CompositionEvent<HTMLTextAreaElement>) => {
    readMarks(event.currentTarget);
    onType(event.currentTarget.value);
  };

  const handleKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const { selectionEnd, value } = event.currentTarget;
    if (!isEdit || event.key !== 'ArrowDown' || event.nativeEvent.isComposing || event.shiftKey) return;
    if (!event.altKey && selectionEnd !== value.length) return;
    event.preventDefault();
    onReturn();
  };

  return (
    <textarea
      ref={field}
      className={`aw-serif ${classes.field}`}
      defaultValue={initialText}
      rows={1}
      dir="auto"
      spellCheck={false}
      aria-label={isEdit ? 'Note, being edited' : 'Note'}
      placeholder="Write what you hear"
      data-note-field
      onInput={handleInput}
      onCompositionEnd={handleCompositionEnd}
      onKeyDown={handleKeyDown}
      onBlur={onBlur}
    />
  );
}

function marksOf({ mark, owner, isOffRecord }: NotePrefix): Partial<LineMarks> {
  return { ...(mark !== null && { mark, owner }), ...(isOffRecord && { isOffRecord }) };
}

/** Removes the first `count` characters as the person would, so that Ctrl+Z brings them back; the caret stays where it is in the words. */
function takeOut(element: HTMLTextAreaElement, count: number): void {
  const start = Math.max(0, element.selectionStart - count);
  const end = Math.max(0, element.selectionEnd - count);
  const before = element.value;
  element.setSelectionRange(0, count);
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only edit that a text field can undo; jsdom has none
  const isDone = typeof document.execCommand === 'function' && document.execCommand('delete');
  if (!isDone && element.value === before) element.setRangeText('', 0, count, 'end');
  element.setSelectionRange(start, end);
}
