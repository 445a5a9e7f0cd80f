import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { InvitationImport } from '../../src/main/import/ics/invitationImport';
import { newId } from '../../src/main/newId';
import { InterviewsPage } from '../../src/renderer/features/interviews/InterviewsPage';
import { icsText } from '../support/icsText';
import { MemoryBridge } from '../support/memoryBridge';
import { renderPage } from '../support/renderPage';

const now = '2027-01-12T20:00:00.000Z';

/** The real reading behind the page; the dialog gives these files, one after the other. */
function bridgeWith(...files: string[]): MemoryBridge {
  const invitations = new InvitationImport({ newId, now: () => new Date(now) });
  const bridge: MemoryBridge = new MemoryBridge(now, {
    'invitations.choose': () => {
      const file = files.shift();
      return file === undefined ? null : invitations.preview(file, bridge.workspace);
    },
    'invitations.look': ({ token, zone }) => invitations.look(token, zone, bridge.workspace),
    'invitations.takeIn': ({ token, choices }) =>
      bridge.do('invitations.takenIn', invitations.accept(token, choices, bridge.workspace)),
  });
  bridge.do('profile.changed', { fields: { name: 'Imogen Sparrowhawk' } });
  bridge.do('person.added', {
    id: 'per_o',
    name: 'Odalys Thornwhistle',
    fields: { emails: ['odalys@larkmoor.example'] },
  });
  bridge.do('interview.planned', {
    id: 'int_o',
    personIds: ['per_o'],
    fields: { startsAt: '2027-01-14T17:30:00.000Z' },
  });
  return bridge;
}
const fixture = (name: string) => join('tests/fixtures/ics', name);
function written(text: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'askwell-ics-')), 'invite.ics');
  writeFileSync(file, text);
  return file;
}
const show = (bridge: MemoryBridge) =>
  renderPage(bridge, <InterviewsPage />, { path: '/interviews', url: '/interviews?invitation' });
const press = async (name: RegExp) => userEvent.click(await screen.findByRole('button', { name }));

it('shows what an invitation would change, takes it in as one step, and gives it back', async () => {
  const bridge = bridgeWith(fixture('synthetic_outlook_teams_request.ics'));
  show(bridge);
  await press(/^Choose file/);
  const rows = within(await screen.findByRole('list', { name: 'Events of the file' }));
  expect(rows.getByText('It is about the interview with Odalys Thornwhistle, and is attached to it.')).toBeVisible();
  expect(rows.getByText(/^Where: https:\/\/teams/)).toBeVisible();
  expect(rows.getByText('Also invited, if they like: Ruaridh MacFiction.')).toBeVisible();
  expect(bridge.workspace.interviews['int_o']?.calendar).toBeNull();
  await press(/^Take it in/);
  expect(await screen.findByText('Invitation taken in')).toBeVisible();
  expect(Object.keys(bridge.workspace.interviews)).toEqual(['int_o']);
  expect(bridge.workspace.interviews['int_o']?.place).toMatch(/^https:\/\/teams/);
  await press(/^Undo/);
  await waitFor(() => expect(bridge.workspace.interviews['int_o']?.calendar).toBeNull());
});

it('plans a new interview when the person says so', async () => {
  const bridge = bridgeWith(fixture('synthetic_zoom_publish.ics'));
  show(bridge);
  await press(/^Choose file/);
  expect(await screen.findByText('No interview fits it; a new one is planned.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Take it in' })).toBeDisabled();
  await userEvent.type(screen.getByRole('textbox', { name: 'With whom' }), 'Hạnh');
  await press(/^Take it in/);
  await waitFor(() => expect(Object.keys(bridge.workspace.interviews)).toHaveLength(2));
  expect(Object.values(bridge.workspace.people).map(({ name }) => name)).toContain('Hạnh');
});

it('asks for a time zone nobody knows', async () => {
  const bridge = bridgeWith(
    written(icsText(['UID:f', 'DTSTART;TZID=FOO:20270210T110000', 'ORGANIZER;CN=Wiremu:mailto:w@x.example'])),
  );
  show(bridge);
  await press(/^Choose file/);
  expect(await screen.findByText(/The file calls its time zone “FOO”, which nobody knows/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Nothing to take in' })).toBeDisabled();
  await userEvent.type(screen.getByRole('combobox', { name: 'The zone it calls “FOO”' }), 'Auckland{ArrowDown}{Enter}');
  expect(await screen.findByText(/22:00 here, Wed 11:00 in Auckland/)).toBeVisible();
  await press(/^Take it in/);
  await waitFor(() =>
    expect(Object.values(bridge.workspace.interviews).map(({ startsAt }) => startsAt)).toContain(
      '2027-02-09T22:00:00.000Z',
    ),
  );
});

it('says in the dialog what is wrong with a file, and that nothing was changed', async () => {
  const bridge = bridgeWith(written('Dear Imogen,\nsee you.\n'), fixture('synthetic_outlook_teams_request.ics'));
  show(bridge);
  await press(/^Choose file/);
  expect(await screen.findByRole('alert')).toHaveTextContent('This is not a calendar file. Nothing was changed.');
  expect(screen.getByRole('button', { name: 'Choose file' })).toHaveFocus();
  await press(/^Choose file/);
  expect(await screen.findByRole('button', { name: 'Take it in' })).toBeEnabled();
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});
