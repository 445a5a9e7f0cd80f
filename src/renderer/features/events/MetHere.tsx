import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useMemo, type Ref } from 'react';
import { Link } from 'react-router-dom';
import { effectiveDue } from '../../../shared/domain/agenda';
import { metAt, talksAt, type Met } from '../../../shared/domain/eventFacts';
import type { Encounter, EventRecord } from '../../../shared/domain/gathering';
import { settingsOf } from '../../../shared/domain/workspace';
import { MetCapture } from '../../components/MetCapture';
import { PersonAvatar } from '../../components/PersonAvatar';
import { SectionHeading } from '../../components/SectionHeading';
import { useStartLetter } from '../../components/useStartLetter';
import { sayDayInSentence } from '../../lib/dates';
import { useToday } from '../../lib/useToday';
import { useDispatch } from '../../workspace/useDispatch';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import classes from './Events.module.css';

interface MetHereProps {
  readonly event: EventRecord;
  readonly waiting: readonly Encounter[];
  readonly onSort: (encounterId: string) => void;
  readonly captureRef: Ref<HTMLInputElement>;
}

/** During it: a name in ten seconds; afterwards who each is, and whether they were written to. */
export function MetHere({ event, waiting, onSort, captureRef }: MetHereProps) {
  const dispatch = useDispatch();
  const known = useWorkspace((w) => ({ encounters: w.encounters, followUps: w.followUps }));
  const wanted = useWorkspace((workspace) => settingsOf(workspace).eventTalks);
  const met = useMemo(() => metAt(known, event), [known, event]);
  const talks = talksAt(event, known.encounters);
  return (
    <section aria-label="Whom you met" className={classes.part}>
      <SectionHeading title="Whom you met">
        {talks >= wanted ? `${talks} talks, that is enough` : `${talks} of ${wanted} good talks`}
      </SectionHeading>
      <MetCapture eventId={event.id} ref={captureRef} />
      {waiting.length > 0 && (
        <ul aria-label="To sort" className={classes.met}>
          {waiting.map((encounter) => (
            <li key={encounter.id}>
              <PersonAvatar name={encounter.name} />
              <div>
                <strong>{encounter.name}</strong>
                <span className={classes.meta}>{encounter.words}</span>
              </div>
              <Button aria-label={`Sort ${encounter.name}`} onClick={() => onSort(encounter.id)}>
                Sort
              </Button>
              <ActionIcon
                aria-label={`Let ${encounter.name} go`}
                onClick={() =>
                  void dispatch(
                    'encounter.binned',
                    { id: encounter.id },
                    { toast: `${encounter.name} moved to the bin` },
                  )
                }
              >
                <IconX size={14} stroke={1.6} aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      {met.length > 0 && (
        <ul aria-label="In People" className={classes.met}>
          {met.map((one) => (
            <MetPerson key={one.personId} met={one} />
          ))}
        </ul>
      )}
    </section>
  );
}

function MetPerson({ met: { personId, words, followUp } }: { readonly met: Met }) {
  const { today } = useToday();
  const startLetter = useStartLetter();
  const person = useWorkspace((workspace) => workspace.people[personId]);
  if (person === undefined || person.deletedAt !== null) return null;
  const isOpen = followUp !== undefined && followUp.doneAt === null;
  const says = isOpen
    ? `write by ${sayDayInSentence(effectiveDue(followUp), today)}`
    : followUp?.closedAs === 'done'
      ? 'written to'
      : '';
  return (
    <li>
      <PersonAvatar name={person.name} />
      <div>
        <Link to={`/people/${personId}`}>{person.name}</Link>
        <span className={classes.meta}>{[words, says].filter((part) => part !== '').join(' · ')}</span>
      </div>
      {isOpen && (
        <Button
          aria-label={`Write to ${person.name}`}
          onClick={() => startLetter({ personId, kind: person.tie >= 2 ? 'checkIn' : 'outreach' })}
        >
          Write
        </Button>
      )}
    </li>
  );
}
