import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { warmNumbers } from '../../src/shared/domain/warmNumbers';
import { SearchPalette } from '../../src/renderer/app/SearchPalette';
import { PersonPage } from '../../src/renderer/features/people/PersonPage';
import { BrainstormPage } from '../../src/renderer/features/people/BrainstormPage';
import { SamplingPage } from '../../src/renderer/features/sampling/SamplingPage';
import { SettingsPage } from '../../src/renderer/features/settings/SettingsPage';
import { SprintPage } from '../../src/renderer/features/sprint/SprintPage';
import { ResearchGate } from '../../src/renderer/app/ResearchGate';
import { SprintNotice } from '../../src/renderer/app/SprintNotice';
import { giveElementsRoom } from '../support/layout';
import { MemoryBridge } from '../support/memoryBridge';
import { address, renderPage } from '../support/renderPage';

giveElementsRoom();
const now = '2027-01-20T09:00:00.000Z';

function withSprint(edition: 'first' | 'second' = 'second', names = ['Larkmoor', 'Fennimore']): MemoryBridge {
  const bridge = new MemoryBridge(now);
  bridge.do('sprint.started', { id: 'spr_1', edition });
  bridge.do('sprint.listed', {
    id: 'spr_1',
    entries: names.map((name, place) => ({
      id: `spe_${place}`,
      organisationId: `org_${place}`,
      source: 'dream' as const,
      name,
    })),
  });
  return bridge;
}
const showSprint = (bridge: MemoryBridge) =>
  renderPage(bridge, <SprintPage />, { path: '/organisations/sprint', url: '/organisations/sprint' });

describe('the sprint', () => {
  it('begins with the edition that is chosen, and says the number of places from the settings', async () => {
    const bridge = new MemoryBridge(now);
    bridge.do('settings.changed', { fields: { sprintListGoal: 12 } });
    showSprint(bridge);
    await userEvent.click(await screen.findByRole('radio', { name: /^First edition/ }));
    expect(screen.getByText(/^12 places, rated by feeling/)).toBeInTheDocument();
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByLabelText('0 of 12 listed')).toBeInTheDocument();
    expect(Object.values(bridge.workspace.sprints)[0]).toMatchObject({ edition: 'first', step: 'list' });
  });

  it('lists a name with Enter, each once, and takes it off again', async () => {
    const bridge = withSprint();
    showSprint(bridge);
    const line = await screen.findByRole('combobox', { name: 'Name of an organisation' });
    await userEvent.type(line, 'Tidewell Ltd.{Enter}');
    expect(await screen.findByLabelText('3 of 40 listed')).toBeInTheDocument();
    await userEvent.type(line, 'tidewell{Enter}');
    expect(screen.getByText(/is on the list already, as number 3/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Take Larkmoor off the list' }));
    expect(await screen.findByLabelText('2 of 40 listed')).toBeInTheDocument();
  });

  it.each([
    ['second', '0', '3', /reason to find somebody sympathetic/, [0, 3], [0, 5]],
    ['first', '1', '5', /from your school or otherwise/, [1, 5], [1, 5]],
  ] as const)(
    'asks and rates as the %s edition does; the organisation keeps it on its own scale',
    async (edition, low, high, advocacy, said, kept) => {
      const bridge = withSprint(edition);
      bridge.do('sprint.stepped', { id: 'spr_1', step: 'advocacy' });
      showSprint(bridge);
      expect(await screen.findByRole('grid', { name: advocacy })).toHaveFocus();
      await userEvent.keyboard('yn');
      expect(await screen.findByText(/^All rated/)).toBeInTheDocument();
      await userEvent.keyboard('{Control>}{Enter}{/Control}');
      expect(await screen.findByRole('grid', { name: /The first feeling counts/ })).toHaveFocus();
      await userEvent.keyboard(low + high);
      expect(await screen.findByText(/^All rated/)).toBeInTheDocument();
      expect(Object.values(bridge.workspace.sprintEntries).map(({ motivation }) => motivation)).toEqual(said);
      expect([0, 1].map((place) => bridge.workspace.organisations[`org_${place}`]?.motivation)).toEqual(kept);
    },
  );

  it('a key off the scale of the edition does nothing', async () => {
    const bridge = withSprint('first');
    bridge.do('sprint.stepped', { id: 'spr_1', step: 'motivation' });
    showSprint(bridge);
    await screen.findByRole('grid', { name: /The first feeling counts/ });
    await userEvent.keyboard('06');
    expect(screen.getByText('2 to go')).toBeInTheDocument();
  });

  it('sorts, offers to tidy, and a later run shows what the last one said', async () => {
    const bridge = withSprint('second', ['A', 'B', 'C']);
    bridge.do('settings.changed', { fields: { sprintBatch: 2 } });
    bridge.do('sprint.rated', {
      ratings: [3, 3, 2].map((motivation, place) => ({ id: `spe_${place}`, motivation, posting: place === 2 ? 3 : 1 })),
    });
    bridge.do('sprint.stepped', { id: 'spr_1', step: 'sorted' });
    showSprint(bridge);
    const grid = await screen.findByRole('grid', { name: 'Sorted list' });
    const order = () =>
      within(grid)
        .getAllByRole('row')
        .slice(1)
        .map((row) => within(row).getAllByRole('gridcell')[1]?.textContent);
    expect(order()).toEqual(['A', 'B', 'C']);
    expect(
      screen.getByText(/C is number 3, just outside the first 2.*give it a 4: it becomes number 1/),
    ).toBeInTheDocument();
    expect(screen.getByText(/Motivation 2, but posts that fit: C/)).toBeInTheDocument();
    await userEvent.keyboard('g');
    await waitFor(() => expect(order()).toEqual(['C', 'A', 'B']));
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(address.current).toBe('/organisations'));
    expect(bridge.workspace.sprints['spr_1']?.batchIds).toEqual(['org_2', 'org_0']);
  });

  it('keeps earlier runs, with their edition and scores', async () => {
    const bridge = withSprint('first');
    bridge.do('sprint.rated', { ratings: [{ id: 'spe_0', motivation: 4 }] });
    bridge.do('sprint.finished', { id: 'spr_1', batch: 1 });
    showSprint(bridge);
    const earlier = within(await screen.findByRole('region', { name: 'Earlier runs' }));
    await userEvent.click(earlier.getByText(/first edition, 2 listed; began with Larkmoor/));
    expect(earlier.getByRole('row', { name: /Larkmoor/ })).toHaveTextContent('4 of 5');
  });

  it('pauses and leaves with one key', async () => {
    const bridge = withSprint();
    showSprint(bridge);
    await screen.findByRole('combobox');
    await userEvent.keyboard('{Alt>}l{/Alt}');
    await waitFor(() => expect(address.current).toBe('/organisations'));
    expect(bridge.workspace.sprints['spr_1']?.stepStartedAt).toBeNull();
  });
});

describe('while the clock of a sprint runs', () => {
  const gated = (bridge: MemoryBridge, at: string) =>
    renderPage(
      bridge,
      <>
        <ResearchGate pathname={at}>
          <p>the page itself</p>
        </ResearchGate>
        <SprintNotice />
      </>,
      { path: '*', url: at },
    );

  it.each(['/people', '/people/per_1', '/organisations/org_1', '/organisations/map', '/insights'])(
    '%s waits, says why, and opens once the sprint is paused',
    async (at) => {
      const bridge = withSprint();
      gated(bridge, at);
      expect(await screen.findByText(/Research waits while the clock runs/)).toBeInTheDocument();
      expect(screen.queryByText('the page itself')).not.toBeInTheDocument();
      expect(screen.getByRole('button', { name: 'Back to the sprint' })).toHaveFocus();
      await userEvent.keyboard('{Alt>}l{/Alt}');
      expect(await screen.findByText('the page itself')).toBeInTheDocument();
      expect(bridge.workspace.sprints['spr_1']?.stepStartedAt).toBeNull();
      expect(address.current).toBe(at);
    },
  );

  it.each(['/', '/interviews/int_1/live', '/settings', '/follow-ups', '/letters/mes_1'])(
    '%s stays open, with the clock and the way back',
    async (at) => {
      gated(withSprint(), at);
      expect(await screen.findByText('the page itself')).toBeInTheDocument();
      const notice = within(screen.getByRole('region', { name: 'Sprint under way' }));
      expect(notice.getByRole('timer')).toHaveTextContent(/^(40:00|39:5\d)$/);
      await userEvent.keyboard('{Alt>}s{/Alt}');
      await waitFor(() => expect(address.current).toBe('/organisations/sprint'));
    },
  );

  it('nothing waits without a sprint, when it is paused, and when it was left alone', async () => {
    const bridge = withSprint();
    bridge.do('sprint.paused', { id: 'spr_1' });
    const { unmount } = gated(bridge, '/people');
    expect(await screen.findByText('the page itself')).toBeInTheDocument();
    expect(screen.queryByRole('region', { name: 'Sprint under way' })).not.toBeInTheDocument();
    unmount();
    const late = withSprint();
    late.now = '2027-01-20T23:00:00.000Z';
    gated(late, '/people');
    expect(await screen.findByText('the page itself')).toBeInTheDocument();
  });

  it('the palette finds commands and interviews only, says why, and pauses', async () => {
    const bridge = withSprint();
    bridge.do('person.added', { id: 'per_b', name: 'Bram Quickwater' });
    bridge.do('interview.planned', { id: 'int_1', personIds: ['per_b'], fields: {}, guide: [] });
    renderPage(bridge, <SearchPalette onClose={() => undefined} onKeys={() => undefined} onMet={() => undefined} />, {
      path: '*',
      url: '/',
    });
    const field = await screen.findByRole('combobox', { name: /^Search people/ });
    await userEvent.type(field, 'bram');
    expect(screen.getByText(/Research waits while the clock runs/)).toBeInTheDocument();
    const titles = () => screen.getAllByRole('group').map((group) => group.getAttribute('aria-label'));
    await waitFor(() => expect(titles()).toEqual(['Interviews']));
    await userEvent.clear(field);
    await userEvent.type(field, 'pause the sprint{Enter}');
    await waitFor(() => expect(bridge.workspace.sprints['spr_1']?.stepStartedAt).toBeNull());
    await userEvent.clear(field);
    await userEvent.type(field, 'bram');
    await waitFor(() => expect(titles()).toContain('People and organisations'));
  });
});

function withPlaces(): MemoryBridge {
  const bridge = new MemoryBridge(now);
  bridge.do('organisation.added', { id: 'org_l', name: 'Larkmoor', fields: { kind: 'startUp', zone: 'between' } });
  const add = (id: string, name: string, tie: number, title: string) =>
    bridge.do('person.added', {
      id: `per_${id}`,
      name,
      fields: { tie },
      role: {
        ...{ id: `rol_${id}`, personId: `per_${id}`, organisationId: 'org_l', title },
        ...{ from: null, to: null, isCurrent: true },
      },
    });
  add('o', 'Odalys', 2, 'Senior Product Manager');
  add('r', 'Ruaridh', 0, 'Engineering Manager');
  return bridge;
}

describe('the sampling map', () => {
  const show = (bridge: MemoryBridge) =>
    renderPage(bridge, <SamplingPage />, { path: '/organisations/map', url: '/organisations/map' });
  const cell = (name: RegExp) => screen.getByRole('gridcell', { name });

  it('has a band for each zone, moves by arrows and shows who is in a cell', async () => {
    show(withPlaces());
    const grid = await screen.findByRole('grid', { name: /by zone, level and kind/ });
    expect(within(grid).getAllByRole('gridcell')).toHaveLength(140);
    expect(within(grid).getAllByRole('rowheader', { name: /^(Core group|Wider|Between|Other field)/ })).toHaveLength(4);
    // Tab stops once, where somebody is.
    await userEvent.tab();
    await userEvent.tab();
    expect(cell(/^Between organisations, does the work, start-up: 1 known, 1 spoken with/)).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}');
    expect(cell(/^Between organisations, leads a team, start-up: 1 known, 0 spoken with/)).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    const people = await screen.findByRole('region', { name: 'Between organisations: leads a team, start-up' });
    expect(people).toHaveTextContent('Ruaridh');
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('region', { name: /^Between organisations: leads/ })).not.toBeInTheDocument();
    await userEvent.keyboard('{PageDown}');
    expect(cell(/^Other field, leads a team, start-up/)).toHaveFocus();
  });

  it('an empty cell says who could lead there', async () => {
    show(withPlaces());
    await screen.findByRole('grid');
    await userEvent.click(cell(/^Other field, at the top, start-up: nobody/));
    const empty = within(await screen.findByRole('region', { name: 'Other field: at the top, start-up' }));
    expect(empty.getByText(/so able to name somebody/)).toBeInTheDocument();
    expect(empty.getByRole('link', { name: 'Odalys' })).toBeInTheDocument();
  });

  it('says whom to look for next, marks it in the table, and notes somebody there in one step', async () => {
    const bridge = withPlaces();
    show(bridge);
    const next = within(await screen.findByRole('region', { name: 'Whom to look for next' }));
    expect(next.getAllByRole('listitem')[0]).toHaveTextContent(
      '1. Somebody who leads a team, at a start-up, between organisationsYou know Ruaridh there',
    );
    expect(cell(/leads a team, start-up: 1 known, 0 spoken with; number 1 to look for next/)).toHaveTextContent(
      'Next 1',
    );
    const [, second] = next.getAllByRole('button', { name: /^Note somebody: / });
    if (second === undefined) throw new Error('a second suggestion is there');
    const whom = second.getAttribute('aria-label') ?? '';
    await userEvent.click(second);
    const form = within(screen.getByRole('form', { name: 'Note somebody' }));
    // The one target of this kind is taken for granted.
    expect(form.getByRole('combobox', { name: 'Where' })).toHaveValue('Larkmoor');
    await userEvent.type(form.getByRole('textbox', { name: 'Name' }), 'Hana Lim{Enter}');
    await waitFor(() => expect(Object.values(bridge.workspace.people).map(({ name }) => name)).toContain('Hana Lim'));
    const hana = Object.values(bridge.workspace.people).find(({ name }) => name === 'Hana Lim');
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label') ?? '').toMatch(/^Note somebody: /));
    const role = Object.values(bridge.workspace.roles).find(({ personId }) => personId === hana?.id);
    const words = {
      entry: 'just began',
      experienced: 'does the work',
      head: 'heads',
      top: 'at the top',
      lead: 'leads',
    };
    expect(role).toMatchObject({ organisationId: 'org_l', isCurrent: true });
    expect(whom).toContain(words[role?.level ?? 'lead']);
  });

  it('a new organisation gets the kind and zone of the cell; a missing name is asked for', async () => {
    const bridge = withPlaces();
    show(bridge);
    await screen.findByRole('grid');
    await userEvent.click(cell(/^Core group, leads a team, nonprofit: nobody/));
    await userEvent.click(
      within(await screen.findByRole('region', { name: /^Core group: / })).getByRole('button', {
        name: 'Note somebody',
      }),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Note' }));
    expect(screen.getByText('Who is it?')).toBeInTheDocument();
    await userEvent.type(screen.getByRole('textbox', { name: 'Name' }), 'Ada');
    await userEvent.type(screen.getByRole('combobox', { name: 'Where' }), 'Bedside Coders');
    await userEvent.click(screen.getByRole('button', { name: 'Note' }));
    await waitFor(() =>
      expect(Object.values(bridge.workspace.organisations).find(({ name }) => name === 'Bedside Coders')).toMatchObject(
        {
          kind: 'nonprofit',
          zone: 'core',
        },
      ),
    );
    expect(
      await screen.findByRole('gridcell', { name: /^Core group, leads a team, nonprofit: 1 known/ }),
    ).toBeInTheDocument();
  });
});

describe('a brainstorm', () => {
  const show = (bridge: MemoryBridge) =>
    renderPage(bridge, <BrainstormPage />, { path: '/people/brainstorm', url: '/people/brainstorm' });
  const field = () => screen.findByRole('textbox', { name: 'Name, role at organisation' });
  const named = () =>
    within(screen.getByRole('list', { name: 'Named so far' }))
      .queryAllByRole('listitem')
      .map(({ textContent }) => textContent);

  it('goes on where it was after the screen was left, with its clock and its names', async () => {
    const bridge = withPlaces();
    const { unmount } = show(bridge);
    await userEvent.click(await screen.findByRole('button', { name: 'Begin' }));
    await userEvent.type(await field(), 'Ada Lovelace, analyst at Northgate{Enter}');
    await waitFor(() => expect(named()).toEqual(['Ada Lovelace']));
    await userEvent.type(await field(), 'odalys{Enter}');
    await waitFor(() => expect(named()).toEqual(['Odalys', 'Ada Lovelace']));
    unmount();
    bridge.now = '2027-01-20T09:03:00.000Z';
    show(bridge);
    expect(await field()).toHaveFocus();
    expect(named()).toEqual(['Odalys', 'Ada Lovelace']);
    expect(screen.getByRole('timer', { name: 'Time left' })).toHaveTextContent(/^0?2:00|0?1:5\d$/);
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    const after = await screen.findByRole('region', { name: 'Who came to mind' });
    expect(after).toHaveTextContent('Write to them');
    expect(Object.values(bridge.workspace.brainstorms)[0]?.endedAt).not.toBeNull();
  });

  it('takes a name back with Ctrl+Z, the person too', async () => {
    const bridge = new MemoryBridge(now);
    show(bridge);
    await userEvent.click(await screen.findByRole('button', { name: 'Begin' }));
    await userEvent.type(await field(), 'Sam{Enter}');
    await waitFor(() => expect(named()).toEqual(['Sam']));
    await userEvent.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(named()).toEqual([]));
    expect(Object.keys(bridge.workspace.people)).toEqual([]);
  });

  it('takes its minutes from the settings, offers a new clock when it was left alone, and keeps earlier ones', async () => {
    const bridge = new MemoryBridge(now);
    bridge.do('settings.changed', { fields: { brainstormMinutes: 9 } });
    bridge.do('brainstorm.started', { id: 'bra_1' });
    bridge.now = '2027-01-20T12:00:00.000Z';
    show(bridge);
    await userEvent.click(await screen.findByRole('button', { name: 'Begin the clock anew' }));
    expect(await screen.findByRole('timer')).toHaveTextContent(/^0?9:00|0?8:5\d$/);
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await userEvent.click(await screen.findByRole('button', { name: 'Close' }));
    await userEvent.click(await screen.findByRole('button', { name: /20 January 2027, 0 names/ }));
    expect(await screen.findByText(/^Nobody this time/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'More names' }));
    expect(await field()).toBeInTheDocument();
  });
});

describe('warm paths', () => {
  it('say why, and what a crowd means where the target has one', async () => {
    const bridge = withPlaces();
    bridge.do('settings.changed', { fields: { warm: { crowd: 1 } } });
    renderPage(bridge, <PersonPage />, { path: '/people/:personId', url: '/people/per_r' });
    const paths = within(await screen.findByRole('region', { name: 'Warm paths' }));
    expect(paths.getByText(/Nobody between you is known yet/)).toBeInTheDocument();
    expect(paths.getByText(/^You know 2 people at Larkmoor. Being there together says little/)).toBeInTheDocument();
    bridge.do('settings.changed', { fields: { warm: {} } });
    expect(await paths.findByText(/Odalys and Ruaridh both work at Larkmoor/)).toBeInTheDocument();
    expect(paths.queryByText(/Being there together/)).not.toBeInTheDocument();
  });
});

describe('Settings, Targets', () => {
  it('has each number with its default and source, and saves it', async () => {
    const bridge = new MemoryBridge(now);
    renderPage(bridge, <SettingsPage />, { path: '/settings', url: '/settings' });
    const targets = within(await screen.findByRole('region', { name: 'Targets' }));
    expect(targets.getByText(/^Default 40, at least; after the LAMP list/)).toBeInTheDocument();
    const goal = targets.getByRole('textbox', { name: 'Sprint: places on the list, in places' });
    await userEvent.clear(goal);
    await userEvent.type(goal, '60');
    await userEvent.tab();
    await waitFor(() => expect(bridge.workspace.settings['set_app']?.sprintListGoal).toBe(60));
    const count = Object.keys(warmNumbers).length;
    await userEvent.click(targets.getByRole('button', { name: `Show the ${count} numbers` }));
    const vouch = targets.getByRole('textbox', { name: 'Would vouch for you, in %' });
    expect(vouch).toHaveValue('95 %');
    await userEvent.clear(vouch);
    await userEvent.type(vouch, '90');
    await userEvent.tab();
    await waitFor(() => expect(bridge.workspace.settings['set_app']?.warm).toEqual({ reachVouch: 90 }));
    await userEvent.click(await targets.findByRole('button', { name: 'Back to the defaults' }));
    await waitFor(() => expect(bridge.workspace.settings['set_app']?.warm).toEqual({}));
    await waitFor(() => expect(vouch).toHaveValue('95 %'));
  });
});
