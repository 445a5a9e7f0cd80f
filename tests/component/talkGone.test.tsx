import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { expect, it } from 'vitest';
import { KeepInTouchPage } from '../../src/renderer/features/keep-in-touch/KeepInTouchPage';
import { LivePage } from '../../src/renderer/features/live/LivePage';
import { PrepPage } from '../../src/renderer/features/prep/PrepPage';
import { ThankYouPage } from '../../src/renderer/features/thank-you/ThankYouPage';
import { WrapUpPage } from '../../src/renderer/features/wrap-up/WrapUpPage';
import { MemoryBridge } from '../support/memoryBridge';
import { address, renderPage } from '../support/renderPage';

const stages: Record<string, ReactNode> = {
  prep: <PrepPage />,
  live: <LivePage />,
  'wrap-up': <WrapUpPage />,
  'thank-you': <ThankYouPage />,
  'keep-in-touch': <KeepInTouchPage />,
};

it.each(Object.entries(stages))('%s of an interview in the bin offers to take it out', async (stage, page) => {
  const bridge = new MemoryBridge('2026-05-14T15:52:00.000Z');
  bridge.do('person.added', { id: 'per_1', name: 'Priya Raman' });
  bridge.do('interview.planned', { id: 'int_1', personIds: ['per_1'] });
  bridge.do('interview.binned', { id: 'int_1' });
  renderPage(bridge, page, { path: `/interviews/:interviewId/${stage}`, url: `/interviews/int_1/${stage}` });
  expect(await screen.findByText('This conversation is in the bin.')).toBeInTheDocument();
  await userEvent.setup().click(screen.getByRole('button', { name: 'Take it from the bin' }));
  await waitFor(() => {
    expect(bridge.workspace.interviews['int_1']?.deletedAt).toBeNull();
  });
});

it.each(Object.entries(stages))('%s of an interview that is nowhere leads back to all of them', async (stage, page) => {
  const bridge = new MemoryBridge('2026-05-14T15:52:00.000Z');
  renderPage(bridge, page, { path: `/interviews/:interviewId/${stage}`, url: `/interviews/int_9/${stage}` });
  expect(await screen.findByText('This conversation is no longer here.')).toBeInTheDocument();
  await userEvent.setup().click(screen.getByRole('button', { name: 'Show all interviews' }));
  expect(address.current).toBe('/interviews');
});
