import { Button, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { organisationsInUse } from '../../../shared/domain/peopleFacts';
import { fold } from '../../../shared/text/fold';
import { parsePersonLine } from '../../../shared/text/personLine';
import { useLineEntry } from '../../components/useEntry';
import { nameCollator } from '../../lib/dates';
import { newId } from '../../lib/newId';
import { useDispatch } from '../../workspace/useDispatch';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import classes from './PeoplePage.module.css';

interface AddPersonLineProps {
  /** What stands in the line at first, such as “ at Northlight”; the name goes before it. */
  readonly start: string;
  readonly onAdded: (personId: string) => void;
  readonly onClose: () => void;
}

/** One line, one person. Says how the line is understood before it is used, and stays for the next one. */
export function AddPersonLine({ start, onAdded, onClose }: AddPersonLineProps) {
  const dispatch = useDispatch();
  const organisations = useWorkspace((workspace) => workspace.organisations);
  const known = useMemo(() => organisationsInUse(organisations, nameCollator()), [organisations]);
  const names = useMemo(() => known.map(({ name }) => name), [known]);
  const placeOf = ({ organisation: place }: ReturnType<typeof parsePersonLine>) =>
    place === '' ? undefined : known.find(({ name }) => fold(name) === fold(place));

  const add = async (line: string) => {
    const read = parsePersonLine(line, names);
    const place = placeOf(read);
    const id = newId('people');
    const added =
      read.organisation !== '' && place === undefined ? { id: newId('organisations'), name: read.organisation } : null;
    const organisationId = place?.id ?? added?.id ?? null;
    const hasRole = read.title !== '' || organisationId !== null;
    const reply = await dispatch(
      'person.added',
      {
        id,
        name: read.name,
        organisation: added,
        role: hasRole
          ? {
              id: newId('roles'),
              personId: id,
              organisationId,
              title: read.title,
              from: null,
              to: null,
              isCurrent: true,
            }
          : null,
      },
      { toast: `${read.name} added`, isQuiet: true },
    );
    if (reply.ok) onAdded(id);
    return reply;
  };
  const { text, setText, send, failure } = useLineEntry(add, start);
  const heard = useMemo(() => parsePersonLine(text, names), [text, names]);
  const organisation = placeOf(heard);

  return (
    <div className={classes.adding}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (heard.name !== '') send();
        }}
      >
        <TextInput
          autoFocus
          className={classes.line}
          aria-label="Name, role at organisation"
          placeholder="Name, role at organisation"
          maxLength={900}
          value={text}
          error={failure}
          onFocus={(event) => {
            if (text === start) event.currentTarget.setSelectionRange(0, 0);
          }}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.preventDefault();
            onClose();
          }}
        />
        <Button type="submit" disabled={heard.name === ''}>
          Add person
        </Button>
        <Button variant="subtle" onClick={onClose}>
          Close
        </Button>
      </form>
      <div aria-live="polite" className={classes.heard}>
        {heard.name === ''
          ? 'A name is enough. For example: Tomás Vidal, clinical lead at Cadence Care'
          : [
              heard.name,
              heard.title,
              organisation?.name ?? (heard.organisation === '' ? '' : `${heard.organisation} (a new organisation)`),
            ]
              .filter((part) => part !== '')
              .join(' · ')}
      </div>
    </div>
  );
}
