import { initials } from '../../shared/domain/person';
import classes from './PersonAvatar.module.css';

/** Two letters in a circle. The name always stands beside it, so it is hidden from screen readers. */
export function PersonAvatar({ name, size = 22 }: { readonly name: string; readonly size?: number }) {
  return (
    <span
      aria-hidden
      className={classes.avatar}
      style={{ width: size, height: size, fontSize: Math.max(8, size * 0.4) }}
    >
      {initials(name)}
    </span>
  );
}
