import { Button, Checkbox } from '@mantine/core';
import { useMemo } from 'react';
import { Link } from 'react-router-dom';
import type { Person } from '../../../shared/domain/person';
import { whatToSend } from '../../../shared/domain/whoCares';
import { whatTouches } from '../../../shared/text/careWords';
import { SectionHeading } from '../../components/SectionHeading';
import { useShelf } from '../../components/useShelf';
import { useStartLetter } from '../../components/useStartLetter';
import { sayDayInSentence } from '../../lib/dates';
import { useToday } from '../../lib/useToday';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import classes from './Person.module.css';
import { usePersonFields } from './usePersonFields';

/** More are on the shelf, where they can be looked through. */
const SHOWN = 3;

/** What of the shelf would be welcome to them, each with why; and whether they asked to be sent things. */
export function CouldSend({ person }: { readonly person: Person }) {
  const { today } = useToday();
  const save = usePersonFields(person.id);
  const startLetter = useStartLetter();
  const resources = useShelf();
  const others = useWorkspace(({ people, touchpoints, settings, profile }) => ({
    people,
    touchpoints,
    settings,
    profile,
  }));
  const { items, from } = useMemo(
    () => whatToSend({ ...others, resources }, person, today),
    [others, resources, person, today],
  );
  const isQuiet = person.isJustSocial || person.cadenceDays === 0 || person.archivedAt !== null;
  return (
    <section aria-label="What could I send" className={classes.section}>
      <SectionHeading title="What could I send?">
        <Link to="/people/shelf" className={classes.shelf}>
          Shelf
        </Link>
      </SectionHeading>
      {items.length === 0 && (
        <p className={classes.nothing}>
          {isQuiet ? 'Nothing is suggested for them.' : 'Nothing on the shelf touches what they care about.'}
        </p>
      )}
      {from !== null && items.length > 0 && (
        <p className={classes.nothing}>
          They were sent something lately. From {sayDayInSentence(from, today)} it is not too often.
        </p>
      )}
      <ul className={classes.could}>
        {items.slice(0, SHOWN).map(({ resource, interests }) => (
          <li key={resource.id}>
            <div>
              <Link to={`/people/shelf?resource=${resource.id}`} className="aw-serif">
                {resource.title}
              </Link>
              <p>{whatTouches(interests)}</p>
            </div>
            <Button
              variant="subtle"
              aria-label={`Share ${resource.title}`}
              onClick={() => {
                startLetter({ personId: person.id, kind: 'article', resourceId: resource.id });
              }}
            >
              Share
            </Button>
          </li>
        ))}
      </ul>
      {items.length > SHOWN && <p className={classes.nothing}>and {items.length - SHOWN} more on the shelf</p>}
      {!isQuiet && (
        <Checkbox
          mt={8}
          label="Likes to be sent things"
          checked={person.likesReading}
          onChange={(event) => void save({ likesReading: event.currentTarget.checked })}
        />
      )}
    </section>
  );
}
