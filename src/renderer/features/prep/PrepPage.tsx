import { Button, Kbd, SegmentedControl, VisuallyHidden } from '@mantine/core';
import { TalkGone } from '../../components/TalkGone';
import { useMediaQuery } from '@mantine/hooks';
import { useRef, useState } from 'react';
import { useNavigate, useParams } from 'react-router-dom';
import type { GuideQuestion } from '../../../shared/domain/interview';
import { interviewPath } from '../../../shared/domain/path';
import type { Question } from '../../../shared/domain/question';
import { costOf } from '../../../shared/domain/questionCost';
import { lintQuestion } from '../../../shared/text/questionLint';
import { sayTheirClock, zoneOfOthers } from '../../../shared/text/bothClocks';
import { focusRow } from '../../components/focusedRow';
import { InterviewBar } from '../../components/InterviewBar';
import { StatusStrip } from '../../components/StatusStrip';
import { sayDuration, sayMomentInSentence } from '../../lib/dates';
import { useToday } from '../../lib/useToday';
import { useDispatch } from '../../workspace/useDispatch';
import { BriefPanel } from './BriefPanel';
import { usualLengths } from './BudgetBar';
import { Checklist } from './Checklist';
import { GuidePane } from './GuidePane';
import { LibraryPanel } from './LibraryPanel';
import classes from './Prep.module.css';
import { useConfirmation } from '../../components/useConfirmation';
import { TalkPeople } from './TalkPeople';
import { useGuideActions } from './useGuideActions';
import { useGuideRemarks } from './useGuideRemarks';
import { usePrep } from './usePrep';
import { usePrepKeys } from './usePrepKeys';

const tabs = [
  { value: 'guide', label: 'Guide' },
  { value: 'brief', label: 'Brief' },
  { value: 'library', label: 'Library' },
  { value: 'checks', label: 'Before the call' },
] as const;
type Tab = (typeof tabs)[number]['value'];

/** Ten minutes before a talk: who they are, what I want to learn, and the questions against the time. */
export function PrepPage() {
  const { interviewId = '' } = useParams();
  const prep = usePrep(interviewId);
  if (prep === null || prep.interview.deletedAt !== null) return <TalkGone stage="Prep" interview={prep?.interview} />;
  return <PrepRoom key={interviewId} prep={prep} />;
}

function PrepRoom({ prep }: { readonly prep: NonNullable<ReturnType<typeof usePrep>> }) {
  const { interview, guide, brief, questions, suggestions, budget, flags, medians, assumptions } = prep;
  const dispatch = useDispatch();
  const navigate = useNavigate();
  const { now, zone } = useToday();
  const isTabbed = useMediaQuery('(max-width: 979px)', false, { getInitialValueInEffect: false });
  const isOverlaid = useMediaQuery('(max-width: 1179px)', false, { getInitialValueInEffect: false });
  const [tab, setTab] = useState<Tab>('guide');
  const [isShown, setIsShown] = useState<boolean | null>(null);
  const [editing, setEditing] = useState<string | null>(null);
  const [isAdding, setIsAdding] = useState(false);
  const [replacing, setReplacing] = useState<GuideQuestion | null>(null);
  const [isPurposeLater, setIsPurposeLater] = useState(false);
  const [said, say] = useState('');
  const room = useRef<HTMLDivElement>(null);
  const [beliefFor, setBeliefFor] = useState<string | null>(null);
  const actions = useGuideActions(interview.id, guide, medians);
  const confirmation = useConfirmation(interview);

  const isWaiting = interview.purpose === '' && guide.length === 0 && !isPurposeLater;
  const isLibraryOpen = !isWaiting && (isTabbed ? tab === 'library' : (isShown ?? !isOverlaid));
  const showLibrary = (isOn: boolean) => {
    if (isTabbed) setTab(isOn ? 'library' : 'guide');
    else setIsShown(isOn);
    if (!isOn) setReplacing(null);
  };
  const goLive = () => void navigate(interviewPath(interview.id, 'live'));
  const edit = (id: string) => {
    setTab('guide');
    setEditing(id);
  };
  const take = async (question: Question) => {
    const place = suggestions.findIndex((suggestion) => suggestion.question.id === question.id);
    const next = suggestions[place + 1] ?? suggestions[place - 1];
    const taken = await actions.take(question, replacing);
    if (taken === null) return;
    say(`“${question.text}” is in the guide, ${costOf(question, medians).minutes} min.`);
    setReplacing(null);
    if (taken.hasGap) edit(taken.id);
    else if (place >= 0 && next) focusRow(room.current, next.question.id);
  };
  const remarks = useGuideRemarks({ flags, actions, say, onEdit: edit });
  const openBeliefs = ({ id }: GuideQuestion) => {
    if (assumptions.length > 0) setBeliefFor(id);
    else
      say(
        interview.goalId === null
          ? 'This talk serves no goal yet. Choose one among its details.'
          : 'Its goal has no beliefs to test yet. Write them under Insights.',
      );
  };
  const changeLength = (by: -1 | 1) => {
    const others = usualLengths.filter((minutes) => (minutes - interview.minutes) * by > 0);
    const minutes = by > 0 ? others[0] : others.at(-1);
    if (minutes === undefined) return;
    void dispatch('interview.changed', { id: interview.id, fields: { minutes } });
    say(`${minutes} minutes for the talk.`);
  };
  usePrepKeys({
    remarks,
    onBelief: openBeliefs,
    onLength: changeLength,
    guide,
    actions,
    say,
    room,
    onAdd: () => {
      setTab('guide');
      setIsAdding(true);
    },
    onEdit: edit,
    onAccept: (id) => {
      const question = questions.find((one) => one.id === id);
      if (question) void take(question);
      else {
        showLibrary(true);
        if (suggestions[0]) focusRow(room.current, suggestions[0].question.id);
      }
    },
    onLibrary: () => {
      showLibrary(!isLibraryOpen);
    },
    onLive: goLive,
    onBrief: () => void navigate(`/interviews/${interview.id}/brief`),
  });

  const who = brief.people.map(({ person }) => person.name).join(' and ') || 'Somebody';
  const theirs =
    interview.startsAt === null
      ? ''
      : sayTheirClock(
          interview.startsAt,
          zone,
          zoneOfOthers(brief.people[0]?.person.timeZone ?? '', interview.timeZone, zone),
        );
  const mine = interview.startsAt === null ? 'no time yet' : sayMomentInSentence(interview.startsAt, now, zone);
  const when = theirs === '' ? mine : `${mine} (${theirs})`;
  const checklist = <Checklist interview={interview} />;
  const briefPanel = (
    <BriefPanel
      brief={brief}
      isComplete={prep.isBriefComplete}
      who={<TalkPeople interview={interview} people={brief.people.map(({ person }) => person)} />}
    >
      {isTabbed ? null : checklist}
    </BriefPanel>
  );
  const guidePane = (
    <GuidePane
      interview={interview}
      guide={guide}
      budget={budget}
      flags={flags}
      medians={medians}
      assumptions={assumptions}
      beliefFor={beliefFor}
      onBelief={setBeliefFor}
      onRewrite={(question, flag) => void remarks.rewrite(question, flag)}
      lintOf={lintDraft}
      actions={actions}
      isWaiting={isWaiting}
      onPurposeLater={() => {
        setIsPurposeLater(true);
      }}
      editing={editing}
      onEdit={setEditing}
      isAdding={isAdding}
      onAdding={setIsAdding}
      onReplace={(question) => {
        setReplacing(question);
        showLibrary(true);
      }}
      onLibrary={
        isTabbed || isLibraryOpen || isWaiting
          ? null
          : () => {
              showLibrary(true);
            }
      }
      say={say}
    />
  );
  const library = isLibraryOpen && (
    <LibraryPanel
      questions={questions}
      suggestions={suggestions}
      medians={medians}
      guide={guide}
      replacing={replacing}
      isOverlaid={isOverlaid && !isTabbed}
      onTake={(question) => void take(question)}
      onClose={
        isTabbed
          ? null
          : () => {
              showLibrary(false);
            }
      }
    />
  );
  return (
    <>
      <InterviewBar
        interviewId={interview.id}
        step="prep"
        title={who}
        subtitle={[brief.people[0]?.role, when, sayDuration(interview.minutes)].filter(Boolean).join(', ')}
        action={
          <Button
            variant={confirmation?.isNext === true ? 'default' : 'filled'}
            onClick={goLive}
            rightSection={<Kbd>L</Kbd>}
          >
            Go live
          </Button>
        }
      />
      {confirmation !== null && (
        <section aria-label="Next step" className={classes.confirm}>
          <span>{confirmation.says}</span>
          <Button variant={confirmation.isNext ? 'filled' : 'default'} onClick={confirmation.open}>
            {confirmation.label}
          </Button>
        </section>
      )}
      <div ref={room} className={classes.room} data-is-tabbed={isTabbed || undefined}>
        {isTabbed && (
          <div className={classes.tabs}>
            <SegmentedControl
              aria-label="Parts of Prep"
              data={[...tabs]}
              value={tab}
              onChange={(value) => {
                setTab(value);
              }}
            />
          </div>
        )}
        {(!isTabbed || tab === 'brief') && briefPanel}
        {isTabbed && tab === 'checks' && <section className={classes.alone}>{checklist}</section>}
        {(!isTabbed || tab === 'guide') && guidePane}
        {library}
      </div>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
      <StatusStrip
        hints={[
          { keys: ['Q'], does: 'add' },
          { keys: ['alt+ArrowUp', 'alt+ArrowDown'], does: 'move' },
          { keys: ['+', '-'], does: 'minutes' },
          { keys: ['1', '2', '3'], does: 'must, should, could' },
          { keys: ['B'], does: 'belief' },
          { keys: ['A'], does: 'accept' },
          { keys: ['mod+\\'], does: 'library' },
        ]}
      />
    </>
  );
}

/** Words that are only being typed: where they will stand is not known yet. */
function lintDraft(text: string) {
  return text.trim().split(/\s+/).length < 3 ? [] : lintQuestion(text, { isEarly: false });
}
