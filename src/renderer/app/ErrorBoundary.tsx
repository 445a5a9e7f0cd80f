import { Button, Stack, Text, Title } from '@mantine/core';
import { Component, type ReactNode } from 'react';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
  /** Stands around one screen: the rail stays usable, and the screen can be tried again by itself. */
  readonly isScreen?: boolean;
}

/** When a screen breaks: what is safe, and the way on. The document lives in the main process and is untouched. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly error: Error | null }> {
  override state: { readonly error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    const isScreen = this.props.isScreen === true;
    return (
      <Stack {...(isScreen ? {} : { component: 'main' as const })} role="alert" p={56} maw={640} gap="lg">
        <Title order={1}>This screen stopped working</Title>
        <Text size="lg">
          {isScreen
            ? 'Everything that was saved is safe on this computer, and the other screens still work.'
            : 'Everything that was saved is safe on this computer. Open Askwell anew to go on where you were.'}
        </Text>
        <Text c="dimmed">{error.message}</Text>
        <Button
          variant="filled"
          w="fit-content"
          onClick={() => {
            if (isScreen) this.setState({ error: null });
            else location.reload();
          }}
        >
          {isScreen ? 'Try this screen again' : 'Open anew'}
        </Button>
      </Stack>
    );
  }
}
