import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { TakeOutPage } from '../../src/renderer/features/brief/TakeOutPage';
import { Refusal } from '../../src/shared/failure';
import { MemoryBridge } from '../support/memoryBridge';
import { renderPage } from '../support/renderPage';

const start = '2027-01-14T17:31:00.000Z';

function talk(): MemoryBridge {
  const bridge = new MemoryBridge(start);
  bridge.do('person.added', { id: 'per_o', name: 'Odalys Thornwhistle', fields: {} });
  bridge.do('interview.planned', { id: 'int_1', personIds: ['per_o'], fields: { startsAt: start } });
  bridge.do('interview.started', { id: 'int_1' });
  const note = { interviewId: 'int_1', guideQuestionId: null, mark: null, owner: null } as const;
  const at = '2027-01-14T17:32:05.000Z';
  bridge.do('note.written', { ...note, id: 'not_1', at, text: 'four <b>night</b> shifts', isOffRecord: false });
  bridge.do('note.written', { ...note, id: 'not_2', at, text: 'budget goes in April', isOffRecord: true });
  return bridge;
}

function show(bridge: MemoryBridge) {
  renderPage(bridge, <TakeOutPage />, { path: '/interviews/:interviewId/take-out', url: '/interviews/int_1/take-out' });
  return screen.findByRole('article', { name: 'The talk on paper' });
}

it('shows what will leave: minutes, marks, words as they are; nothing off the record until it is asked for', async () => {
  const paper = await show(talk());
  expect(within(paper).getByText('01:05')).toBeVisible();
  expect(within(paper).getByText('four <b>night</b> shifts')).toBeVisible();
  expect(paper).not.toHaveTextContent('April');
  expect(screen.getByRole('status')).toHaveTextContent('1 line off the record is left out.');
  await userEvent.keyboard('o');
  expect(paper).toHaveTextContent('Off the record');
  expect(paper).toHaveTextContent('budget goes in April');
  expect(screen.getByRole('status')).toHaveTextContent('1 line off the record will stand in it.');
});

it('saves by keys what is shown, and says under which name', async () => {
  const bridge = talk();
  await show(bridge);
  await userEvent.keyboard('{Control>}s{/Control}');
  expect(await screen.findByText('Saved as talk.md')).toBeVisible();
  await userEvent.keyboard('ot');
  expect(await screen.findByText('Saved as talk.txt')).toBeVisible();
  const asked = bridge.calls.filter(({ name }) => name === 'talk.saveFile').map(({ input }) => input);
  expect(asked).toMatchObject([
    { kind: 'markdown', withOffRecord: false },
    { kind: 'text', withOffRecord: true },
  ]);
});

it('says in place why a file was not written', async () => {
  const bridge = talk();
  await show(bridge);
  bridge.fail('talk.saveFile', new Refusal('notSaved', 'talk.md could not be written: the disk is full.'));
  await userEvent.keyboard('t');
  await waitFor(() => {
    expect(screen.getByRole('alert')).toHaveTextContent('the disk is full');
  });
});
