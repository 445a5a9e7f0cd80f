import { useMemo } from 'react';
import { ratingsOf, sayRating } from '../../../shared/domain/sprintHistory';
import { dayOfInstant } from '../../../shared/domain/time';
import { profileOf } from '../../../shared/domain/workspace';
import { sayPartialDate } from '../../../shared/text/partialDate';
import { SectionHeading } from '../../components/SectionHeading';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import classes from './Organisation.module.css';

/** What each sprint said of it, the latest first: a later run changes nothing of an earlier one. */
export function SprintRatings({ organisationId }: { readonly organisationId: string }) {
  const known = useWorkspace(({ sprints, sprintEntries, organisations }) => ({
    sprints,
    sprintEntries,
    organisations,
  }));
  const zone = useWorkspace((workspace) => profileOf(workspace).timeZone);
  const ratings = useMemo(() => ratingsOf(known, organisationId), [known, organisationId]);
  if (ratings.length === 0) return null;
  return (
    <section aria-label="In your sprints">
      <SectionHeading title="In your sprints" count={ratings.length} />
      {ratings.map((rating) => (
        <p key={rating.sprint.id} className={classes.meta}>
          {sayPartialDate(dayOfInstant(rating.sprint.endedAt ?? rating.sprint.startedAt, zone))}: {sayRating(rating)}
          {rating.wasInBatch ? '; in the first batch' : ''}
        </p>
      ))}
    </section>
  );
}
