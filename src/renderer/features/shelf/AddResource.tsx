import { TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, type Ref } from 'react';
import { captureResource } from '../../../shared/text/capturedResource';
import { resourceKindNames } from '../../../shared/text/resourceWords';
import { useLineEntry } from '../../components/useEntry';
import type { Answer } from '../../lib/Entry';
import classes from './Shelf.module.css';

interface AddResourceProps {
  readonly capture: (text: string) => Promise<Answer>;
  /** Out of the line, down to the list. */
  readonly onLeave: () => void;
  readonly ref: Ref<HTMLInputElement>;
}

/** One line for something to read. What is pasted into the empty line is on the shelf at once; what is typed, with Enter. */
export function AddResource({ capture, onLeave, ref }: AddResourceProps) {
  const { text, setText, send, failure } = useLineEntry(capture);
  const read = useMemo(() => captureResource(text), [text]);
  return (
    <form
      className={classes.add}
      onSubmit={(event) => {
        event.preventDefault();
        if (read !== null) send();
      }}
    >
      <TextInput
        ref={ref}
        aria-label="Add a resource"
        aria-describedby="add-resource-read"
        placeholder="Paste a link or a title; #words become topics"
        leftSection={<IconPlus size={14} stroke={1.6} aria-hidden />}
        maxLength={4_000}
        value={text}
        error={failure}
        onChange={(event) => {
          setText(event.currentTarget.value);
        }}
        onPaste={(event) => {
          if (text !== '') return;
          event.preventDefault();
          const pasted = event.clipboardData.getData('text/plain');
          // Nothing readable: said, and there are no words to give back.
          if (captureResource(pasted) === null) void capture(pasted);
          else send(pasted);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' && event.key !== 'ArrowDown') return;
          event.preventDefault();
          onLeave();
        }}
      />
      <p id="add-resource-read" className={classes.read} role="status">
        {read !== null && (
          <>
            <strong>{resourceKindNames[read.kind]}</strong>: {read.title}
            {read.topics.length > 0 && `, on ${read.topics.join(', ')}`}. Enter adds it.
          </>
        )}
      </p>
    </form>
  );
}
