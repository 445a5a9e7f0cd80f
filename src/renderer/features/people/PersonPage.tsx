import { useState } from 'react';
import { useNavigate, useParams } from 'react-router-dom';
import type { Person } from '../../../shared/domain/person';
import { RecordGone, RecordPage } from '../../components/RecordPage';
import { StatusStrip } from '../../components/StatusStrip';
import { useScreenKeys } from '../../lib/keyboard';
import { useDispatch } from '../../workspace/useDispatch';
import { useCopyState, useWorkspace } from '../../workspace/WorkspaceProvider';
import { LogTouch } from '../../components/LogTouch';
import { useStartLetter } from '../../components/useStartLetter';
import classes from './Person.module.css';
import { PersonDrafts } from './PersonDrafts';
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
  const restore = ({ id, name }: Person) => void dispatch('person.restored', { id }, { toast: `${name} is back` });
  return (
    <RecordGone
      section={section}
      record={person}
      noun="person"
      kept="Everything about them is kept for 30 days."
      nothing="Nobody is at this address."
      showAll="Show all people"
      onRestore={() => person && restore(person)}
    />
  );
}

function PersonRoom({ person }: { readonly person: Person }) {
  const dispatch = useDispatch();
  const navigate = useNavigate();
  const startLetter = useStartLetter();
  const [isLogging, setLogging] = useState(false);
  const write = () => {
    startLetter({ personId: person.id });
  };
  const isArchived = person.archivedAt !== null;
  const plan = () => void navigate(`/interviews/new?person=${person.id}`);
  const archive = () =>
    void dispatch(
      'person.archived',
      { id: person.id, isArchived: !isArchived },
      { toast: isArchived ? `${person.name} is in use again` : `${person.name} archived` },
    );
  const bin = async () =>
    (await dispatch('person.binned', { id: person.id }, { toast: `${person.name} moved to the bin` })).ok;
  useScreenKeys('Person', [
    { keys: 't', does: 'log a touch', run: () => setLogging(true) },
    { keys: 'w', does: 'write a letter', run: write },
    { keys: 'i', does: 'plan interview', run: plan },
  ]);
  return (
    <>
      <RecordPage
        section={section}
        record={person}
        noun="person"
        archivedMeans="Archived: kept, but out of the table and without reminders."
        onArchive={archive}
        onBin={bin}
        panel={<PersonPanel person={person} />}
      >
        <div className={classes.column}>
          <PersonHead person={person} onTouch={() => setLogging(true)} onWrite={write} onPlan={plan} />
          <PersonDrafts personId={person.id} />
          <PersonTimeline person={person} />
        </div>
      </RecordPage>
      <StatusStrip
        hints={[
          { keys: ['t'], does: 'log a touch' },
          { keys: ['w'], does: 'write a letter' },
          { keys: ['i'], does: 'plan interview' },
          { keys: ['mod+\\'], does: 'panel' },
        ]}
      />
      {isLogging && <LogTouch person={person} onClose={() => setLogging(false)} />}
    </>
  );
}
