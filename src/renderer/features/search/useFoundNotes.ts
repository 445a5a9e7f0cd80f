import { useEffect, useState } from 'react';
import type { FoundNote } from '../../../shared/contract';
import { useProcedure } from '../../workspace/useProcedure';

/** A pause this long asks the main process, which holds all notes. */
const PAUSE_MS = 60;

const none: readonly FoundNote[] = [];

/** Notes with every word of `text`; `isWaiting` while the answer is on its way. The answer before stays until then. */
export function useFoundNotes(text: string): { readonly notes: readonly FoundNote[]; readonly isWaiting: boolean } {
  const find = useProcedure('notes.find');
  const [answer, setAnswer] = useState<{ readonly text: string; readonly notes: readonly FoundNote[] }>({
    text: '',
    notes: none,
  });
  useEffect(() => {
    if (text === '') return;
    let isWanted = true;
    const timer = setTimeout(() => {
      void find({ query: text }).then((reply) => {
        if (isWanted) setAnswer({ text, notes: reply.ok ? reply.value : none });
      });
    }, PAUSE_MS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [find, text]);
  return text === '' ? { notes: none, isWaiting: false } : { notes: answer.notes, isWaiting: answer.text !== text };
}
