import { Button } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useNavigate } from 'react-router-dom';
import type { IntroductionAction } from '../../../shared/domain/dailyIntroductions';
import { useStartLetter } from '../../components/useStartLetter';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import classes from './Today.module.css';

/** An introduction that waits for me, with the one step it asks for. */
export function IntroductionRowOfDay({ action: { line, title, why } }: { readonly action: IntroductionAction }) {
  const { introduction } = line;
  const at = `/people/introductions?at=${introduction.id}`;
  const { does, run } = useStep(line, at);
  return (
    <li className={classes.due}>
      <IconUsers size={16} stroke={1.6} aria-hidden />
      <div className={classes.words}>
        <div className={classes.rowTitle}>{title}</div>
        <div className={classes.rowLine}>{why}</div>
      </div>
      <Button variant="default" aria-label={`${does}: ${title}`} onClick={run}>
        {does}
      </Button>
    </li>
  );
}

/** The letter, where the next step is one; otherwise its place among the introductions. */
function useStep({ introduction, next }: IntroductionAction['line'], at: string): { does: string; run: () => void } {
  const navigate = useNavigate();
  const startLetter = useStartLetter();
  const talkId = useWorkspace(
    ({ interviews }) =>
      Object.values(interviews)
        .filter(
          ({ deletedAt, liveEndedAt, personIds }) =>
            deletedAt === null && liveEndedAt !== null && personIds.includes(introduction.bPersonId),
        )
        .sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))[0]?.id ?? null,
  );
  const { id: introductionId, aPersonId, bPersonId, byPersonId } = introduction;
  const write = (personId: string | null, kind?: 'introductionAsk' | 'introduction' | 'referrerThanks') => () => {
    if (personId === null) void navigate(at);
    else if (kind === undefined) startLetter({ personId });
    else
      startLetter({
        personId,
        kind,
        introductionId,
        ...(kind === 'referrerThanks' ? { interviewId: talkId } : {}),
      });
  };
  switch (next.kind) {
    case 'ask':
    case 'tell':
      return { does: 'Write', run: write(next.side === 'a' ? aPersonId : bPersonId, 'introductionAsk') };
    case 'join':
      return { does: 'Write', run: write(aPersonId, 'introduction') };
    case 'write':
      return { does: 'Write', run: write(bPersonId) };
    case 'thankBy':
      return { does: 'Write', run: write(byPersonId, 'referrerThanks') };
    default:
      return { does: 'Open', run: () => void navigate(at) };
  }
}
