import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { LetterPage } from '../../src/renderer/features/letters/LetterPage';
import { Refusal } from '../../src/shared/failure';
import { MemoryBridge } from '../support/memoryBridge';
import { renderPage } from '../support/renderPage';

/** Monday 11 January 2027. */
const now = '2027-01-11T20:10:00.000Z';

function planner(overrides: ConstructorParameters<typeof MemoryBridge>[1] = {}): MemoryBridge {
  const bridge = new MemoryBridge(now, overrides);
  bridge.do('profile.changed', {
    fields: {
      name: 'Imogen Sparrowhawk',
      timeZone: 'Europe/London',
      interests: ['gardens'],
      noGo: [{ days: [3], from: '07:00', to: '15:00', why: 'early shift' }],
    },
  });
  bridge.do('person.added', {
    id: 'per_odalys',
    name: 'Odalys Thornwhistle',
    fields: { emails: ['odalys@larkmoor.example'], timeZone: 'America/New_York', country: 'US' },
  });
  return bridge;
}

const show = (bridge: MemoryBridge) =>
  renderPage(bridge, <LetterPage />, {
    path: '/letters/:messageId',
    url: '/letters/mes_1?person=per_odalys&kind=outreach',
  });
const editor = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Letter' });
const times = () => screen.findByRole('region', { name: 'Times to offer' });
const chosen = ({ value, selectionStart, selectionEnd }: HTMLTextAreaElement) =>
  value.slice(selectionStart, selectionEnd);

it('offers real free times in their clock, says why, and puts the chosen ones into the gap', async () => {
  const bridge = planner();
  show(bridge);
  const field = await editor();
  const region = await times();
  const boxes = await within(region).findAllByRole('checkbox');
  expect(boxes.map((box) => box.getAttribute('checked') !== null || (box as HTMLInputElement).checked)).toEqual([
    true,
    true,
    false,
  ]);
  // Wednesday: my early shift ends at 15:00 in London, 10:00 in New York.
  expect(within(region).getByLabelText('Wed 13 Jan, 10:00')).toBeChecked();
  expect(region).toHaveTextContent('15:00 for you, by the clock in New York 10:00');
  expect(region).toHaveTextContent('2 business days from today, so that they can answer');
  await userEvent.keyboard('{F9}');
  await waitFor(() => {
    expect(field.value).toContain('Wednesday 13 January at 10:00 or Thursday 14 January at 15:00 (New York time)');
  });
  expect(field.value).not.toContain('{slots}');
  expect(chosen(field)).toBe('Wednesday 13 January at 10:00 or Thursday 14 January at 15:00 (New York time)');
  // Another choice takes the place of the first.
  await userEvent.click(within(region).getByLabelText('Thu 14 Jan, 15:00'));
  await userEvent.click(within(region).getByRole('button', { name: 'Put into the letter' }));
  await waitFor(() => {
    expect(field.value).toContain('Wednesday 13 January at 10:00 (New York time)');
  });
  expect(field.value).not.toContain('Thursday 14');
});

it('passes over their public holidays', async () => {
  const bridge = planner();
  bridge.do('settings.changed', { fields: { offerAfterBusinessDays: 4 } });
  show(bridge);
  const region = await times();
  // Monday 18 January 2027 is Martin Luther King Day.
  await within(region).findByLabelText('Tue 19 Jan, 15:00');
  expect(region).toHaveTextContent('Passed over. Mon 18 Jan: Martin Luther King Jr. Day');
});

it('takes the wide field from the goal, and from the profile where no goal names one', async () => {
  const bridge = planner();
  const shown = show(bridge);
  expect((await editor()).value).toContain('what I am learning: gardens');
  shown.unmount();
  bridge.do('goal.added', { id: 'goa_1', purpose: 'learn', statement: 'Whether I would be good at it' });
  bridge.do('goal.changed', { id: 'goa_1', fields: { topic: 'clinical product work' } });
  show(bridge);
  expect((await editor()).value).toContain('what I am learning: clinical product work');
});

it('saves the letter as a mail draft or as text, by key and by menu; nothing is sent', async () => {
  const bridge = planner();
  show(bridge);
  await editor();
  await userEvent.keyboard('{Control>}{Shift>}e{/Shift}{/Control}');
  expect(await screen.findByText(/^Saved as Letter to Odalys Thornwhistle\.eml, a draft/)).toHaveTextContent(
    'Nothing was sent.',
  );
  const saved = bridge.calls.find(({ name }) => name === 'letter.saveFile');
  expect(saved?.input).toMatchObject({ as: 'eml', to: 'odalys@larkmoor.example', name: 'Odalys Thornwhistle' });
  await userEvent.click(screen.getByRole('button', { name: 'Save as' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: /Text/ }));
  expect(await screen.findByText('Saved as Letter to Odalys Thornwhistle.txt.')).toBeInTheDocument();
  expect(Object.values(bridge.workspace.messages)[0]?.sentAt).toBeNull();
});

it('says why a file could not be written', async () => {
  const bridge = planner({
    'letter.saveFile': () => {
      throw new Refusal('notSaved', 'Letter.eml could not be written: the disk is full. Your planner is as it was.');
    },
  });
  show(bridge);
  await editor();
  await userEvent.keyboard('{Control>}{Shift>}e{/Shift}{/Control}');
  expect(await screen.findByText(/the disk is full/)).toBeInTheDocument();
});

it('shows a sent letter as it was sent, with what its checks said then', async () => {
  const bridge = planner();
  const shown = show(bridge);
  const field = await editor();
  await userEvent.clear(field);
  await userEvent.paste('Dear Odalys, your talk stayed with me. Could we speak for 20 minutes? My CV is here.');
  await userEvent.click(await screen.findByRole('button', { name: 'Dismiss for this letter: No word about jobs' }));
  await screen.findByRole('button', { name: '1 dismissed' });
  await userEvent.keyboard('{Control>}{Shift>}s{/Shift}{/Control}');
  await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: /^Mark as sent/ }));
  await screen.findByText('Sent today 20:10');
  const kept = bridge.workspace.messages['mes_1']?.sentChecks ?? [];
  expect(kept.find(({ check }) => check === 'jobWords')).toMatchObject({ state: 'dismissed', detail: '“CV”' });
  shown.unmount();
  // What changes afterwards changes nothing about it.
  bridge.do('settings.changed', { fields: { outreachWordsMax: 10, outreachWords: 10 } });
  show(bridge);
  expect((await editor()).value).toContain('My CV is here.');
  const checks = await screen.findByRole('region', { name: 'Checks' });
  expect(checks).toHaveTextContent('Checks when it was sent');
  expect(checks).toHaveTextContent('“CV” (dismissed)');
  expect(checks).toHaveTextContent('17 of 75 words');
  expect(within(checks).queryByRole('button')).toBeNull();
});

it('says so where the checks of a sent letter were not kept', async () => {
  const bridge = planner();
  bridge.do('outreach.logged', {
    id: 'mes_1',
    personId: 'per_odalys',
    channel: 'email',
    variant: 'cold',
    subject: 'Hello',
    body: 'Dear Odalys',
    inReplyToId: null,
    kind: 'outreach',
    sentAt: now,
    touchpointId: 'tou_1',
    publicHolidays: [],
  });
  show(bridge);
  expect(await screen.findByText(/They were not kept/)).toBeInTheDocument();
});
