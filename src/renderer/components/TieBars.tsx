import { tieName } from '../../shared/domain/tie';
import classes from './TieBars.module.css';

/** How close somebody is, from 0 to 4, as four bars; the words for it on hover and for screen readers. */
export function TieBars({ tie }: { readonly tie: number }) {
  return (
    <span role="img" aria-label={tieName(tie)} title={tieName(tie)} className={classes.bars}>
      {[1, 2, 3, 4].map((step) => (
        <span key={step} data-is-on={step <= tie || undefined} />
      ))}
    </span>
  );
}
