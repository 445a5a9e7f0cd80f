import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconArchive, IconDots, IconHistory, IconTrash } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useNavigate, useParams } from 'react-router-dom';
import type { Organisation } from '../../../shared/domain/organisation';
import { organisationFacts } from '../../../shared/domain/organisationFacts';
import { AutosaveText } from '../../components/AutosaveText';
import { CrumbBar } from '../../components/CrumbBar';
import { EmptyState } from '../../components/EmptyState';
import { SidePanel, SidePanelButton, useSidePanel } from '../../components/SidePanel';
import { StatusStrip } from '../../components/StatusStrip';
import { useScreenKeys } from '../../lib/keyboard';
import { useDispatch } from '../../workspace/useDispatch';
import { useCopyState, useWorkspace } from '../../workspace/WorkspaceProvider';
import classes from './Organisation.module.css';
import { OrganisationHead } from './OrganisationHead';
import { OrganisationPanel } from './OrganisationPanel';
import { NeedList } from './NeedList';
import { SaidByTopic } from './SaidByTopic';

const section = { to: '/organisations', name: 'Organisations' };

/** One organisation: what people say there, what it needs, who could speak for me. */
export function OrganisationPage() {
  const { organisationId = '' } = useParams();
  const organisation = useWorkspace((workspace) => workspace.organisations[organisationId]);
  const isComplete = useCopyState((state) => state.isComplete);
  if (organisation !== undefined && organisation.deletedAt === null)
    return <OrganisationRoom key={organisation.id} organisation={organisation} />;
  if (organisation === undefined && !isComplete) return null;
  return <OrganisationGone organisation={organisation} />;
}

function OrganisationGone({ organisation }: { readonly organisation: Organisation | undefined }) {
  const dispatch = useDispatch();
  const navigate = useNavigate();
  return (
    <>
      <CrumbBar section={section} name={organisation?.name ?? 'Not here'} />
      <div className={classes.gone}>
        {organisation ? (
          <EmptyState
            line={`${organisation.name} is in the bin.`}
            sentence="Everything about it is kept for 30 days; its people are still there."
          >
            <Button
              onClick={() =>
                void dispatch(
                  'organisation.restored',
                  { id: organisation.id },
                  { toast: `${organisation.name} is back` },
                )
              }
            >
              Take from the bin
            </Button>
          </EmptyState>
        ) : (
          <EmptyState
            line="Nothing is at this address."
            sentence="The organisation may have been removed, or the link is of another data folder."
          >
            <Button onClick={() => void navigate('/organisations')}>Show all organisations</Button>
          </EmptyState>
        )}
      </div>
    </>
  );
}

function OrganisationRoom({ organisation }: { readonly organisation: Organisation }) {
  const dispatch = useDispatch();
  const navigate = useNavigate();
  const panel = useSidePanel();
  const known = useWorkspace(({ people, roles, needs, observations, followUps }) => ({
    people,
    roles,
    needs,
    observations,
    followUps,
  }));
  const facts = useMemo(() => organisationFacts(known, organisation.id), [known, organisation.id]);
  const { id, name, archivedAt } = organisation;
  const save = async (fields: Partial<Pick<Organisation, 'notes' | 'motivation'>>) =>
    (await dispatch('organisation.changed', { id, fields })).ok;
  const archive = () =>
    void dispatch(
      'organisation.archived',
      { id, isArchived: archivedAt === null },
      { toast: archivedAt === null ? `${name} archived` : `${name} is in use again` },
    );
  const bin = async () => {
    const { ok } = await dispatch('organisation.binned', { id }, { toast: `${name} moved to the bin` });
    if (ok) void navigate('/organisations');
  };
  useScreenKeys(
    'Organisation',
    [1, 2, 3, 4, 5].map((motivation) => ({
      keys: String(motivation),
      does: `motivation ${motivation}`,
      run: () => void save({ motivation }),
    })),
  );
  return (
    <>
      <CrumbBar section={section} name={name}>
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon aria-label="More">
              <IconDots size={16} stroke={1.6} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              leftSection={<IconHistory size={16} stroke={1.6} />}
              onClick={() => void navigate(`/history?about=${organisation.id}`)}
            >
              Earlier versions…
            </Menu.Item>
            <Menu.Item leftSection={<IconArchive size={16} stroke={1.6} />} onClick={archive}>
              {archivedAt === null ? 'Archive organisation' : 'Take from the archive'}
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
            {archivedAt !== null && (
              <div className={classes.notice}>
                <span>Archived: kept, but out of the lists.</span>
                <Button variant="subtle" onClick={archive}>
                  Take from the archive
                </Button>
              </div>
            )}
            <OrganisationHead organisation={organisation} people={facts.now.map(({ person }) => person)} />
            <SaidByTopic name={name} facts={facts} />
            <NeedList needs={facts.needs} />
            <AutosaveText
              label="Your read"
              isLabelled
              isLong
              serif="letter"
              maxLength={100_000}
              placeholder="What do you make of it? Only you see this."
              value={organisation.notes}
              at={`${organisation.id}.notes`}
              onSave={(notes) => save({ notes })}
            />
          </div>
        </div>
        <SidePanel label={`About ${name}`} panel={panel}>
          <OrganisationPanel organisation={organisation} facts={facts} />
        </SidePanel>
      </div>
      <StatusStrip
        hints={[
          { keys: ['1–5'], does: 'motivation' },
          { keys: ['mod+\\'], does: 'panel' },
        ]}
      />
    </>
  );
}
