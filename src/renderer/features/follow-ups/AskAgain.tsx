import { Button, Group } from '@mantine/core';
import { mayAskAgain } from '../../../shared/domain/agenda';
import type { LocalDate } from '../../../shared/domain/field';
import type { FollowUp } from '../../../shared/domain/followUp';
import type { Person } from '../../../shared/domain/person';
import { dayOfInstant } from '../../../shared/domain/time';
import { gentleAsk } from '../../../shared/text/gentleAsk';
import { SectionHeading } from '../../components/SectionHeading';
import { notify, notifyFailure } from '../../components/notify';
import { useToday } from '../../lib/useToday';
import { useProcedure } from '../../workspace/useProcedure';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import classes from './FollowUps.module.css';
import type { FollowUpMoves } from './useFollowUpMoves';

/** What they offered for a day that is over: a line that asks without pressing, and “asked again”. */
export function AskAgain({
  followUp,
  person,
  today,
  moves,
}: {
  readonly followUp: FollowUp;
  readonly person: Person | undefined;
  readonly today: LocalDate;
  readonly moves: FollowUpMoves;
}) {
  const { zone } = useToday();
  const copyText = useProcedure('text.copy');
  const talk = useWorkspace((workspace) => workspace.interviews[followUp.interviewId ?? '']);
  if (!mayAskAgain(followUp, today)) return null;
  const line = gentleAsk(followUp, person, dayOfInstant(talk?.liveEndedAt ?? followUp.createdAt, zone));
  const copy = async () => {
    const reply = await copyText({ text: line });
    if (reply.ok) notify('Copied. Say “Asked again” when it is on its way.');
    else notifyFailure(reply.failure);
  };
  return (
    <section aria-label="Ask again">
      <SectionHeading title="Ask again">when you like</SectionHeading>
      <p className={`aw-serif ${classes.gentle}`} dir="auto">
        {line}
      </p>
      <Group gap={8}>
        <Button onClick={() => void copy()}>Copy the line</Button>
        <Button aria-keyshortcuts="A" onClick={moves.askedAgain}>
          Asked again
        </Button>
      </Group>
    </section>
  );
}
