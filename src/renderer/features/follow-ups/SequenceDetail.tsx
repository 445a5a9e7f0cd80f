import { ActionIcon, Button, Group } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { Link } from 'react-router-dom';
import type { Person } from '../../../shared/domain/person';
import { currentRoles, roleLine } from '../../../shared/domain/peopleFacts';
import { isOpen, type OutreachState } from '../../../shared/domain/outreachState';
import { profileOf, settingsOf } from '../../../shared/domain/workspace';
import { passedOverWords, whyWords } from '../../../shared/text/outreachWords';
import { PersonAvatar } from '../../components/PersonAvatar';
import { SectionHeading } from '../../components/SectionHeading';
import type { Outreach } from '../../components/useOutreach';
import { sayDay } from '../../lib/dates';
import { useToday } from '../../lib/useToday';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import shared from './FollowUps.module.css';
import classes from './Outreach.module.css';
import { sequenceSteps } from './sequenceSteps';
import { SequenceStrip } from './SequenceStrip';

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
  const { say, states, calendars } = outreach;
  const calendar = calendars.calendarFor(state.thread.personId);
  const steps = sequenceSteps(state, states, settings, today, say);
  const until = isOpen(state) ? (state.nudgedOn === null ? state.nudgeOn : state.restOn) : (state.endedOn ?? today);
  const passed = passedOverWords(state.countsFrom, until, calendar, profile.workingDays, say);
  return (
    <>
      <ActionIcon className={shared.close} aria-label="Close the details" onClick={onClose}>
        <IconX size={16} stroke={1.6} />
      </ActionIcon>
      {person && (
        <Link to={`/people/${person.id}`} className={shared.person}>
          <PersonAvatar name={person.name} size={32} />
          <span>
            <strong>{person.name}</strong>
            <span className={shared.origin}>{roleLine(currentRoles(roles).get(person.id), organisations)}</span>
          </span>
        </Link>
      )}
      <section aria-label="Sequence">
        <SectionHeading title="Outreach">business days</SectionHeading>
        <SequenceStrip steps={steps} today={today} calendar={calendar} />
        <ol className={classes.steps}>
          {steps.map(({ key, day, count, text, shape }) => (
            <li key={key} data-shape={shape}>
              <span aria-hidden className={classes.stepDot} data-shape={shape} />
              <span className={classes.count}>{count}</span>
              <span className={classes.stepDay} data-is-late={(key === 'nudge' && day < today) || undefined}>
                {sayDay(day, today)}
              </span>
              <span>{text}</span>
            </li>
          ))}
        </ol>
        <p className={classes.reason}>
          {whyWords(state, states, settings, say)} {passed}
        </p>
      </section>
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
