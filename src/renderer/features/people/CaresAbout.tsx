import { useMemo } from 'react';
import type { Person } from '../../../shared/domain/person';
import { AutosaveTags } from '../../components/AutosaveTags';
import { SectionHeading } from '../../components/SectionHeading';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import classes from './Person.module.css';
import { usePersonFields } from './usePersonFields';

/** Their topics: what an article or an introduction is chosen by. */
export function CaresAbout({ person }: { readonly person: Person }) {
  const save = usePersonFields(person.id);
  const people = useWorkspace((workspace) => workspace.people);
  const others = useMemo(() => [...new Set(Object.values(people).flatMap(({ interests }) => interests))], [people]);
  return (
    <section aria-label="Cares about" className={classes.section}>
      <SectionHeading title="Cares about" />
      <AutosaveTags
        label="Cares about"
        isLabelled={false}
        value={person.interests}
        suggestions={others}
        placeholder="Triage, rowing, nurses on design teams"
        onSave={(interests) => save({ interests })}
      />
    </section>
  );
}
