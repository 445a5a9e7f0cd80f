import { Button } from '@mantine/core';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { sentInWeekOf } from '../../../shared/domain/outreachGuard';
import { isOpen } from '../../../shared/domain/outreachState';
import { previewSilence } from '../../../shared/domain/outreachPreview';
import { settingsOf } from '../../../shared/domain/workspace';
import { candidateWords } from '../../../shared/text/outreachWords';
import { focusedRow, focusRow } from '../../components/focusedRow';
import { HeadedList } from '../../components/HeadedList';
import { EmptyList } from '../../components/ListAndPanel';
import { useOutreach } from '../../components/useOutreach';
import { useStartLetter } from '../../components/useStartLetter';
import { useScreenKeys } from '../../lib/keyboard';
import { useToday } from '../../lib/useToday';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import { FollowUpScreen } from './FollowUpScreen';
import classes from './Outreach.module.css';
import { AwayForm, DeclineForm, LogForm } from './OutreachForms';
import { OutreachRow } from './OutreachRow';
import { candidateIds, outreachItems, type OutreachItem } from './outreachView';
import { ReplyStatistics } from './ReplyStatistics';
import { SequenceDetail } from './SequenceDetail';
import { SilencePreview } from './SilencePreview';
import { useOutreachActions } from './useOutreachActions';
import { useSequenceMoves, type OpenForm } from './useSequenceMoves';

type Row = Extract<OutreachItem, { kind: 'sequence' }>;
type Heading = Extract<OutreachItem, { kind: 'organisation' }>;

/** Every first note that waits for an answer, by organisation; what comes next and why; what silence would bring. */
export function OutreachPage() {
  const { today, zone } = useToday();
  const navigate = useNavigate();
  const startLetter = useStartLetter();
  const outreach = useOutreach();
  const known = useWorkspace((w) => ({
    organisations: w.organisations,
    people: w.people,
    roles: w.roles,
    introductions: w.introductions,
  }));
  const settings = useWorkspace(settingsOf);
  const { states, rules, pace, say, calendars } = outreach;
  const [selectedKey, setSelectedKey] = useState<string | null>(null);
  const [search] = useSearchParams();
  const [isPanelOpen, setPanelOpen] = useState(false);
  const [form, setForm] = useState<OpenForm>(null);
  const pane = useRef<HTMLDivElement>(null);
  const actions = useOutreachActions(say.person, calendars, today);

  const items = useMemo(() => outreachItems(states, known), [states, known]);
  const sequences = items.flatMap((item) => (item.kind === 'sequence' ? [item] : []));
  // The agenda leads here with the person of a reminder.
  const asked = search.get('person');
  const selected =
    sequences.find(({ key }) => key === selectedKey) ??
    sequences.find(({ state }) => state.thread.personId === asked) ??
    sequences[0];
  const preview = useMemo(
    () => previewSilence(states, candidateIds(states, known), rules, pace),
    [states, known, rules, pace],
  );
  const there = items.find(
    (item) => item.kind === 'organisation' && item.organisationId === selected?.state.thread.organisationId,
  );
  const nextThere = there?.kind === 'organisation' && there.organisationId !== null ? there.next : null;
  const person = selected && known.people[selected.state.thread.personId];
  const name = selected === undefined ? '' : say.person(selected.state.thread.personId);

  /** The row stays, wherever it moves to, so the focus stays with it. */
  const stay = useCallback((key: string | undefined) => {
    if (key === undefined) return;
    setSelectedKey(key);
    focusRow(pane.current, key);
  }, []);
  const moves = useSequenceMoves({
    state: selected?.state,
    actions,
    open: setForm,
    writeNudge: ({ thread: { first, personId } }) => {
      startLetter({ personId, kind: 'nudge', interviewId: first.interviewId, inReplyToId: first.id });
    },
    done: () => {
      stay(selected?.key);
    },
  });
  useScreenKeys('Outreach', [
    ...moves.map(({ key, does, run }) => ({
      keys: key.toLowerCase(),
      does: does.toLowerCase(),
      run: () => {
        if (focusedRow(pane.current) !== null) run();
      },
    })),
    ...(nextThere === null
      ? []
      : [
          {
            keys: 't',
            does: `write to ${nextThere.person.name}, next there`,
            run: () => {
              startLetter({ personId: nextThere.person.id });
            },
          },
        ]),
    {
      keys: 'l',
      does: 'log an outreach',
      run: () => {
        setForm('log');
      },
    },
    {
      keys: 'mod+Enter',
      does: 'open the person',
      run: () => {
        if (person) void navigate(`/people/${person.id}`);
      },
    },
    {
      keys: 'Escape',
      does: 'close the details',
      isHidden: true,
      run: () => {
        setPanelOpen(false);
      },
    },
  ]);

  return (
    <>
      <FollowUpScreen
        tab="outreach"
        count={states.filter(isOpen).length}
        add={{
          title: 'Log an outreach',
          run: () => {
            setForm('log');
          },
        }}
        paneRef={pane}
        detail={
          selected === undefined ? null : (
            <>
              <SequenceDetail
                state={selected.state}
                person={person}
                outreach={outreach}
                moves={moves}
                onClose={() => {
                  setPanelOpen(false);
                }}
              />
              <SilencePreview steps={preview} today={today} say={say} />
              <ReplyStatistics states={states} settings={settings} today={today} />
            </>
          )
        }
        isPanelOpen={isPanelOpen}
        hints={moves.slice(0, 4).map(({ key, does }) => ({ keys: [key], does: does.toLowerCase() }))}
        status={`${sentInWeekOf(today, pace)} of ${pace.cap} first notes this week`}
      >
        {calendars.isWithoutHolidays && (
          <p role="status" className={classes.warning}>
            The public holidays could not be read, so only weekends and your days off are passed over. Open this screen
            again to try once more.
          </p>
        )}
        {outreach.isReady && sequences.length === 0 && (
          <EmptyList
            line="Whom would you like to learn from?"
            sentence="Mark a first note as sent, or log one you sent elsewhere. Askwell counts the business days: after three a second person there may be asked, after seven comes one nudge, then it is let go."
          >
            <Button
              onClick={() => {
                setForm('log');
              }}
            >
              Log an outreach
            </Button>
          </EmptyList>
        )}
        {sequences.length > 0 && (
          <HeadedList<Heading, Row>
            label="Outreach"
            items={items}
            keyOf={({ key }) => key}
            isRow={(item): item is Row => item.kind === 'sequence'}
            heading={(item) => ({
              title: item.name,
              more: item.next === null ? null : `Next there: ${item.next.person.name}, ${candidateWords(item.next)}`,
            })}
            row={(item, tabIndex) => (
              <OutreachRow
                state={item.state}
                name={say.person(item.state.thread.personId)}
                isSomebodyFound={item.isSomebodyFound}
                today={today}
                zone={zone}
                isSelected={item.key === selected?.key}
                tabIndex={tabIndex}
                onSelect={() => {
                  setSelectedKey(item.key);
                }}
                onOpen={() => {
                  setSelectedKey(item.key);
                  setPanelOpen(true);
                }}
              />
            )}
          />
        )}
      </FollowUpScreen>
      {selected && form === 'away' && (
        <AwayForm state={selected.state} name={name} actions={actions} onClose={() => setForm(null)} />
      )}
      {selected && form === 'decline' && (
        <DeclineForm
          state={selected.state}
          name={name}
          actions={actions}
          calendars={calendars}
          onClose={() => setForm(null)}
        />
      )}
      {(form === 'log' || (form === 'nudge' && selected)) && (
        <LogForm
          nudges={form === 'nudge' ? (selected?.state ?? null) : null}
          person={form === 'nudge' ? { personId: person?.id ?? null, name } : { personId: null, name: '' }}
          calendars={calendars}
          onClose={() => setForm(null)}
          onLogged={stay}
        />
      )}
    </>
  );
}
