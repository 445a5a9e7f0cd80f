import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { Navigate, useNavigate, useParams, useSearchParams } from 'react-router-dom';
import type { Message, MessageKind } from '../../../shared/domain/message';
import { letterLock } from '../../../shared/domain/introductionLetter';
import { draftsOf, kindNames, letterPath, templateKinds } from '../../../shared/domain/letterNames';
import { CrumbBar } from '../../components/CrumbBar';
import { EmptyState } from '../../components/EmptyState';
import { useSlice, useCopyState, useWorkspace } from '../../workspace/WorkspaceProvider';
import { LetterRoom } from './LetterRoom';
import { LockedLetter } from './LockedLetter';
import classes from './Letters.module.css';

/** One letter to one person, begun, written, or sent. */
export function LetterPage() {
  const { messageId = '' } = useParams();
  const isHere = useSlice('messages', 'id', messageId);
  const message = useWorkspace((workspace) => workspace.messages[messageId]);
  if (!isHere) return null;
  if (message?.deletedAt != null) return <Gone line="This letter is in the bin." />;
  if (message?.kind === 'thankYou' && message.interviewId !== null)
    return <Navigate replace to={letterPath(message)} />;
  return <Addressed key={messageId} messageId={messageId} message={message} />;
}

interface AddressedProps {
  readonly messageId: string;
  /** undefined: nothing was written yet. */
  readonly message: Message | undefined;
}

/** Waits for the person and the letters to them, since one letter follows another. */
function Addressed({ messageId, message }: AddressedProps) {
  const [asked] = useSearchParams();
  const personId = message?.personId ?? asked.get('person') ?? '';
  const kind = message?.kind ?? kindOf(asked.get('kind'));
  const interviewId = message === undefined ? asked.get('interview') : message.interviewId;
  const introductionId = message === undefined ? asked.get('introduction') : message.introductionId;
  const isComplete = useCopyState((state) => state.isComplete);
  const areHere = useSlice('messages', 'personId', personId);
  const resourceId = message === undefined ? asked.get('resource') : message.resourceId;
  const { people, messages, introductions } = useWorkspace((workspace) => ({
    people: workspace.people,
    messages: workspace.messages,
    introductions: workspace.introductions,
  }));
  const person = people[personId];
  const begun = useMemo(
    () =>
      draftsOf(Object.values(messages), personId).find(
        (draft) =>
          draft.kind === kind &&
          (interviewId === null || draft.interviewId === interviewId) &&
          draft.introductionId === introductionId &&
          (resourceId === null || draft.resourceId === resourceId),
      ),
    [messages, personId, kind, interviewId, introductionId, resourceId],
  );
  if (!isComplete || !areHere) return null;
  if (person === undefined || person.deletedAt !== null)
    return <Gone line={person === undefined ? 'No letter is at this address.' : `${person.name} is in the bin.`} />;
  // A letter of this kind that waits already is gone on with, so that there are not two.
  if (message === undefined && begun !== undefined) return <Navigate replace to={letterPath(begun)} />;
  const lock = message?.sentAt == null ? letterLock({ people, introductions }, { kind, introductionId }) : null;
  if (lock !== null) return <LockedLetter why={lock} introductionId={introductionId} />;
  return (
    <>
      <CrumbBar section={{ to: `/people/${person.id}`, name: person.name }} name={kindNames[kind]} />
      <LetterRoom
        id={messageId}
        person={person}
        existing={message}
        asked={{
          kind,
          interviewId,
          introductionId,
          resourceId,
          inReplyToId: asked.get('reply'),
          templateId: asked.get('template'),
          loopIds: (asked.get('loops') ?? '').split(',').filter((id) => /^loo_[a-z0-9]{1,40}$/u.test(id)),
          goalId: asked.get('goal'),
        }}
      />
    </>
  );
}

function kindOf(name: string | null): MessageKind {
  return templateKinds.find((kind) => kind === name) ?? 'outreach';
}

function Gone({ line }: { readonly line: string }) {
  const navigate = useNavigate();
  return (
    <>
      <CrumbBar section={{ to: '/people', name: 'People' }} name="Letter" />
      <div className={classes.gone}>
        <EmptyState line={line} sentence="What was sent stays with the person it went to.">
          <Button onClick={() => void navigate('/people')}>Show all people</Button>
        </EmptyState>
      </div>
    </>
  );
}
