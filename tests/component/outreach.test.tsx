import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { OutreachPage } from '../../src/renderer/features/follow-ups/OutreachPage';
import { Refusal } from '../../src/shared/failure';
import { MemoryBridge } from '../support/memoryBridge';
import { address, renderPage } from '../support/renderPage';

/** The nurse scenario on Fri 15 January 2027: Ruaridh’s seven business days are over, Priya’s are not. */
const now = '2027-01-15T14:00:00.000Z';

function person(bridge: MemoryBridge, key: string, name: string, organisation: string, isNew: boolean, fields = {}) {
  bridge.do('person.added', {
    id: `per_${key}`,
    name,
    fields,
    organisation: isNew ? { id: `org_${organisation.toLowerCase()}`, name: organisation } : null,
    role: {
      id: `rol_${key}`,
      personId: `per_${key}`,
      organisationId: `org_${organisation.toLowerCase()}`,
      title: '',
      from: null,
      to: null,
      isCurrent: true,
    },
  });
}

function sent(bridge: MemoryBridge, key: string, to: string, sentAt: string) {
  bridge.do('outreach.logged', {
    id: `mes_${key}`,
    kind: 'outreach',
    personId: `per_${to}`,
    channel: 'email',
    variant: '',
    subject: '',
    body: '',
    inReplyToId: null,
    sentAt,
    touchpointId: `tou_${key}`,
  });
}

function nurse(): MemoryBridge {
  const bridge = new MemoryBridge(now);
  bridge.do('settings.changed', { fields: { country: 'GB', region: 'ENG' } });
  person(bridge, 'odalys', 'Odalys Thornwhistle', 'Larkmoor', true);
  person(bridge, 'ruaridh', 'Ruaridh MacFiction', 'Larkmoor', false);
  person(bridge, 'hanh', 'Nguyễn Thị Hạnh-Demo', 'Larkmoor', false, { introducedById: 'per_odalys' });
  person(bridge, 'priya', 'Priya Vellamore', 'Tidewell', true);
  sent(bridge, 'la2', 'ruaridh', '2027-01-06T19:45:00.000Z');
  sent(bridge, 'la3', 'priya', '2027-01-11T20:10:00.000Z');
  return bridge;
}

const show = (bridge: MemoryBridge) =>
  renderPage(bridge, <OutreachPage />, { path: '/follow-ups/outreach', url: '/follow-ups/outreach' });
const row = (name: string) => screen.findByRole('button', { name: new RegExp(`^${name}`) });
const details = () => within(screen.getByRole('complementary', { name: 'Details' }));

it('shows each sequence by organisation, what is due first, with its next step', async () => {
  show(nurse());
  await row('Ruaridh MacFiction');
  const headings = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
  expect(headings.slice(0, 2)).toEqual([
    'Larkmoor Next there: Nguyễn Thị Hạnh-Demo, named by Odalys Thornwhistle',
    'Tidewell',
  ]);
  const rows = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
  expect(rows[1]).toBe('Ruaridh MacFictionWritten Wed 6 January, 7 business days agoNudge dueNudge today');
  expect(rows[3]).toBe(
    'Priya VellamoreWritten Mon 11 January, 4 business days agoNext person may be askedNudge Wed 20 January',
  );
  expect(details().getByText(/One nudge is due today, after 7; then it is let go/)).toBeInTheDocument();
});

it('previews three weeks of silence, day by day', async () => {
  show(nurse());
  await row('Ruaridh MacFiction');
  const steps = within(screen.getByRole('region', { name: 'If nobody answers' }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);
  expect(steps.slice(0, 4)).toEqual([
    'TodayNudge Ruaridh MacFictionLarkmoor',
    'Write to Nguyễn Thị Hạnh-DemoLarkmoor, no answer from Ruaridh MacFiction',
    'Find another person at Tidewellno answer from Priya Vellamore',
    'Wed 20 JanuaryNudge Priya VellamoreTidewell',
  ]);
});

it('keeps a reply with R, finishes its reminders, and takes it back', async () => {
  const user = userEvent.setup();
  const bridge = nurse();
  show(bridge);
  (await row('Ruaridh MacFiction')).focus();
  await user.keyboard('r');
  await waitFor(() => {
    expect(bridge.workspace.messages['mes_la2']).toMatchObject({ answer: 'replied' });
  });
  expect(bridge.workspace.followUps['fol_la2nudge']?.doneAt).not.toBeNull();
  expect(await row('Ruaridh MacFiction')).toHaveFocus();
  await user.click(await screen.findByRole('button', { name: /Undo/ }));
  await waitFor(() => {
    expect(bridge.workspace.messages['mes_la2']).toMatchObject({ answer: null });
  });
  expect(bridge.workspace.followUps['fol_la2nudge']?.doneAt).toBeNull();
});

it('keeps a no with whom they named instead', async () => {
  const user = userEvent.setup();
  const bridge = nurse();
  show(bridge);
  (await row('Priya Vellamore')).focus();
  await user.keyboard('d');
  await user.type(await screen.findByRole('textbox', { name: /Whom did they name/ }), 'Wiremu Te Whakamātautau');
  await user.click(screen.getByRole('button', { name: 'Keep the answer' }));
  await waitFor(() => {
    expect(bridge.workspace.messages['mes_la3']).toMatchObject({ answer: 'declined' });
  });
  const named = Object.values(bridge.workspace.people).find(({ name }) => name === 'Wiremu Te Whakamātautau');
  expect(named).toMatchObject({ introducedById: 'per_priya' });
  expect(Object.values(bridge.workspace.followUps).map(({ title }) => title)).toEqual(
    expect.arrayContaining(['Answer Priya Vellamore kindly', 'Write to Wiremu Te Whakamātautau']),
  );
});

it('moves the days behind an absence with O, and back with O', async () => {
  const user = userEvent.setup();
  const bridge = nurse();
  show(bridge);
  (await row('Priya Vellamore')).focus();
  await user.keyboard('o');
  const day = await screen.findByRole('textbox', { name: 'Last day away' });
  await user.clear(day);
  await user.type(day, '22 January');
  await user.keyboard('{Enter}');
  await waitFor(() => {
    expect(bridge.workspace.followUps['fol_la3nudge']?.due).toBe('2027-02-02');
  });
  (await row('Priya Vellamore')).focus();
  await user.keyboard('o');
  await waitFor(() => {
    expect(bridge.workspace.followUps['fol_la3nudge']?.due).toBe('2027-01-20');
  });
});

it('logs a nudge with N, lets go with X and takes up again with A', async () => {
  const user = userEvent.setup();
  const bridge = nurse();
  show(bridge);
  (await row('Ruaridh MacFiction')).focus();
  await user.keyboard('n');
  await user.click(await screen.findByRole('button', { name: 'Log nudge' }));
  await waitFor(() => {
    expect(Object.values(bridge.workspace.messages).find(({ kind }) => kind === 'nudge')).toMatchObject({
      inReplyToId: 'mes_la2',
      personId: 'per_ruaridh',
    });
  });
  expect(bridge.workspace.followUps['fol_la2nudge']?.doneAt).not.toBeNull();
  (await row('Priya Vellamore')).focus();
  await user.keyboard('x');
  await waitFor(() => {
    expect(bridge.workspace.messages['mes_la3']?.restedAt).not.toBeNull();
  });
  (await row('Priya Vellamore')).focus();
  await user.keyboard('a');
  await waitFor(() => {
    expect(bridge.workspace.messages['mes_la3']?.restedAt).toBeNull();
  });
});

it('logs what was sent elsewhere, and says who was written to there first', async () => {
  const user = userEvent.setup();
  const bridge = nurse();
  person(bridge, 'teo', 'Teodor Łąkowski', 'Tidewell', false);
  bridge.do('profile.changed', { fields: { weeklyMessages: 1 } });
  bridge.now = '2027-01-13T14:00:00.000Z';
  show(bridge);
  await row('Priya Vellamore');
  await user.keyboard('l');
  await user.type(await screen.findByRole('textbox', { name: 'To whom' }), 'Teodor Łąkowski');
  expect(
    await screen.findByText(
      /You wrote to Priya Vellamore at Tidewell on Mon 11 January. After 3 business days without an answer, from tomorrow, a second person there may be asked./,
    ),
  ).toBeInTheDocument();
  expect(
    screen.getByText(/1 first note went out this week, and 1 a week feel right to you. .*from Monday./),
  ).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Log outreach' }));
  await waitFor(() => {
    expect(Object.values(bridge.workspace.messages).find(({ personId }) => personId === 'per_teo')).toMatchObject({
      kind: 'outreach',
      sentAt: expect.stringMatching(/^2027-01-13/) as string,
    });
  });
});

it('says too few to tell, and leaves out what has not had its days', async () => {
  show(nurse());
  await row('Ruaridh MacFiction');
  const replies = within(screen.getByRole('region', { name: 'Replies' }));
  expect(replies.getAllByText(/Too few to tell \(n = 1\)/)).not.toHaveLength(0);
  expect(replies.getByText(/Left out: 1 sent too lately to count/)).toBeInTheDocument();
});

it('counts without holidays, and says so, when they cannot be read', async () => {
  const bridge = nurse();
  bridge.fail('holidays.list', new Refusal('unexpected', 'Something went wrong.'));
  show(bridge);
  expect(await screen.findByText(/The public holidays could not be read/)).toBeInTheDocument();
  expect(await row('Ruaridh MacFiction')).toBeInTheDocument();
});

it('teaches the practice where nothing was sent, and goes back to the agenda', async () => {
  const user = userEvent.setup();
  show(new MemoryBridge(now));
  expect(await screen.findByText('Whom would you like to learn from?')).toBeInTheDocument();
  await user.click(screen.getByRole('radio', { name: 'Agenda' }));
  expect(address.current).toBe('/follow-ups');
});
