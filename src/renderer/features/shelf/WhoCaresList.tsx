import { Button } from '@mantine/core';
import { Link } from 'react-router-dom';
import type { Ref } from 'react';
import type { Resource } from '../../../shared/domain/network';
import type { WhoCares } from '../../../shared/domain/whoCares';
import { careWords } from '../../../shared/text/careWords';
import { SectionHeading } from '../../components/SectionHeading';
import { useStartLetter } from '../../components/useStartLetter';
import { sayDayInSentence } from '../../lib/dates';
import { useToday } from '../../lib/useToday';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import classes from './Shelf.module.css';

/** So many are enough to choose from; the rest is said as a number. */
const SHOWN = 8;

interface WhoCaresListProps {
  readonly resource: Resource;
  readonly who: WhoCares;
  /** The first “Write”, for the key that leads here. */
  readonly firstRef: Ref<HTMLButtonElement>;
}

/** Who would be glad of it, each with why; those who had something lately come later. */
export function WhoCaresList({ resource, who, firstRef }: WhoCaresListProps) {
  const people = useWorkspace((workspace) => workspace.people);
  const startLetter = useStartLetter();
  const { today } = useToday();
  const { now, later } = who;
  const soonest = later[0];
  return (
    <section aria-label="Who would care">
      <SectionHeading title="Who would care" count={now.length === 0 ? undefined : now.length} />
      {now.length === 0 && (
        <p className={classes.quiet}>
          {resource.topics.length === 0
            ? 'Give it a topic: who follows that topic is named here.'
            : later.length > 0
              ? 'Nobody just now.'
              : 'Nobody you know follows this. What people care about stands on their page.'}
        </p>
      )}
      <ul className={classes.who}>
        {now.slice(0, SHOWN).map((care, place) => {
          const name = people[care.personId]?.name ?? 'Somebody';
          return (
            <li key={care.personId}>
              <div>
                <Link to={`/people/${care.personId}`}>{name}</Link>
                <p>{careWords(care)}</p>
              </div>
              <Button
                {...(place === 0 ? { ref: firstRef } : {})}
                aria-label={`Write to ${name}`}
                onClick={() => {
                  startLetter({ personId: care.personId, kind: 'article', resourceId: resource.id });
                }}
              >
                Write
              </Button>
            </li>
          );
        })}
      </ul>
      {now.length > SHOWN && <p className={classes.quiet}>and {now.length - SHOWN} more</p>}
      {soonest !== undefined && (
        <p className={classes.quiet}>
          {later.length === 1
            ? `${people[soonest.personId]?.name ?? 'Somebody'} would care too, but was sent something lately. From ${sayDayInSentence(soonest.from, today)} it is not too often.`
            : `${later.length} more would care, but were sent something lately. The first from ${sayDayInSentence(soonest.from, today)}.`}
        </p>
      )}
    </section>
  );
}
