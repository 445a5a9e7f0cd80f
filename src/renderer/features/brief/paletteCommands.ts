import { IconFileText } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useMatch } from 'react-router-dom';
import type { PaletteCommand } from '../../lib/paletteCommand';
import { useWorkspace } from '../../workspace/WorkspaceProvider';

const papers = [
  { step: 'brief', title: 'brief on one page', words: 'print pdf paper' },
  { step: 'sheet', title: 'sheet to write on', words: 'print pdf paper twin handwriting boxes' },
  { step: 'take-out', title: 'take out as a file', words: 'export markdown pdf text copy save' },
  { step: 'filled-sheet', title: 'type in a filled sheet', words: 'paper twin handwriting notes' },
];

/** The papers of the interview that is shown. */
export function useBriefCommands(): readonly PaletteCommand[] {
  const interviewId = useMatch('/interviews/:interviewId/:step')?.params.interviewId ?? '';
  const isHere = useWorkspace((workspace) => workspace.interviews[interviewId]?.deletedAt === null);
  return useMemo(
    () =>
      isHere
        ? papers.map(({ step, title, words }) => ({
            id: `interview-${step}`,
            title: `This interview: ${title}`,
            words,
            Icon: IconFileText,
            to: `/interviews/${interviewId}/${step}`,
          }))
        : [],
    [interviewId, isHere],
  );
}
