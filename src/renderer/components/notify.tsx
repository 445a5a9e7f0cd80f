import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { Failure } from '../../shared/failure';
import { KeyCaps } from './KeyCaps';

/** A toast at the bottom: what was done, with at most one way back. Gone after 8 seconds. */
export function notify(sentence: string, action?: { readonly label: string; run(): void }): void {
  const id = 'toast';
  notifications.hide(id);
  notifications.show({
    id,
    autoClose: 8_000,
    withCloseButton: false,
    role: 'status',
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text
          size="md"
          flex={1}
          miw={0}
          lineClamp={action ? 2 : 5}
          title={sentence}
          style={{ overflowWrap: 'anywhere' }}
        >
          {sentence}
        </Text>
        {action && (
          <Button
            variant="subtle"
            flex="none"
            rightSection={action.label === 'Undo' ? <KeyCaps keys="mod+z" /> : undefined}
            onClick={() => {
              notifications.hide(id);
              action.run();
            }}
          >
            {action.label}
          </Button>
        )}
      </Group>
    ),
  });
}

/** A failure in words, until it is closed. */
export function notifyFailure(failure: Failure): void {
  notifications.show({
    id: `failure-${failure.code}`,
    autoClose: false,
    withCloseButton: true,
    role: 'alert',
    message: failure.message,
  });
}
