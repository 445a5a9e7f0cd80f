import { Button } from '@mantine/core';
import { Link } from 'react-router-dom';
import type { Interview } from '../../../shared/domain/interview';
import { interviewPath } from '../../../shared/domain/path';
import { millisecondsBetween } from '../../../shared/domain/time';
import { useNow } from '../../lib/clock';
import { sayTimer } from '../../lib/dates';
import { callName } from '../../../shared/domain/person';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import classes from './Today.module.css';
import { useTalk } from './useTalk';

/** The talk that is running: the way back to it before anything else. */
export function LiveNow({ interview }: { readonly interview: Interview }) {
  const now = useNow(1_000);
  const { names } = useTalk(interview);
  const person = useWorkspace((workspace) => workspace.people[interview.personIds[0] ?? '']);
  const running =
    interview.liveStartedAt === null ? '' : `, ${sayTimer(millisecondsBetween(interview.liveStartedAt, now) / 1_000)}`;
  return (
    <section aria-label="Conversation now" className={classes.box}>
      <div className={classes.what}>
        <h2 className={classes.name}>{names}</h2>
        <p className={`aw-serif ${classes.purpose ?? ''}`}>{interview.purpose}</p>
        <div className={classes.buttons}>
          <Button variant="filled" component={Link} to={interviewPath(interview.id, 'live')}>
            <span className="aw-numbers">
              Back to {person ? callName(person) : names}
              {running}
            </span>
          </Button>
        </div>
      </div>
    </section>
  );
}
