import { useMemo } from 'react';
import { useParams } from 'react-router-dom';
import type { Organisation } from '../../../shared/domain/organisation';
import { organisationFacts } from '../../../shared/domain/organisationFacts';
import { AutosaveText } from '../../components/AutosaveText';
import { RecordGone, RecordPage } from '../../components/RecordPage';
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
  const restore = ({ id, name }: Organisation) =>
    void dispatch('organisation.restored', { id }, { toast: `${name} is back` });
  return (
    <RecordGone
      section={section}
      record={organisation}
      noun="organisation"
      kept="Everything about it is kept for 30 days; its people are still there."
      nothing="Nothing is at this address."
      showAll="Show all organisations"
      onRestore={() => organisation && restore(organisation)}
    />
  );
}

function OrganisationRoom({ organisation }: { readonly organisation: Organisation }) {
  const dispatch = useDispatch();
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
  const bin = async () => (await dispatch('organisation.binned', { id }, { toast: `${name} moved to the bin` })).ok;
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
      <RecordPage
        section={section}
        record={organisation}
        noun="organisation"
        archivedMeans="Archived: kept, but out of the lists."
        onArchive={archive}
        onBin={bin}
        panel={<OrganisationPanel organisation={organisation} facts={facts} />}
      >
        <div className={classes.column}>
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
      </RecordPage>
      <StatusStrip
        hints={[
          { keys: ['1–5'], does: 'motivation' },
          { keys: ['mod+\\'], does: 'panel' },
        ]}
      />
    </>
  );
}
