import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import type { HelpIdea } from '../../../shared/domain/helpThisWeek';
import { notePath, shelfPath } from '../../../shared/domain/path';
import { SectionHeading } from '../../components/SectionHeading';
import { useWriteTo } from '../../components/useWriteTo';
import { sayDayInSentence } from '../../lib/dates';
import { useToday } from '../../lib/useToday';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import classes from './TouchList.module.css';

const FIRST = 4;

/** Whom I could help this week, with what they asked for and what could meet it. */
export function HelpSection({ ideas }: { readonly ideas: readonly HelpIdea[] }) {
  const [isAll, setAll] = useState(false);
  const shown = isAll ? ideas : ideas.slice(0, FIRST);
  return (
    <section aria-label="You could help" className={classes.section}>
      <SectionHeading title="You could help" {...(ideas.length > 0 ? { count: ideas.length } : {})} />
      {ideas.length === 0 ? (
        <p className={classes.hint}>
          Note on a person’s page what they look for and what they can give: Askwell sees where the two meet.
        </p>
      ) : (
        <ul className={classes.people}>
          {shown.map((idea) => (
            <Idea key={idea.personId} idea={idea} />
          ))}
        </ul>
      )}
      {shown.length < ideas.length && (
        <div className={classes.buttons}>
          <Button variant="subtle" onClick={() => setAll(true)}>
            Show {ideas.length - shown.length} more
          </Button>
        </div>
      )}
    </section>
  );
}

function Idea({ idea }: { readonly idea: HelpIdea }) {
  const { today } = useToday();
  const writeTo = useWriteTo();
  const person = useWorkspace((workspace) => workspace.people[idea.personId]);
  const other = useWorkspace((workspace) =>
    idea.by.kind === 'person' ? workspace.people[idea.by.otherId] : undefined,
  );
  if (person === undefined) return null;
  const { by, from } = idea;
  return (
    <li>
      <Link to={`/people/${person.id}`}>{person.name}</Link>:{' '}
      {from.kind === 'note' ? (
        <Link to={notePath(from.interviewId, from.noteId)}>“{idea.ask}”</Link>
      ) : (
        <span dir="auto">“{idea.ask}”</span>
      )}
      <div className={classes.hint}>
        {from.kind === 'note' && `Said ${sayDayInSentence(from.saidOn, today)}. `}
        {by.kind === 'mine' && `You can offer: ${by.offer}.`}
        {by.kind === 'resource' && (
          <>
            On your shelf: <Link to={shelfPath(by.resource.id)}>“{by.resource.title}”</Link>.
          </>
        )}
        {by.kind === 'person' && other !== undefined && (
          <>
            <Link to={`/people/${other.id}`}>{other.name}</Link> can give: {by.offer}. Ask both first.
          </>
        )}
        {by.kind === 'think' && 'Nothing here meets it yet. Whom could you ask?'}
      </div>
      {by.kind === 'resource' && (
        <div className={classes.buttons}>
          <Button
            variant="subtle"
            aria-label={`Send “${by.resource.title}” to ${person.name}`}
            onClick={() => void writeTo(person, by.resource)}
          >
            Send it
          </Button>
        </div>
      )}
    </li>
  );
}
