import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import classes from './CrumbBar.module.css';
import { TopBar } from './TopBar';

interface CrumbBarProps {
  readonly section: { readonly to: string; readonly name: string };
  /** The heading of the screen. */
  readonly name: string;
  readonly children?: ReactNode;
}

/** The top line of one record’s page: the way back to its list, and its name. */
export function CrumbBar({ section, name, children }: CrumbBarProps) {
  return (
    <TopBar
      name={
        <div className={classes.path}>
          <Link to={section.to}>{section.name}</Link>
          <span aria-hidden className={classes.slash}>
            /
          </span>
          <h1 className={classes.name}>{name}</h1>
        </div>
      }
    >
      {children}
    </TopBar>
  );
}
