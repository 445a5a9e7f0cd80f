import { useMemo } from 'react';
import { Link } from 'react-router-dom';
import type { Person } from '../../../shared/domain/person';
import { PersonAvatar } from '../../components/PersonAvatar';
import { SectionHeading } from '../../components/SectionHeading';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import classes from './Person.module.css';

/** Whom I know through them, and through whom I know them. */
export function IntroducedYou({ personId }: { readonly personId: string }) {
  const { people, introductions } = useWorkspace((workspace) => ({
    people: workspace.people,
    introductions: workspace.introductions,
  }));
  const { through, to } = useMemo(() => {
    const ids = new Set<string>();
    for (const { byPersonId, aPersonId, bPersonId, state, deletedAt } of Object.values(introductions)) {
      if (byPersonId === personId && aPersonId === null && deletedAt === null && state !== 'declined')
        ids.add(bPersonId);
    }
    for (const person of Object.values(people)) if (person.introducedById === personId) ids.add(person.id);
    const introducedBy = people[personId]?.introducedById ?? null;
    return {
      through: introducedBy === null ? undefined : people[introducedBy],
      to: [...ids].map((id) => people[id]).filter((person) => person?.deletedAt === null) as Person[],
    };
  }, [people, introductions, personId]);
  if (to.length === 0 && through === undefined) return null;
  return (
    <>
      {to.length > 0 && <PeopleSection title="Introduced you to" people={to} />}
      {through?.deletedAt === null && <PeopleSection title="You know them through" people={[through]} />}
    </>
  );
}

function PeopleSection({ title, people }: { readonly title: string; readonly people: readonly Person[] }) {
  return (
    <section aria-label={title}>
      <SectionHeading title={title} />
      <ul className={classes.people}>
        {people.map((person) => (
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
