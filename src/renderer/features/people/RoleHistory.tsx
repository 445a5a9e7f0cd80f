import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots, IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { Role } from '../../../shared/domain/person';
import { roleLine, rolesOf } from '../../../shared/domain/peopleFacts';
import { sayPartialDate } from '../../../shared/text/partialDate';
import { SectionHeading } from '../../components/SectionHeading';
import { useDispatch } from '../../workspace/useDispatch';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import classes from './Person.module.css';
import { RoleForm } from './RoleForm';

/** Where they worked and work; people move, and history stays. */
export function RoleHistory({ personId }: { readonly personId: string }) {
  const { roles, organisations } = useWorkspace((workspace) => ({
    roles: workspace.roles,
    organisations: workspace.organisations,
  }));
  const history = useMemo(() => rolesOf(roles, personId), [roles, personId]);
  const [edited, setEdited] = useState<Role | 'new' | null>(null);
  const dispatch = useDispatch();
  const close = () => {
    setEdited(null);
  };
  return (
    <section aria-label="Roles">
      <SectionHeading title="Roles" />
      <ul className={classes.roles}>
        {history.map((role) => {
          const line = roleLine(role, organisations);
          return edited !== null && edited !== 'new' && edited.id === role.id ? (
            <li key={role.id}>
              <RoleForm personId={personId} role={role} onClose={close} />
            </li>
          ) : (
            <li key={role.id}>
              <div>
                {line === '' ? 'A role without a name' : line}
                <div className={classes.meta}>{saySpan(role)}</div>
              </div>
              <Menu position="bottom-end">
                <Menu.Target>
                  <ActionIcon aria-label={`More about: ${line}`}>
                    <IconDots size={16} stroke={1.6} />
                  </ActionIcon>
                </Menu.Target>
                <Menu.Dropdown>
                  <Menu.Item onClick={() => setEdited(role)}>Edit role</Menu.Item>
                  <Menu.Item
                    onClick={() =>
                      void dispatch(
                        'role.changed',
                        { id: role.id, fields: { isCurrent: !role.isCurrent } },
                        { toast: role.isCurrent ? 'Marked as past' : 'Marked as current' },
                      )
                    }
                  >
                    {role.isCurrent ? 'Mark as past' : 'Mark as current'}
                  </Menu.Item>
                  <Menu.Item onClick={() => void dispatch('role.removed', { id: role.id }, { toast: 'Role removed' })}>
                    Remove role
                  </Menu.Item>
                </Menu.Dropdown>
              </Menu>
            </li>
          );
        })}
      </ul>
      {edited === 'new' ? (
        <RoleForm personId={personId} role={null} onClose={close} />
      ) : (
        <Button
          variant="subtle"
          mt={8}
          leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />}
          onClick={() => setEdited('new')}
        >
          Add role
        </Button>
      )}
    </section>
  );
}

function saySpan({ from, to, isCurrent }: Role): string {
  const begin = from === null ? '' : sayPartialDate(from);
  const end = to === null ? '' : sayPartialDate(to);
  if (isCurrent) return begin === '' ? 'Now' : `Since ${begin}`;
  if (begin === '' && end === '') return 'Before';
  return end === '' ? `From ${begin}` : `${begin === '' ? 'Until' : `${begin} to`} ${end}`;
}
