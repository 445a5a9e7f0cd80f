import { Button } from '@mantine/core';
import { Link } from 'react-router-dom';
import type { Interview } from '../../../shared/domain/interview';
import { interviewPath } from '../../../shared/domain/path';
import { callName } from '../../../shared/domain/person';
import { isForgotten } from '../../../shared/domain/runningTalk';
import { elapsedAt, startOnPresentClock } from '../../../shared/domain/talkClock';
import { addToInstant } from '../../../shared/domain/time';
import { profileOf } from '../../../shared/domain/workspace';
import { useNow } from '../../lib/clock';
import { sayClock, sayMomentInSentence, sayTimer } from '../../lib/dates';
import { newId } from '../../lib/newId';
import { useDispatch } from '../../workspace/useDispatch';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import classes from './Today.module.css';
import { useTalk } from './useTalk';

/** The talk that is running: the way back to it before anything else. One that began more than a day ago is asked about. */
export function LiveNow({ interview }: { readonly interview: Interview }) {
  const now = useNow(1_000);
  const { names } = useTalk(interview);
  const { person, zone } = useWorkspace((workspace) => ({
    person: workspace.people[interview.personIds[0] ?? ''],
    zone: profileOf(workspace).timeZone,
  }));
  const dispatch = useDispatch();
  const start = startOnPresentClock(interview);
  const isOld = isForgotten(interview, now);
  const running = start === null ? '' : `, ${sayTimer(Math.floor(elapsedAt(interview, now) / 1_000))}`;
  const plannedEnd = start === null ? null : addToInstant(start, { minutes: interview.minutes });
  const handleEnd = () =>
    void dispatch(
      'interview.ended',
      {
        id: interview.id,
        endedAt: plannedEnd,
        thankYous: interview.personIds.map((personId) => ({
          personId,
          followUpId: newId('followUps'),
          touchpointId: newId('touchpoints'),
        })),
      },
      { toast: 'Call ended' },
    );
  return (
    <section aria-label="Conversation now" className={classes.box}>
      <div className={classes.what}>
        <h2 className={classes.name}>{names}</h2>
        <p className={`aw-serif ${classes.purpose ?? ''}`}>{interview.purpose}</p>
        {isOld && start !== null && (
          <p>
            This call began {sayMomentInSentence(start, now, zone)} and was never ended. Its notes are all here. Did it
            end?
          </p>
        )}
        <div className={classes.buttons}>
          <Button variant="filled" component={Link} to={interviewPath(interview.id, 'live')}>
            <span className="aw-numbers">
              Back to {person ? callName(person) : names}
              {isOld ? '' : running}
            </span>
          </Button>
          {isOld && plannedEnd !== null && (
            <Button variant="default" onClick={handleEnd}>
              It ended about {sayClock(plannedEnd, zone)}
            </Button>
          )}
        </div>
      </div>
    </section>
  );
}
