import { useMemo, useState } from 'react';
import { useNavigate, useParams } from 'react-router-dom';
import type { Interview } from '../../../shared/domain/interview';
import { interviewPath, isBeforeTalk } from '../../../shared/domain/path';
import { thankYouWindow } from '../../../shared/domain/thankYouWindow';
import { settingsOf } from '../../../shared/domain/workspace';
import { EmptyState } from '../../components/EmptyState';
import { InterviewBar } from '../../components/InterviewBar';
import { NotSpokenYet } from '../../components/NotSpokenYet';
import { TalkGone } from '../../components/TalkGone';
import { sayClock, sayDuration, sayMoment } from '../../lib/dates';
import { useToday } from '../../lib/useToday';
import { useSlice, useWorkspace } from '../../workspace/WorkspaceProvider';
import { LetterRoom } from './LetterRoom';
import { PersonSwitch } from './PersonSwitch';
import classes from './ThankYou.module.css';

/** The fourth stage: a letter to each person of the talk, inside a day. */
export function ThankYouPage() {
  const { interviewId = '' } = useParams();
  const interview = useWorkspace((workspace) => workspace.interviews[interviewId]);
  const hasNotes = useSlice('notes', 'interviewId', interviewId);
  const hasMessages = useSlice('messages', 'interviewId', interviewId);
  if (interview === undefined || interview.deletedAt !== null)
    return <TalkGone stage="Thank-you" interview={interview} />;
  return hasNotes && hasMessages ? <Letters interview={interview} /> : null;
}

function Letters({ interview }: { readonly interview: Interview }) {
  const navigate = useNavigate();
  const { now, zone } = useToday();
  const hours = useWorkspace((workspace) => settingsOf(workspace).thankYouHours);
  const { people: allPeople, messages } = useWorkspace((workspace) => ({
    people: workspace.people,
    messages: workspace.messages,
  }));
  const people = useMemo(
    () => interview.personIds.flatMap((id) => (allPeople[id]?.deletedAt === null ? [allPeople[id]] : [])),
    [interview.personIds, allPeople],
  );
  const sent = useMemo(
    () =>
      new Set(
        Object.values(messages)
          .filter(
            ({ interviewId, kind, sentAt, deletedAt }) =>
              interviewId === interview.id && kind === 'thankYou' && sentAt !== null && deletedAt === null,
          )
          .map(({ personId }) => personId),
      ),
    [messages, interview.id],
  );
  const hasLetter = useMemo(
    () =>
      Object.values(messages).some(
        ({ interviewId, kind, deletedAt }) => interviewId === interview.id && kind === 'thankYou' && deletedAt === null,
      ),
    [messages, interview.id],
  );
  const [chosen, setChosen] = useState<string | null>(null);
  const person = people.find(({ id }) => id === chosen) ?? people.find(({ id }) => !sent.has(id)) ?? people[0];
  const window = interview.liveEndedAt === null ? null : thankYouWindow(interview.liveEndedAt, now, hours);
  const begun = interview.liveStartedAt;

  return (
    <>
      <InterviewBar
        interviewId={interview.id}
        step="thank-you"
        title={people.map(({ name }) => name).join(', ') || 'Somebody'}
        subtitle={
          interview.liveEndedAt === null || begun === null
            ? 'Not spoken yet'
            : begun < interview.liveEndedAt
              ? `Spoke ${lowerDay(sayMoment(begun, now, zone))} to ${sayClock(interview.liveEndedAt, zone)}`
              : `Spoke ${lowerDay(sayMoment(interview.liveEndedAt, now, zone))}`
        }
        action={
          window !== null &&
          sent.size < people.length && (
            <span className={classes.window}>
              {window.isClosed ? (
                'A late thank-you is still a thank-you.'
              ) : (
                <>
                  <strong className="aw-numbers">{sayDuration(window.minutesLeft)}</strong> left to send
                </>
              )}
            </span>
          )
        }
      />
      {isBeforeTalk(interview) && !hasLetter ? (
        <div className={classes.empty}>
          <NotSpokenYet
            interviewId={interview.id}
            sentence="After the call you write the letter here, from your notes."
          />
        </div>
      ) : person === undefined ? (
        <div className={classes.empty}>
          <EmptyState
            line="Nobody to write to."
            sentence="The people of this conversation are in the bin. Take them back, then write."
          />
        </div>
      ) : (
        <LetterRoom
          key={person.id}
          interview={interview}
          person={person}
          window={window === null ? null : { isClosed: window.isClosed, hours }}
          switcher={
            people.length > 1 && <PersonSwitch people={people} sent={sent} current={person.id} onChange={setChosen} />
          }
          onSent={() => {
            const next = people.find(({ id }) => id !== person.id && !sent.has(id));
            if (next) setChosen(next.id);
            else void navigate(interviewPath(interview.id, 'keep-in-touch'));
          }}
        />
      )}
    </>
  );
}

function lowerDay(text: string): string {
  return text.replace(/^(Today|Yesterday)/, (day) => day.toLowerCase());
}
