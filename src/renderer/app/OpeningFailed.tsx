import { Button, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { Failure } from '../../shared/failure';
import { useGiven } from '../workspace/WorkspaceProvider';

/** The data folder could not be opened: why, what is safe, and another try. */
export function OpeningFailed({ failure }: { readonly failure: Failure }) {
  const { copy } = useGiven();
  const [isTrying, setTrying] = useState(false);
  return (
    <Stack p={56} maw={640} gap="lg" role="alert">
      <Title order={1}>Your notes could not be opened</Title>
      <Text size="lg">{failure.message}</Text>
      <Text c="dimmed">Nothing was changed and nothing was overwritten.</Text>
      <Button
        variant="filled"
        w="fit-content"
        loading={isTrying}
        onClick={() => {
          setTrying(true);
          void copy.load().then(() => {
            setTrying(false);
          });
        }}
      >
        Try again
      </Button>
    </Stack>
  );
}
