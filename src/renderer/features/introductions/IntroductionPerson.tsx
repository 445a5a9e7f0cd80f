import { Link } from 'react-router-dom';
import { isIncompleteName } from '../../../shared/domain/introductionNames';
import { currentRoles, roleLine } from '../../../shared/domain/peopleFacts';
import type { Person } from '../../../shared/domain/person';
import { AutosaveText } from '../../components/AutosaveText';
import { PersonAvatar } from '../../components/PersonAvatar';
import { useDispatch } from '../../workspace/useDispatch';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import classes from './Introductions.module.css';

/** One of the people of an introduction, with what they look for and give; a name that waits to be completed, here. */
export function IntroductionPerson({ person, part }: { readonly person: Person; readonly part: string }) {
  const dispatch = useDispatch();
  const { roles, organisations } = useWorkspace((w) => ({ roles: w.roles, organisations: w.organisations }));
  const wants = person.asks.join(', ');
  const gives = [...person.offers, ...person.interests].join(', ');
  return (
    <div className={classes.somebody}>
      <Link to={`/people/${person.id}`} className={classes.person}>
        <PersonAvatar name={person.name} size={32} />
        <span>
          <strong>{person.name}</strong>
          <span className={classes.says}>{part}</span>
        </span>
      </Link>
      <p className={classes.facts}>
        {roleLine(currentRoles(roles).get(person.id), organisations) || 'What they do is not written down yet.'}
      </p>
      {wants !== '' && <p className={classes.facts}>Looks for: {wants}</p>}
      {person.wishes.trim() !== '' && <p className={classes.facts}>Wish: {person.wishes.trim()}</p>}
      {gives !== '' && <p className={classes.facts}>Gives or cares about: {gives}</p>}
      {person.rules.trim() !== '' && <p className={classes.facts}>How they want it: {person.rules.trim()}</p>}
      {isIncompleteName(person.name) && (
        <AutosaveText
          label={`Full name of ${person.name}`}
          isLabelled
          value={person.name}
          maxLength={1_000}
          onSave={async (name) =>
            name.trim() === '' ||
            (await dispatch('person.changed', { id: person.id, fields: { name: name.trim() } }, { isQuiet: true })).ok
          }
        />
      )}
    </div>
  );
}
