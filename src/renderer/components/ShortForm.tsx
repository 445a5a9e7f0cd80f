import { Button, Group, Modal, Stack, Textarea, type TextareaProps } from '@mantine/core';
import type { ReactNode } from 'react';

interface ShortFormProps {
  readonly title: string;
  /** The words of its button. */
  readonly keep: string;
  readonly onKeep: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A few fields in the middle of the window that are kept at once or not at all. */
export function ShortForm({ title, keep, onKeep, onClose, children }: ShortFormProps) {
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={420}
      closeButtonProps={{ 'aria-label': 'Close' }}
      transitionProps={{ duration: 0 }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onKeep();
        }}
      >
        <Stack gap="md">
          {children}
          <Group gap="sm">
            <Button type="submit">{keep}</Button>
            <Button variant="subtle" onClick={onClose}>
              Cancel
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

interface EnterKeepsProps extends Omit<TextareaProps, 'onChange' | 'onKeyDown' | 'classNames'> {
  readonly onText: (text: string) => void;
}

/** A person's words: Enter keeps the form they stand in, Shift+Enter begins a new line. */
export function EnterKeeps({ onText, ...props }: EnterKeepsProps) {
  return (
    <Textarea
      {...props}
      maxLength={5_000}
      classNames={{ input: 'aw-serif' }}
      onChange={(event) => onText(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
        event.preventDefault();
        event.currentTarget.form?.requestSubmit();
      }}
    />
  );
}
