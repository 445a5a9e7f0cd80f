import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { SettingsPage } from '../../src/renderer/features/settings/SettingsPage';
import { profileOf, settingsOf } from '../../src/shared/domain/workspace';
import { Refusal } from '../../src/shared/failure';
import { MemoryBridge } from '../support/memoryBridge';
import { renderPage } from '../support/renderPage';

const now = '2027-01-14T11:20:00.000Z';

async function opened(bridge = new MemoryBridge(now)) {
  renderPage(bridge, <SettingsPage />, { path: '/settings', url: '/settings' });
  await screen.findByRole('heading', { level: 2, name: 'Calendar' });
  return { bridge, user: userEvent.setup() };
}

it('takes the country and its region, and tells the next holidays', async () => {
  const { bridge, user } = await opened();
  const country = await screen.findByRole('combobox', { name: 'Country' });
  await waitFor(() => expect(bridge.calls.some(({ name }) => name === 'holidays.countries')).toBe(true));
  await user.type(country, 'United King');
  await user.click(await screen.findByRole('option', { name: 'United Kingdom' }));
  await user.click(await screen.findByRole('combobox', { name: 'Region' }));
  await user.click(await screen.findByRole('option', { name: 'Scotland' }));
  await waitFor(() => expect(settingsOf(bridge.workspace)).toMatchObject({ country: 'GB', region: 'SCT' }));
  // Scotland has no Easter Monday.
  expect(
    await screen.findByText(/Next: Fri 26 March, Good Friday; Mon 3 May, Early May bank holiday; Mon 31 May/),
  ).toBeInTheDocument();
});

it('keeps days off', async () => {
  const { bridge, user } = await opened();
  const calendar = within(screen.getByRole('region', { name: 'Calendar' }));
  await user.type(calendar.getByLabelText('From'), '12 January');
  await user.type(calendar.getByLabelText('To'), '13 January');
  await user.type(calendar.getByLabelText('What for'), 'Night shifts');
  expect(calendar.getByLabelText('From')).toHaveValue('Tue 12 January');
  await user.click(calendar.getByRole('button', { name: 'Add days off' }));
  await waitFor(() => expect(profileOf(bridge.workspace).daysOff.at(-1)?.name).toBe('Night shifts'));
  expect(calendar.getByText('Tue 12 January to Wed 13 January, Night shifts')).toBeInTheDocument();
  await user.click(calendar.getByRole('button', { name: 'Remove Tue 12 January to Wed 13 January' }));
  await waitFor(() => expect(profileOf(bridge.workspace).daysOff).toEqual([]));
});

it('keeps the numbers of the method and when the count begins', async () => {
  const { bridge, user } = await opened();
  const calendar = within(screen.getByRole('region', { name: 'Calendar' }));
  const nudge = calendar.getByLabelText('No answer: one nudge after, in days');
  await user.clear(nudge);
  await user.type(nudge, '5');
  await user.click(calendar.getByRole('switch', { name: 'After noon counts from the next day' }));
  await waitFor(() =>
    expect(settingsOf(bridge.workspace)).toMatchObject({ nudgeAfterBusinessDays: 5, startsNextDayAfterNoon: true }),
  );
});

it('says what is the matter when the countries cannot be read', async () => {
  const bridge = new MemoryBridge(now);
  bridge.fail('holidays.countries', new Refusal('unexpected', 'The holidays could not be read.'));
  await opened(bridge);
  expect(await screen.findByText('The holidays could not be read.')).toBeInTheDocument();
});

it('moves open reminders with the number of days, says which, and takes it back with one undo', async () => {
  const bridge = new MemoryBridge(now);
  bridge.do('outreach.logged', {
    id: 'mes_1',
    personId: 'per_ruaridh',
    newPerson: { name: 'Ruaridh MacFiction' },
    kind: 'outreach',
    channel: 'email',
    variant: 'cold',
    subject: '',
    body: '',
    inReplyToId: null,
    sentAt: now,
    touchpointId: 'tou_1',
  });
  const due = () => bridge.workspace.followUps['fol_1nudge']?.due;
  expect(due()).toBe('2027-01-25');
  const { user } = await opened(bridge);
  const nudge = await screen.findByLabelText('No answer: one nudge after, in days');
  await user.clear(nudge);
  await user.type(nudge, '5');
  expect(await screen.findByText('One reminder moved. Nudge Ruaridh MacFiction: Thu 21 January.')).toBeInTheDocument();
  expect(due()).toBe('2027-01-21');
  await user.click(screen.getByRole('button', { name: /^Undo/ }));
  await waitFor(() => expect(due()).toBe('2027-01-25'));
  expect(settingsOf(bridge.workspace).nudgeAfterBusinessDays).toBe(7);
});

it('keeps the hours in which times are offered', async () => {
  const { bridge, user } = await opened();
  const calendar = within(screen.getByRole('region', { name: 'Calendar' }));
  const until = calendar.getByLabelText('Their day ends at, in h');
  await user.clear(until);
  await user.type(until, '16');
  await waitFor(() => expect(settingsOf(bridge.workspace).offerToHour).toBe(16));
});
