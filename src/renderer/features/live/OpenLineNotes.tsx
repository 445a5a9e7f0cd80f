import type { ReactNode } from 'react';
import type { LocalDate } from '../../../shared/domain/field';
import { sayReadDay } from './NoteText';
import classes from './Notes.module.css';

interface OpenLineNotesProps {
  readonly id: string;
  /** Days that its words were read as. */
  readonly days: readonly { readonly words: string; readonly day: LocalDate }[];
  /** The day on which it is said. */
  readonly said: LocalDate;
  readonly names: readonly string[];
  /** The question it stands under, where it is another than the current one; empty: the current one. */
  readonly question: string;
}

/** What Askwell reads in the line with the caret, small, in the gap below it: it takes no room, so nothing moves. */
export function OpenLineNotes({ id, days, said, names, question }: OpenLineNotesProps) {
  const parts: ReactNode[] = [
    ...days.map(({ words, day }) => (
      <>
        <bdi>“{words}”</bdi> is {sayReadDay(day, said)}
      </>
    )),
    ...names.map((name) => (
      <>
        Linked to <bdi>{name}</bdi>
      </>
    )),
    ...(question === ''
      ? []
      : [
          <>
            Under <bdi>“{question}”</bdi>
          </>,
        ]),
  ];
  return (
    <p id={id} className={classes.readings}>
      {parts.map((part, place) => (
        <span key={place}>{part}</span>
      ))}
    </p>
  );
}
