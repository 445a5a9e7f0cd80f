import { useCallback, useEffect, useRef, useState } from 'react';
import type { Message } from '../../../shared/domain/message';
import { useAutosave } from '../../lib/useAutosave';
import { newId } from '../../lib/newId';
import { useDispatch } from '../../workspace/useDispatch';

export type LetterText = Pick<Message, 'subject' | 'body' | 'tone' | 'noteIds'>;

interface Letter {
  readonly id: string;
  readonly text: LetterText;
  change(fields: Partial<LetterText>): void;
  /** Resolves true when the letter as it stands is on disk. */
  readonly keep: () => Promise<boolean>;
}

/**
 * The letter to one person about one talk, saved as a draft while it is written. What comes from the
 * document (undo, another window) is taken over as long as nothing here waits to be saved.
 */
export function useLetter(
  about: { readonly interviewId: string; readonly personId: string },
  existing: Message | undefined,
  start: LetterText,
): Letter {
  const dispatch = useDispatch();
  const [id] = useState(() => existing?.id ?? newId('messages'));
  const [text, setText] = useState<LetterText>(() => (existing === undefined ? start : textOf(existing)));
  const latest = useRef(text);
  const isWaiting = useRef(false);

  const save = async (value: LetterText) => {
    const { ok } = await dispatch(
      'message.drafted',
      { id, kind: 'thankYou', ...about, ...value, noteIds: [...value.noteIds] },
      { isQuiet: true },
    );
    if (ok && latest.current === value) isWaiting.current = false;
    return ok;
  };
  const autosave = useAutosave(save);

  useEffect(() => {
    if (existing === undefined || isWaiting.current) return;
    latest.current = textOf(existing);
    setText(latest.current);
  }, [existing]);

  const change = useCallback(
    (fields: Partial<LetterText>) => {
      latest.current = { ...latest.current, ...fields };
      isWaiting.current = true;
      setText(latest.current);
      autosave.change(latest.current);
    },
    [autosave],
  );

  const keep = async () => {
    await autosave.flush();
    // Nothing was changed by hand: the draft as it was composed may not be on disk yet.
    return isWaiting.current || existing === undefined ? save(latest.current) : true;
  };

  return { id, text, change, keep };
}

function textOf({ subject, body, tone, noteIds }: Message): LetterText {
  return { subject, body, tone, noteIds };
}
