import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import { useNavigate, useParams } from 'react-router-dom';
import type { FollowUp } from '../../../shared/domain/followUp';
import { callName } from '../../../shared/domain/person';
import { addDays, dayOfInstant } from '../../../shared/domain/time';
import {
  upstreamOf,
  upstreamThanksId,
  type UpstreamPerson,
  type UpstreamReason,
} from '../../../shared/domain/upstream';
import { CrumbBar } from '../../components/CrumbBar';
import { EmptyState } from '../../components/EmptyState';
import { focusedRow } from '../../components/focusedRow';
import { PersonAvatar } from '../../components/PersonAvatar';
import { RowList } from '../../components/RowList';
import { StatusStrip } from '../../components/StatusStrip';
import { useStartLetter } from '../../components/useStartLetter';
import { sayOnDay } from '../../lib/dates';
import { useScreenKeys } from '../../lib/keyboard';
import { useToday } from '../../lib/useToday';
import { useDispatch } from '../../workspace/useDispatch';
import { useCopyState, useWorkspace } from '../../workspace/WorkspaceProvider';
import classes from './Insights.module.css';
import { useUpstreamKnown } from './useUpstream';

const section = { to: '/insights', name: 'Insights' };
/** Within a week of good news (letters.md 3.8 gives a congratulation as long). */
const WITHIN_DAYS = 7;

/** Everyone who had a part in a goal, each one key from a letter. */
export function UpstreamPage() {
  const { goalId = '' } = useParams();
  const { today, zone } = useToday();
  const navigate = useNavigate();
  const dispatch = useDispatch();
  const startLetter = useStartLetter();
  const isComplete = useCopyState((state) => state.isComplete);
  const goal = useWorkspace((w) => w.goals[goalId]);
  const { people, followUps } = useWorkspace((w) => ({ people: w.people, followUps: w.followUps }));
  const known = useUpstreamKnown();
  const upstream = useMemo(() => upstreamOf(known, goalId), [known, goalId]);
  const [selectedId, setSelectedId] = useState<string | null>(null);
  const pane = useRef<HTMLDivElement>(null);
  const selected = upstream.find(({ personId }) => personId === selectedId) ?? upstream[0];

  const planned = (personId: string): FollowUp | undefined => {
    const followUp = followUps[upstreamThanksId(goalId, personId)];
    return followUp?.deletedAt === null ? followUp : undefined;
  };
  const thanksFor = ({ personId, reasons }: UpstreamPerson) => ({
    id: upstreamThanksId(goalId, personId),
    personId,
    title: `Thank ${people[personId] === undefined ? 'somebody' : callName(people[personId])}: the goal is reached`,
    detail: reasons.map((reason) => sayReason(reason, people, today, zone)).join('. '),
  });
  const plan = (wanted: readonly UpstreamPerson[], toast: string | undefined) =>
    dispatch(
      'loop.thanksPlanned',
      { thanks: wanted.map(thanksFor), due: addDays(today, WITHIN_DAYS) },
      toast === undefined ? {} : { toast },
    );
  const write = async (one: UpstreamPerson) => {
    // It stays on the agenda until the letter went, and the letter takes it off.
    if (planned(one.personId) === undefined && !(await plan([one], undefined)).ok) return;
    startLetter({ personId: one.personId, kind: 'update', goalId });
  };
  const waiting = upstream.filter(({ personId }) => planned(personId)?.doneAt == null);
  const unplanned = upstream.filter(({ personId }) => planned(personId) === undefined);
  const planAll = () => {
    if (unplanned.length > 0)
      void plan(
        unplanned,
        unplanned.length === 1 ? 'Thanks put on the agenda' : `${unplanned.length} thanks put on the agenda`,
      );
  };
  const withSelected = (act: (one: UpstreamPerson) => void) => () => {
    if (selected && focusedRow(pane.current) !== null) act(selected);
  };
  useScreenKeys('Everyone upstream', [
    { keys: 't', does: 'write to thank them', run: withSelected((one) => void write(one)) },
    { keys: 'a', does: 'put all on the agenda', run: planAll },
    {
      keys: 'mod+Enter',
      does: 'open the person',
      run: withSelected(({ personId }) => void navigate(`/people/${personId}`)),
    },
    { keys: 'Escape', does: 'back to Insights', run: () => void navigate('/insights') },
  ]);
  if (!isComplete) return null;
  if (goal === undefined || goal.deletedAt !== null)
    return (
      <>
        <CrumbBar section={section} name="Everyone upstream" />
        <div className={classes.upstreamPage}>
          <EmptyState line="No goal is at this address." sentence="It may be in the bin. Take it back there.">
            <Button onClick={() => void navigate('/insights')}>Show the goals</Button>
          </EmptyState>
        </div>
      </>
    );
  return (
    <>
      <CrumbBar section={section} name="Everyone upstream">
        <Button onClick={planAll} disabled={unplanned.length === 0}>
          Put all on the agenda
        </Button>
      </CrumbBar>
      <div ref={pane} className={classes.upstreamPage}>
        <p className={`aw-serif ${classes.upstreamGoal ?? ''}`} dir="auto">
          {goal.statement}
        </p>
        <p className={classes.sentence}>
          {goal.state === 'reached'
            ? upstream.length === 0
              ? ''
              : waiting.length === 0
                ? 'Everyone has been thanked.'
                : `Reached. Tell ${waiting.length === 1 ? 'the one' : `the ${waiting.length}`} who had a part in it how it ended.`
            : 'Not reached yet. These people have a part in it so far.'}
        </p>
        {upstream.length === 0 ? (
          <EmptyState
            line="Nobody stands upstream yet."
            sentence="Talks that serve this goal bring their people here, with whoever led you to them."
          />
        ) : (
          <RowList label="Everyone upstream" items={upstream} keyOf={({ personId }) => personId} estimate={() => 52}>
            {(one, tabIndex) => {
              const person = people[one.personId];
              const followUp = planned(one.personId);
              return (
                <button
                  type="button"
                  data-row-focus
                  tabIndex={tabIndex}
                  className={classes.upstreamRow}
                  aria-current={one.personId === selected?.personId || undefined}
                  onFocus={() => setSelectedId(one.personId)}
                  onClick={() => void write(one)}
                >
                  <PersonAvatar name={person?.name ?? ''} />
                  <span>
                    <strong dir="auto">{person?.name}</strong>
                    <span className={classes.upstreamWhy} dir="auto">
                      {one.reasons.map((reason) => sayReason(reason, people, today, zone)).join('. ')}
                    </span>
                  </span>
                  <span className={classes.upstreamState}>
                    {followUp === undefined ? (
                      ''
                    ) : followUp.doneAt === null ? (
                      'on your agenda'
                    ) : (
                      <>
                        <IconCheck size={14} stroke={1.8} aria-hidden /> thanked
                      </>
                    )}
                  </span>
                </button>
              );
            }}
          </RowList>
        )}
      </div>
      <StatusStrip
        hints={
          upstream.length === 0
            ? []
            : [
                { keys: ['T'], does: 'write to thank them' },
                { keys: ['A'], does: 'all on the agenda' },
              ]
        }
      />
    </>
  );
}

function sayReason(
  reason: UpstreamReason,
  people: Readonly<Record<string, { readonly name: string }>>,
  today: string,
  zone: string,
): string {
  if (reason.kind === 'spoke') return `Spoke with you ${sayOnDay(dayOfInstant(reason.at, zone), today)}`;
  if (reason.kind === 'introduced') return `Led you to ${people[reason.personId]?.name ?? 'somebody'}`;
  return `Gave you “${reason.title}”`;
}
