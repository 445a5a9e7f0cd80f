import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { stepNames } from '../../../shared/domain/introductionNames';
import { introductionPairs } from '../../../shared/domain/introductionPairs';
import { introductionCounts } from '../../../shared/domain/introductionChain';
import { introductionLines } from '../../../shared/domain/introductionStanding';
import { joinsTwo } from '../../../shared/domain/introductionSteps';
import type { Introduction } from '../../../shared/domain/network';
import { dayOfInstant } from '../../../shared/domain/time';
import { nextWords, reasonWords } from '../../../shared/text/introductionWords';
import { CrumbBar } from '../../components/CrumbBar';
import { focusedRow, focusRow } from '../../components/focusedRow';
import { HeadedList } from '../../components/HeadedList';
import { EmptyList, ListAndPanel } from '../../components/ListAndPanel';
import { StatusStrip } from '../../components/StatusStrip';
import { useOnRecord } from '../../components/useOnRecord';
import { useScreenKeys } from '../../lib/keyboard';
import { useToday } from '../../lib/useToday';
import { useDispatch } from '../../workspace/useDispatch';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import { IntroductionDetail } from './IntroductionDetail';
import { LaterForm, NewForm, OutcomeForm } from './IntroductionForms';
import { IntroductionRow } from './IntroductionRow';
import { introductionItems, type IntroductionItem } from './introductionView';
import { PairDetail } from './PairDetail';
import { useIntroductionMoves, type OpenForm } from './useIntroductionMoves';
import { usePairMoves } from './usePairMoves';

/** So many pairs at once: more is a list, not a suggestion. */
const PAIRS = 6;
const section = { to: '/people', name: 'People' };

type Heading = Extract<IntroductionItem, { kind: 'heading' }>;
type Row = Exclude<IntroductionItem, { kind: 'heading' }>;

/** Introductions by what waits for me, for them, whom I could bring together, and what is done. */
export function IntroductionsPage() {
  const { today, zone } = useToday();
  const dispatch = useDispatch();
  const [search, setSearch] = useSearchParams();
  const all = useWorkspace((w) => ({
    people: w.people,
    interviews: w.interviews,
    touchpoints: w.touchpoints,
    introductions: w.introductions,
    followUps: w.followUps,
    observations: w.observations,
    evidence: w.evidence,
    needs: w.needs,
    resources: w.resources,
  }));
  const { known, isComplete } = useOnRecord(all);
  const lines = useMemo(() => introductionLines(known, today), [known, today]);
  const network = useWorkspace(({ people, roles, organisations, ties, introductions, events }) => ({
    people,
    roles,
    organisations,
    ties,
    introductions,
    events,
  }));
  const pairs = useMemo(() => introductionPairs(network, PAIRS), [network]);
  const [turned, setTurned] = useState<string | null>(null);
  const items = useMemo(() => introductionItems(lines, pairs), [lines, pairs]);
  const counts = useMemo(() => introductionCounts(known.introductions, null), [known.introductions]);
  const [selectedKey, setSelectedKey] = useState<string | null>(search.get('at'));
  const [isPanelOpen, setPanelOpen] = useState(search.has('at'));
  const withPerson = all.people[search.get('with') ?? ''];
  const [form, setForm] = useState<OpenForm>(null);
  const isNew = form === 'new' || search.has('new') || withPerson !== undefined;
  const pane = useRef<HTMLDivElement>(null);

  const person = useCallback((id: string) => all.people[id], [all.people]);
  const stops = items.filter(({ kind }) => kind !== 'heading');
  const selected = stops.find(({ key }) => key === selectedKey) ?? stops[0];
  const line = selected?.kind === 'line' ? selected : undefined;
  const found = selected?.kind === 'pair' ? selected : undefined;
  const pair =
    found !== undefined && turned === found.key
      ? { ...found, aId: found.bId, bId: found.aId, why: 'even' as const }
      : found;
  const namesOf = useCallback((introduction: Introduction) => stepNames(introduction, person), [person]);
  const names = line === undefined ? { a: '', b: '', by: '' } : namesOf(line.introduction);

  /** The row stays, wherever it moves to, so the focus stays with it. */
  const stay = (key: string | undefined) => {
    setForm(null);
    if (key === undefined) return;
    setSelectedKey(key);
    focusRow(pane.current, key);
  };
  const closeNew = () => {
    setForm(null);
    if (search.size > 0) setSearch({}, { replace: true });
  };
  const talkWith = (personId: string) =>
    Object.values(all.interviews)
      .filter(
        ({ deletedAt, liveEndedAt, personIds }) =>
          deletedAt === null && liveEndedAt !== null && personIds.includes(personId),
      )
      .sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))[0]?.id ?? null;

  const lineMoves = useIntroductionMoves({
    line,
    names,
    open: setForm,
    done: () => {
      stay(line?.key);
    },
    talkWith,
  });
  const pairMoves = usePairMoves(pair, person, {
    turn: () => {
      setTurned(found === undefined || turned === found.key ? null : found.key);
    },
    kept: stay,
    dismissed: () => {
      const place = stops.findIndex(({ key }) => key === found?.key);
      stay((stops[place + 1] ?? stops[place - 1])?.key);
    },
  });
  const moves = line === undefined ? pairMoves : lineMoves;
  const people = [names.a, names.b, names.by];
  useScreenKeys('Introductions', [
    ...moves.map(({ key, does, run }) => ({
      keys: key.length === 1 ? key.toLowerCase() : key,
      does: inHint(does, people),
      run: () => {
        if (focusedRow(pane.current) !== null) run();
      },
    })),
    {
      keys: 'i',
      does: 'new introduction',
      run: () => {
        setForm('new');
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

  const rowOf = (item: Row) => {
    const nameOf = (id: string | null) => (id === null ? 'you' : (all.people[id]?.name ?? 'Somebody'));
    if (item.kind === 'pair')
      return {
        title: `${nameOf(item.aId)} and ${nameOf(item.bId)}`,
        says: item.reasons[0] === undefined ? '' : reasonWords(item.reasons[0], (id) => all.people[id]?.name ?? ''),
        next: 'Could meet',
        on: null,
        isMine: false,
      };
    const { introduction, next } = item;
    return {
      title: joinsTwo(introduction)
        ? `${nameOf(introduction.aPersonId)} and ${nameOf(introduction.bPersonId)}`
        : `${nameOf(introduction.byPersonId)} to ${nameOf(introduction.bPersonId)}`,
      says:
        introduction.question.trim() ||
        introduction.reason.trim() ||
        (joinsTwo(introduction) ? 'The question between them is not written yet' : 'Introduces you'),
      next: nextWords(next, introduction, namesOf(introduction)),
      on: next.kind === 'later' || next.kind === 'talk' ? next.until : sinceOf(introduction, next.kind, zone),
      isMine: item.group === 'mine',
    };
  };

  return (
    <>
      <CrumbBar section={section} name="Introductions">
        <Button
          leftSection={<IconPlus size={14} stroke={1.6} aria-hidden />}
          onClick={() => {
            setForm('new');
          }}
        >
          New introduction
        </Button>
      </CrumbBar>
      <ListAndPanel
        paneRef={pane}
        detail={
          isComplete && selected !== undefined ? (
            <>
              {line !== undefined && (
                <IntroductionDetail
                  line={line}
                  names={names}
                  person={person}
                  moves={moves}
                  isParagraphOpen={form === 'paragraph'}
                  onParagraphClose={() => {
                    stay(line.key);
                  }}
                  onClose={() => {
                    setPanelOpen(false);
                  }}
                />
              )}
              {pair !== undefined && (
                <PairDetail
                  pair={pair}
                  person={person}
                  moves={moves}
                  onClose={() => {
                    setPanelOpen(false);
                  }}
                />
              )}
            </>
          ) : null
        }
        isPanelOpen={isPanelOpen}
      >
        {isComplete && stops.length === 0 && (
          <EmptyList
            line="Who should know each other?"
            sentence="Ask each of the two first, separately, and join them only when both said yes. Write on a person’s page what they look for and can give: pairs are found from that."
          >
            <Button
              onClick={() => {
                setForm('new');
              }}
            >
              New introduction
            </Button>
          </EmptyList>
        )}
        {isComplete && stops.length > 0 && (
          <HeadedList<Heading, Row>
            label="Introductions"
            items={items}
            keyOf={({ key }) => key}
            isRow={(item): item is Row => item.kind !== 'heading'}
            heading={({ name, count }) => ({ title: name, more: count })}
            row={(item, tabIndex) => (
              <IntroductionRow
                {...rowOf(item)}
                today={today}
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
      </ListAndPanel>
      {isNew && (
        <NewForm
          person={{ personId: withPerson?.id ?? null, name: withPerson?.name ?? '' }}
          onClose={closeNew}
          onBegun={(id) => {
            closeNew();
            stay(id);
          }}
        />
      )}
      {line !== undefined && form === 'later' && (
        <LaterForm
          name={'side' in line.next ? names[line.next.side] : names.by}
          onClose={() => setForm(null)}
          onKeep={(again) => {
            const side = 'side' in line.next ? line.next.side : 'a';
            void dispatch(
              'introduction.answered',
              { id: line.introduction.id, side, answer: 'later', again },
              { toast: 'Asked again on that day' },
            ).then(({ ok }) => ok && stay(line.key));
          }}
        />
      )}
      {line !== undefined && form === 'met' && (
        <OutcomeForm
          title={joinsTwo(line.introduction) ? `Did ${names.a} and ${names.b} talk?` : `Did you and ${names.b} talk?`}
          start={line.introduction.cameOfIt}
          onClose={() => setForm(null)}
          onKeep={(hasMet, cameOfIt) =>
            void dispatch(
              'introduction.met',
              { id: line.introduction.id, hasMet, cameOfIt },
              { toast: hasMet ? 'They talked' : 'They did not talk' },
            ).then(({ ok }) => ok && stay(line.key))
          }
        />
      )}
      <StatusStrip hints={moves.slice(0, 4).map(({ key, does }) => ({ keys: [key], does: inHint(does, people) }))}>
        {`${counts.made} made, ${counts.received} received`}
      </StatusStrip>
    </>
  );
}

/** “Keep as an idea” as “keep as an idea”; a name keeps its capital. */
function inHint(does: string, names: readonly string[]): string {
  return names.some((name) => name !== '' && does.startsWith(name))
    ? does
    : does.charAt(0).toLowerCase() + does.slice(1);
}

/** The day it has waited since. */
function sinceOf(introduction: Introduction, next: string, zone: string): string | null {
  const { aAskedAt, bAskedAt, madeAt, metAt, thankedAt, at } = introduction;
  const since =
    next === 'answer'
      ? (bAskedAt ?? aAskedAt)
      : next === 'hear'
        ? (aAskedAt ?? at)
        : next === 'nothing'
          ? (thankedAt ?? metAt ?? madeAt)
          : null;
  return since === null ? null : dayOfInstant(since, zone);
}
