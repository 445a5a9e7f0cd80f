import { useMemo } from 'react';
import { effectiveDue, openFollowUps } from '../../../shared/domain/agenda';
import { OwedList } from '../../components/OwedList';
import { SectionHeading } from '../../components/SectionHeading';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import classes from './Person.module.css';

/** What I owe them, and what they promised me. */
export function OwedNow({ personId }: { readonly personId: string }) {
  const followUps = useWorkspace((workspace) => workspace.followUps);
  const open = useMemo(
    () =>
      openFollowUps(Object.values(followUps))
        .filter((followUp) => followUp.personId === personId)
        .sort((a, b) => effectiveDue(a).localeCompare(effectiveDue(b)) || a.id.localeCompare(b.id)),
    [followUps, personId],
  );
  const mine = open.filter(({ owner }) => owner === 'me');
  const theirs = open.filter(({ owner }) => owner === 'them');
  return (
    <section aria-label="Owed now">
      <SectionHeading title="Owed now" />
      {mine.length === 0 ? <p className={classes.nothing}>Nothing is owed.</p> : <OwedList followUps={mine} />}
      {theirs.length > 0 && <OwedList followUps={theirs} sayMore={() => 'promised to you'} />}
    </section>
  );
}
