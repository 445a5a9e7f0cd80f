import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconArchive, IconDots, IconHistory, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router-dom';
import type { Person } from '../../../shared/domain/person';
import { CrumbBar } from '../../components/CrumbBar';
import { EmptyState } from '../../components/EmptyState';
import { SidePanel, SidePanelButton, useSidePanel } from '../../components/SidePanel';
import { StatusStrip } from '../../components/StatusStrip';
import { useScreenKeys } from '../../lib/keyboard';
import { useDispatch } from '../../workspace/useDispatch';
import { useCopyState, useWorkspace } from '../../workspace/WorkspaceProvider';
import { LogTouch } from '../../components/LogTouch';
import classes from './Person.module.css';
import { PersonHead } from './PersonHead';
import { PersonPanel } from './PersonPanel';
import { PersonTimeline } from './PersonTimeline';

/** One person: who they are, what was between us, what I owe and can give. */
export function PersonPage() {
  const { personId = '' } = useParams();
  const person = useWorkspace((workspace) => workspace.people[personId]);
  const isComplete = useCopyState((state) => state.isComplete);
  if (person !== undefined && person.deletedAt === null) return <PersonRoom key={person.id} person={person} />;
  if (person === undefined && !isComplete) return null;
  return <PersonGone person={person} />;
}

const section = { to: '/people', name: 'People' };

function PersonGone({ person }: { readonly person: Person | undefined }) {
  const dispatch = useDispatch();
  const navigate = useNavigate();
  return (
    <>
      <CrumbBar section={section} name={person?.name ?? 'Not here'} />
      <div className={classes.gone}>
        {person ? (
          <EmptyState line={`${person.name} is in the bin.`} sentence="Everything about them is kept for 30 days.">
            <Button
              onClick={() => void dispatch('person.restored', { id: person.id }, { toast: `${person.name} is back` })}
            >
              Take from the bin
            </Button>
          </EmptyState>
        ) : (
          <EmptyState
            line="Nobody is at this address."
            sentence="The person may have been removed, or the link is of another data folder."
          >
            <Button onClick={() => void navigate('/people')}>Show all people</Button>
          </EmptyState>
        )}
      </div>
    </>
  );
}

function PersonRoom({ person }: { readonly person: Person }) {
  const dispatch = useDispatch();
  const navigate = useNavigate();
  const panel = useSidePanel();
  const [isLogging, setLogging] = useState(false);
  const isArchived = person.archivedAt !== null;
  const plan = () => void navigate(`/interviews/new?person=${person.id}`);
  const archive = () =>
    void dispatch(
      'person.archived',
      { id: person.id, isArchived: !isArchived },
      { toast: isArchived ? `${person.name} is in use again` : `${person.name} archived` },
    );
  const bin = async () => {
    const { ok } = await dispatch('person.binned', { id: person.id }, { toast: `${person.name} moved to the bin` });
    if (ok) void navigate('/people');
  };
  useScreenKeys('Person', [
    { keys: 't', does: 'log a touch', run: () => setLogging(true) },
    { keys: 'i', does: 'plan interview', run: plan },
  ]);
  return (
    <>
      <CrumbBar section={section} name={person.name}>
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon aria-label="More">
              <IconDots size={16} stroke={1.6} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              leftSection={<IconHistory size={16} stroke={1.6} />}
              onClick={() => void navigate(`/history?about=${person.id}`)}
            >
              Earlier versions…
            </Menu.Item>
            <Menu.Item leftSection={<IconArchive size={16} stroke={1.6} />} onClick={archive}>
              {isArchived ? 'Take from the archive' : 'Archive person'}
            </Menu.Item>
            <Menu.Item leftSection={<IconTrash size={16} stroke={1.6} />} onClick={() => void bin()}>
              Move to the bin
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
        <SidePanelButton panel={panel} />
      </CrumbBar>
      <div className={classes.page}>
        <div className={classes.main}>
          <div className={classes.column}>
            {isArchived && (
              <div className={classes.notice}>
                <span>Archived: kept, but out of the table and without reminders.</span>
                <Button variant="subtle" onClick={archive}>
                  Take from the archive
                </Button>
              </div>
            )}
            <PersonHead person={person} onTouch={() => setLogging(true)} onPlan={plan} />
            <PersonTimeline person={person} />
          </div>
        </div>
        <SidePanel label={`About ${person.name}`} panel={panel}>
          <PersonPanel person={person} />
        </SidePanel>
      </div>
      <StatusStrip
        hints={[
          { keys: ['t'], does: 'log a touch' },
          { keys: ['i'], does: 'plan interview' },
          { keys: ['mod+\\'], does: 'panel' },
        ]}
      />
      {isLogging && <LogTouch person={person} onClose={() => setLogging(false)} />}
    </>
  );
}
