import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { finishedBrainstorms, namedIn, openBrainstorm } from '../../../shared/domain/brainstorm';
import { dayOfInstant } from '../../../shared/domain/time';
import { profileOf, settingsOf } from '../../../shared/domain/workspace';
import { sayPartialDate } from '../../../shared/text/partialDate';
import { CrumbBar } from '../../components/CrumbBar';
import { StatusStrip } from '../../components/StatusStrip';
import { SectionHeading } from '../../components/SectionHeading';
import { useScreenKeys } from '../../lib/keyboard';
import { newId } from '../../lib/newId';
import { useDispatch } from '../../workspace/useDispatch';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import classes from './Brainstorm.module.css';
import { BrainstormAfterwards } from './BrainstormAfterwards';
import { BrainstormNaming } from './BrainstormNaming';

const section = { to: '/people', name: 'People' };

/**
 * A few minutes, a line a person, no judging: names first, sorting after. It is kept with everything that is said, so it goes
 * on where it was after another screen, a restart or a crash.
 */
export function BrainstormPage() {
  const dispatch = useDispatch();
  const known = useWorkspace(({ brainstorms, brainstormNames, people }) => ({ brainstorms, brainstormNames, people }));
  const minutes = useWorkspace((workspace) => settingsOf(workspace).brainstormMinutes);
  const [shownId, show] = useState<string | null>(null);
  const open = useMemo(() => openBrainstorm(known), [known]);
  const shown = open ?? (shownId === null ? null : (known.brainstorms[shownId] ?? null));
  const people = useMemo(() => (shown === null ? [] : namedIn(known, shown.id)), [known, shown]);
  const begin = () => void dispatch('brainstorm.started', { id: newId('brainstorms') });
  const finish = async () => {
    if (open === null) return;
    const { ok } = await dispatch('brainstorm.finished', { id: open.id });
    if (ok) show(open.id);
  };
  useScreenKeys('Brainstorm', [
    open === null
      ? { keys: 'mod+Enter', does: shown === null ? 'begin' : 'begin anew', run: begin, inText: true }
      : { keys: 'mod+Enter', does: 'finish', run: () => void finish(), inText: true },
  ]);
  return (
    <>
      <CrumbBar section={section} name="Who comes to mind">
        {open !== null && (
          <Button variant="filled" onClick={() => void finish()}>
            Finish
          </Button>
        )}
      </CrumbBar>
      <div className={classes.page}>
        {open !== null ? (
          <BrainstormNaming key={open.id} brainstorm={open} people={people} />
        ) : shown !== null ? (
          <BrainstormAfterwards
            people={people}
            onMore={() => void dispatch('brainstorm.continued', { id: shown.id, isClockNew: true })}
            onBegin={() => show(null)}
          />
        ) : (
          <Begin minutes={minutes} onBegin={begin} onShow={show} />
        )}
      </div>
      <StatusStrip
        hints={
          open === null
            ? [{ keys: ['mod+Enter'], does: shown === null ? 'begin' : 'begin anew' }]
            : [
                { keys: ['Enter'], does: 'next' },
                { keys: ['mod+z'], does: 'undo' },
                { keys: ['mod+Enter'], does: 'finish' },
              ]
        }
      />
    </>
  );
}

interface BeginProps {
  readonly minutes: number;
  readonly onBegin: () => void;
  readonly onShow: (brainstormId: string) => void;
}

/** What it is, and earlier ones. */
function Begin({ minutes, onBegin, onShow }: BeginProps) {
  const known = useWorkspace(({ brainstorms, brainstormNames, people }) => ({ brainstorms, brainstormNames, people }));
  const zone = useWorkspace((workspace) => profileOf(workspace).timeZone);
  const earlier = useMemo(
    () => finishedBrainstorms(known).map((one) => ({ one, names: namedIn(known, one.id) })),
    [known],
  );
  return (
    <>
      <div className={classes.begin}>
        <p className={`aw-serif ${classes.starter ?? ''}`}>Whom do you know already?</p>
        <p className={classes.text}>
          {minutes === 1 ? '1 minute' : `${minutes} minutes`}, one line a person, and no judging meanwhile: a first name
          is enough. The half sentences help you begin. What to do with each comes afterwards; you can leave at any time
          and go on later.
        </p>
        <Button variant="filled" autoFocus onClick={onBegin}>
          Begin
        </Button>
      </div>
      {earlier.length > 0 && (
        <section aria-label="Earlier ones">
          <SectionHeading title="Earlier ones" count={earlier.length} />
          <ul className={classes.names}>
            {earlier.map(({ one, names }) => (
              <li key={one.id}>
                <Button variant="subtle" onClick={() => onShow(one.id)}>
                  {sayPartialDate(dayOfInstant(one.startedAt, zone))}, {names.length}{' '}
                  {names.length === 1 ? 'name' : 'names'}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
