import { Link } from 'react-router-dom';
import type { FollowUp } from '../../../shared/domain/followUp';
import { interviewPath, notePath, stepOf } from '../../../shared/domain/path';
import { dayOfInstant } from '../../../shared/domain/time';
import { MarkIcon } from '../../components/MarkIcon';
import { SectionHeading } from '../../components/SectionHeading';
import { sayClock, sayDayInSentence } from '../../lib/dates';
import { useToday } from '../../lib/useToday';
import { useSlice, useWorkspace } from '../../workspace/WorkspaceProvider';
import classes from './FollowUps.module.css';

/** Where it was said: the note in its own words, and the talk; or the event where we met. */
export function FollowUpSource({
  followUp,
}: {
  readonly followUp: Pick<FollowUp, 'interviewId' | 'noteId'> & Partial<Pick<FollowUp, 'eventId'>>;
}) {
  if (followUp.interviewId !== null) return <Source interviewId={followUp.interviewId} noteId={followUp.noteId} />;
  return followUp.eventId == null ? null : <MetAt eventId={followUp.eventId} />;
}

function MetAt({ eventId }: { readonly eventId: string }) {
  const { today } = useToday();
  const event = useWorkspace((workspace) => workspace.events[eventId]);
  if (event === undefined) return null;
  return (
    <section aria-label="Where it comes from">
      <SectionHeading title="Where it comes from" />
      <p className={classes.talk}>
        <Link to={`/events/${eventId}`}>
          {event.name}
          {event.on !== null && `, ${sayDayInSentence(event.on, today)}`}
        </Link>
      </p>
    </section>
  );
}

function Source({ interviewId, noteId }: { readonly interviewId: string; readonly noteId: string | null }) {
  const { today, zone } = useToday();
  useSlice('notes', 'interviewId', interviewId);
  const interview = useWorkspace((workspace) => workspace.interviews[interviewId]);
  const note = useWorkspace((workspace) => (noteId === null ? undefined : workspace.notes[noteId]));
  const people = useWorkspace((workspace) => workspace.people);
  if (interview === undefined) return null;
  const at = interview.liveEndedAt ?? interview.startsAt;
  const names = interview.personIds.flatMap((id) => people[id]?.name ?? []).join(', ');
  return (
    <section aria-label="Where it comes from">
      <SectionHeading title="Where it comes from">{note && sayClock(note.at, zone)}</SectionHeading>
      {note && !note.isOffRecord && (
        <p className={classes.note}>
          {note.mark && <MarkIcon mark={note.mark} />}
          <Link className={`aw-serif ${classes.noteLink}`} dir="auto" to={notePath(interviewId, note.id)}>
            {note.text}
          </Link>
        </p>
      )}
      <p className={classes.talk}>
        <Link to={interviewPath(interviewId, stepOf(interview))}>
          Conversation with {names || 'somebody'}
          {at !== null && `, ${sayDayInSentence(dayOfInstant(at, zone), today)}`}
        </Link>
      </p>
    </section>
  );
}
