import { Button } from '@mantine/core';
import { IconCheck, IconCircle } from '@tabler/icons-react';
import { useMemo } from 'react';
import { Link } from 'react-router-dom';
import { frameOf, guideOf } from '../../../shared/domain/guide';
import type { Interview } from '../../../shared/domain/interview';
import { interviewPath } from '../../../shared/domain/path';
import { readinessOf } from '../../../shared/domain/readiness';
import { dayOfInstant } from '../../../shared/domain/time';
import { minutesUntil, NEAR_MINUTES } from '../../../shared/domain/today';
import { settingsOf } from '../../../shared/domain/workspace';
import { sayTheirClock, zoneOfOthers } from '../../../shared/text/bothClocks';
import { KeyCaps } from '../../components/KeyCaps';
import { sayAway, sayClock, sayDuration } from '../../lib/dates';
import { useToday } from '../../lib/useToday';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import classes from './Today.module.css';
import { useConfirmation } from '../../components/useConfirmation';
import { useTalk } from './useTalk';

interface NextInterviewProps {
  readonly interview: Interview;
  /** More of the same day. */
  readonly after: readonly Interview[];
  /** Nothing is running, so that this holds the next step. */
  readonly isFirst: boolean;
}

/** The next talk: when, who, what must be learned, what is still missing, and the way in. */
export function NextInterview({ interview, after, isFirst }: NextInterviewProps) {
  const { today, now, zone } = useToday();
  const guideQuestions = useWorkspace((workspace) => workspace.guideQuestions);
  const settings = useWorkspace(settingsOf);
  const { names, role } = useTalk(interview);
  const confirmation = useConfirmation(interview);
  const personZone = useWorkspace((workspace) => workspace.people[interview.personIds[0] ?? '']?.timeZone ?? '');
  const items = useMemo(
    () => readinessOf(interview, guideOf({ guideQuestions }, interview.id), frameOf(settings)),
    [interview, guideQuestions, settings],
  );
  const isReady = items.every(({ isDone }) => isDone);
  if (interview.startsAt === null) return null;
  const theirs = sayTheirClock(interview.startsAt, zone, zoneOfOthers(personZone, interview.timeZone, zone));
  const minutes = minutesUntil(interview.startsAt, now);
  const isToday = dayOfInstant(interview.startsAt, zone) === today;
  const isNear = minutes < NEAR_MINUTES;
  const isRoomNext = isNear || isReady;
  const length = `${interview.minutes}-minute ${mediumWords[interview.medium]}`;
  return (
    <section aria-label="Next interview">
      <div className={classes.box}>
        <div>
          <div className={classes.clock}>{sayClock(interview.startsAt, zone)}</div>
          <div className={classes.until}>
            {minutes < 0
              ? `since ${sayDuration(-minutes)}`
              : isToday
                ? `in ${sayDuration(minutes)}`
                : sayAway(dayOfInstant(interview.startsAt, zone), today)}
          </div>
          {theirs !== '' && <div className={classes.until}>{theirs}</div>}
        </div>
        <div className={classes.what}>
          <h2 className={classes.name}>{names}</h2>
          <p className={classes.who}>{role === '' ? length : `${role}. ${length}`}</p>
          {interview.purpose.trim() !== '' && (
            <p className={`aw-serif ${classes.purpose ?? ''}`}>{interview.purpose}</p>
          )}
          <ul aria-label="Readiness" className={classes.readiness}>
            {items.map(({ key, isDone, says }) => (
              <li key={key} data-is-open={!isDone || undefined}>
                {isDone ? (
                  <IconCheck size={14} stroke={1.6} color="var(--aw-done)" role="img" aria-label="Done:" />
                ) : (
                  <IconCircle size={11} stroke={1.6} color="var(--aw-control)" role="img" aria-label="To do:" />
                )}
                {says}
              </li>
            ))}
          </ul>
          {confirmation !== null && (
            <div className={classes.confirm}>
              <p>{confirmation.says}</p>
              <Button variant={isFirst && confirmation.isNext ? 'filled' : 'default'} onClick={confirmation.open}>
                {confirmation.label}
              </Button>
            </div>
          )}
          <div className={classes.buttons}>
            <Button
              component={Link}
              to={interviewPath(interview.id, 'prep')}
              variant={isFirst && !isRoomNext && confirmation?.isNext !== true ? 'filled' : 'default'}
            >
              {isReady ? 'Open prep' : 'Finish prep'}
            </Button>
            <Button
              component={Link}
              to={interviewPath(interview.id, 'live')}
              variant={isFirst && isRoomNext && confirmation?.isNext !== true ? 'filled' : 'default'}
            >
              Open live room
              <span className={classes.cap}>
                <KeyCaps keys="L" />
              </span>
            </Button>
          </div>
        </div>
      </div>
      {after.length > 0 && (
        <ul className={classes.rows}>
          {after.map((other) => (
            <AfterRow key={other.id} interview={other} />
          ))}
        </ul>
      )}
    </section>
  );
}

const mediumWords: Readonly<Record<Interview['medium'], string>> = {
  video: 'video call',
  phone: 'phone call',
  inPerson: 'talk in person',
  message: 'talk in writing',
};

function AfterRow({ interview }: { readonly interview: Interview }) {
  const { zone } = useToday();
  const { names, role } = useTalk(interview);
  return (
    <li className={classes.after}>
      <span className="aw-numbers">{interview.startsAt !== null && sayClock(interview.startsAt, zone)}</span>
      <Link to={interviewPath(interview.id, 'prep')}>{names}</Link>
      <span className={classes.quiet}>{role}</span>
    </li>
  );
}
