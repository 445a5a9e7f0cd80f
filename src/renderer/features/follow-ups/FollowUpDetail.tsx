import { ActionIcon, Button, Group } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { Ref } from 'react';
import { Link } from 'react-router-dom';
import { effectiveDue } from '../../../shared/domain/agenda';
import type { LocalDate } from '../../../shared/domain/field';
import type { FollowUp } from '../../../shared/domain/followUp';
import { interviewPath } from '../../../shared/domain/path';
import { currentRoles, roleLine } from '../../../shared/domain/peopleFacts';
import { addDays } from '../../../shared/domain/time';
import { AutosaveText } from '../../components/AutosaveText';
import { DayField } from '../../components/DayField';
import { PersonAvatar } from '../../components/PersonAvatar';
import { SectionHeading } from '../../components/SectionHeading';
import { sayAway, sayDayInSentence } from '../../lib/dates';
import { useDispatch } from '../../workspace/useDispatch';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import classes from './FollowUps.module.css';
import { FollowUpSource } from './FollowUpSource';
import { letterKindOf, type FollowUpActions } from './useFollowUpActions';

interface FollowUpDetailProps {
  readonly followUp: FollowUp;
  readonly today: LocalDate;
  readonly actions: FollowUpActions;
  /** After it left the list: done, put off or deleted. */
  readonly onLeave: (act: () => Promise<unknown>) => void;
  /** Opens the letter it asks for. */
  readonly onWrite: (followUp: FollowUp) => void;
  readonly onClose: () => void;
  readonly dayRef: Ref<HTMLButtonElement>;
}

const letterWords = {
  nudge: 'Write the nudge',
  outreach: 'Write the first note',
  referrerThanks: 'Write the thanks',
} as const;

/** The follow-up in full: for whom, from where, when, and what can be done. */
export function FollowUpDetail({ followUp, today, actions, onLeave, onWrite, onClose, dayRef }: FollowUpDetailProps) {
  const dispatch = useDispatch();
  const person = useWorkspace((workspace) =>
    followUp.personId === null ? undefined : workspace.people[followUp.personId],
  );
  const { roles, organisations } = useWorkspace((w) => ({ roles: w.roles, organisations: w.organisations }));
  const change = (fields: { title?: string; detail?: string }) =>
    dispatch('followUp.changed', { id: followUp.id, fields }, { isQuiet: true }).then(({ ok }) => ok);
  const due = effectiveDue(followUp);
  const letterKind = letterKindOf(followUp);
  return (
    <>
      <ActionIcon className={classes.close} aria-label="Close the details" onClick={onClose}>
        <IconX size={16} stroke={1.6} />
      </ActionIcon>
      {person && (
        <Link to={`/people/${person.id}`} className={classes.person}>
          <PersonAvatar name={person.name} size={32} />
          <span>
            <strong>{person.name}</strong>
            <span className={classes.origin}>{roleLine(currentRoles(roles).get(person.id), organisations)}</span>
          </span>
        </Link>
      )}
      <section aria-label="What">
        <SectionHeading title={followUp.owner === 'them' ? `Waiting for ${person?.name ?? 'somebody'}` : 'What'} />
        <div className={classes.fields}>
          <AutosaveText
            label="What to do"
            value={followUp.title}
            maxLength={1_000}
            serif="line"
            isQuiet
            onSave={(title) => (title.trim() === '' ? Promise.resolve(true) : change({ title }))}
          />
          <AutosaveText
            label="More about it"
            value={followUp.detail}
            placeholder="Anything to remember"
            isLong
            isQuiet
            onSave={(detail) => change({ detail })}
          />
        </div>
      </section>
      <section aria-label="When">
        <SectionHeading title={followUp.owner === 'them' ? 'Ask about it' : 'When'}>
          {sayAway(due, today)}
        </SectionHeading>
        <Group gap={8} mt={10}>
          <DayField
            ref={dayRef}
            label="Change date"
            value={due}
            today={today}
            onChange={(day) => void actions.changeDue(followUp, day)}
          />
          <Button
            onClick={() => {
              onLeave(() => actions.snooze(followUp, addDays(today, 1)));
            }}
          >
            Tomorrow
          </Button>
          <Button
            onClick={() => {
              onLeave(() => actions.snoozeWeek(followUp));
            }}
          >
            One week later
          </Button>
        </Group>
        {followUp.snoozedUntil !== null && followUp.snoozedUntil > followUp.due && (
          <p className={classes.origin}>First meant for {sayDayInSentence(followUp.due, today)}</p>
        )}
      </section>
      <FollowUpSource followUp={followUp} />
      <Group gap={8}>
        {letterKind !== null && (
          <Button
            variant="filled"
            onClick={() => {
              onWrite(followUp);
            }}
          >
            {letterWords[letterKind]}
          </Button>
        )}
        {followUp.kind === 'thankYou' && followUp.interviewId !== null && (
          <Button component={Link} to={interviewPath(followUp.interviewId, 'thank-you')}>
            Write letter
          </Button>
        )}
        {followUp.kind === 'update' && followUp.personId !== null && (
          <Button component={Link} to={`/follow-ups/loops?person=${followUp.personId}`}>
            What came of it
          </Button>
        )}
        {followUp.kind === 'nudge' && followUp.personId !== null && (
          <Button component={Link} to={`/follow-ups/outreach?person=${followUp.personId}`}>
            See the outreach
          </Button>
        )}
        <Button
          onClick={() => {
            onLeave(() => actions.done(followUp));
          }}
        >
          Mark as done
        </Button>
        <Button
          variant="subtle"
          color="gray"
          onClick={() => {
            onLeave(() => actions.remove(followUp));
          }}
        >
          Delete follow-up
        </Button>
      </Group>
    </>
  );
}
