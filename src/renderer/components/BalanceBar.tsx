import classes from './BalanceBar.module.css';

const UNIT = 8;
const MOST = 5;

/** What was given to the left, what was received to the right; at most five units each. */
export function BalanceBar({ given, received }: { readonly given: number; readonly received: number }) {
  const words = `Gave ${given}, received ${received}`;
  return (
    <span role="img" aria-label={words} title={words} className={classes.bar}>
      <span className={classes.side}>
        <span className={classes.given} style={{ width: Math.min(given, MOST) * UNIT }} />
      </span>
      <span className={classes.middle} />
      <span className={classes.side}>
        <span className={classes.received} style={{ width: Math.min(received, MOST) * UNIT }} />
      </span>
    </span>
  );
}
