import { useMemo } from 'react';
import { Link } from 'react-router-dom';
import { upstreamOf } from '../../../shared/domain/upstream';
import classes from './Insights.module.css';
import { useUpstreamKnown } from './useUpstream';

/** Under a goal that is reached: everyone who had a part in it, to thank. */
export function ThankUpstream({ goalId }: { readonly goalId: string }) {
  const known = useUpstreamKnown();
  const count = useMemo(() => upstreamOf(known, goalId).length, [known, goalId]);
  if (count === 0) return null;
  return (
    <p className={classes.upstream} role="status">
      Reached.{' '}
      <Link to={`/insights/thanks/${goalId}`}>
        {count === 1 ? 'One person had a part in it: thank them' : `${count} people had a part in it: thank them`}
      </Link>
    </p>
  );
}
