import { Fragment, type ReactNode } from 'react';
import { KeyCaps } from './KeyCaps';
import classes from './StatusStrip.module.css';

interface StatusStripProps {
  readonly children?: ReactNode;
  /** Key hints, as `{ keys: ['ArrowUp', 'ArrowDown'], does: 'move' }`. */
  readonly hints?: readonly { readonly keys: readonly string[]; readonly does: string }[];
}

/** The strip at the bottom of a screen: what is selected, and the keys that act here. */
export function StatusStrip({ children, hints = [] }: StatusStripProps) {
  return (
    <footer className={classes.strip}>
      <div className={classes.left}>{children}</div>
      <div className={classes.hints}>
        {hints.map(({ keys, does }) => (
          <Fragment key={does}>
            <span className={classes.hint}>
              {keys.map((key) => (
                <KeyCaps key={key} keys={key} />
              ))}
              {does}
            </span>
          </Fragment>
        ))}
      </div>
    </footer>
  );
}
