import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { InterviewsPage } from '../../src/renderer/features/interviews/InterviewsPage';
import { NewInterviewPage } from '../../src/renderer/features/interviews/NewInterviewPage';
import { guideOf } from '../../src/shared/domain/guide';
import { Refusal } from '../../src/shared/failure';
import { MemoryBridge } from '../support/memoryBridge';
import { address, renderPage } from '../support/renderPage';

let bridge: MemoryBridge;
beforeEach(() => {
  bridge = new MemoryBridge('2027-01-14T11:20:00.000Z');
});

const showList = () => renderPage(bridge, <InterviewsPage />, { path: '/interviews', url: '/interviews' });
const showForm = (url = '/interviews/new') =>
  renderPage(bridge, <NewInterviewPage />, { path: '/interviews/new', url });
const interview = () => Object.values(bridge.workspace.interviews)[0]!;

describe('the list', () => {
  beforeEach(() => {
    bridge.do('person.added', { id: 'per_1', name: 'Zoë Ågren' });
    bridge.do('person.added', { id: 'per_2', name: 'Tomás Vidal' });
    bridge.do('interview.planned', {
      id: 'int_1',
      personIds: ['per_1'],
      fields: { startsAt: '2027-01-14T14:00:00.000Z', purpose: 'Is a fellowship a door?' },
    });
    bridge.do('interview.planned', { id: 'int_2', personIds: ['per_2'] });
    bridge.do('interview.moved', { id: 'int_2', state: 'toWrapUp' });
  });

  it('groups by what is next and opens each at its stage', async () => {
    const user = userEvent.setup();
    showList();
    const headings = (await screen.findAllByRole('heading', { level: 2 })).map(({ textContent }) => textContent);
    expect(headings).toEqual(['Coming up', 'To wrap up']);
    const list = screen.getByRole('list', { name: 'Interviews' });
    expect(within(list).getByRole('img', { name: 'Stage 3 of 5, Wrap-up' })).toBeInTheDocument();
    expect(within(list).getByRole('button', { name: /Zoë Ågren.*Today 14:00.*Not started/ })).toBeInTheDocument();
    within(list).getByRole('button', { name: /Zoë/ }).focus();
    await user.keyboard('{ArrowDown}');
    expect(within(list).getByRole('button', { name: /Tomás/ })).toHaveFocus();
    await user.keyboard('{Enter}');
    await waitFor(() => {
      expect(address.current).toBe('/interviews/int_2/wrap-up');
    });
  });

  it('finds by name without accents, and says when nothing fits', async () => {
    const user = userEvent.setup();
    showList();
    await user.type(await screen.findByRole('searchbox', { name: 'Find in interviews' }), 'agren');
    expect(screen.getByRole('button', { name: /Zoë/ })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /Tomás/ })).not.toBeInTheDocument();
    await user.type(screen.getByRole('searchbox'), 'x');
    expect(await screen.findByText('No interview matches “agrenx”.')).toBeInTheDocument();
  });

  it('keeps the conversation of a person in the bin, and says so', async () => {
    bridge.do('person.binned', { id: 'per_1' });
    showList();
    expect(await screen.findByRole('button', { name: /^Zoë Ågren ?In the bin/ })).toBeVisible();
  });

  it('moves an interview to the bin by Delete and back by Undo', async () => {
    const user = userEvent.setup();
    showList();
    (await screen.findByRole('button', { name: /Zoë/ })).focus();
    await user.keyboard('{Delete}');
    await waitFor(() => {
      expect(screen.queryByRole('button', { name: /Zoë/ })).not.toBeInTheDocument();
    });
    await user.click(await screen.findByRole('button', { name: /^Undo/ }));
    expect(await screen.findByRole('button', { name: /Zoë/ })).toBeInTheDocument();
  });
});

it('says what to do when there is none', async () => {
  showList();
  expect(await screen.findByText('No conversations yet.')).toBeInTheDocument();
});

describe('a new interview', () => {
  it('is planned by keyboard alone, with a new person and a ready-made list', async () => {
    const user = userEvent.setup();
    showForm();
    const who = await screen.findByRole('textbox', { name: 'With whom' });
    expect(who).toHaveFocus();
    await user.keyboard('Grace Lindqvist');
    expect(screen.getByRole('option', { name: 'Add “Grace Lindqvist” as a new person' })).toBeInTheDocument();
    await user.tab();
    expect(screen.getByText('Grace Lindqvist is new here and will be added to People.')).toBeInTheDocument();
    await user.keyboard('Whose ward do researchers visit?');
    await user.type(screen.getByLabelText('Day'), '2027-01-18');
    await user.type(screen.getByLabelText('Time'), '17:30');
    await user.type(screen.getByRole('combobox', { name: 'Start the guide from' }), 'Peer{Enter}');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => {
      expect(address.current).toBe(`/interviews/${interview().id}/prep`);
    });
    const person = Object.values(bridge.workspace.people)[0]!;
    expect(person.name).toBe('Grace Lindqvist');
    expect(interview()).toMatchObject({
      personIds: [person.id],
      purpose: 'Whose ward do researchers visit?',
      startsAt: '2027-01-18T17:30:00.000Z',
      state: 'scheduled',
      minutes: 20,
      timeZone: 'Europe/London',
    });
    expect(guideOf(bridge.workspace, interview().id).length).toBeGreaterThan(3);
  });

  it('is planned by Ctrl+Enter also from a field that opens a list', async () => {
    const user = userEvent.setup();
    bridge.do('person.added', { id: 'per_1', name: 'Ines' });
    showForm('/interviews/new?person=per_1&standing=idea');
    (await screen.findByRole('combobox', { name: 'How' })).focus();
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => {
      expect(address.current).toBe(`/interviews/${interview().id}/prep`);
    });
  });

  it('keeps the clock of the other person’s zone and says it in mine', async () => {
    const user = userEvent.setup();
    bridge.do('person.added', { id: 'per_1', name: 'Ines', fields: { timeZone: 'America/New_York' } });
    showForm('/interviews/new?person=per_1');
    await user.type(await screen.findByLabelText('Day'), '2027-01-18');
    await user.type(screen.getByLabelText('Time'), '09:00');
    expect(await screen.findByText('14:00 here, 09:00 in New York.')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Plan interview' }));
    await waitFor(() => {
      expect(interview()).toMatchObject({ startsAt: '2027-01-18T14:00:00.000Z', timeZone: 'America/New_York' });
    });
  });

  it('may be just social, so that nothing is owed for it', async () => {
    const user = userEvent.setup();
    bridge.do('person.added', { id: 'per_1', name: 'Tomasz Readywright' });
    showForm('/interviews/new?person=per_1&standing=idea');
    await user.click(await screen.findByRole('checkbox', { name: /^Just social/ }));
    await user.click(screen.getByRole('button', { name: 'Plan interview' }));
    await waitFor(() => {
      expect(interview()).toMatchObject({ isJustSocial: true, personIds: ['per_1'] });
    });
  });

  it('says in words what is missing', async () => {
    const user = userEvent.setup();
    showForm();
    await user.click(await screen.findByRole('button', { name: 'Plan interview' }));
    expect(await screen.findByText('Whom do you want to talk to? A name is enough.')).toBeInTheDocument();
    expect(screen.getByText(/Which day\?/)).toBeInTheDocument();
    expect(bridge.workspace.interviews).toEqual({});
  });

  it('needs no date while it is only asked for, and adds the person once when the first try fails', async () => {
    const user = userEvent.setup();
    showForm();
    await user.type(await screen.findByRole('textbox', { name: 'With whom' }), 'Beth Harrow');
    await user.click(screen.getByRole('radio', { name: 'Asked, not agreed yet' }));
    bridge.fail('command.apply', new Refusal('diskFull', 'The disk is full.'));
    await user.click(screen.getByRole('button', { name: 'Plan interview' }));
    expect(await screen.findByText(/The disk is full/)).toBeInTheDocument();
    bridge.fail('command.apply', null);
    await user.click(screen.getByRole('button', { name: 'Plan interview' }));
    await waitFor(() => {
      expect(interview()).toMatchObject({ state: 'requested', startsAt: null });
    });
    expect(Object.values(bridge.workspace.people).map(({ name }) => name)).toEqual(['Beth Harrow']);
  });
});
