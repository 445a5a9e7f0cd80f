import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import type { LookFor } from '../../../shared/domain/lookForNext';
import { NoteSomebody } from './NoteSomebody';
import classes from './Sampling.module.css';

/** Somebody to look for, why, and whom to ask; whoever is found is noted here. */
export function Suggestion({ one, place: number }: { readonly one: LookFor; readonly place: number }) {
  const [isNoting, setNoting] = useState<boolean | null>(null);
  return (
    <li data-is-tall={isNoting === true || undefined}>
      <div>
        <strong>
          {number}. {one.whom}
        </strong>
        <div className={classes.meta}>{one.why}</div>
        {one.ask.length > 0 && (
          <div className={classes.meta}>
            Ask:{' '}
            {one.ask.map(({ id, name }, place) => (
              <span key={id}>
                {place > 0 && ', '}
                <Link to={`/people/${id}`}>{name}</Link>
              </span>
            ))}
          </div>
        )}
        {isNoting === true && <NoteSomebody place={one} onClose={() => setNoting(false)} />}
      </div>
      {isNoting !== true && (
        // Closed again, the key that opened it has the focus.
        <Button
          variant="subtle"
          autoFocus={isNoting === false}
          aria-label={`Note somebody: ${one.whom}`}
          onClick={() => setNoting(true)}
        >
          Note somebody
        </Button>
      )}
    </li>
  );
}
