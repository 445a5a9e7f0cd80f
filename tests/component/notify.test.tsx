import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { notify } from '../../src/renderer/components/notify';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('gives each toast its own eight seconds, also when it comes in the place of another', () => {
  render(
    <MantineProvider env="test">
      <Notifications />
    </MantineProvider>,
  );
  const pass = (seconds: number) => {
    act(() => {
      vi.advanceTimersByTime(seconds * 1_000);
    });
  };
  act(() => {
    notify('Note added');
  });
  pass(7);
  act(() => {
    notify('Note removed', { label: 'Undo', run: () => undefined });
  });
  expect(screen.queryByText('Note added')).not.toBeInTheDocument();
  pass(7);
  expect(screen.getByText('Note removed')).toBeInTheDocument();
  pass(2);
  expect(screen.queryByText('Note removed')).not.toBeInTheDocument();
});
