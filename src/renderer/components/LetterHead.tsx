import { useState } from 'react';
import type { Person } from '../../shared/domain/person';
import { useDispatch } from '../workspace/useDispatch';
import classes from './Letter.module.css';

interface LetterHeadProps {
  readonly person: Person;
  readonly to: string;
  readonly onTo: (to: string) => void;
  readonly subject: string;
  readonly onSubject: (subject: string) => void;
  readonly isSent: boolean;
  /** How they are reached where it is not by e-mail: a profile, a number; empty: not known. */
  readonly contact?: string;
  /** A note or a call has none. */
  readonly hasSubject?: boolean;
}

/** To whom and about what. An address for somebody without one is kept with the person. */
export function LetterHead({
  person,
  to,
  onTo,
  subject,
  onSubject,
  isSent,
  contact,
  hasSubject = true,
}: LetterHeadProps) {
  const dispatch = useDispatch();
  const [isKept, setKept] = useState(false);
  const keepAddress = () => {
    const address = to.trim();
    if (person.emails.length > 0 || !/^\S+@\S+\.\S+$/.test(address)) return;
    void dispatch('person.changed', { id: person.id, fields: { emails: [address] } }).then(({ ok }) => {
      setKept(ok);
    });
  };
  return (
    <div className={classes.head}>
      {contact === undefined ? (
        <label className={classes.headRow}>
          <span>To</span>
          <input
            type="email"
            multiple
            value={to}
            readOnly={isSent}
            placeholder={`${person.name}’s e-mail address`}
            onChange={(event) => {
              onTo(event.currentTarget.value);
            }}
            onBlur={keepAddress}
          />
          {isKept && <span role="status">Kept with {person.name}</span>}
        </label>
      ) : (
        <div className={classes.headRow}>
          <span>To</span>
          <span className={classes.contact}>
            {person.name}
            {contact !== '' && `, ${contact}`}
          </span>
        </div>
      )}
      {hasSubject && (
        <label className={classes.headRow}>
          <span>Subject</span>
          <input
            id="letter-subject"
            className={classes.subject}
            value={subject}
            maxLength={200}
            readOnly={isSent}
            placeholder="What it is about, in a few words"
            onChange={(event) => {
              onSubject(event.currentTarget.value);
            }}
          />
        </label>
      )}
    </div>
  );
}
