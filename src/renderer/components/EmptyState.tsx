import { Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

interface EmptyStateProps {
  /** One line in the voice of a person; it teaches the practice. */
  readonly line: string;
  readonly sentence: ReactNode;
  /** At most two actions. */
  readonly children?: ReactNode;
}

/** What a screen says when there is nothing yet. */
export function EmptyState({ line, sentence, children }: EmptyStateProps) {
  return (
    <Stack gap="sm" maw={544} py={36}>
      <Text className="aw-serif" fz="1.6875rem" lh="2.125rem" fw={450}>
        {line}
      </Text>
      <Text size="lg" c="var(--aw-text2)">
        {sentence}
      </Text>
      {children && (
        <Group gap="sm" pt="sm">
          {children}
        </Group>
      )}
    </Stack>
  );
}
