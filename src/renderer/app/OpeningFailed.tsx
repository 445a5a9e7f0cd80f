import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { Failure } from '../../shared/failure';
import { notifyFailure } from '../components/notify';
import { useProcedure } from '../workspace/useProcedure';
import { useGiven } from '../workspace/WorkspaceProvider';

interface OpeningFailedProps {
  readonly failure: Pick<Failure, 'message'>;
  /** Where the files lie that cannot be read; then another try would read the same, and the folder is shown instead. */
  readonly folder?: string;
}

/** The data folder could not be opened: why, what is safe, and what can be done. Never an empty planner in its place. */
export function OpeningFailed({ failure, folder }: OpeningFailedProps) {
  const { copy } = useGiven();
  const reveal = useProcedure('workspace.reveal');
  const [isTrying, setTrying] = useState(false);
  return (
    <Stack p={56} maw={640} gap="lg" role="alert">
      <Title order={1}>Your notes could not be opened</Title>
      <Text size="lg">{failure.message}</Text>
      {folder === undefined && <Text c="dimmed">Nothing was changed and nothing was overwritten.</Text>}
      {folder === undefined ? (
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
      ) : (
        <>
          <Text size="lg">
            Put a copy of askwell.json that can be read in its place, from your own backups, and start Askwell again.
            The folder:
          </Text>
          <Text className="aw-path">{folder}</Text>
          <Group>
            <Button
              onClick={() =>
                void reveal({}).then((reply) => {
                  if (!reply.ok) notifyFailure(reply.failure);
                })
              }
            >
              Show in folder
            </Button>
          </Group>
        </>
      )}
    </Stack>
  );
}
