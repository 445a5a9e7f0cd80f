import { Autocomplete, Button, Checkbox, Group, Stack, TextInput } from '@mantine/core';
import { useMemo, useState, type SyntheticEvent } from 'react';
import { organisationsInUse } from '../../../shared/domain/peopleFacts';
import type { Role } from '../../../shared/domain/person';
import { fold } from '../../../shared/text/fold';
import { readPartialDate, sayPartialDate } from '../../../shared/text/partialDate';
import { nameCollator } from '../../lib/dates';
import { newId } from '../../lib/newId';
import { useDispatch } from '../../workspace/useDispatch';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import classes from './Person.module.css';

interface RoleFormProps {
  readonly personId: string;
  /** null: a new one. */
  readonly role: Role | null;
  readonly onClose: () => void;
}

/** A role with dates as exact as they are known. An organisation that is not known yet is made with it. */
export function RoleForm({ personId, role, onClose }: RoleFormProps) {
  const dispatch = useDispatch();
  const organisations = useWorkspace((workspace) => workspace.organisations);
  const known = useMemo(() => organisationsInUse(organisations, nameCollator()), [organisations]);
  const [title, setTitle] = useState(role?.title ?? '');
  const [organisation, setOrganisation] = useState(
    role?.organisationId ? (organisations[role.organisationId]?.name ?? '') : '',
  );
  const [from, setFrom] = useState(role?.from ? sayPartialDate(role.from) : '');
  const [to, setTo] = useState(role?.to ? sayPartialDate(role.to) : '');
  const [isCurrent, setCurrent] = useState(role?.isCurrent ?? true);
  const [failure, setFailure] = useState<string | null>(null);
  const wrong = {
    from: from.trim() !== '' && readPartialDate(from) === null,
    to: to.trim() !== '' && readPartialDate(to) === null,
  };
  const hint = 'A year, a month or a day: 2019, April 2019';

  const save = async (event: SyntheticEvent) => {
    event.preventDefault();
    const name = organisation.trim();
    const found = known.find((one) => fold(one.name) === fold(name));
    const added = name !== '' && found === undefined ? { id: newId('organisations'), name } : null;
    const fields = {
      organisationId: found?.id ?? added?.id ?? null,
      title: title.trim(),
      from: readPartialDate(from),
      to: isCurrent ? null : readPartialDate(to),
      isCurrent,
    };
    const reply =
      role === null
        ? await dispatch(
            'role.added',
            { role: { id: newId('roles'), personId, ...fields }, organisation: added },
            { toast: 'Role added', isQuiet: true },
          )
        : await dispatch('role.changed', { id: role.id, fields, organisation: added }, { isQuiet: true });
    if (reply.ok) onClose();
    else setFailure(reply.failure.message);
  };

  return (
    <form className={classes.roleForm} onSubmit={(event) => void save(event)}>
      <Stack gap="sm">
        <TextInput
          label="Role"
          autoFocus
          maxLength={1_000}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <Autocomplete
          label="Organisation"
          size="xs"
          maxLength={1_000}
          limit={8}
          data={[...new Set(known.map((one) => one.name))]}
          value={organisation}
          onChange={setOrganisation}
        />
        <TextInput
          label="From"
          placeholder="2019, April 2019"
          value={from}
          error={wrong.from && hint}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
        {!isCurrent && (
          <TextInput
            label="To"
            placeholder="2024"
            value={to}
            error={wrong.to && hint}
            onChange={(event) => setTo(event.currentTarget.value)}
          />
        )}
        <Checkbox label="Now" checked={isCurrent} onChange={(event) => setCurrent(event.currentTarget.checked)} />
        {failure !== null && <div role="alert">{failure}</div>}
        <Group gap="sm">
          <Button
            type="submit"
            disabled={wrong.from || wrong.to || (title.trim() === '' && organisation.trim() === '')}
          >
            Save role
          </Button>
          <Button variant="subtle" onClick={onClose}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
