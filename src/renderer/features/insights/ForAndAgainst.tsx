import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import type { EvidenceLine, EvidenceSide, Weighed } from '../../../shared/domain/goalEvidence';
import { notePath } from '../../../shared/domain/path';
import { dayOfInstant } from '../../../shared/domain/time';
import { sayDayInSentence } from '../../lib/dates';
import { useToday } from '../../lib/useToday';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import classes from './Insights.module.css';

/** What people said for and against, side by side; both sides always stand there, also when one is empty. */
export function ForAndAgainst({ weighed }: { readonly weighed: Weighed }) {
  const total = weighed.for.lines.length + weighed.against.lines.length;
  return (
    <>
      {total > 0 && (
        <div
          role="img"
          aria-label={`${weighed.for.lines.length} for, ${weighed.against.lines.length} against`}
          className={classes.balance}
        >
          <span style={{ flexGrow: weighed.for.lines.length }} className={classes.forBar} />
          <span style={{ flexGrow: weighed.against.lines.length }} className={classes.againstBar} />
        </div>
      )}
      <div className={classes.sides}>
        <Side name="For" side={weighed.for} empty="Nothing for it yet. Whom could you ask?" />
        <Side name="Against" side={weighed.against} empty="Nothing against yet. Whom could you ask?" />
      </div>
    </>
  );
}

const SHOWN = 4;

function Side({ name, side, empty }: { readonly name: string; readonly side: EvidenceSide; readonly empty: string }) {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? side.lines : side.lines.slice(0, SHOWN);
  const hidden = side.lines.length - shown.length;
  return (
    <section aria-label={name}>
      <h2 className={classes.sideName} data-side={name}>
        {name}
        {side.lines.length > 0 && (
          <span>
            {side.lines.length}, from {side.people} {side.people === 1 ? 'person' : 'people'}
          </span>
        )}
      </h2>
      {side.lines.length === 0 && <p className={classes.label}>{empty}</p>}
      <ul className={classes.rows}>
        {shown.map((line) => (
          <Line key={line.id} line={line} />
        ))}
      </ul>
      {hidden > 0 && (
        <Button
          variant="subtle"
          onClick={() => {
            setWhole(true);
          }}
        >
          Show {hidden} more
        </Button>
      )}
    </section>
  );
}

function Line({ line }: { readonly line: EvidenceLine }) {
  const { today, zone } = useToday();
  const name = useWorkspace((workspace) =>
    line.personId === null ? undefined : workspace.people[line.personId]?.name,
  );
  const day = sayDayInSentence(dayOfInstant(line.saidAt, zone), today);
  return (
    <li className={classes.line}>
      <p className="aw-serif" dir="auto">
        {line.text}
      </p>
      <Link to={notePath(line.interviewId, line.noteId)} className={classes.source}>
        {name ?? 'Somebody'}, {day}
        {line.minute !== null && `, minute ${line.minute}`}
      </Link>
    </li>
  );
}
