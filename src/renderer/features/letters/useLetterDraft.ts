import { useCallback, useEffect, useRef, useState } from 'react';
import type { Message } from '../../../shared/domain/message';
import { useAutosave } from '../../lib/useAutosave';
import { useDispatch } from '../../workspace/useDispatch';

export type Draft = Pick<
  Message,
  | 'kind'
  | 'interviewId'
  | 'subject'
  | 'body'
  | 'tone'
  | 'channel'
  | 'variant'
  | 'referrerId'
  | 'templateId'
  | 'inReplyToId'
>;

interface LetterDraft {
  readonly draft: Draft;
  readonly change: (fields: Partial<Draft>) => void;
  /** Resolves true when the letter as it stands is on disk. */
  readonly keep: () => Promise<boolean>;
}

/**
 * The letter being written, saved as a draft with every pause. It is added with its first change; what comes from
 * the document (undo, another window) is taken over as long as nothing here waits to be saved.
 */
export function useLetterDraft(
  id: string,
  personId: string,
  existing: Message | undefined,
  begin: () => Draft,
): LetterDraft {
  const dispatch = useDispatch();
  const [draft, setDraft] = useState<Draft>(() => (existing === undefined ? begin() : draftOf(existing)));
  const latest = useRef(draft);
  const isWaiting = useRef(false);

  const save = async (value: Draft) => {
    const { kind, interviewId, subject, body, tone, ...manner } = value;
    const { ok } = await dispatch(
      'message.drafted',
      { id, personId, kind, interviewId, subject: oneLine(subject), body, tone, noteIds: [], manner },
      { isQuiet: true },
    );
    if (ok && latest.current === value) isWaiting.current = false;
    return ok;
  };
  const autosave = useAutosave(save);

  useEffect(() => {
    if (existing === undefined || isWaiting.current) return;
    latest.current = draftOf(existing);
    setDraft(latest.current);
  }, [existing]);

  const change = useCallback(
    (fields: Partial<Draft>) => {
      latest.current = { ...latest.current, ...fields };
      isWaiting.current = true;
      setDraft(latest.current);
      autosave.change(latest.current);
    },
    [autosave],
  );

  const keep = async () => {
    await autosave.flush();
    // Nothing was changed by hand: the letter as it was begun may not be on disk yet.
    return isWaiting.current || existing === undefined ? save(latest.current) : true;
  };

  return { draft, change, keep };
}

function draftOf(message: Message): Draft {
  const { kind, interviewId, subject, body, tone, channel, variant, referrerId, templateId, inReplyToId } = message;
  return { kind, interviewId, subject, body, tone, channel, variant, referrerId, templateId, inReplyToId };
}

function oneLine(text: string): string {
  return text.replace(/[\r\n]+/gu, ' ');
}
