import { IconScale } from '@tabler/icons-react';
import { Link } from 'react-router-dom';
import type { Heard } from '../../../shared/domain/brief';
import type { Mark } from '../../../shared/domain/interview';
import { dayOfInstant } from '../../../shared/domain/time';
import { interviewPath } from '../../../shared/domain/path';
import { MarkIcon } from '../../components/MarkIcon';
import { sayDay, sayDayInSentence } from '../../lib/dates';
import { useToday } from '../../lib/useToday';
import classes from './Brief.module.css';

const marks: Readonly<Record<Exclude<Heard['kind'], 'evidence'>, Mark>> = {
  insight: 'insight',
  advice: 'insight',
  culture: 'culture',
  trend: 'trend',
  need: 'need',
  referral: 'referral',
};

/** What others said, in their words; the source leads back to the talk it was said in. */
export function HeardLines({ heard }: { readonly heard: readonly Heard[] }) {
  const { today, zone } = useToday();
  return (
    <ul>
      {heard.map((line) => {
        const day = dayOfInstant(line.at, zone);
        const source = line.by ? `${line.by.name}, ${sayDayInSentence(day, today)}` : sayDay(day, today);
        return (
          <li key={line.id} className={classes.heard}>
            {line.kind === 'evidence' ? (
              <IconScale size={16} stroke={1.6} role="img" aria-label="Evidence" className={classes.evidence} />
            ) : (
              <MarkIcon mark={marks[line.kind]} />
            )}
            <div>
              <p className={`aw-serif ${classes.line}`}>{line.text}</p>
              {line.interviewId === null ? (
                <span className={classes.source}>{source}</span>
              ) : (
                <Link className={classes.source} to={interviewPath(line.interviewId, 'wrap-up')}>
                  {source}
                </Link>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
