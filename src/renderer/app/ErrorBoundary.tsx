import { Button, Stack, Text, Title } from '@mantine/core';
import { Component, type ReactNode } from 'react';

/** When a screen breaks: what is safe, and the way on. The document lives in the main process and is untouched. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly error: Error | null }> {
  override state: { readonly error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return (
      <Stack component="main" role="alert" p={56} maw={640} gap="lg">
        <Title order={1}>This screen stopped working</Title>
        <Text size="lg">Everything that was saved is safe on this computer. Open Askwell anew to go on where you were.</Text>
        <Text c="dimmed">{error.message}</Text>
        <Button
          variant="filled"
          w="fit-content"
          onClick={() => {
            location.reload();
          }}
        >
          Open anew
        </Button>
      </Stack>
    );
  }
}
