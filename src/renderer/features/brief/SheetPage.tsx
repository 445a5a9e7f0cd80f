import { useMemo, useState } from 'react';
import { Link, useParams } from 'react-router-dom';
import { guideOf } from '../../../shared/domain/guide';
import { shortened, type PaperSize } from '../../../shared/domain/paperSheet';
import { addToInstant, dayOfInstant } from '../../../shared/domain/time';
import { TalkGone } from '../../components/TalkGone';
import { sayClock, sayLongDay } from '../../lib/dates';
import { useToday } from '../../lib/useToday';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import { nameOfPaper } from './paperName';
import { PaperScreen } from './PaperScreen';
import { SheetPaper } from './SheetPaper';
import { useUsualPaper } from '../../components/usePaper';

const sizes = ['a4', 'letter', 'a5'] as const;

/** The guide as a sheet to write on, for a talk in which typing would be in the way. */
export function SheetPage() {
  const { interviewId = '' } = useParams();
  const { zone } = useToday();
  const interview = useWorkspace((workspace) => workspace.interviews[interviewId]);
  const people = useWorkspace((workspace) => workspace.people);
  const questions = useWorkspace((workspace) => workspace.guideQuestions);
  const guide = useMemo(() => guideOf({ guideQuestions: questions }, interviewId), [questions, interviewId]);
  const usual = useUsualPaper();
  const [chosen, setChosen] = useState<PaperSize | null>(null);
  if (interview === undefined || interview.deletedAt !== null) return <TalkGone stage="Sheet" interview={interview} />;
  const { startsAt, minutes } = interview;
  const when =
    startsAt === null
      ? ''
      : `${sayLongDay(dayOfInstant(startsAt, zone))}, ${sayClock(startsAt, zone)} to ${sayClock(addToInstant(startsAt, { minutes }), zone)}`;
  const size = chosen ?? usual;
  return (
    <PaperScreen
      interviewId={interviewId}
      kind="sheet"
      name={nameOfPaper('Sheet for', interview, people)}
      size={size}
      sizes={sizes}
      onSize={setChosen}
      remark={
        <>
          Write the mark, then the words. Afterwards{' '}
          <Link to={`/interviews/${interviewId}/filled-sheet`}>type it in</Link>, a line each, with the box’s number
          first.
        </>
      }
    >
      <SheetPaper
        guide={guide}
        size={size}
        who={interview.personIds.flatMap((id) => people[id]?.name ?? []).join(', ') || 'Somebody'}
        when={when}
        purpose={shortened(interview.purpose, size === 'a5' ? 110 : 150)}
      />
    </PaperScreen>
  );
}
