import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { newId } from '../../src/main/newId';
import { PeopleImport } from '../../src/main/import/peopleImport';
import { PeoplePage } from '../../src/renderer/features/people/PeoplePage';
import { giveElementsRoom } from '../support/layout';
import { MemoryBridge } from '../support/memoryBridge';
import { renderPage } from '../support/renderPage';

giveElementsRoom();
const now = '2027-05-14T14:20:00.000Z';

/** The real import behind the page; the dialog gives these files, one after the other. */
function bridgeWith(...files: string[]): MemoryBridge {
  const people = new PeopleImport({ newId, now: () => new Date(now) });
  const bridge: MemoryBridge = new MemoryBridge(now, {
    'people.chooseImport': () => {
      const file = files.shift();
      return file === undefined ? null : people.preview(join('tests/fixtures/linkedin', file), bridge.workspace);
    },
    'people.acceptImport': ({ token, apart }) =>
      bridge.do('people.imported', people.accept(token, bridge.workspace, apart)),
  });
  return bridge;
}

const show = (bridge: MemoryBridge) => renderPage(bridge, <PeoplePage />, { path: '/people', url: '/people?import' });
const choose = async (name: RegExp) => userEvent.click(await screen.findByRole('button', { name }));

it('shows every row before anything is added, adds all in one step, and finds nothing new the second time', async () => {
  const zip = 'Basic_LinkedInDataExport_01-09-2027.zip';
  const bridge = bridgeWith(zip, zip);
  show(bridge);
  await choose(/^Choose file/);
  expect(
    await screen.findByText('13 rows were read. 11 people are new and 7 organisations you did not have.'),
  ).toBeInTheDocument();
  const table = within(screen.getByRole('table'));
  expect(table.getAllByRole('row')).toHaveLength(14);
  expect(
    table.getByText('Hidden profile. Only a date, 07 Jun 2026: LinkedIn hides this profile.', {
      selector: 'tr:nth-child(10) td',
    }),
  ).toBeInTheDocument();
  expect(bridge.workspace.people).toEqual({});
  await userEvent.click(screen.getByRole('radio', { name: 'Hidden profiles 2' }));
  expect(table.getAllByRole('row')).toHaveLength(3);

  await choose(/^Add 11 people$/);
  expect(await screen.findByText('11 people added')).toBeInTheDocument();
  expect(Object.keys(bridge.workspace.people)).toHaveLength(11);
  expect(await screen.findByRole('link', { name: 'Bram Quickwater, RN, MSc' })).toBeInTheDocument();

  await choose(/^Import from LinkedIn$/);
  await choose(/^Choose file/);
  expect(await screen.findByText('13 rows were read. There is nothing new in it.')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Nothing to add' })).toBeDisabled();

  await bridge.call('change.undo', {});
  await waitFor(() => expect(bridge.workspace.people).toEqual({}));
  expect(bridge.workspace.organisations).toEqual({});
});

it('says in the dialog what is wrong with a file, and that nothing was changed', async () => {
  const bridge = bridgeWith('gone.csv', 'Connections.csv');
  show(bridge);
  await choose(/^Choose file/);
  expect(await screen.findByRole('alert')).toHaveTextContent(
    'Askwell could not open this file. It may have been moved, or another program holds it. Nothing was changed.',
  );
  expect(screen.getByRole('button', { name: 'Choose file' })).toHaveFocus();
  await choose(/^Choose file/);
  expect(await screen.findByRole('button', { name: 'Add 11 people' })).toBeInTheDocument();
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});

it('stays as it is when the dialog of the system is cancelled', async () => {
  show(bridgeWith('Connections.csv'));
  await choose(/^Choose file/);
  await choose(/^Choose another file$/);
  expect(await screen.findByRole('button', { name: 'Add 11 people' })).toBeEnabled();
});

it('asks whether somebody of whom only the name is known is the one of the file', async () => {
  const zip = 'Basic_LinkedInDataExport_01-09-2027.zip';
  const bridge = bridgeWith(zip);
  bridge.do('person.added', { id: 'per_sam', name: 'Sam' });
  show(bridge);
  await choose(/^Choose file/);
  expect(await screen.findByRole('button', { name: 'Add 10 people, complete 1' })).toBeInTheDocument();
  await userEvent.click(screen.getByRole('checkbox', { name: 'This Sam is somebody else' }));
  await choose(/^Add 11 people$/);
  expect(await screen.findByText('11 people added')).toBeInTheDocument();
  expect(Object.values(bridge.workspace.people).filter(({ name }) => name === 'Sam')).toHaveLength(2);
  expect(bridge.workspace.people['per_sam']?.links).toEqual([]);
});
