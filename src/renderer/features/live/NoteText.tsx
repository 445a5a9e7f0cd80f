import { memo, useMemo } from 'react';
import type { LocalDate } from '../../../shared/domain/field';
import { dateSpans, nameSpans, notePieces } from '../../../shared/text/noteSpans';
import { sayLongDay } from '../../lib/dates';
import classes from './Notes.module.css';

export interface NoteTextProps {
  readonly text: string;
  /** People the note is linked to. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
  /** The day on which it was said. */
  readonly day: LocalDate;
  readonly dateOrder: 'dayFirst' | 'monthFirst';
}

/** “Friday 22 January”, with the year when it is another than that of the talk. */
export function sayReadDay(day: LocalDate, said: LocalDate): string {
  return day.slice(0, 4) === said.slice(0, 4) ? sayLongDay(day) : `${sayLongDay(day)} ${day.slice(0, 4)}`;
}

/** The words of a note; days and people in them quietly underlined, with what they were read as. */
export const NoteText = memo(function NoteText({ text, people, day, dateOrder }: NoteTextProps) {
  const pieces = useMemo(
    () => notePieces(text, dateSpans(text, day, { dateOrder }), nameSpans(text, people)),
    [text, people, day, dateOrder],
  );
  return pieces.map((piece, place) => {
    if (piece.day !== null)
      return (
        <time key={place} className={classes.day} dateTime={piece.day} title={sayReadDay(piece.day, day)}>
          {piece.text}
        </time>
      );
    const person = people.find(({ id }) => id === piece.personId);
    if (person !== undefined)
      return (
        <span key={place} className={classes.person} title={`${person.name}, linked`}>
          {piece.text}
        </span>
      );
    return piece.text;
  });
});
