import { Group, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './ScreenBar.module.css';

interface ScreenBarProps {
  readonly title: ReactNode;
  readonly count?: number;
  /** Search, filters and actions, right of the title. */
  readonly children?: ReactNode;
}

/** The top line of a screen: its title and actions, beside the window’s buttons; also the handle to move the window. */
export function ScreenBar({ title, count, children }: ScreenBarProps) {
  return (
    <header className={classes.bar}>
      <Group gap={10} align="baseline" wrap="nowrap" className={classes.title}>
        <Title order={1} size="h2" className={classes.name}>
          {title}
        </Title>
        {count !== undefined && <span className={classes.count}>{count}</span>}
      </Group>
      <Group gap={8} wrap="nowrap" className={classes.actions}>
        {children}
      </Group>
    </header>
  );
}
