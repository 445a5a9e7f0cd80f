import type { ReactNode } from 'react';
import classes from './Settings.module.css';

interface SettingRowProps {
  readonly name: string;
  /** What it does, in one sentence. */
  readonly says?: ReactNode;
  /** The control; it carries the name itself. */
  readonly children: ReactNode;
  /** The control needs the width of a text. */
  readonly isWide?: boolean;
}

/** One setting: its name and what it does at the left, the control at the right. */
export function SettingRow({ name, says, children, isWide = false }: SettingRowProps) {
  return (
    <div className={classes.row} data-is-wide={isWide || undefined}>
      <div className={classes.about}>
        <div className={classes.name}>{name}</div>
        {says !== undefined && <div className={classes.says}>{says}</div>}
      </div>
      <div className={classes.control}>{children}</div>
    </div>
  );
}
