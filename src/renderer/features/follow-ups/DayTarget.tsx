import { useDroppable } from '@dnd-kit/core';
import type { LocalDate } from '../../../shared/domain/field';
import classes from '../../components/MonthGrid.module.css';

/** Lies over a day of the calendar, so that something can be let go on it; it takes no clicks. */
export function DayTarget({ day }: { readonly day: LocalDate }) {
  const { setNodeRef, isOver } = useDroppable({ id: day });
  return <div ref={setNodeRef} aria-hidden className={classes.target} data-is-over={isOver || undefined} />;
}
