import { Button, Group } from '@mantine/core';
import { Link } from 'react-router-dom';
import type { Person } from '../../../shared/domain/person';
import { currentRoles, roleLine } from '../../../shared/domain/peopleFacts';
import type { OutreachState } from '../../../shared/domain/outreachState';
import { profileOf, settingsOf } from '../../../shared/domain/workspace';
import { PanelClose } from '../../components/ListAndPanel';
import { PersonAvatar } from '../../components/PersonAvatar';
import type { Outreach } from '../../components/useOutreach';
import { useToday } from '../../lib/useToday';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import shared from './FollowUps.module.css';
import { SequenceSection } from './SequenceSection';

export interface SequenceMove {
  readonly key: string;
  readonly does: string;
  readonly run: () => void;
}

interface SequenceDetailProps {
  readonly state: OutreachState;
  readonly person: Person | undefined;
  readonly outreach: Outreach;
  readonly moves: readonly SequenceMove[];
  readonly onClose: () => void;
}

/** One sequence in full: its days, what was and what comes, why, and what can be said of it. */
export function SequenceDetail({ state, person, outreach, moves, onClose }: SequenceDetailProps) {
  const { today } = useToday();
  const { roles, organisations, settings, profile } = useWorkspace((w) => ({
    roles: w.roles,
    organisations: w.organisations,
    settings: settingsOf(w),
    profile: profileOf(w),
  }));
  return (
    <>
      <PanelClose onClose={onClose} />
      {person && (
        <Link to={`/people/${person.id}`} className={shared.person}>
          <PersonAvatar name={person.name} size={32} />
          <span>
            <strong>{person.name}</strong>
            <span className={shared.origin}>{roleLine(currentRoles(roles).get(person.id), organisations)}</span>
          </span>
        </Link>
      )}
      <SequenceSection state={state} outreach={outreach} today={today} settings={settings} profile={profile} />
      <Group gap={8}>
        {moves.map(({ key, does, run }) => (
          <Button key={key} aria-keyshortcuts={key} onClick={run}>
            {does}
          </Button>
        ))}
      </Group>
    </>
  );
}
