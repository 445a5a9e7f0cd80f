import { Button, Group, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { goalsInUse } from '../../shared/domain/goalEvidence';
import { currentRoles, roleLine } from '../../shared/domain/peopleFacts';
import { callName } from '../../shared/domain/person';
import { profileOf, settingsOf } from '../../shared/domain/workspace';
import { forwardable, forwardableLetter } from '../../shared/text/forwardable';
import { wordCount } from '../../shared/text/wordCount';
import { newId } from '../lib/newId';
import { useDispatch } from '../workspace/useDispatch';
import { useProcedure } from '../workspace/useProcedure';
import { useWorkspace } from '../workspace/WorkspaceProvider';
import { notify, notifyFailure } from './notify';
import classes from './WarmPaths.module.css';

interface ForwardableProps {
  /** Who is asked to pass it on. */
  readonly askedId: string;
  /** Whom it is about. */
  readonly targetId: string;
  /** The introduction it asks for, where one is kept already. */
  readonly introductionId?: string;
  readonly onClose: () => void;
}

/** A paragraph about me, written so that somebody can pass it on as it stands: to edit, copy, or take into a letter. */
export function Forwardable({ askedId, targetId, introductionId, onClose }: ForwardableProps) {
  const dispatch = useDispatch();
  const navigate = useNavigate();
  const copyText = useProcedure('text.copy');
  const { people, roles, organisations, goals, introductions } = useWorkspace((workspace) => ({
    people: workspace.people,
    roles: workspace.roles,
    organisations: workspace.organisations,
    goals: workspace.goals,
    introductions: workspace.introductions,
  }));
  const { name: myName, headline } = useWorkspace(profileOf);
  const { askMinutes: minutes, letterWords } = useWorkspace(settingsOf);
  const forwardableWords = letterWords.forwardable;
  const asked = people[askedId];
  const target = people[targetId];
  const [text, setText] = useState(() =>
    forwardable({
      myName,
      myLine: headline,
      target: target?.name ?? '',
      targetRole: roleLine(currentRoles(roles).get(targetId), organisations),
      interest: target?.interests[0] ?? '',
      goal: goalsInUse(goals)[0]?.statement ?? '',
      minutes,
      words: forwardableWords,
    }),
  );
  if (asked === undefined || target === undefined) return null;
  const words = wordCount(text);
  const copy = async () => {
    const reply = await copyText({ text });
    if (reply.ok) notify('Copied. Paste it into your message.');
    else notifyFailure(reply.failure);
  };
  /** The introduction that is asked for with it, so that its states can be followed; null: they spoke of it before. */
  const introductionFor = async (): Promise<string | null> => {
    if (introductionId !== undefined) return introductionId;
    const kept = Object.values(introductions).find(
      ({ byPersonId, aPersonId, bPersonId, deletedAt }) =>
        deletedAt === null && byPersonId === askedId && aPersonId === null && bPersonId === targetId,
    );
    if (kept !== undefined) return kept.id;
    const id = newId('introductions');
    const input = { id, byPersonId: askedId, aPersonId: null, bPersonId: targetId, reason: '', question: '' };
    return (await dispatch('introduction.begun', input, { isQuiet: true })).ok ? id : null;
  };
  const write = async () => {
    const id = newId('messages');
    const askedFor = await introductionFor();
    const { ok } = await dispatch('message.drafted', {
      id,
      kind: 'forwardable',
      personId: askedId,
      interviewId: null,
      subject: `Would you put me in touch with ${target.name}?`,
      body: forwardableLetter(callName(asked), target.name, text, myName),
      tone: 'warm',
      noteIds: [],
      manner: { introductionId: askedFor },
    });
    if (ok) void navigate(`/letters/${id}`);
  };
  return (
    <div className={classes.paragraph}>
      <Textarea
        autoFocus
        autosize
        minRows={3}
        aria-label={`Paragraph for ${asked.name} to pass on`}
        classNames={{ input: 'aw-serif' }}
        maxLength={5_000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          onClose();
        }}
      />
      <div role="status" className={classes.meta}>
        {words} of {forwardableWords} words
        {words > forwardableWords ? ': shorter is passed on more easily' : ''}
        {/\[[^\]]+\]/.test(text) ? '. Fill what stands in brackets.' : ''}
      </div>
      <Group gap="sm">
        <Button onClick={() => void copy()}>Copy paragraph</Button>
        <Button variant="subtle" onClick={() => void write()}>
          Open as a letter to {callName(asked)}
        </Button>
        <Button variant="subtle" onClick={onClose}>
          Close
        </Button>
      </Group>
    </div>
  );
}
