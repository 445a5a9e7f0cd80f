import { Button, Select } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { Link } from 'react-router-dom';
import { referrersOf } from '../../../shared/domain/letterGround';
import type { Introduction } from '../../../shared/domain/network';
import { callName, type Person } from '../../../shared/domain/person';
import { SectionHeading } from '../../components/SectionHeading';
import { newId } from '../../lib/newId';
import { useOpener } from '../../lib/useOpener';
import { useDispatch } from '../../workspace/useDispatch';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import { OtherPersonForm } from './OtherPersonForm';
import classes from './Person.module.css';

type Consent = Introduction['mayUseName'];

const consents: readonly { readonly value: Consent; readonly label: string }[] = [
  { value: 'unknown', label: 'Not asked yet' },
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
];

/** Who introduced me, and whether a letter may say so: a name is written into a first note only with its owner’s yes. */
export function KnownThrough({ person }: { readonly person: Person }) {
  const known = useWorkspace(({ people, introductions }) => ({ people, introductions }));
  const referrers = useMemo(() => referrersOf(known, person), [known, person]);
  const { isOpen: isAdding, open, close, button: addButton } = useOpener();
  const dispatch = useDispatch();
  const consent = (byPersonId: string, mayUseName: Consent) =>
    void dispatch(
      'introduction.noted',
      { id: newId('introductions'), byPersonId, personId: person.id, mayUseName },
      { isQuiet: true },
    );
  return (
    <section aria-label="You know them through">
      <SectionHeading title="You know them through" />
      <ul className={classes.roles}>
        {referrers.map(({ person: by, mayUseName }) => (
          <li key={by.id}>
            <div>
              <Link to={`/people/${by.id}`}>{by.name}</Link>
              <div className={classes.meta}>May you say that {callName(by)} sent you?</div>
            </div>
            <Select
              aria-label={`May you say that ${by.name} sent you?`}
              w={124}
              allowDeselect={false}
              data={consents}
              value={mayUseName}
              onChange={(value) => consent(by.id, consents.find((one) => one.value === value)?.value ?? mayUseName)}
            />
          </li>
        ))}
      </ul>
      {isAdding ? (
        <IntroducerForm person={person} onClose={close} />
      ) : (
        <Button
          ref={addButton}
          variant="subtle"
          mt={8}
          leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />}
          onClick={open}
        >
          Add who introduced you
        </Button>
      )}
    </section>
  );
}

function IntroducerForm({ person, onClose }: { readonly person: Person; readonly onClose: () => void }) {
  const dispatch = useDispatch();
  const [mayUseName, setMayUseName] = useState<Consent>('unknown');
  return (
    <OtherPersonForm
      person={person}
      label="Who"
      says={{ nobody: 'Say who.', same: 'Nobody introduces themselves.' }}
      saveTitle="Save"
      onSave={({ id, name }) =>
        dispatch(
          'introduction.noted',
          { id: newId('introductions'), byPersonId: id, personId: person.id, mayUseName },
          { toast: `Noted that ${name} introduced you`, isQuiet: true },
        )
      }
      onClose={onClose}
    >
      <Select
        label="May you say that they sent you?"
        allowDeselect={false}
        data={consents}
        value={mayUseName}
        onChange={(value) => setMayUseName(consents.find((one) => one.value === value)?.value ?? 'unknown')}
      />
    </OtherPersonForm>
  );
}
