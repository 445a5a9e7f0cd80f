import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router-dom';
import type { Interview } from '../../../shared/domain/interview';
import { openPromisesTo, reasonsFor } from '../../../shared/domain/keepInTouch';
import { millisecondsBetween } from '../../../shared/domain/time';
import { callName, type Person } from '../../../shared/domain/person';
import { EmptyState } from '../../components/EmptyState';
import { InterviewBar } from '../../components/InterviewBar';
import { PersonTabs } from './PersonTabs';
import { ScreenBar } from '../../components/ScreenBar';
import { TalkGone } from '../../components/TalkGone';
import { StatusStrip } from '../../components/StatusStrip';
import { sayDuration, sayMomentInSentence } from '../../lib/dates';
import { useScreenKeys } from '../../lib/keyboard';
import { useToday } from '../../lib/useToday';
import { useSlice, useWorkspace } from '../../workspace/WorkspaceProvider';
import classes from './KeepInTouch.module.css';
import { LogTouch } from '../../components/LogTouch';
import { useHeard } from '../../components/useHeard';
import { useOnRecord } from '../../components/useOnRecord';
import { NextPromise } from './NextPromise';
import { ReasonList } from './ReasonList';
import { TouchPanel } from './TouchPanel';
import { YearStrip } from './YearStrip';

/** The last stage, which has no end: what is promised next, the year, and good reasons to write. */
export function KeepInTouchPage() {
  const { interviewId = '' } = useParams();
  const interview = useWorkspace((workspace) => workspace.interviews[interviewId]);
  const allPeople = useWorkspace((workspace) => workspace.people);
  const people = useMemo(
    () => (interview?.personIds ?? []).flatMap((id) => (allPeople[id]?.deletedAt === null ? [allPeople[id]] : [])),
    [interview, allPeople],
  );
  const [chosen, setChosen] = useState<string | null>(null);
  const person = people.find(({ id }) => id === chosen) ?? people[0];
  if (interview === undefined || interview.deletedAt !== null)
    return <TalkGone stage="Keep in touch" interview={interview} />;
  if (person === undefined) {
    return (
      <>
        <ScreenBar title="Keep in touch" />
        <div className={classes.empty}>
          <EmptyState
            line="Nobody of this conversation is here any more."
            sentence="They may be in the bin, or were removed in another window."
          >
            <Link to="/interviews">All interviews</Link>
          </EmptyState>
        </div>
      </>
    );
  }
  return <Room key={person.id} interview={interview} person={person} people={people} onPerson={setChosen} />;
}

interface RoomProps {
  readonly interview: Interview;
  readonly person: Person;
  readonly people: readonly Person[];
  readonly onPerson: (personId: string) => void;
}

function Room({ interview, person, people, onPerson }: RoomProps) {
  const navigate = useNavigate();
  const { today, zone } = useToday();
  const [isLogging, setLogging] = useState(false);
  const all = useWorkspace((w) => ({
    people: w.people,
    roles: w.roles,
    followUps: w.followUps,
    resources: w.resources,
    introductions: w.introductions,
    touchpoints: w.touchpoints,
    settings: w.settings,
    observations: w.observations,
    evidence: w.evidence,
    needs: w.needs,
  }));
  const { known } = useOnRecord(all);
  const heard = useHeard(person.id);
  const reasons = useMemo(() => reasonsFor(known, person, today, { zone, heard }), [known, person, today, zone, heard]);
  const promise = useMemo(() => openPromisesTo(Object.values(all.followUps), person.id)[0], [all.followUps, person.id]);
  useScreenKeys('Keep in touch', [
    {
      keys: 't',
      does: 'log a touch',
      run: () => {
        setLogging(true);
      },
    },
  ]);

  return (
    <>
      <InterviewBar
        interviewId={interview.id}
        step="keep-in-touch"
        title={people.map(({ name }) => name).join(', ')}
        subtitle={<LetterState interview={interview} person={person} />}
        action={<Button onClick={() => void navigate('/')}>Done for now</Button>}
      />
      <div className={classes.columns}>
        <div className={classes.main}>
          {people.length > 1 && <PersonTabs people={people} current={person.id} onChange={onPerson} />}
          <NextPromise interview={interview} person={person} promise={promise} />
          <YearStrip person={person} />
          <ReasonList person={person} reasons={reasons} />
        </div>
        <aside aria-label={`About ${callName(person)}`} className={classes.side}>
          <TouchPanel
            interview={interview}
            person={person}
            onLog={() => {
              setLogging(true);
            }}
          />
        </aside>
      </div>
      <StatusStrip hints={[{ keys: ['T'], does: 'log a touch' }]} />
      {isLogging && (
        <LogTouch
          person={person}
          onClose={() => {
            setLogging(false);
          }}
        />
      )}
    </>
  );
}

function LetterState({ interview, person }: { readonly interview: Interview; readonly person: Person }) {
  const { now, zone } = useToday();
  useSlice('messages', 'interviewId', interview.id);
  const sentAt = useWorkspace(
    ({ messages }) =>
      Object.values(messages).find(
        (m) =>
          m.interviewId === interview.id &&
          m.personId === person.id &&
          m.kind === 'thankYou' &&
          m.deletedAt === null &&
          m.sentAt !== null,
      )?.sentAt ?? null,
  );
  if (sentAt === null) return <>Letter not sent yet</>;
  const said = sayMomentInSentence(sentAt, now, zone);
  const after = interview.liveEndedAt === null ? 0 : millisecondsBetween(interview.liveEndedAt, sentAt) / 60_000;
  return (
    <>
      Letter sent {said}
      {after > 0 && `, ${sayDuration(after)} after the call`}
    </>
  );
}
