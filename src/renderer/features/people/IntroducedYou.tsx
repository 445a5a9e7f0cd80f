import { useMemo } from 'react';
import { Link } from 'react-router-dom';
import type { Person } from '../../../shared/domain/person';
import { PersonAvatar } from '../../components/PersonAvatar';
import { SectionHeading } from '../../components/SectionHeading';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import classes from './Person.module.css';

/** Whom I know through them. */
export function IntroducedYou({ personId }: { readonly personId: string }) {
  const { people, introductions } = useWorkspace((workspace) => ({
    people: workspace.people,
    introductions: workspace.introductions,
  }));
  const known = useMemo(() => {
    const ids = new Set<string>();
    for (const { byPersonId, aPersonId, bPersonId, state, deletedAt } of Object.values(introductions)) {
      if (byPersonId === personId && aPersonId === null && deletedAt === null && state !== 'declined')
        ids.add(bPersonId);
    }
    for (const person of Object.values(people)) if (person.introducedById === personId) ids.add(person.id);
    return [...ids].map((id) => people[id]).filter((person) => person?.deletedAt === null) as Person[];
  }, [people, introductions, personId]);
  if (known.length === 0) return null;
  return (
    <section aria-label="Introduced you to">
      <SectionHeading title="Introduced you to" />
      <ul className={classes.people}>
        {known.map((person) => (
          <li key={person.id}>
            <Link to={`/people/${person.id}`}>
              <PersonAvatar name={person.name} />
              {person.name}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
