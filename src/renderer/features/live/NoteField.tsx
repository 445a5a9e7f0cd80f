import {
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  type CompositionEvent,
  type FocusEvent,
  type InputEvent,
  type KeyboardEvent,
  type Ref,
} from 'react';
import { parseNotePrefix, type NotePrefix } from '../../../shared/text/notePrefix';
import { isMac } from '../../lib/keyboard';
import classes from './Notes.module.css';
import type { LineMarks } from './roomLine';

/** What the stream may ask of the field. */
export interface NoteFieldHandle {
  /** Puts `words` in the place of what stands from `from` to `to`, as if they were typed: Ctrl+Z takes them out. */
  readonly replace: (from: number, to: number, words: string) => void;
  readonly caret: () => number;
}

interface NoteFieldProps {
  readonly ref: Ref<NoteFieldHandle>;
  /** The text when the caret comes; from then on the field itself holds it. */
  readonly initialText: string;
  /** Where the caret comes to; null: the end. */
  readonly initialCaret: number | null;
  readonly isEdit: boolean;
  /** `isEmptied`: the last characters were deleted, not read as a mark. */
  readonly onType: (text: string, isEmptied: boolean) => void;
  /** The caret or the words moved; null: there is no single caret, or words are being composed. */
  readonly onCaret: (caret: number | null) => void;
  readonly onMark: (marks: Partial<LineMarks>) => void;
  /** A key that the list of names may take; true: it did. */
  readonly onListKey: (key: string) => boolean;
  /** Backspace in front of the first character. */
  readonly onJoin: () => void;
  /** Ctrl+Z, Ctrl+Shift+Z before anything was typed here. */
  readonly onUndo: (isRedo: boolean) => void;
  /** Back from an edit to where the writing was. */
  readonly onReturn: () => void;
  readonly onBlur: () => void;
  readonly describedBy: string;
  /** The list of names and the entry chosen in it; null: it is closed. */
  readonly list: { readonly id: string; readonly chosenId: string | undefined } | null;
}

const noMarks: LineMarks = { mark: null, owner: null, isOffRecord: false };

/**
 * The line with the caret. The text lives in the field itself and React never writes it, so that no
 * key is lost or put out of order however fast it comes; a mark character is taken out in the same
 * event in which its space arrives. Composed input (IME) is left alone until it is done.
 */
export function NoteField({
  ref,
  initialText,
  initialCaret,
  isEdit,
  onType,
  onCaret,
  onMark,
  onListKey,
  onJoin,
  onUndo,
  onReturn,
  onBlur,
  describedBy,
  list,
}: NoteFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  /** Nothing was typed since the caret came: what Ctrl+Z takes back is not in this field. */
  const isUntouched = useRef(true);
  const isTakingOut = useRef(false);
  const start = useRef(initialCaret);
  useLayoutEffect(() => {
    const { current } = field;
    if (current === null || document.activeElement?.closest('[role="dialog"]')) return;
    const caret = start.current ?? current.value.length;
    current.focus({ preventScroll: true });
    current.setSelectionRange(caret, caret);
  }, []);

  useImperativeHandle(
    ref,
    () => ({
      caret: () => field.current?.selectionStart ?? 0,
      replace: (from, to, words) => {
        if (field.current === null) return;
        putIn(field.current, from, to, words);
        isUntouched.current = false;
        onType(field.current.value, false);
      },
    }),
    [onType],
  );

  // After an undo the character stays a character for as long as it stands there.
  const isLiteral = useRef(false);
  const readMarks = (element: HTMLTextAreaElement) => {
    const found = parseNotePrefix(element.value);
    if (found.text === element.value) isLiteral.current = false;
    if (found.text === element.value || isLiteral.current) return;
    isTakingOut.current = true;
    takeOut(element, element.value.length - found.text.length);
    isTakingOut.current = false;
    onMark(marksOf(found));
  };

  const handleInput = (event: InputEvent<HTMLTextAreaElement>) => {
    // The person did not do this: what they typed is told once the mark is read.
    if (isTakingOut.current) return;
    isUntouched.current = false;
    const element = event.currentTarget;
    const { isComposing, inputType = 'insertText' } = event.nativeEvent as Partial<globalThis.InputEvent>;
    if (isComposing !== true && inputType.startsWith('insert')) readMarks(element);
    if (inputType === 'historyUndo' && parseNotePrefix(element.value).text !== element.value) {
      isLiteral.current = true;
      onMark(noMarks);
    }
    onType(element.value, element.value === '' && inputType.startsWith('delete') && isComposing !== true);
    onCaret(isComposing === true ? null : caretIn(element));
  };

  const handleCompositionEnd = (event: CompositionEvent<HTMLTextAreaElement>) => {
    readMarks(event.currentTarget);
    onType(event.currentTarget.value, false);
    onCaret(caretIn(event.currentTarget));
  };

  const handleKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    const { selectionStart, selectionEnd, value } = event.currentTarget;
    const hasModifier = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
    const take = (act: () => void) => {
      event.preventDefault();
      act();
    };
    if (!hasModifier && onListKey(event.key)) {
      event.preventDefault();
      return;
    }
    const isUndo = (isMac ? event.metaKey : event.ctrlKey) && !event.altKey && event.key.toLowerCase() === 'z';
    if (isUndo && isUntouched.current) {
      take(() => {
        onUndo(event.shiftKey);
      });
      return;
    }
    // A key that is held to delete a line stops at its beginning.
    if (event.key === 'Backspace' && !hasModifier && !event.repeat && selectionStart === 0 && selectionEnd === 0) {
      take(onJoin);
      return;
    }
    if (!isEdit || event.key !== 'ArrowDown' || event.shiftKey) return;
    if (!event.altKey && selectionEnd !== value.length) return;
    take(onReturn);
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
      aria-describedby={describedBy}
      aria-autocomplete="list"
      aria-controls={list?.id}
      aria-activedescendant={list?.chosenId}
      placeholder="Write what you hear"
      data-note-field
      onInput={handleInput}
      onCompositionEnd={handleCompositionEnd}
      onKeyDown={handleKeyDown}
      onSelect={(event) => {
        onCaret(caretIn(event.currentTarget));
      }}
      onBlur={(event: FocusEvent) => {
        if (event.relatedTarget !== field.current) onBlur();
      }}
    />
  );
}

function caretIn({ selectionStart, selectionEnd }: HTMLTextAreaElement): number | null {
  return selectionStart === selectionEnd ? selectionStart : null;
}

function marksOf({ mark, owner, isOffRecord }: NotePrefix): Partial<LineMarks> {
  return { ...(mark !== null && { mark, owner }), ...(isOffRecord && { isOffRecord }) };
}

/** Removes the first `count` characters; the caret stays where it is in the words. */
function takeOut(element: HTMLTextAreaElement, count: number): void {
  const start = Math.max(0, element.selectionStart - count);
  const end = Math.max(0, element.selectionEnd - count);
  putIn(element, 0, count, '');
  element.setSelectionRange(start, end);
}

/** Changes the text as the person would, so that Ctrl+Z takes it back; the caret stands behind the words. */
function putIn(element: HTMLTextAreaElement, from: number, to: number, words: string): void {
  const before = element.value;
  element.setSelectionRange(from, to);
  const command = words === '' ? 'delete' : 'insertText';
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only edit that a text field can undo; jsdom has none
  const isDone = typeof document.execCommand === 'function' && document.execCommand(command, false, words);
  if (!isDone && element.value === before) element.setRangeText(words, from, to, 'end');
}
