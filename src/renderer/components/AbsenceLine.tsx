import { Link } from 'react-router-dom';
import classes from './AbsenceLine.module.css';
import { sayAwayFor, sayCounts } from './absenceWords';
import { useAbsence } from './useAbsence';

/** One calm line after an absence, with the way to sort what fell due meanwhile; nothing otherwise. */
export function AbsenceLine() {
  const away = useAbsence();
  if (away === null) return null;
  const kept = away.due.filter(({ keeps }) => keeps).length;
  return (
    <p role="status" className={classes.line}>
      {sayAwayFor(away.absence)} {sayCounts(away.due.length, kept)}{' '}
      <Link to="/follow-ups/after-absence" className={classes.link}>
        Sort them together
      </Link>
    </p>
  );
}
