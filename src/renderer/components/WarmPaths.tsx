import { Button } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { Link } from 'react-router-dom';
import type { ToldPath, ToldPaths } from '../../shared/domain/warmPathWords';
import { useProcedure } from '../workspace/useProcedure';
import { useWorkspace } from '../workspace/WorkspaceProvider';
import { Forwardable } from './Forwardable';
import { PersonAvatar } from './PersonAvatar';
import { SectionHeading } from './SectionHeading';
import classes from './WarmPaths.module.css';

interface WarmPathsProps {
  readonly target: { readonly personId: string } | { readonly organisationId: string };
}

const feelWords: Readonly<Record<ToldPath['feel'], string>> = {
  strong: 'A strong way',
  fair: 'A fair way',
  thin: 'A thin way, but a way',
};

/** Through whom I could come to a person, or to anybody at an organisation, and why it may work. */
export function WarmPaths({ target }: WarmPathsProps) {
  const { told, failure } = useWarmPaths(target);
  const [opened, setOpened] = useState<string | null>(null);
  if (failure !== null)
    return (
      <section aria-label="Warm paths">
        <SectionHeading title="Warm paths" />
        <p role="alert" className={classes.nothing}>
          {failure}
        </p>
      </section>
    );
  if (told === null) return null;
  const { paths, mightKnow, remarks } = told;
  return (
    <section aria-label="Warm paths" className={classes.paths}>
      <SectionHeading title="Warm paths" {...(paths.length > 0 ? { count: paths.length } : {})} />
      {paths.length === 0 && (
        <p className={classes.nothing}>
          Nobody between you is known yet.{' '}
          {mightKnow.length > 0
            ? 'Ask one of those below whether they know somebody there.'
            : 'Note who knows whom on a person’s page, or add where people worked: paths come from that.'}
        </p>
      )}
      <ol className={classes.list}>
        {paths.map((path) => {
          const [first] = path.steps;
          const last = path.steps.at(-1);
          if (first === undefined || last === undefined) return null;
          const isDirect = path.steps.length === 1;
          return (
            <li key={first.personId} className={classes.path}>
              <div className={classes.meta}>{isDirect ? 'Directly' : feelWords[path.feel]}</div>
              <ol className={classes.steps} aria-label={`Path through ${first.name}`}>
                {path.steps.map(({ personId, name, role, why, asking }) => (
                  <li key={personId}>
                    <PersonAvatar name={name} />
                    <div>
                      <Link to={`/people/${personId}`}>{name}</Link>
                      {role !== '' && <span className={classes.meta}> {role}</span>}
                      <div className={classes.why}>
                        {why} {asking}
                      </div>
                    </div>
                  </li>
                ))}
              </ol>
              {!isDirect &&
                (opened === first.personId ? (
                  <Forwardable
                    askedId={first.personId}
                    targetId={last.personId}
                    onClose={() => {
                      setOpened(null);
                    }}
                  />
                ) : (
                  <Button variant="subtle" onClick={() => setOpened(first.personId)}>
                    Write a paragraph {first.name.split(' ')[0]} can pass on
                  </Button>
                ))}
            </li>
          );
        })}
      </ol>
      {remarks.map((remark) => (
        <p key={remark} className={classes.nothing}>
          {remark}
        </p>
      ))}
      {mightKnow.length > 0 && (
        <>
          <div className={classes.meta}>Might know somebody</div>
          <ul className={classes.list}>
            {mightKnow.map(({ personId, name, why }) => (
              <li key={personId} className={classes.might}>
                <Link to={`/people/${personId}`}>{name}</Link> <span className={classes.why}>{why}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** Asks again when what paths are made of changes in this window. */
function useWarmPaths(target: WarmPathsProps['target']): {
  readonly told: ToldPaths | null;
  readonly failure: string | null;
} {
  const find = useProcedure('paths.find');
  const parts = useWorkspace(({ people, roles, ties, introductions, touchpoints, events, interviews, settings }) => ({
    people,
    roles,
    ties,
    introductions,
    touchpoints,
    events,
    interviews,
    settings,
  }));
  const key = JSON.stringify(target);
  const asked = useMemo(() => ({ target: JSON.parse(key) as WarmPathsProps['target'], parts }), [key, parts]);
  const [told, setTold] = useState<ToldPaths | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    let isWanted = true;
    void find(asked.target).then((reply) => {
      if (!isWanted) return;
      setFailure(reply.ok ? null : reply.failure.message);
      if (reply.ok) setTold(reply.value);
    });
    return () => {
      isWanted = false;
    };
  }, [find, asked]);
  return { told, failure };
}
