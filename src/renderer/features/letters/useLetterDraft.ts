import type { Message } from '../../../shared/domain/message';
import { useKeptLetter } from '../../components/useKeptLetter';
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
  | 'introductionId'
>;

/** The letter of the letter screen: its words and its manner. */
export function useLetterDraft(id: string, personId: string, existing: Message | undefined, begin: () => Draft) {
  const dispatch = useDispatch();
  return useKeptLetter(existing, draftOf, begin, async (value) => {
    const { kind, interviewId, subject, body, tone, ...manner } = value;
    const letter = { id, personId, kind, interviewId, subject: oneLine(subject), body, tone, noteIds: [], manner };
    return (await dispatch('message.drafted', letter, { isQuiet: true })).ok;
  });
}

function draftOf(message: Message): Draft {
  const {
    kind,
    interviewId,
    subject,
    body,
    tone,
    channel,
    variant,
    referrerId,
    templateId,
    inReplyToId,
    introductionId,
  } = message;
  return {
    kind,
    interviewId,
    subject,
    body,
    tone,
    channel,
    variant,
    referrerId,
    templateId,
    inReplyToId,
    introductionId,
  };
}

function oneLine(text: string): string {
  return text.replace(/[\r\n]+/gu, ' ');
}
