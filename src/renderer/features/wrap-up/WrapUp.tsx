import { Button, Kbd } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useCallback, useMemo } from 'react';
import { useNavigate } from 'react-router-dom';
import { guideOf, notesOf } from '../../../shared/domain/guide';
import type { Interview, Note } from '../../../shared/domain/interview';
import { talksAhead } from '../../../shared/domain/talksAhead';
import { organisationOfTalk } from '../../../shared/domain/organisationOfTalk';
import { interviewPath, isBeforeTalk } from '../../../shared/domain/path';
import { organisationsInUse } from '../../../shared/domain/peopleFacts';
import { callName } from '../../../shared/domain/person';
import { dayOfInstant } from '../../../shared/domain/time';
import { profileOf, settingsOf } from '../../../shared/domain/workspace';
import { EmptyState } from '../../components/EmptyState';
import { InterviewBar } from '../../components/InterviewBar';
import { NotSpokenYet } from '../../components/NotSpokenYet';
import { dateOrder, nameCollator, sayClock, sayDay } from '../../lib/dates';
import { useToday } from '../../lib/useToday';
import { useDispatch } from '../../workspace/useDispatch';
import { useScreenKeys } from '../../lib/keyboard';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import { ReflectionPanel } from './ReflectionPanel';
import { TriageList } from './TriageList';
import type { TriageSurroundings } from './triageFields';
import { useTriage } from './useTriage';
import classes from './WrapUp.module.css';

interface WrapUpProps {
  readonly interview: Interview;
  /** The note that the search led to, if it did. */
  readonly foundNoteId: string | null;
}

/** Left the notes, each with what it becomes; right what is only fresh today. */
export function WrapUp({ interview, foundNoteId }: WrapUpProps) {
  const navigate = useNavigate();
  const dispatch = useDispatch();
  const { today, zone } = useToday();
  const known = useWorkspace(({ profile, settings, messages: _, ...rest }) => ({
    ...rest,
    profile: profileOf({ profile }),
    settings: settingsOf({ settings }),
  }));
  const { people, goals, assumptions, followUps, organisations, roles, guideQuestions, interviews } = known;
  const notes = useMemo(() => notesOf({ notes: known.notes }, interview.id), [known.notes, interview.id]);
  const guide = useMemo(() => guideOf({ guideQuestions }, interview.id), [guideQuestions, interview.id]);
  const surroundings = useMemo<TriageSurroundings>(
    () => ({
      organisationId: organisationOfTalk(interview, Object.values(roles)),
      organisations: organisationsInUse(organisations, nameCollator()),
      personNames: new Map(Object.values(people).map(({ id, name }) => [id, name])),
    }),
    [interview, roles, organisations, people],
  );
  const context = useMemo(
    () => ({
      interview,
      people,
      goals,
      assumptions,
      followUps,
      nextTalks: talksAhead(interviews, interview.id),
      today,
      zone,
      workingDays: known.profile.workingDays,
      dateOrder: dateOrder(known.settings.dateOrder),
    }),
    [interview, people, goals, assumptions, followUps, interviews, today, zone, known.profile, known.settings],
  );
  const triage = useTriage(notes, context, surroundings, foundNoteId);
  const present = interview.personIds.flatMap((id) => people[id] ?? []);
  const speakerOf = (note: Note): string => {
    const person = note.speakerId === null ? present[0] : people[note.speakerId];
    return person === undefined ? 'them' : callName(person);
  };

  const isAhead = notes.length === 0 && isBeforeTalk(interview);

  const handleAllSorted = useCallback(() => {
    document.querySelector<HTMLElement>('#wrap-up-reflection textarea')?.focus();
  }, []);
  const handleThankYou = async () => {
    const reply = await dispatch('interview.wrappedUp', { id: interview.id });
    if (reply.ok) void navigate(interviewPath(interview.id, interview.isJustSocial ? 'keep-in-touch' : 'thank-you'));
  };

  useScreenKeys(
    'Wrap-up',
    isAhead
      ? []
      : [
          {
            keys: 'mod+Enter',
            does: interview.isJustSocial ? 'on to keeping in touch' : 'on to the letter',
            inText: true,
            run: () => void handleThankYou(),
          },
        ],
  );

  return (
    <>
      <InterviewBar
        interviewId={interview.id}
        step="wrap-up"
        title={present.map(({ name }) => name).join(' and ') || 'Somebody'}
        subtitle={isAhead ? 'Not spoken yet' : spoke(interview, notes.length, today, zone)}
        action={
          !isAhead && (
            <Button
              variant="filled"
              rightSection={<IconArrowRight size={16} stroke={1.6} aria-hidden />}
              onClick={() => void handleThankYou()}
            >
              {interview.isJustSocial ? 'Keep in touch' : 'Thank-you'}
            </Button>
          )
        }
      />
      <div className={classes.page}>
        <div className={classes.list}>
          {isAhead ? (
            <NotSpokenYet interviewId={interview.id} sentence="After the call you sort your notes here, one by one." />
          ) : triage.sortable.length === 0 && !triage.isShowingAll ? (
            <NothingMarked notes={notes} onSort={triage.showAll} />
          ) : (
            <TriageList
              triage={triage}
              surroundings={surroundings}
              known={known}
              speakerOf={speakerOf}
              startedAt={interview.liveStartedAt}
              endedAt={interview.liveEndedAt}
              today={today}
              foundId={foundNoteId}
              onAllSorted={handleAllSorted}
            />
          )}
        </div>
        {!isAhead && <ReflectionPanel interview={interview} guide={guide} settings={known.settings} />}
      </div>
    </>
  );
}

/** Nothing has a mark: the first and the last line remind of the talk. */
function NothingMarked({ notes, onSort }: { readonly notes: readonly Note[]; readonly onSort: () => void }) {
  useScreenKeys('Wrap-up', [{ keys: 'u', does: 'sort by hand', run: onSort }], notes.length > 0);
  const onRecord = notes.filter(({ isOffRecord }) => !isOffRecord);
  const [first, last] = [onRecord[0], onRecord.at(-1)];
  if (notes.length === 0) {
    return (
      <EmptyState
        line="What will you still remember next month?"
        sentence="Nothing was written down during this talk. Write three sentences on the right while it is fresh."
      />
    );
  }
  return (
    <EmptyState
      line="No line has a mark yet."
      sentence={`${notes.length} ${notes.length === 1 ? 'line was' : 'lines were'} written. It began and ended like this:`}
    >
      {first && <p className={`aw-serif ${classes.edge}`}>{first.text}</p>}
      {last && last !== first && <p className={`aw-serif ${classes.edge}`}>{last.text}</p>}
      <Button onClick={onSort} rightSection={<Kbd>U</Kbd>}>
        Sort by hand
      </Button>
    </EmptyState>
  );
}

function spoke(interview: Interview, count: number, today: string, zone: string): string {
  const lines = `${count} ${count === 1 ? 'note' : 'notes'}`;
  if (interview.liveStartedAt === null) return lines;
  const day = sayDay(dayOfInstant(interview.liveStartedAt, zone), today);
  const end = interview.liveEndedAt === null ? '' : ` to ${sayClock(interview.liveEndedAt, zone)}`;
  return `Spoke ${/^(Today|Yesterday)$/.test(day) ? day.toLowerCase() : day} ${sayClock(interview.liveStartedAt, zone)}${end}, ${lines}`;
}
