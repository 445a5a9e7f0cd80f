import { Group, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './ScreenBar.module.css';
import { TopBar } from './TopBar';

interface ScreenBarProps {
  readonly title: ReactNode;
  readonly count?: number;
  /** Search, filters and actions, right of the title. */
  readonly children?: ReactNode;
}

/** The top line of a screen: its title and its actions. */
export function ScreenBar({ title, count, children }: ScreenBarProps) {
  return (
    <TopBar
      name={
        <Group gap={10} align="baseline" wrap="nowrap" className={classes.title}>
          <Title order={1} size="h2" className={classes.name}>
            {title}
          </Title>
          {count !== undefined && <span className={classes.count}>{count}</span>}
        </Group>
      }
    >
      {children}
    </TopBar>
  );
}
