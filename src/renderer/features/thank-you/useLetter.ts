import { useState } from 'react';
import type { Message } from '../../../shared/domain/message';
import { useKeptLetter } from '../../components/useKeptLetter';
import { newId } from '../../lib/newId';
import { useDispatch } from '../../workspace/useDispatch';

export type LetterText = Pick<Message, 'subject' | 'body' | 'tone' | 'noteIds' | 'secondLanguage' | 'secondBody'>;

/** The thank-you to one person about one talk: its words and the highlights they were made of. */
export function useLetter(
  about: { readonly interviewId: string; readonly personId: string },
  existing: Message | undefined,
  start: LetterText,
) {
  const dispatch = useDispatch();
  const [id] = useState(() => existing?.id ?? newId('messages'));
  const letter = useKeptLetter(
    existing,
    textOf,
    () => start,
    async (value) => {
      const { secondLanguage, secondBody, ...letter } = value;
      const manner = { secondLanguage: secondLanguage.trim(), secondBody };
      const drafted = { id, kind: 'thankYou' as const, ...about, ...letter, noteIds: [...value.noteIds], manner };
      return (await dispatch('message.drafted', drafted, { isQuiet: true })).ok;
    },
  );
  return { id, ...letter };
}

function textOf({ subject, body, tone, noteIds, secondLanguage, secondBody }: Message): LetterText {
  return { subject, body, tone, noteIds, secondLanguage, secondBody };
}
