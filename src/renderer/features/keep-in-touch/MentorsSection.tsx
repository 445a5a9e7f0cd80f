import { Link } from 'react-router-dom';
import { cadenceBetween } from '../../../shared/domain/cadence';
import type { Companion, MentorsAndPeers } from '../../../shared/domain/mentorsAndPeers';
import { SectionHeading } from '../../components/SectionHeading';
import { sayDayInSentence } from '../../lib/dates';
import { useToday } from '../../lib/useToday';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import classes from './TouchList.module.css';

/** Who guides me and who grows beside me, with the rhythm agreed; a hint where one kind is missing. */
export function MentorsSection({ companions }: { readonly companions: MentorsAndPeers }) {
  const { mentors, peers, missing, couldAsk } = companions;
  return (
    <section aria-label="Mentors and peers" className={classes.section}>
      <SectionHeading title="Mentors and peers" />
      <ul className={classes.people}>
        {mentors.map((companion) => (
          <CompanionRow key={companion.personId} companion={companion} part="mentor" />
        ))}
        {peers.map((companion) => (
          <CompanionRow key={companion.personId} companion={companion} part="peer" />
        ))}
      </ul>
      {missing.includes('mentor') && (
        <Gap
          line="No mentor yet: somebody who has gone the way before you, and whom you may ask when it is difficult."
          ids={couldAsk.mentor}
        />
      )}
      {missing.includes('peer') && (
        <Gap line="No peer yet: somebody on the same way, to compare notes with and to give to." ids={couldAsk.peer} />
      )}
    </section>
  );
}

function CompanionRow({ companion, part }: { readonly companion: Companion; readonly part: 'mentor' | 'peer' }) {
  const { today } = useToday();
  const name = useWorkspace((workspace) => workspace.people[companion.personId]?.name);
  const { rhythm, next } = companion;
  return (
    <li>
      <div className={classes.companion}>
        <span>
          <Link to={`/people/${companion.personId}`}>{name}</Link>, {part}
        </span>
        <span className={classes.when}>
          {next === null ? '' : next <= today ? 'time to meet' : sayDayInSentence(next, today)}
        </span>
      </div>
      <div className={classes.hint}>
        {rhythm.days === null ? 'No rhythm agreed yet.' : capitalisedFirst(cadenceBetween(rhythm.days))}
      </div>
    </li>
  );
}

function Gap({ line, ids }: { readonly line: string; readonly ids: readonly string[] }) {
  const people = useWorkspace((workspace) => workspace.people);
  return (
    <p className={classes.text}>
      {line}
      {ids.length > 0 && ' You could ask '}
      {ids.map((id, place) => (
        <span key={id}>
          {place > 0 && (place === ids.length - 1 ? ' or ' : ', ')}
          <Link to={`/people/${id}`}>{people[id]?.name}</Link>
        </span>
      ))}
      {ids.length > 0 && '.'}
    </p>
  );
}

function capitalisedFirst(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
