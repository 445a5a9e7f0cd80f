import { Group, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './SectionHeading.module.css';

/** A section’s name over a rule, with what belongs beside it: a count, a link. */
export function SectionHeading({
  title,
  count,
  children,
}: {
  readonly title: ReactNode;
  readonly count?: ReactNode;
  readonly children?: ReactNode;
}) {
  return (
    <div className={classes.heading}>
      <Group gap={8} align="baseline">
        <Title order={2} size="h3">
          {title}
        </Title>
        {count !== undefined && <span className={classes.count}>{count}</span>}
      </Group>
      <div className={classes.aside}>{children}</div>
    </div>
  );
}
