import { Button, TextInput } from '@mantine/core';
import { useMemo, useState, type SyntheticEvent } from 'react';
import { organisationsInUse } from '../../../shared/domain/peopleFacts';
import { fold } from '../../../shared/text/fold';
import { parsePersonLine } from '../../../shared/text/personLine';
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
  const [text, setText] = useState(start);
  const [failure, setFailure] = useState<string | null>(null);
  const dispatch = useDispatch();
  const organisations = useWorkspace((workspace) => workspace.organisations);
  const known = useMemo(() => organisationsInUse(organisations, nameCollator()), [organisations]);
  const heard = useMemo(
    () =>
      parsePersonLine(
        text,
        known.map(({ name }) => name),
      ),
    [text, known],
  );
  const organisation =
    heard.organisation === '' ? undefined : known.find(({ name }) => fold(name) === fold(heard.organisation));

  const add = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (heard.name === '') return;
    const id = newId('people');
    const added =
      heard.organisation !== '' && organisation === undefined
        ? { id: newId('organisations'), name: heard.organisation }
        : null;
    const organisationId = organisation?.id ?? added?.id ?? null;
    const hasRole = heard.title !== '' || organisationId !== null;
    const reply = await dispatch(
      'person.added',
      {
        id,
        name: heard.name,
        organisation: added,
        role: hasRole
          ? {
              id: newId('roles'),
              personId: id,
              organisationId,
              title: heard.title,
              from: null,
              to: null,
              isCurrent: true,
            }
          : null,
      },
      { toast: `${heard.name} added`, isQuiet: true },
    );
    setFailure(reply.ok ? null : reply.failure.message);
    if (!reply.ok) return;
    setText('');
    onAdded(id);
  };

  return (
    <div className={classes.adding}>
      <form onSubmit={(event) => void add(event)}>
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
