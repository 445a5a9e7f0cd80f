import { Kbd } from '@mantine/core';
import { probesFor } from '../../../shared/domain/probes';
import type { GuideQuestion } from '../../../shared/domain/interview';
import { builtInQuestions } from '../../../shared/domain/questionBank';
import { settingsOf } from '../../../shared/domain/workspace';
import { keyCaps, useScreenKeys } from '../../lib/keyboard';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import { keepFocus } from './GuideRow';
import classes from './Guide.module.css';

const PROBE = 'mod+shift+d';

interface ProbeLineProps {
  /** null: none is on; the general probes still fit. */
  readonly question: GuideQuestion | null;
  /** How often the key was pressed for this question; null: not yet. */
  readonly turn: number | null;
  readonly onNext: () => void;
}

/** The probe wheel: one key shows the next short question to dig deeper, the question’s own first. Off until asked for in Settings. */
export function ProbeLine({ question, turn, onNext }: ProbeLineProps) {
  const isOn = useWorkspace((workspace) => settingsOf(workspace).showsProbes);
  const source = useWorkspace(({ questions }) => {
    const id = question?.questionId ?? '';
    return questions[id] ?? builtInQuestions[id];
  });
  useScreenKeys('Probes', [{ keys: PROBE, does: 'dig deeper: the next probe', run: onNext, inText: true }], isOn);
  if (!isOn) return null;
  const probes = probesFor(source);
  return (
    <div className={classes.probe}>
      <span role="status" aria-live="polite" className={`aw-serif ${classes.probeText ?? ''}`}>
        {turn === null ? '' : probes[turn % probes.length]}
      </span>
      <button
        type="button"
        className={classes.keyButton}
        aria-label="The next probe"
        onMouseDown={keepFocus}
        onClick={onNext}
      >
        <Kbd>{keyCaps(PROBE).join(' ').replace('Shift', '⇧')}</Kbd> probe
      </button>
    </div>
  );
}
