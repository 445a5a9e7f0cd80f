import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { RemindersSection } from '../../src/renderer/features/settings/RemindersSection';
import { profileOf, settingsOf } from '../../src/shared/domain/workspace';
import type { ReminderState } from '../../src/shared/reminderContract';
import { MemoryBridge } from '../support/memoryBridge';
import { renderPage } from '../support/renderPage';

const now = '2027-01-11T11:20:00.000Z';
const state: ReminderState = { system: 'unknown', next: null, login: '', isSample: false };

async function opened(bridge = new MemoryBridge(now)) {
  renderPage(bridge, <RemindersSection />, { path: '/settings', url: '/settings' });
  await screen.findByText('Stay in the tray');
  return { bridge, part: screen, user: userEvent.setup({ delay: null }) };
}

it('has a switch for every kind, which rest while reminders are off', async () => {
  const { bridge, part, user } = await opened();
  await user.click(part.getByRole('switch', { name: 'What others promised' }));
  await user.click(part.getByRole('switch', { name: 'Follow-ups' }));
  await waitFor(() =>
    expect(settingsOf(bridge.workspace).notifyKinds).toMatchObject({ waiting: true, followUp: false, talk: true }),
  );
  await user.click(part.getByRole('switch', { name: 'Reminders' }));
  await waitFor(() => expect(part.getByRole('switch', { name: 'Follow-ups' })).toBeDisabled());
});

it('keeps the quiet hours, the hour of the day and the minutes before a talk', async () => {
  const { bridge, part, user } = await opened();
  const write = async (label: string, text: string) => {
    await user.clear(part.getByLabelText(label));
    await user.type(part.getByLabelText(label), text);
  };
  await write('Quiet from', '21:30');
  await write('Quiet until', '7');
  await write('A day’s follow-ups at', '10.15');
  await write('Before a talk, in min', '5');
  await waitFor(() =>
    expect(settingsOf(bridge.workspace)).toMatchObject({
      quietFrom: '21:30',
      quietTo: '07:00',
      remindAt: '10:15',
      talkReminderMinutes: 5,
    }),
  );
});

const night = { name: 'Night', on: '2027-01-12', from: '19:00', toOn: '2027-01-13', to: '15:00', everyDays: 14 };

it('keeps a night shift with the sleep after it, over midnight by itself', async () => {
  const { bridge, part, user } = await opened();
  await user.type(part.getByLabelText('Begins on'), '12 Jan');
  await user.type(part.getByLabelText('Begins at'), '19');
  await user.type(part.getByLabelText('Over at'), '15');
  await user.type(part.getByLabelText('Name'), 'Night');
  await user.type(part.getByLabelText('Again every'), '14');
  await user.click(part.getByText('Add shift'));
  await waitFor(() => expect(profileOf(bridge.workspace).shifts).toEqual([night]));
});

it('says each shift in words, and takes it away', async () => {
  const bridge = new MemoryBridge(now);
  bridge.do('profile.changed', { fields: { shifts: [night] } });
  const { part, user } = await opened(bridge);
  const says = 'Tue 12 January 19:00 to Wed 13 January 15:00, Night, every 14 days';
  expect(part.getByText(says)).toBeInTheDocument();
  await user.click(part.getByLabelText(`Remove ${says}`));
  await waitFor(() => expect(profileOf(bridge.workspace).shifts).toEqual([]));
});

it('starts at login only from the tray', async () => {
  const { bridge, part, user } = await opened();
  expect(part.getByRole('switch', { name: 'Start at login' })).toBeDisabled();
  await user.click(part.getByRole('switch', { name: 'Stay in the tray' }));
  await waitFor(() => expect(part.getByRole('switch', { name: 'Start at login' })).toBeEnabled());
  await user.click(part.getByRole('switch', { name: 'Start at login' }));
  await waitFor(() => expect(settingsOf(bridge.workspace)).toMatchObject({ staysInTray: true, startsAtLogin: true }));
});

it.each([
  [{ ...state, system: 'showsNone' as const }, /This system shows no notifications of Askwell\./],
  [{ ...state, system: 'shows' as const, next: '2027-01-11T17:15:00.000Z' }, /The system shows them\. Looked at again/],
  [{ ...state, isSample: true }, /Of the sample nobody is reminded\./],
])('shows one, and says how it went', async (answer, sentence) => {
  const { part, user } = await opened(
    new MemoryBridge(now, { 'reminders.look': () => answer, 'reminders.showOne': () => answer }),
  );
  await user.click(part.getByRole('button', { name: 'Show me one' }));
  expect(await part.findByText(sentence)).toBeInTheDocument();
});
