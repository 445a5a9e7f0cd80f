import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { QuickFollowUp } from '../../src/renderer/app/QuickFollowUp';
import { QuickNote } from '../../src/renderer/app/QuickNote';
import { FollowUpEntry } from '../../src/renderer/components/FollowUpEntry';
import { MetCapture } from '../../src/renderer/components/MetCapture';
import { EventsPage } from '../../src/renderer/features/events/EventsPage';
import { GivenList } from '../../src/renderer/features/events/GivenList';
import { GroupsPage } from '../../src/renderer/features/events/GroupsPage';
import { PlatformsPage } from '../../src/renderer/features/events/PlatformsPage';
import { AddStatement } from '../../src/renderer/features/insights/AddStatement';
import { AddOrganisationLine } from '../../src/renderer/features/organisations/AddOrganisationLine';
import { AddPersonLine } from '../../src/renderer/features/people/AddPersonLine';
import { BrainstormPage } from '../../src/renderer/features/people/BrainstormPage';
import { TouchSection } from '../../src/renderer/features/settings/TouchSection';
import { ShelfPage } from '../../src/renderer/features/shelf/ShelfPage';
import { SprintPage } from '../../src/renderer/features/sprint/SprintPage';
import { useWorkspace } from '../../src/renderer/workspace/WorkspaceProvider';
import type { Change } from '../../src/shared/domain/change';
import type { CommandInput } from '../../src/shared/domain/commands';
import { settingsOf, type Workspace } from '../../src/shared/domain/workspace';
import { Refusal } from '../../src/shared/failure';
import { giveElementsRoom } from '../support/layout';
import { MemoryBridge } from '../support/memoryBridge';
import { renderPage } from '../support/renderPage';

giveElementsRoom();
const now = '2027-01-14T11:20:00.000Z';

/** A planner whose disk answers when it is told to. */
function lateDisk() {
  const waiting: { readonly does: () => void; readonly refuses: () => void }[] = [];
  let isLate = true;
  const bridge: MemoryBridge = new MemoryBridge(now, {
    'command.apply': ({ name, input }) => {
      const does = () => bridge.do(name as 'person.added', input as CommandInput<'person.added'>);
      if (!isLate) return does();
      return new Promise<Change>((resolve, reject) => {
        waiting.push({
          does: () => resolve(does()),
          refuses: () => reject(new Refusal('refused', 'The tide was too high.')),
        });
      });
    },
  });
  const answer = (how: 'does' | 'refuses') =>
    act(async () => {
      await new Promise((resolve) => setTimeout(resolve));
      waiting.shift()?.[how]();
      await new Promise((resolve) => setTimeout(resolve));
    });
  return {
    bridge,
    asked: () => waiting.length,
    answers: () => answer('does'),
    refuses: () => answer('refuses'),
    wakes: () => {
      isLate = false;
    },
  };
}

function Given(): ReactNode {
  const group = useWorkspace((workspace) => workspace.groups['gro_1']);
  return group && <GivenList group={group} />;
}

const names = (records: Readonly<Record<string, { readonly name: string }>>) =>
  Object.values(records).map(({ name }) => name);
const nothing = () => undefined;

interface Line {
  readonly where: string;
  readonly label: string;
  readonly page: ReactNode;
  readonly before?: (bridge: MemoryBridge) => void;
  readonly kept: (workspace: Workspace) => readonly string[];
}

const lines: readonly Line[] = [
  {
    where: 'a person',
    label: 'Name, role at organisation',
    page: <AddPersonLine start="" onAdded={nothing} onClose={nothing} />,
    kept: ({ people }) => names(people),
  },
  {
    where: 'an organisation',
    label: 'Name of the organisation',
    page: <AddOrganisationLine state="target" onAdded={nothing} onClose={nothing} />,
    kept: ({ organisations }) => names(organisations),
  },
  {
    where: 'a brainstorm',
    label: 'Name, role at organisation',
    page: <BrainstormPage />,
    before: (bridge) => bridge.do('brainstorm.started', { id: 'bra_1' }),
    kept: ({ people }) => names(people),
  },
  {
    where: 'a sprint',
    label: 'Name of an organisation',
    page: <SprintPage />,
    before: (bridge) => bridge.do('sprint.started', { id: 'spr_1', edition: 'first' }),
    kept: ({ organisations }) => names(organisations),
  },
  {
    where: 'a follow-up',
    label: 'New follow-up',
    page: <FollowUpEntry />,
    kept: ({ followUps }) => Object.values(followUps).map(({ title }) => title),
  },
  {
    where: 'somebody met',
    label: 'Who, and one thing to remember them by',
    page: <MetCapture eventId={null} />,
    kept: ({ encounters }) => names(encounters),
  },
  { where: 'an event', label: 'New event', page: <EventsPage />, kept: ({ events }) => names(events) },
  { where: 'a group', label: 'New group', page: <GroupsPage />, kept: ({ groups }) => names(groups) },
  {
    where: 'a place to look',
    label: 'New place to look',
    page: <PlatformsPage />,
    kept: ({ platforms }) => names(platforms),
  },
  {
    where: 'what was given to a group',
    label: 'Given today',
    page: <Given />,
    before: (bridge) => bridge.do('group.added', { id: 'gro_1', name: 'Bedside Coders' }),
    kept: ({ groups }) => groups['gro_1']?.contributions.map(({ what }) => what) ?? [],
  },
  {
    where: 'the shelf',
    label: 'Add a resource',
    page: <ShelfPage />,
    kept: ({ resources }) => Object.values(resources).map(({ title }) => title),
  },
  {
    where: 'a goal',
    label: 'New goal',
    page: <AddStatement what="goal" />,
    kept: ({ goals }) => Object.values(goals).map(({ statement }) => statement),
  },
  {
    where: 'a rhythm for a tag',
    label: 'Tag to give a rhythm',
    page: <TouchSection />,
    kept: (workspace) => settingsOf(workspace).tagCadences.map(({ tag }) => tag),
  },
];

async function shown({ page, label, before }: Pick<Line, 'page' | 'label' | 'before'>) {
  const disk = lateDisk();
  before?.(disk.bridge);
  renderPage(disk.bridge, page, { path: '/here', url: '/here' });
  const line = await screen.findByLabelText(label, { selector: 'input,textarea' });
  return { ...disk, line, user: userEvent.setup() };
}

describe.each(lines)('$where, one line', (entry) => {
  it('is free at once: what is typed before the disk answers stays, and all is saved in order, once', async () => {
    const { bridge, line, user, asked, answers } = await shown(entry);
    await user.type(line, 'Alder{Enter}{Enter}');
    expect(line).toHaveValue('');
    await user.type(line, 'Birch{Enter}');
    await user.type(line, 'Ced');
    expect(line).toHaveValue('Ced');
    expect(asked()).toBe(1);
    await answers();
    expect(asked()).toBe(1);
    await answers();
    expect(line).toHaveValue('Ced');
    expect(asked()).toBe(0);
    expect(entry.kept(bridge.workspace)).toEqual(['Alder', 'Birch']);
  });

  it('gives refused words back, in front of what was typed since', async () => {
    const { bridge, line, user, refuses } = await shown(entry);
    await user.type(line, 'Alder{Enter}');
    await user.type(line, 'Bir');
    await refuses();
    expect(line).toHaveValue('Alder Bir');
    expect(await screen.findByText('Not kept: “Alder”. The tide was too high.')).toBeVisible();
    expect(entry.kept(bridge.workspace)).toEqual([]);
  });
});

it('makes one organisation of two fast lines that name it', async () => {
  const { bridge, line, user, answers } = await shown(lines[0] as Line);
  await user.type(line, 'Ada Fenn, analyst at Larkmoor{Enter}');
  await user.type(line, 'Bo Reed, nurse at Larkmoor{Enter}');
  await answers();
  await answers();
  expect(names(bridge.workspace.organisations)).toEqual(['Larkmoor']);
  expect(names(bridge.workspace.people)).toEqual(['Ada Fenn', 'Bo Reed']);
});

it('tells of a line that was refused after it was closed', async () => {
  const disk = lateDisk();
  const { unmount } = renderPage(disk.bridge, (lines[0] as Line).page, { path: '/here', url: '/here' });
  await userEvent.type(await screen.findByLabelText('Name, role at organisation'), 'Alder{Enter}');
  unmount();
  renderPage(disk.bridge, <p>Somewhere else</p>, { path: '/here', url: '/here' });
  await disk.refuses();
  expect(await screen.findByRole('alert')).toHaveTextContent('Not kept: “Alder”. The tide was too high.');
});

it('keeps the quick follow-up open for a next one that was begun, and closes behind one that was not', async () => {
  let closed = 0;
  const { line, user, answers } = await shown({
    label: 'New follow-up',
    page: <QuickFollowUp onClose={() => (closed += 1)} />,
  });
  await user.type(line, 'Send the map{Enter}');
  await user.type(line, 'Call');
  await answers();
  expect(line).toHaveValue('Call');
  expect(closed).toBe(0);
  await user.type(line, ' Ada{Enter}');
  await answers();
  expect(closed).toBe(1);
});

it('writes a quick note once at a double Enter', async () => {
  let closed = 0;
  const { bridge, user, asked, answers } = await shown({
    label: 'Note',
    before: (memory) => memory.do('person.added', { id: 'per_ada', name: 'Ada Fenn' }),
    page: <QuickNote onClose={() => (closed += 1)} />,
  });
  await user.type(screen.getByLabelText('About'), 'Ada Fenn');
  await user.type(screen.getByLabelText('Note'), 'Likes trains{Enter}{Enter}');
  expect(asked()).toBe(1);
  expect(screen.queryByText('Write a few words first.')).toBeNull();
  await answers();
  expect(closed).toBe(1);
  expect(bridge.workspace.people['per_ada']?.notes).toBe('Likes trains');
});
