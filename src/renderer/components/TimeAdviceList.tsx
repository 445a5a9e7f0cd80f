import { IconAlertTriangle, IconClock } from '@tabler/icons-react';
import type { TimeAdvice } from '../../shared/domain/timeAdvice';
import classes from './TimeAdviceList.module.css';

/** What to know about a time that is being chosen; read aloud when it changes. */
export function TimeAdviceList({ advice }: { readonly advice: readonly TimeAdvice[] }) {
  return (
    <div role="status" aria-label="About this time">
      {advice.length > 0 && (
        <ul className={classes.list}>
          {advice.map(({ kind, says, isAgainst }) => {
            const Icon = isAgainst ? IconAlertTriangle : IconClock;
            return (
              <li key={`${kind} ${says}`} data-is-against={isAgainst || undefined}>
                <Icon size={14} stroke={1.6} aria-hidden />
                <span>{says}</span>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
