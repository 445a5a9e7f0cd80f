import { Group, Kbd } from '@mantine/core';
import { keyCaps } from '../lib/keyboard';

/** The keys of a shortcut, such as `mod+K`. */
export function KeyCaps({ keys }: { readonly keys: string }) {
  return (
    <Group component="span" gap={3} wrap="nowrap" display="inline-flex">
      {keyCaps(keys).map((cap) => (
        <Kbd key={cap}>{cap}</Kbd>
      ))}
    </Group>
  );
}
