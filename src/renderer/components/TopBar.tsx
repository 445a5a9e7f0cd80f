import type { ReactNode } from 'react';
import classes from './TopBar.module.css';

interface TopBarProps {
  /** What the screen is, at its left. */
  readonly name: ReactNode;
  /** Search, filters and actions, at its right. */
  readonly children?: ReactNode;
}

/** The top line of a screen, beside the window’s buttons; also the handle to move the window. */
export function TopBar({ name, children }: TopBarProps) {
  return (
    <header className={classes.bar}>
      {name}
      <div className={classes.actions}>{children}</div>
    </header>
  );
}
