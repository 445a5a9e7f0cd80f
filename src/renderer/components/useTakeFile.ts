import { useState } from 'react';
import type { Reply } from '../../shared/failure';
import { useUndo } from '../workspace/useDispatch';
import { useGiven } from '../workspace/WorkspaceProvider';
import { notify } from './notify';

export interface TakeFile<Preview> {
  /** What the file would change; null: none was read yet. */
  readonly preview: Preview | null;
  readonly failure: string | null;
  readonly isBusy: boolean;
  /** How often a file was read or refused: each time the next button takes the focus. */
  readonly tries: number;
  /** Reads a file or looks at it in another way. A cancelled system dialog leaves what was there. */
  readonly ask: (question: () => Promise<Reply<Preview | null>>) => Promise<Preview | null>;
  /** Writes what was looked at, as one step that the toast takes back; false: it was refused, and `failure` says why. */
  readonly take: (work: () => Promise<Reply<{ readonly sequence: number }>>, done: string) => Promise<boolean>;
  /** The file has to be read again. */
  readonly forget: () => void;
}

/** A file that is read, looked at, and only then taken in. */
export function useTakeFile<Preview>(): TakeFile<Preview> {
  const { copy } = useGiven();
  const undo = useUndo();
  const [preview, setPreview] = useState<Preview | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [tries, setTries] = useState(0);
  return {
    preview,
    failure,
    isBusy,
    tries,
    ask: async (question) => {
      setBusy(true);
      const reply = await question();
      setBusy(false);
      setTries((before) => before + 1);
      setFailure(reply.ok ? null : reply.failure.message);
      if (!reply.ok || reply.value === null) return null;
      setPreview(reply.value);
      return reply.value;
    },
    take: async (work, done) => {
      setBusy(true);
      const reply = await work();
      if (reply.ok) await copy.reached(reply.value.sequence);
      setBusy(false);
      if (!reply.ok) {
        setTries((before) => before + 1);
        setFailure(reply.failure.message);
        return false;
      }
      notify(done, { label: 'Undo', run: () => void undo(reply.value.sequence) });
      return true;
    },
    forget: () => {
      setPreview(null);
    },
  };
}
