import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { TouchListPage } from '../../src/renderer/features/keep-in-touch/TouchListPage';
import { PersonPage } from '../../src/renderer/features/people/PersonPage';
import { TouchSection } from '../../src/renderer/features/settings/TouchSection';
import { settingsOf } from '../../src/shared/domain/workspace';
import { MemoryBridge } from '../support/memoryBridge';
import { address, renderPage } from '../support/renderPage';

const now = '2027-01-14T11:20:00.000Z';

function network(): MemoryBridge {
  const bridge = new MemoryBridge(now);
  bridge.do('person.added', {
    id: 'per_bram',
    name: 'Bram Quickwater',
    fields: { pronouns: 'he', tie: 3, asks: ['installers'] },
  });
  bridge.do('person.added', { id: 'per_odalys', name: 'Odalys Thornwhistle', fields: { pronouns: 'she', tie: 2 } });
  bridge.do('person.added', {
    id: 'per_ngozi',
    name: 'Ngozi Featherstone-Ade',
    fields: { offers: ['Installers of boards'], part: 'peer', cadenceDays: 30 },
  });
  const touch = (personId: string, at: string, id: string) =>
    bridge.do('touchpoint.logged', { id, personId, kind: 'message', direction: 'both', summary: '', at });
  ['2026-06-01', '2026-07-06', '2026-08-10', '2026-09-14'].forEach((day, place) =>
    touch('per_bram', `${day}T10:00:00.000Z`, `tou_b${place}`),
  );
  touch('per_odalys', '2025-12-01T10:00:00.000Z', 'tou_o');
  bridge.do('person.added', { id: 'per_zoe', name: 'Zoë Østervang', fields: { tie: 2 } });
  touch('per_zoe', '2022-03-01T10:00:00.000Z', 'tou_z');
  bridge.do('interview.planned', { id: 'int_1', personIds: ['per_bram'] });
  bridge.do('note.written', {
    id: 'not_1', interviewId: 'int_1', guideQuestionId: null, at: '2026-09-14T10:00:00.000Z', text: 'launch in January', mark: null, owner: null, isOffRecord: false,
  }); // prettier-ignore
  bridge.do('note.written', {
    id: 'not_2', interviewId: 'int_1', guideQuestionId: null, at: '2026-09-14T10:05:00.000Z', text: 'moving in January', mark: null, owner: null, isOffRecord: true,
  }); // prettier-ignore
  return bridge;
}
const show = (bridge: MemoryBridge) =>
  renderPage(bridge, <TouchListPage />, { path: '/people/keep-in-touch', url: '/people/keep-in-touch' });

it('ranks whom to write to with why now, and never from a line off the record', async () => {
  show(network());
  const list = await screen.findByRole('list', { name: 'Good reasons to write' });
  await within(list).findByText(/launch in January/);
  const rows = within(list)
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);
  expect(rows[0]).toContain('Bram Quickwater “launch in January”');
  expect(rows[0]).toContain('The two of you: usually every 5 weeks, now 17.');
  expect(rows[1]).toContain('Odalys Thornwhistle A line to Odalys');
  // Whoever fell silent years ago comes one at a time.
  expect(rows).toHaveLength(2);
  expect(document.body).not.toHaveTextContent('moving in January');
});

it('shows one dormant tie with the reasons, whom I could help, and which kind of companion is missing', async () => {
  show(network());
  const dormant = within(await screen.findByRole('region', { name: 'A tie that fell silent' }));
  expect(
    dormant.getByText(/Silent for 4 years, since March 2022\. Chosen because you spent little time together/),
  ).toBeInTheDocument();
  const help = within(screen.getByRole('region', { name: 'You could help' }));
  expect(help.getByText(/can give: Installers of boards\. Ask both first\./)).toBeInTheDocument();
  const companions = screen.getByRole('region', { name: 'Mentors and peers' });
  expect(companions).toHaveTextContent('Ngozi Featherstone-Ade, peer');
  expect(companions).toHaveTextContent('No mentor yet');
  expect(companions).not.toHaveTextContent('No peer yet');
});

it('is done by the keyboard: a week later, rest, a touch, a letter', async () => {
  const user = userEvent.setup();
  const bridge = network();
  show(bridge);
  const list = await screen.findByRole('list', { name: 'Good reasons to write' });
  await within(list).findByText(/launch in January/);
  const first = within(list).getByRole('button', { name: /^Bram Quickwater/ });
  while (document.activeElement !== first) await user.tab();
  await user.keyboard('l');
  await waitFor(() =>
    expect(Object.values(bridge.workspace.followUps)).toMatchObject([
      { kind: 'keepInTouch', title: 'Ask Bram: launch in January', due: '2027-01-21', personId: 'per_bram' },
    ]),
  );
  await waitFor(() => expect(within(list).getByRole('button', { name: /^Odalys/ })).toHaveFocus());
  await user.keyboard('t');
  await screen.findByRole('dialog', { name: 'Log a touch with Odalys' });
  await user.keyboard('{Escape}');
  await waitFor(() => expect(within(list).getByRole('button', { name: /^Odalys/ })).toHaveFocus());
  await user.keyboard('r');
  await waitFor(() => expect(bridge.workspace.people['per_odalys']?.cadenceDays).toBe(0));
  expect(await screen.findByText('Nobody is waiting to hear from you.')).toBeInTheDocument();
});

it('leads to the shelf, and from a proposed resource to the resource itself', async () => {
  const user = userEvent.setup();
  const bridge = network();
  bridge.do('person.binned', { id: 'per_bram' });
  bridge.do('person.changed', { id: 'per_odalys', fields: { interests: ['alarm fatigue'], asks: ['alarm counts'] } });
  const paper = { id: 'res_p', title: 'Alarm counts', kind: 'paper' as const, link: '', note: '' };
  bridge.do('resource.added', { ...paper, topics: ['alarm fatigue'] });
  const shown = show(bridge);
  const row = await screen.findByRole('button', { name: /^Odalys.*Alarm counts/ });
  expect(screen.getByRole('link', { name: 'On the shelf' })).toHaveAttribute('href', '/people/shelf?resource=res_p');
  expect(screen.getByRole('link', { name: '“Alarm counts”' })).toHaveAttribute('href', '/people/shelf?resource=res_p');
  expect(screen.getByRole('link', { name: 'Shelf' })).toHaveAttribute('href', '/people/shelf');
  while (document.activeElement !== row) await user.tab();
  await user.keyboard('s');
  await waitFor(() => expect(address.current).toBe('/people/shelf?resource=res_p'));
  shown.unmount();
  show(bridge);
  await screen.findByRole('button', { name: /^Odalys/ });
  await user.keyboard('s');
  await waitFor(() => expect(address.current).toBe('/people/shelf'));
});

it('begins a check-in without a request, with the template for a long silence', async () => {
  const user = userEvent.setup();
  const bridge = network();
  bridge.do('person.binned', { id: 'per_bram' });
  show(bridge);
  const row = await screen.findByRole('button', { name: /^Odalys/ });
  while (document.activeElement !== row) await user.tab();
  await user.keyboard('w');
  await waitFor(() =>
    expect(address.current).toMatch(
      /^\/letters\/mes_[a-z0-9]+\?person=per_odalys&kind=checkIn&template=tem_checkinsilence$/,
    ),
  );
});

it('counts given and received over the whole network, and only when it is asked to', async () => {
  const bridge = network();
  const view = show(bridge);
  await screen.findByRole('region', { name: 'You could help' });
  expect(screen.queryByRole('region', { name: 'Given and received' })).not.toBeInTheDocument();
  view.unmount();
  bridge.do('settings.changed', { fields: { showsBalance: true } });
  show(bridge);
  expect(await screen.findByText('You gave 6 times and received 6.')).toBeInTheDocument();
});

it('teaches where reasons come from when there is none', async () => {
  show(new MemoryBridge(now));
  expect(await screen.findByText('Nobody is waiting to hear from you.')).toBeInTheDocument();
});

it('lets a circle, a tag or a person’s own rhythm count, and says which', async () => {
  const user = userEvent.setup();
  const bridge = network();
  bridge.do('person.changed', { id: 'per_odalys', fields: { tags: ['Alumni'], project: 'the night count' } });
  bridge.do('settings.changed', { fields: { tagCadences: [{ tag: 'alumni', days: 120 }] } });
  renderPage(bridge, <PersonPage />, { path: '/people/:personId', url: '/people/per_odalys' });
  const rhythm = within(await screen.findByRole('region', { name: 'Rhythm' }));
  expect(rhythm.getByText('Every 120 days')).toBeInTheDocument();
  expect(rhythm.getByText('From the tag “alumni”, in Settings.')).toBeInTheDocument();
  await user.click(rhythm.getByRole('radio', { name: 'Quarter' }));
  await waitFor(() => expect(bridge.workspace.people['per_odalys']?.cadenceDays).toBe(90));
  await user.click(await rhythm.findByRole('button', { name: 'Use that of tag or circle' }));
  await waitFor(() => expect(bridge.workspace.people['per_odalys']?.cadenceDays).toBeNull());
  expect(screen.getByRole('textbox', { name: 'Works on now' })).toHaveValue('the night count');
});

it('keeps what somebody looks for and can give, and sees at once whom they should meet', async () => {
  const user = userEvent.setup();
  const bridge = network();
  renderPage(bridge, <PersonPage />, { path: '/people/:personId', url: '/people/per_odalys' });
  const give = within(await screen.findByRole('region', { name: 'Give and take' }));
  expect(give.getByText('Note what Odalys looks for, and Askwell sees what fits.')).toBeInTheDocument();
  await user.type(screen.getByLabelText('They look for', { selector: 'input' }), 'installers{Enter}');
  await waitFor(() => expect(bridge.workspace.people['per_odalys']?.asks).toEqual(['installers']));
  expect(await give.findByText(/about meeting her: she looks for installers\. Ask both first\./)).toBeInTheDocument();
  await user.type(screen.getByLabelText('They can give', { selector: 'input' }), 'a ward tour{Enter}');
  await user.click(screen.getByRole('switch', { name: 'Likes to be sent things to read' }));
  await waitFor(() =>
    expect(bridge.workspace.people['per_odalys']).toMatchObject({ offers: ['a ward tour'], likesReading: true }),
  );
});

it('keeps rhythms of circles and tags, and whether the balance is shown', async () => {
  const user = userEvent.setup();
  const bridge = new MemoryBridge(now);
  renderPage(bridge, <TouchSection />, { path: '/settings', url: '/settings' });
  const close = await screen.findByLabelText('Circle close, in days');
  await user.clear(close);
  await user.type(close, '21');
  await user.type(screen.getByLabelText('Tag to give a rhythm'), 'Alumni{Enter}');
  await waitFor(() => expect(settingsOf(bridge.workspace).tagCadences).toEqual([{ tag: 'Alumni', days: 90 }]));
  await user.type(screen.getByLabelText('Tag to give a rhythm'), 'alumni{Enter}');
  expect(screen.getByText('This tag has a rhythm already.')).toBeInTheDocument();
  const days = screen.getByLabelText('Rhythm for Alumni, in days');
  await user.clear(days);
  await user.type(days, '120');
  await user.click(screen.getByRole('switch', { name: 'Show what was given and received' }));
  await waitFor(() =>
    expect(settingsOf(bridge.workspace)).toMatchObject({
      circleDays: { close: 21, regular: 90, light: 180, yearly: 365 },
      tagCadences: [{ tag: 'Alumni', days: 120 }],
      showsBalance: true,
    }),
  );
  await user.click(screen.getByRole('button', { name: 'Remove the rhythm for Alumni' }));
  await waitFor(() => expect(settingsOf(bridge.workspace).tagCadences).toEqual([]));
});
