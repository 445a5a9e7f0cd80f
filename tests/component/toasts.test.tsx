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

const show = () =>
  render(
    <MantineProvider env="test" withCssVariables={false} withGlobalClasses={false}>
      <Notifications />
    </MantineProvider>,
  );
const say = (sentence: string) => {
  act(() => {
    notify(sentence);
  });
};
const wait = (seconds: number) => {
  act(() => {
    vi.advanceTimersByTime(seconds * 1_000);
  });
};

it('shows each toast for eight seconds of its own, also when it takes the place of another', () => {
  show();
  say('Ada added');
  wait(6);
  say('Bo added');
  wait(6);
  expect(screen.getByText('Bo added')).toBeVisible();
  expect(screen.queryByText('Ada added')).toBeNull();
  say('Cleo added');
  wait(7);
  expect(screen.getByText('Cleo added')).toBeVisible();
  wait(2);
  // It fades.
  wait(1);
  expect(screen.queryByText('Cleo added')).toBeNull();
});

it('shows the same words again for eight seconds more', () => {
  show();
  say('Saved');
  wait(6);
  say('Saved');
  wait(6);
  expect(screen.getByText('Saved')).toBeVisible();
});
