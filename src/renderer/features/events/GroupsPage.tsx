import { Button } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { meetingDays, nextMeeting } from '../../../shared/domain/eventTimes';
import type { LocalDate } from '../../../shared/domain/field';
import type { Group } from '../../../shared/domain/gathering';
import { readGroupLine } from '../../../shared/text/groupLine';
import { focusedRow, focusRow } from '../../components/focusedRow';
import { EmptyList } from '../../components/ListAndPanel';
import { ListRow, rowText } from '../../components/ListRow';
import { RowList } from '../../components/RowList';
import { nameCollator, sayDay, sayOnDay } from '../../lib/dates';
import { useScreenKeys } from '../../lib/keyboard';
import { newId } from '../../lib/newId';
import { useToday } from '../../lib/useToday';
import { useDispatch } from '../../workspace/useDispatch';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import classes from './Events.module.css';
import { EventScreen } from './EventScreen';
import { GroupDetail } from './GroupDetail';
import { groupKinds, groupRoles, groupStates, nameOf } from './sayEvent';
import { usePlanVisit } from './usePlanVisit';

/** Communities, clubs, associations, peers and lists: what they are for, when they meet, what I gave them. */
export function GroupsPage() {
  const { today } = useToday();
  const dispatch = useDispatch();
  const planVisit = usePlanVisit();
  const [search] = useSearchParams();
  const groups = useWorkspace((workspace) => workspace.groups);
  const [selectedId, setSelectedId] = useState<string | null>(null);
  const [isPanelOpen, setPanelOpen] = useState(false);
  const line = useRef<HTMLInputElement>(null);
  const pane = useRef<HTMLDivElement>(null);
  const events = useWorkspace((workspace) => workspace.events);
  const days = useMemo(() => meetingDays(events), [events]);
  const rows = useMemo(() => inOrder(groups, days, today), [groups, days, today]);
  const asked = search.get('group');
  const selected = rows.find(({ id }) => id === selectedId) ?? rows.find(({ id }) => id === asked) ?? rows[0];

  const add = async (text: string) => {
    const id = newId('groups');
    const { name, rhythm, nextOn } = readGroupLine(text, today);
    const input = { id, name, fields: { rhythm, nextOn } };
    const reply = await dispatch('group.added', input, { toast: `${name} added`, isQuiet: true });
    if (reply.ok) setSelectedId(id);
    return reply;
  };
  const bin = (group: Group) => {
    const place = rows.findIndex(({ id }) => id === group.id);
    const neighbour = rows[place + 1] ?? rows[place - 1];
    void dispatch('group.binned', { id: group.id }, { toast: `${group.name} moved to the bin` }).then(({ ok }) => {
      if (ok && neighbour) focusRow(pane.current, neighbour.id);
    });
  };
  useScreenKeys('Groups', [
    {
      keys: 'v',
      does: 'plan to go to its next meeting',
      run: () => {
        if (selected) void planVisit(selected);
      },
    },
    {
      keys: 'Delete',
      does: 'delete',
      run: () => {
        if (selected && focusedRow(pane.current) !== null) bin(selected);
      },
    },
    { keys: 'Escape', does: 'close the details', isHidden: true, run: () => setPanelOpen(false) },
  ]);

  return (
    <EventScreen
      tab="groups"
      count={rows.length}
      add={{
        title: 'Add group',
        line: {
          label: 'New group',
          placeholder: 'Thursday Bedside Coders, third Thursday of the month',
          onAdd: add,
          says: (text) => <LineRead text={text} today={today} />,
        },
      }}
      lineRef={line}
      paneRef={pane}
      detail={
        selected && (
          <GroupDetail
            key={selected.id}
            group={selected}
            onPlan={() => void planVisit(selected)}
            onBin={() => bin(selected)}
            onClose={() => setPanelOpen(false)}
          />
        )
      }
      isPanelOpen={isPanelOpen}
      hints={
        rows.length === 0
          ? []
          : [
              { keys: ['V'], does: 'plan to go' },
              { keys: ['E'], does: 'events' },
              { keys: ['P'], does: 'platforms' },
            ]
      }
    >
      {rows.length === 0 ? (
        <EmptyList
          line="Join one community this month."
          sentence="People who do what you would like to do meet somewhere already. Read first, then give something: an answer, a talk, an introduction."
        >
          <Button onClick={() => line.current?.focus()}>Add group</Button>
        </EmptyList>
      ) : (
        <RowList label="Groups" className={classes.rows} items={rows} keyOf={({ id }) => id} estimate={() => 46}>
          {(group, tabIndex) => (
            <ListRow
              className={classes.row}
              trail={<span className={classes.when}>{sayNext(group, days, today)}</span>}
              isSelected={group.id === selected?.id}
              tabIndex={tabIndex}
              onSelect={() => setSelectedId(group.id)}
              onOpen={() => {
                setSelectedId(group.id);
                setPanelOpen(true);
              }}
            >
              <span className={rowText.title}>{group.name}</span>
              <span className={rowText.says}>{about(group)}</span>
            </ListRow>
          )}
        </RowList>
      )}
    </EventScreen>
  );
}

type MeetingDays = ReturnType<typeof meetingDays>;

/** How the line of a new group is understood. */
function LineRead({ text, today }: { readonly text: string; readonly today: LocalDate }) {
  const { name, words, nextOn } = readGroupLine(text, today);
  return (
    <>
      <strong>{name}</strong>
      {words !== '' && `, ${words}`}
      {nextOn !== null && `, next ${sayOnDay(nextOn, today)}`}. Enter adds it.
    </>
  );
}

/** Those that are alive by their next date, then those without one; the quiet and the closed at the end. */
function inOrder(groups: Readonly<Record<string, Group>>, days: MeetingDays, today: LocalDate): Group[] {
  const rank: Readonly<Record<Group['state'], number>> = { active: 0, trying: 0, quiet: 1, closed: 2 };
  const collator = nameCollator();
  return Object.values(groups)
    .filter(({ deletedAt }) => deletedAt === null)
    .map((group) => ({ group, next: nextMeeting(group, today, days.get(group.id))?.on ?? '9999' }))
    .sort(
      (a, b) =>
        rank[a.group.state] - rank[b.group.state] ||
        a.next.localeCompare(b.next) ||
        collator.compare(a.group.name, b.group.name) ||
        (a.group.id < b.group.id ? -1 : 1),
    )
    .map(({ group }) => group);
}

function about(group: Group): string {
  const gave = group.contributions.length;
  return [
    nameOf(groupKinds, group.kind),
    nameOf(groupRoles, group.role).toLowerCase(),
    ...(group.state === 'active' ? [] : [nameOf(groupStates, group.state).toLowerCase()]),
    ...(gave === 0 ? [] : [`you gave ${gave === 1 ? 'one thing' : `${gave} things`}`]),
  ].join(', ');
}

function sayNext(group: Group, days: MeetingDays, today: LocalDate): string {
  const next = nextMeeting(group, today, days.get(group.id));
  if (next !== null) return sayDay(next.on, today);
  return group.state === 'closed' ? '' : 'no date';
}
