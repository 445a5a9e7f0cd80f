import { useCallback, useEffect, useRef, useState } from 'react';
import type { Message } from '../../shared/domain/message';
import { useAutosave } from '../lib/useAutosave';

interface KeptLetter<Text> {
  readonly text: Text;
  readonly change: (fields: Partial<Text>) => void;
  /** Resolves true when the letter as it stands is on disk. */
  readonly keep: () => Promise<boolean>;
}

/**
 * A letter being written, saved as a draft with every pause. It is added with its first change; what comes from the
 * document (undo, another window) is taken over as long as nothing here waits to be saved. `read` is what of a letter is
 * edited here and has to be the same function each time; `write` answers whether it is on disk.
 */
export function useKeptLetter<Text extends object>(
  existing: Message | undefined,
  read: (message: Message) => Text,
  begin: () => Text,
  write: (text: Text) => Promise<boolean>,
): KeptLetter<Text> {
  const [text, setText] = useState<Text>(() => (existing === undefined ? begin() : read(existing)));
  const latest = useRef(text);
  const isWaiting = useRef(false);

  const save = async (value: Text) => {
    const isKept = await write(value);
    if (isKept && latest.current === value) isWaiting.current = false;
    return isKept;
  };
  const autosave = useAutosave(save);

  useEffect(() => {
    if (existing === undefined || isWaiting.current) return;
    latest.current = read(existing);
    setText(latest.current);
  }, [existing, read]);

  const change = useCallback(
    (fields: Partial<Text>) => {
      latest.current = { ...latest.current, ...fields };
      isWaiting.current = true;
      setText(latest.current);
      autosave.change(latest.current);
    },
    [autosave],
  );

  const keep = async () => {
    await autosave.flush();
    // Nothing was changed by hand: the letter as it was begun may not be on disk yet.
    return isWaiting.current || existing === undefined ? save(latest.current) : true;
  };

  return { text, change, keep };
}
