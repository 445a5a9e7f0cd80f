import { Button } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router-dom';
import type { LocalDate } from '../../../shared/domain/field';
import { sayAwayFor } from '../../components/absenceWords';
import { DayEntry } from '../../components/DayEntry';
import { EmptyState } from '../../components/EmptyState';
import { focusedRow, focusRow } from '../../components/focusedRow';
import { RowList } from '../../components/RowList';
import { ScreenBar } from '../../components/ScreenBar';
import { ShortForm } from '../../components/ShortForm';
import { StatusStrip } from '../../components/StatusStrip';
import { useAbsence } from '../../components/useAbsence';
import { useScreenKeys } from '../../lib/keyboard';
import { useToday } from '../../lib/useToday';
import { useDispatch } from '../../workspace/useDispatch';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import { AbsenceRow } from './AbsenceRow';
import { planned, type Said } from './absencePlan';
import classes from './Absence.module.css';

const ROW_HEIGHT = 52;

/** After an absence: what somebody counts on is spread over the days ahead, the rest may go. One step, one undo. */
export function AbsencePage() {
  const { today } = useToday();
  const navigate = useNavigate();
  const dispatch = useDispatch();
  const away = useAbsence();
  const known = useWorkspace((w) => ({ profile: w.profile, settings: w.settings, people: w.people }));
  const [said, setSaid] = useState<Said>({});
  const [datedId, setDatedId] = useState<string | null>(null);
  const [currentId, setCurrentId] = useState<string | null>(null);
  const pane = useRef<HTMLDivElement>(null);

  const rows = useMemo(() => planned(away?.due ?? [], said, known, today), [away, said, known, today]);
  const kept = rows.filter(({ keeps }) => keeps).length;
  const goes = rows.length - kept;
  const say = (id: string, keeps: boolean, until: LocalDate | null = null) => {
    setSaid((before) => ({ ...before, [id]: { keeps, until } }));
  };
  const onRow = (act: (id: string) => void) => () => {
    const id = focusedRow(pane.current);
    if (id !== null) act(id);
  };
  const keep = async () => {
    const { ok } = await dispatch(
      'followUps.sortedAfterAbsence',
      {
        letGo: rows.flatMap(({ keeps, followUp }) => (keeps ? [] : [followUp.id])),
        kept: rows.flatMap(({ keeps, followUp, until }) => (keeps ? [{ id: followUp.id, until }] : [])),
      },
      { toast: `${kept} kept, ${goes} let go` },
    );
    if (ok) void navigate('/follow-ups');
  };
  useScreenKeys('After an absence', [
    { keys: 'k', does: 'keep', run: onRow((id) => say(id, true)) },
    { keys: 'x', does: 'let it go', run: onRow((id) => say(id, false)) },
    { keys: 'd', does: 'keep it for another day', run: onRow(setDatedId) },
    { keys: 'mod+Enter', does: 'do as the list says', run: () => void (rows.length > 0 && keep()) },
  ]);

  if (away === null)
    return (
      <>
        <ScreenBar title="After an absence" />
        <div className={classes.page}>
          <EmptyState line="You have been here." sentence="Nothing fell due while you were away.">
            <Button component={Link} to="/follow-ups">
              Go to Follow-ups
            </Button>
          </EmptyState>
        </div>
      </>
    );
  const dated = rows.find(({ followUp }) => followUp.id === datedId);
  return (
    <>
      <ScreenBar title="After an absence" count={rows.length}>
        <Button variant="filled" aria-keyshortcuts="Control+Enter" onClick={() => void keep()}>
          {sayDo(kept, goes)}
        </Button>
      </ScreenBar>
      <div ref={pane} className={classes.page}>
        <p className={`aw-serif ${classes.line}`}>{sayAwayFor(away.absence)}</p>
        <p className={classes.sentence}>
          Nothing has to be made up for. What somebody counts on is spread over the days ahead; the rest may go. Each
          can be said otherwise, and all of it is undone at once.
        </p>
        <RowList
          label="What fell due meanwhile"
          items={rows}
          keyOf={({ followUp }) => followUp.id}
          estimate={() => ROW_HEIGHT}
          className={classes.list}
        >
          {(row, tabIndex) => (
            <AbsenceRow
              row={row}
              name={known.people[row.followUp.personId ?? '']?.name}
              today={today}
              tabIndex={tabIndex}
              isCurrent={row.followUp.id === currentId}
              onFocus={() => {
                setCurrentId(row.followUp.id);
              }}
              onTurn={() => {
                say(row.followUp.id, !row.keeps);
              }}
            />
          )}
        </RowList>
      </div>
      {dated && (
        <AnotherDay
          title={dated.followUp.title}
          day={dated.until}
          onClose={() => {
            setDatedId(null);
          }}
          onKeep={(day) => {
            say(dated.followUp.id, true, day);
            setDatedId(null);
            focusRow(pane.current, dated.followUp.id);
          }}
        />
      )}
      <StatusStrip
        hints={[
          { keys: ['K'], does: 'keep' },
          { keys: ['X'], does: 'let it go' },
          { keys: ['D'], does: 'another day' },
          { keys: ['mod+Enter'], does: 'do as the list says' },
        ]}
      >
        {`${kept} kept, ${goes} let go`}
      </StatusStrip>
    </>
  );
}

/** “Keep 4, let 5 go”. */
function sayDo(kept: number, goes: number): string {
  if (goes === 0) return kept === 1 ? 'Keep it' : `Keep all ${kept}`;
  if (kept === 0) return goes === 1 ? 'Let it go' : `Let all ${goes} go`;
  return `Keep ${kept}, let ${goes} go`;
}

function AnotherDay({
  title,
  day,
  onKeep,
  onClose,
}: {
  readonly title: string;
  readonly day: LocalDate;
  readonly onKeep: (day: LocalDate) => void;
  readonly onClose: () => void;
}) {
  const [until, setUntil] = useState(day);
  return (
    <ShortForm
      title={`Keep: ${title}`}
      keep="Keep it for this day"
      onClose={onClose}
      onKeep={() => {
        if (until !== '') onKeep(until);
      }}
    >
      <DayEntry label="On" isLabelled value={until} onChange={setUntil} />
    </ShortForm>
  );
}
