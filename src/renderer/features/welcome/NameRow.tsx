import { useRef, useState, type KeyboardEvent } from 'react';
import { useAutosave } from '../../lib/useAutosave';
import { useDispatch } from '../../workspace/useDispatch';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import classes from './Welcome.module.css';

interface NameRowProps {
  readonly id: string;
  readonly place: number;
  readonly onEnter: (isFilled: boolean) => void;
}

/** One line of names. The person is added with the first letters and kept current while they are typed. */
export function NameRow({ id, place, onEnter }: NameRowProps) {
  const dispatch = useDispatch();
  const known = useWorkspace((workspace) => workspace.people[id]);
  const [fields, setFields] = useState({ name: known?.name ?? '', howWeMet: known?.howWeMet ?? '' });
  const isThere = useRef(known !== undefined);
  const autosave = useAutosave(async ({ name, howWeMet }: typeof fields) => {
    const isNamed = name.trim() !== '';
    if (!isThere.current) {
      if (!isNamed) return true;
      const reply = await dispatch('person.added', { id, name, fields: { howWeMet } });
      isThere.current = reply.ok;
      return reply.ok;
    }
    // An emptied line takes the person back; the key stays, so a name typed again brings them again.
    if (!isNamed) return (await dispatch('person.binned', { id })).ok;
    if (known?.deletedAt != null && !(await dispatch('person.restored', { id })).ok) return false;
    return (await dispatch('person.changed', { id, fields: { name: name.trim(), howWeMet } })).ok;
  });
  const change = (next: Partial<typeof fields>) => {
    const all = { ...fields, ...next };
    setFields(all);
    autosave.change(all);
  };
  const handleKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void autosave.flush();
    onEnter(fields.name.trim() !== '');
  };
  return (
    <li className={classes.nameRow}>
      <input
        data-name
        aria-label={`Name or role ${place + 1}`}
        placeholder="Name or role"
        className={`aw-serif ${classes.name ?? ''}`}
        autoFocus={place === 0}
        maxLength={200}
        autoComplete="off"
        value={fields.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
        onBlur={() => void autosave.flush()}
        onKeyDown={handleKey}
      />
      <input
        aria-label={`Where, or how you know them ${place + 1}`}
        placeholder="Where, or how you know them"
        className={classes.known}
        maxLength={400}
        autoComplete="off"
        value={fields.howWeMet}
        onChange={(event) => change({ howWeMet: event.currentTarget.value })}
        onBlur={() => void autosave.flush()}
        onKeyDown={handleKey}
      />
    </li>
  );
}
