import { Button } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router-dom';
import { dormantTie } from '../../../shared/domain/dormantTie';
import { helpThisWeek } from '../../../shared/domain/helpThisWeek';
import { mentorsAndPeers } from '../../../shared/domain/mentorsAndPeers';
import { shelfPath } from '../../../shared/domain/path';
import type { Person } from '../../../shared/domain/person';
import { touchDays } from '../../../shared/domain/touchDays';
import { rankTouch, type TouchRow } from '../../../shared/domain/touchRank';
import { CrumbBar } from '../../components/CrumbBar';
import { EmptyState } from '../../components/EmptyState';
import { focusedRow, focusRow } from '../../components/focusedRow';
import { LogTouch } from '../../components/LogTouch';
import { RowList } from '../../components/RowList';
import { StatusStrip } from '../../components/StatusStrip';
import { useHeard } from '../../components/useHeard';
import { useOnRecord } from '../../components/useOnRecord';
import { useReasonWords } from '../../components/useReasonWords';
import { useTouchActions } from '../../components/useTouchActions';
import { useScreenKeys } from '../../lib/keyboard';
import { useToday } from '../../lib/useToday';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import { DormantSection } from './DormantSection';
import { HelpSection } from './HelpSection';
import { MentorsSection } from './MentorsSection';
import { NetworkBalance } from './NetworkBalance';
import { TouchListRow } from './TouchListRow';
import classes from './TouchList.module.css';

const section = { to: '/people', name: 'People' };

/** Whom there is a good reason to write to, the best first; beside it whom one could help, and the ties that need a thought. */
export function TouchListPage() {
  const { today, zone } = useToday();
  const navigate = useNavigate();
  const actions = useTouchActions();
  const words = useReasonWords();
  const heard = useHeard(null);
  const all = useWorkspace((w) => ({
    people: w.people,
    roles: w.roles,
    ties: w.ties,
    followUps: w.followUps,
    resources: w.resources,
    introductions: w.introductions,
    touchpoints: w.touchpoints,
    settings: w.settings,
    profile: w.profile,
    observations: w.observations,
    evidence: w.evidence,
    needs: w.needs,
  }));
  const { known } = useOnRecord(all);
  const touches = useMemo(() => touchDays(known.touchpoints, zone, today), [known.touchpoints, zone, today]);
  const rows = useMemo(() => rankTouch(known, today, { touches, heard }), [known, today, touches, heard]);
  const dormant = useMemo(() => dormantTie(known, today, { touches }), [known, today, touches]);
  const ideas = useMemo(() => helpThisWeek(known, today, { zone, heard }), [known, today, zone, heard]);
  const companions = useMemo(() => mentorsAndPeers(known, today, { touches }), [known, today, touches]);
  const [selectedId, select] = useState<string | null>(null);
  const [touched, setTouched] = useState<Person | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const selected = rows.find(({ personId }) => personId === selectedId) ?? rows[0];

  /** Acts on a row that will leave its place; the focus goes on to its neighbour. */
  const leave = (row: TouchRow, act: () => Promise<unknown>) => {
    const place = rows.indexOf(row);
    const neighbour = rows[place + 1] ?? rows[place - 1];
    void act().then(() => {
      if (neighbour === undefined) return;
      select(neighbour.personId);
      focusRow(list.current, neighbour.personId);
    });
  };
  const withSelected = (act: (row: TouchRow, person: Person) => void) => () => {
    const person = selected === undefined ? undefined : known.people[selected.personId];
    if (selected !== undefined && person !== undefined && focusedRow(list.current) !== null) act(selected, person);
  };
  const later = (row: TouchRow, person: Person) => {
    leave(row, () => actions.later(words(row.reason, person).later, person));
  };
  useScreenKeys('Keep in touch', [
    { keys: 'w', does: 'write', run: withSelected(({ reason }, person) => actions.write(reason, person)) },
    { keys: 't', does: 'log a touch', run: withSelected((_, person) => setTouched(person)) },
    { keys: 'l', does: 'a week later', run: withSelected(later) },
    {
      keys: 'r',
      does: 'let rest',
      run: withSelected((row, person) => {
        leave(row, () => actions.rest(person));
      }),
    },
    {
      keys: 's',
      does: 'the shelf',
      run: () => {
        const isOnRow = focusedRow(list.current) !== null && selected?.reason.kind === 'resource';
        void navigate(shelfPath(isOnRow ? selected.reason.resource.id : null));
      },
    },
  ]);

  return (
    <>
      <CrumbBar section={section} name="Keep in touch">
        <Button variant="subtle" component={Link} to={shelfPath(null)}>
          Shelf
        </Button>
        <Button variant="subtle" onClick={() => void navigate('/settings?part=touch')}>
          Rhythms
        </Button>
      </CrumbBar>
      <div className={classes.columns}>
        <div ref={list} className={classes.main}>
          {rows.length === 0 ? (
            <div className={classes.empty}>
              <EmptyState
                line="Nobody is waiting to hear from you."
                sentence="Reasons to write come from what people told you, what you saved for them and the rhythm you choose. A quiet week is not a gap."
              >
                <Button onClick={() => void navigate('/people')}>Show all people</Button>
              </EmptyState>
            </div>
          ) : (
            <RowList
              label="Good reasons to write"
              className={classes.list}
              items={rows}
              keyOf={({ personId }) => personId}
              estimate={() => 64}
            >
              {(row, tabIndex) => {
                const person = known.people[row.personId];
                return (
                  person && (
                    <TouchListRow
                      row={row}
                      person={person}
                      words={words(row.reason, person)}
                      isSelected={row === selected}
                      tabIndex={tabIndex}
                      onSelect={() => {
                        select(person.id);
                      }}
                      onOpen={() => void navigate(`/people/${person.id}`)}
                      onWrite={() => {
                        actions.write(row.reason, person);
                      }}
                      onLater={() => {
                        later(row, person);
                      }}
                    />
                  )
                );
              }}
            </RowList>
          )}
        </div>
        <aside aria-label="Care for the network" className={classes.side}>
          {dormant !== null && <DormantSection tie={dormant} />}
          <HelpSection ideas={ideas} />
          <MentorsSection companions={companions} />
          <NetworkBalance />
        </aside>
      </div>
      <StatusStrip
        hints={
          rows.length === 0
            ? []
            : [
                { keys: ['w'], does: 'write' },
                { keys: ['t'], does: 'log a touch' },
                { keys: ['l'], does: 'a week later' },
                { keys: ['r'], does: 'let rest' },
                { keys: ['s'], does: 'shelf' },
              ]
        }
      />
      {touched !== null && (
        <LogTouch
          person={touched}
          onClose={() => {
            setTouched(null);
            // The row may have another reason now, or none; where it is still there, one goes on from it.
            focusRow(list.current, touched.id);
          }}
        />
      )}
    </>
  );
}
