import { Button, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { Failure } from '../../shared/failure';
import { useGiven } from '../workspace/WorkspaceProvider';

/** The document could not be asked for: why, what is safe, and what can be done. Never an empty planner in its place. */
export function OpeningFailed({ failure }: { readonly failure: Pick<Failure, 'message'> }) {
  return (
    <Stack p={56} maw={640} gap="lg" role="alert">
      <Title order={1}>Your notes could not be opened</Title>
      <Text size="lg">{failure.message}</Text>
      <Text c="dimmed">Nothing was changed and nothing was overwritten.</Text>
      <TryAgain />
    </Stack>
  );
}

/** Reads everything anew; main tries to open the folder once more. */
export function TryAgain() {
  const { copy } = useGiven();
  const [isTrying, setTrying] = useState(false);
  return (
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
  );
}
