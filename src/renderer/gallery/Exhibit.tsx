import type { ReactNode } from 'react';
import classes from './Gallery.module.css';

/** One brick: its name as it stands in the code, and its states below. */
export function Exhibit({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <section className={classes.exhibit} aria-label={name}>
      <h2 className={classes.name}>{name}</h2>
      <div className={classes.states}>{children}</div>
    </section>
  );
}

/** One state of a brick, and what it is called. */
export function State({
  says,
  isWide = false,
  children,
}: {
  readonly says: string;
  readonly isWide?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <div className={classes.state} data-is-wide={isWide || undefined}>
      <div className={classes.says}>{says}</div>
      {children}
    </div>
  );
}
