import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { useNavigate } from 'react-router-dom';
import { highestGiven, motivationScale } from '../../../shared/domain/sprintEditions';
import { openSprint } from '../../../shared/domain/sprintFacts';
import type { Sprint } from '../../../shared/domain/sprint';
import { CrumbBar } from '../../components/CrumbBar';
import { researchWords } from '../../components/researchWords';
import { StatusStrip } from '../../components/StatusStrip';
import { useScreenKeys } from '../../lib/keyboard';
import { useDispatch } from '../../workspace/useDispatch';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import { ListStep } from './ListStep';
import { RateStep } from './RateStep';
import { SortedStep } from './SortedStep';
import classes from './Sprint.module.css';
import { SprintBegin } from './SprintBegin';
import { SprintHead } from './SprintHead';
import { useSprintMoves } from './useSprint';

const section = { to: '/organisations', name: 'Organisations' };

/** The guided run of the LAMP method. It goes on where it was, also after Askwell was closed. */
export function SprintPage() {
  const sprints = useWorkspace((workspace) => workspace.sprints);
  const sprint = useMemo(() => openSprint({ sprints }), [sprints]);
  if (sprint !== null) return <Run key={sprint.id} sprint={sprint} />;
  return (
    <>
      <CrumbBar section={section} name="Sprint" />
      <div className={classes.page}>
        <SprintBegin />
      </div>
      <StatusStrip hints={[{ keys: ['mod+Enter'], does: 'begin' }]} />
    </>
  );
}

function rateHint({ step, edition }: Sprint): { readonly keys: readonly string[]; readonly does: string } {
  const [lowest, highest] = motivationScale[edition];
  switch (step) {
    case 'list':
      return { keys: ['alt+1', 'alt+4'], does: 'prompt' };
    case 'advocacy':
      return { keys: ['y', 'n'], does: 'rate' };
    case 'motivation':
      return { keys: [`${lowest}–${highest}`], does: 'rate' };
    case 'posting':
      return { keys: ['1–3'], does: 'rate' };
    case 'sorted':
      return { keys: [`${lowest}–${highestGiven[edition]}`], does: 'motivation' };
  }
}

function Run({ sprint }: { readonly sprint: Sprint }) {
  const moves = useSprintMoves(sprint);
  const dispatch = useDispatch();
  const navigate = useNavigate();
  const isSorted = sprint.step === 'sorted';
  useScreenKeys('Sprint', [
    ...(isSorted ? [] : [{ keys: 'mod+Enter', does: 'next step', run: () => moves.step(1), inText: true }]),
    ...(sprint.step === 'list'
      ? []
      : [{ keys: 'mod+shift+Enter', does: 'step back', run: () => moves.step(-1), inText: true }]),
    ...(isSorted
      ? []
      : [
          { keys: 'alt+p', does: 'pause or go on', run: moves.pause, inText: true },
          { keys: 'alt+l', does: 'pause the sprint and leave', run: () => void leave(), inText: true },
        ]),
  ]);
  const leave = async () => {
    const { ok } = await dispatch('sprint.paused', { id: sprint.id }, { toast: 'The sprint is paused' });
    if (ok) void navigate('/organisations');
  };
  const giveUp = () =>
    void dispatch('sprint.binned', { id: sprint.id }, { toast: 'The sprint was given up; what you listed is kept' });
  return (
    <>
      <CrumbBar section={section} name="Sprint">
        <Button variant="subtle" onClick={giveUp}>
          Give up this run
        </Button>
        {!isSorted && (
          <Button variant="subtle" onClick={() => void leave()}>
            Pause and leave
          </Button>
        )}
        {sprint.step !== 'list' && <Button onClick={() => moves.step(-1)}>Step back</Button>}
        {!isSorted && (
          <Button variant="filled" onClick={() => moves.step(1)}>
            Next step
          </Button>
        )}
      </CrumbBar>
      <div className={classes.page}>
        <SprintHead sprint={sprint} />
        {!isSorted && <p className={classes.meta}>{researchWords.why}</p>}
        {sprint.step === 'list' && <ListStep sprint={sprint} />}
        {(sprint.step === 'advocacy' || sprint.step === 'motivation' || sprint.step === 'posting') && (
          <RateStep key={sprint.step} sprint={sprint} step={sprint.step} />
        )}
        {isSorted && <SortedStep sprint={sprint} />}
      </div>
      <StatusStrip
        hints={[
          rateHint(sprint),
          { keys: ['mod+Enter'], does: isSorted ? 'begin with the first batch' : 'next step' },
          ...(sprint.step === 'list' ? [] : [{ keys: ['mod+shift+Enter'], does: 'back' }]),
          ...(isSorted
            ? []
            : [
                { keys: ['alt+p'], does: sprint.stepStartedAt === null ? 'go on' : 'pause' },
                { keys: ['alt+l'], does: 'pause and leave' },
              ]),
        ]}
      />
    </>
  );
}
