import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { Link } from 'react-router-dom';
import { chainTo, maySayThrough } from '../../../shared/domain/introductionChain';
import type { Introduction } from '../../../shared/domain/network';
import { callName } from '../../../shared/domain/person';
import { SectionHeading } from '../../components/SectionHeading';
import { useStartLetter } from '../../components/useStartLetter';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import classes from './Introductions.module.css';

/** Who led to whom, back to the first; everybody on the way gets a thanks. */
export function IntroductionChain({ introduction }: { readonly introduction: Introduction }) {
  const startLetter = useStartLetter();
  const known = useWorkspace((w) => ({ people: w.people, introductions: w.introductions, interviews: w.interviews }));
  const chain = useMemo(() => chainTo(known, introduction.bPersonId), [known, introduction.bPersonId]);
  const talk = useMemo(
    () =>
      Object.values(known.interviews)
        .filter(
          ({ deletedAt, liveEndedAt, personIds }) =>
            deletedAt === null && liveEndedAt !== null && personIds.includes(introduction.bPersonId),
        )
        .sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))[0]?.id ?? null,
    [known.interviews, introduction.bPersonId],
  );
  if (chain.length === 0) return null;
  return (
    <section aria-label="Who led to whom">
      <SectionHeading title="Who led to whom" />
      <ol className={classes.chain}>
        {chain.map(({ by, to, introduction: door, isThanked }) => (
          <li key={by.id}>
            <span>
              <Link to={`/people/${by.id}`}>{by.name}</Link> led to {callName(to)}
              <span className={classes.says}>
                {isThanked ? 'Thanked' : 'Not thanked for this yet'}
                {!maySayThrough(chain, by.id) && '; do not say by whom it went on'}
              </span>
            </span>
            {!isThanked && talk !== null && (
              <Button
                variant="subtle"
                onClick={() => {
                  startLetter({
                    personId: by.id,
                    kind: 'referrerThanks',
                    interviewId: talk,
                    introductionId: door?.id ?? null,
                  });
                }}
              >
                Thank {callName(by)}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
