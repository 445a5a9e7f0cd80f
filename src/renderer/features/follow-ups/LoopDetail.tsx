import { ActionIcon, Button, Group, Kbd, Menu } from '@mantine/core';
import { IconDots, IconTrash } from '@tabler/icons-react';
import type { Ref } from 'react';
import { Link } from 'react-router-dom';
import { isLightContact, updatesInAYear, type LoopState } from '../../../shared/domain/loops';
import { currentRoles, roleLine } from '../../../shared/domain/peopleFacts';
import { callName, type Person } from '../../../shared/domain/person';
import { settingsOf } from '../../../shared/domain/workspace';
import { AutosaveText } from '../../components/AutosaveText';
import { KeyCaps } from '../../components/KeyCaps';
import { PanelClose } from '../../components/ListAndPanel';
import { PersonAvatar } from '../../components/PersonAvatar';
import { SectionHeading } from '../../components/SectionHeading';
import { useToday } from '../../lib/useToday';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import classes from './FollowUps.module.css';
import { FollowUpSource } from './FollowUpSource';
import { loopKinds, sayGiven, sayStanding } from './loopView';
import type { LoopActions } from './useLoopActions';

interface LoopDetailProps {
  readonly loop: LoopState;
  readonly person: Person;
  /** Of the same giver: what one letter would tell. */
  readonly toTell: readonly LoopState[];
  readonly actions: LoopActions;
  readonly onTell: () => void;
  readonly onTold: () => void;
  readonly onLetGo: () => void;
  /** Into the bin; null: it follows from a record and goes with that. */
  readonly onRemove: (() => void) | null;
  readonly onClose: () => void;
  readonly fieldsRef: Ref<HTMLDivElement>;
}

/** One loop in full: what they gave, what I did, what came of it, and how they hear of it. */
export function LoopDetail({
  loop,
  person,
  toTell,
  actions,
  onTell,
  onTold,
  onLetGo,
  onRemove,
  onClose,
  fieldsRef,
}: LoopDetailProps) {
  const { today, now, zone } = useToday();
  const { roles, organisations, loops } = useWorkspace((w) => ({
    roles: w.roles,
    organisations: w.organisations,
    loops: w.loops,
  }));
  const enough = useWorkspace((w) => settingsOf(w).updatesAYear);
  const name = callName(person);
  const isOver = loop.stage === 'told' || loop.stage === 'letGo';
  const updates = updatesInAYear(loops, person.id, now);
  const isNamed = loop.introductionId !== null;
  return (
    <>
      <PanelClose onClose={onClose} />
      <Link to={`/people/${person.id}`} className={classes.person}>
        <PersonAvatar name={person.name} size={32} />
        <span>
          <strong>{person.name}</strong>
          <span className={classes.origin}>{roleLine(currentRoles(roles).get(person.id), organisations)}</span>
        </span>
      </Link>
      <section aria-label="What they gave">
        <SectionHeading title={loopKinds[loop.kind]} />
        <div className={classes.fields}>
          {loop.kind === 'advice' ? (
            <AutosaveText
              key={`${loop.id}.what`}
              label="The advice, in their words"
              value={loop.what}
              placeholder="What did they advise?"
              maxLength={1_000}
              wraps
              serif="line"
              isQuiet
              at={`${loop.id}.what`}
              onSave={(what) => actions.write(loop, { what })}
            />
          ) : (
            <p className={`aw-serif ${classes.given ?? ''}`} dir="auto">
              {loop.what}
            </p>
          )}
          <p className={classes.origin}>
            {isOver || loop.isNotReached || loop.spokeAt !== null
              ? sayStanding({ ...loop, did: '', result: '' }, today, zone)
              : sayGiven(loop, today, zone)}
          </p>
        </div>
      </section>
      <section aria-label="What came of it" ref={fieldsRef}>
        <SectionHeading title="What came of it" />
        <div className={classes.fields}>
          <AutosaveText
            key={`${loop.id}.did`}
            label="What I did"
            isLabelled
            value={loop.did}
            placeholder="I counted every alarm of one night."
            isLong
            serif="letter"
            at={`${loop.id}.did`}
            onSave={(did) => actions.write(loop, { did })}
          />
          <AutosaveText
            key={`${loop.id}.result`}
            label="What came of it"
            isLabelled
            value={loop.result}
            placeholder="312 alarms, 9 that mattered. Nothing is an answer too."
            isLong
            serif="letter"
            at={`${loop.id}.result`}
            onSave={(result) => actions.write(loop, { result })}
          />
        </div>
      </section>
      <FollowUpSource followUp={loop} />
      {!isOver && (
        <p className={classes.told} role="note">
          {updates === 0
            ? `${name} had no update in the last year.`
            : `${name} heard from you ${updates === 1 ? 'once' : `${updates} times`} in the last year.`}
          {updates >= enough && isLightContact(person)
            ? ` About ${enough} a year are enough for somebody you know lightly; it is for you to decide.`
            : ''}
        </p>
      )}
      <Group gap={8}>
        {!isOver && (
          <Button variant="filled" rightSection={<Kbd className={classes.caps}>T</Kbd>} onClick={onTell}>
            {toTell.length > 1 ? `Tell ${name} of ${toTell.length}` : `Tell ${name}`}
          </Button>
        )}
        {!isOver && <Button onClick={onTold}>{name} knows</Button>}
        {!isOver && isNamed && (
          <Button onClick={() => void actions.notReached(loop)}>
            {loop.isNotReached ? 'May still be reached' : 'Could not be reached'}
          </Button>
        )}
        {loop.stage !== 'told' && (
          <Button variant="subtle" color="gray" onClick={onLetGo}>
            {loop.stage === 'letGo' ? 'Open again' : 'Let it go'}
          </Button>
        )}
        {onRemove !== null && (
          <Menu position="top-end">
            <Menu.Target>
              <ActionIcon aria-label="More">
                <IconDots size={16} stroke={1.6} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item
                leftSection={<IconTrash size={16} stroke={1.6} />}
                rightSection={<KeyCaps keys="Delete" />}
                onClick={onRemove}
              >
                Move to the bin
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </Group>
    </>
  );
}
