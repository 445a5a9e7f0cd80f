import type { Profile } from '../../../shared/domain/profile';
import type { LoadLine, WeekLoad } from '../../../shared/domain/weekLoad';
import { sayDuration } from '../../lib/dates';
import classes from './Week.module.css';

const names: Readonly<Record<LoadLine['kind'], string>> = {
  conversations: 'Conversations',
  messages: 'First notes',
  events: 'Events',
  letters: 'Letters owed',
  followUps: 'Follow-ups',
};

/** What the week asks for beside what feels right. Over it is a fact, told in words; nothing is red. */
export function LoadLines({ load, profile }: { readonly load: WeekLoad; readonly profile: Profile }) {
  const over = load.over.map(({ kind }) => names[kind].toLowerCase());
  return (
    <>
      <dl className={classes.lines}>
        {load.lines.map((line) => (
          <div key={line.kind}>
            <dt>{names[line.kind]}</dt>
            <dd className="aw-numbers">{sayLine(line)}</dd>
          </div>
        ))}
        {load.minutes > 0 && (
          <div>
            <dt>In calls and thinking after them</dt>
            <dd className="aw-numbers">{sayDuration(load.minutes)}</dd>
          </div>
        )}
      </dl>
      {over.length > 0 && (
        <p className={classes.remark}>More {over.join(' and ')} than feels right to you. Something may wait.</p>
      )}
      {load.tight.map(({ first, second, minutes }) => (
        <p key={`${first.id} ${second.id}`} className={classes.remark}>
          {minutes < 0 ? 'Two talks overlap' : `Only ${minutes} min between two talks`}; you keep{' '}
          {profile.recoveryMinutes} to recover.
        </p>
      ))}
    </>
  );
}

/** “1 of 2, 1 to come”, “3 to come”, “2 over the budget of 4”. */
function sayLine({ done, planned, budget }: LoadLine): string {
  if (budget === null) return String(planned);
  const all = done + planned;
  return planned === 0 || done === 0 ? `${all} of ${budget}` : `${all} of ${budget}, ${done} done`;
}
