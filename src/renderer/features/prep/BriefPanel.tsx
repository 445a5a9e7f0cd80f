import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { effectiveDue } from '../../../shared/domain/agenda';
import type { Brief, BriefPerson } from '../../../shared/domain/brief';
import { callName } from '../../../shared/domain/person';
import type { FollowUp } from '../../../shared/domain/followUp';
import { dayOfInstant } from '../../../shared/domain/time';
import { sayDayInSentence, sayOnDay } from '../../lib/dates';
import { useToday } from '../../lib/useToday';
import classes from './Brief.module.css';
import { HeardLines } from './HeardLines';

interface BriefPanelProps {
  readonly brief: Brief;
  /** False for a moment, until it is known which notes are off the record. */
  readonly isComplete: boolean;
  /** Below who they are. */
  readonly who: ReactNode;
  readonly children: ReactNode;
}

/** What is known before the talk, each line with its source. */
export function BriefPanel({ brief, isComplete, who, children }: BriefPanelProps) {
  const { today, zone } = useToday();
  const { people, heard, organisation, followUps, needs, unread } = brief;
  const name = organisation?.organisation.name;
  return (
    <aside className={classes.brief} aria-label="Brief">
      {people.map((one) => (
        <WhoTheyAre
          key={one.person.id}
          one={one}
          introducedOn={one.introducedAt === null ? '' : sayOnDay(dayOfInstant(one.introducedAt, zone), today)}
        />
      ))}
      {who}
      <section className={classes.section}>
        <div className={classes.head}>
          <Title order={2} size="h3">
            Heard in earlier interviews
          </Title>
          {heard.length > 0 && <span>{heard.length}</span>}
        </div>
        {heard.length === 0 && isComplete && (
          <p className={`aw-serif ${classes.nothing}`}>
            Nobody has told you about {name ?? people[0]?.person.name ?? 'them'} yet.
          </p>
        )}
        {heard.length > 0 && <HeardLines heard={heard} />}
      </section>
      {organisation && (
        <section className={classes.section}>
          <Title order={2} size="h3">
            <Link to={`/organisations/${organisation.organisation.id}`}>{organisation.organisation.name}</Link>
          </Title>
          <p>
            {[organisation.facts, organisation.organisation.openings].filter(Boolean).join('. ') ||
              'Nothing noted about it yet.'}
          </p>
          {organisation.known.length > 0 && (
            <p>
              {saysWhoYouKnow(
                organisation.known.map((person) => person.name),
                organisation.advocates.length,
              )}
            </p>
          )}
        </section>
      )}
      {followUps.length > 0 && (
        <section className={classes.section}>
          <Title order={2} size="h3">
            Still open between you
          </Title>
          <ul>
            {followUps.map((followUp) => (
              <li key={followUp.id}>
                {followUp.title}
                <span className={classes.source}>
                  {promiseWords(followUp)} {sayDayInSentence(effectiveDue(followUp), today)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {needs.length > 0 && (
        <section className={classes.section}>
          <Title order={2} size="h3">
            Needs heard there
          </Title>
          <ul>
            {needs.map((need) => (
              <li key={need.id} className={`aw-serif ${classes.line}`}>
                {need.text}
              </li>
            ))}
          </ul>
        </section>
      )}
      {unread.length > 0 && (
        <section className={classes.section}>
          <Title order={2} size="h3">
            Not read yet
          </Title>
          <ul>
            {unread.map((resource) => (
              <li key={resource.id}>{resource.title}</li>
            ))}
          </ul>
        </section>
      )}
      {children}
    </aside>
  );
}

function WhoTheyAre({ one, introducedOn }: { readonly one: BriefPerson; readonly introducedOn: string }) {
  const { person, role, introducedBy } = one;
  const known = person.summary === '' ? role : person.summary;
  const title = { she: 'Who she is', he: 'Who he is', they: 'Who they are', '': `Who ${person.name} is` }[
    person.pronouns
  ];
  return (
    <section className={classes.section}>
      <Title order={2} size="h3">
        {title}
      </Title>
      {(known !== '' || person.howWeMet === '') && <p>{known || 'You have noted nothing about them yet.'}</p>}
      {person.summary === '' && person.howWeMet !== '' && <p>How you met: {person.howWeMet}</p>}
      {person.rules !== '' && <p>{person.rules}</p>}
      <p>
        {introducedBy && (
          <>
            Introduced by <Link to={`/people/${introducedBy.id}`}>{introducedBy.name}</Link>
            {introducedOn === '' ? '. ' : ` ${introducedOn}. `}
          </>
        )}
        <Link to={`/people/${person.id}`} className={classes.more}>
          Everything about {callName(person)}
        </Link>
      </p>
    </section>
  );
}

/** Who owes it: “you promised it for”, “they promised it for”, or plainly “due”. */
function promiseWords({ owner, kind }: FollowUp): string {
  if (owner === 'them') return 'they promised it for';
  return kind === 'promise' ? 'you promised it for' : 'due';
}

/** “You know Hana and Marcus there. One of them would speak for you.” */
function saysWhoYouKnow(names: readonly string[], advocates: number): string {
  const shown = names.length > 3 ? `${names.slice(0, 2).join(', ')} and ${names.length - 2} more` : names.join(' and ');
  const speak =
    advocates === 0
      ? ''
      : advocates === 1
        ? ' One person would speak for you.'
        : ` ${advocates} people would speak for you.`;
  return `You know ${shown} there.${speak}`;
}
