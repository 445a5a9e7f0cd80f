import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Pitch } from '../../../shared/domain/rehearsal';
import { nextPitchName, pitchesInUse } from '../../../shared/domain/rehearsalFacts';
import { profileOf } from '../../../shared/domain/workspace';
import { EmptyState } from '../../components/EmptyState';
import { newId } from '../../lib/newId';
import { useScreenKeys } from '../../lib/keyboard';
import { useDispatch } from '../../workspace/useDispatch';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import { PitchDesk } from './PitchDesk';
import classes from './Rehearsal.module.css';

interface PitchRoomProps {
  /** The talk whose checklist led here; null: none. */
  readonly interviewId: string | null;
  /** Another talk was chosen. */
  readonly onTalk: (interviewId: string | null) => void;
}

/** Versions of the pitch; the one that is looked at can be changed, timed and taken into use. */
export function PitchRoom({ interviewId, onTalk }: PitchRoomProps) {
  const dispatch = useDispatch();
  const stored = useWorkspace((workspace) => workspace.pitches);
  const usedId = useWorkspace((workspace) => profileOf(workspace).pitchId);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const pitches = pitchesInUse(stored);
  const pitch = pitches.find(({ id }) => id === chosenId) ?? pitches.find(({ id }) => id === usedId) ?? pitches[0];
  const add = async (copied?: Pitch) => {
    const id = newId('pitches');
    const reply = await dispatch(
      'pitch.added',
      {
        id,
        name: nextPitchName(stored),
        text: copied?.text ?? '',
        aim: copied?.aim ?? null,
        interviewId: copied?.interviewId ?? interviewId,
        isInUse: pitches.length === 0,
      },
      { toast: 'Version added' },
    );
    if (reply.ok) setChosenId(id);
  };
  useScreenKeys('Pitch', [
    { keys: 'n', does: 'new version', run: () => void add() },
    { keys: 'c', does: 'copy as a new version', run: () => void add(pitch) },
  ]);
  if (pitch === undefined)
    return (
      <div className={classes.room}>
        <div className={classes.column}>
          <EmptyState
            line="“So, tell me about yourself.”"
            sentence="Two minutes that you have said aloud before sound like you; two minutes made up on the spot sound like anybody. Write where you come from, what you look for, and why you ask them."
          >
            <Button variant="filled" onClick={() => void add()}>
              Write the first version
            </Button>
          </EmptyState>
        </div>
      </div>
    );
  return (
    <PitchDesk
      key={pitch.id}
      pitch={pitch}
      pitches={pitches}
      usedId={usedId}
      interviewId={interviewId}
      onTalk={onTalk}
      onChoose={setChosenId}
      onCopy={() => void add(pitch)}
      onNew={() => void add()}
    />
  );
}
