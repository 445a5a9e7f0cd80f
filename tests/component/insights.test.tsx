import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { InsightsPage } from '../../src/renderer/features/insights/InsightsPage';
import { MemoryBridge } from '../support/memoryBridge';
import { renderPage } from '../support/renderPage';

const show = (bridge: MemoryBridge) => renderPage(bridge, <InsightsPage />, { path: '/insights', url: '/insights' });

it('asks what is tested, and begins with a sentence', async () => {
  const user = userEvent.setup();
  const bridge = new MemoryBridge('2026-05-14T10:20:00.000Z');
  show(bridge);
  expect(await screen.findByText('What are you testing?')).toBeInTheDocument();
  await user.type(screen.getByRole('textbox', { name: 'New goal' }), 'Nurses get product jobs.{Enter}');
  expect(await screen.findByDisplayValue('Nurses get product jobs.')).toBeInTheDocument();
  expect(screen.getByText('Nothing against yet. Whom could you ask?')).toBeInTheDocument();
  await user.type(screen.getByRole('textbox', { name: 'New assumption' }), 'No degree is needed{Enter}');
  await waitFor(() => {
    expect(Object.values(bridge.workspace.assumptions)).toMatchObject([{ statement: 'No degree is needed' }]);
  });
});

it('shows for and against side by side, each with who, when and the minute', async () => {
  const bridge = new MemoryBridge('2026-05-14T08:00:00.000Z');
  bridge.do('person.added', { id: 'per_1', name: 'Priya Raman' });
  bridge.do('goal.added', { id: 'goa_1', purpose: 'learn', statement: 'Nurses get product jobs.' });
  bridge.do('interview.planned', { id: 'int_1', personIds: ['per_1'] });
  bridge.do('interview.started', { id: 'int_1' });
  bridge.do('note.written', {
    id: 'not_1',
    interviewId: 'int_1',
    guideQuestionId: null,
    at: '2026-05-14T08:07:10.000Z',
    text: 'Two of five hires were clinical.',
    mark: 'insight',
    owner: null,
    isOffRecord: false,
  });
  bridge.do('note.becameEvidence', {
    noteId: 'not_1',
    evidenceId: 'evi_1',
    goalId: 'goa_1',
    assumptionId: null,
    verdict: 'for',
  });
  show(bridge);
  const side = await screen.findByRole('region', { name: 'For' });
  expect(side).toHaveTextContent('1, from 1 person');
  expect(await within(side).findByRole('link', { name: 'Priya Raman, today, minute 7' })).toHaveAttribute(
    'href',
    '/interviews/int_1/wrap-up?note=not_1',
  );
  expect(screen.getByRole('img', { name: '1 for, 0 against' })).toBeInTheDocument();
});
