import { isUntimed } from '../../../shared/domain/guide';
import { Button, Kbd } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { Instant, LocalDate } from '../../../shared/domain/field';
import type { Note } from '../../../shared/domain/interview';
import { millisecondsBetween } from '../../../shared/domain/time';
import type { Workspace } from '../../../shared/domain/workspace';
import { MarkIcon } from '../../components/MarkIcon';
import { SectionHeading } from '../../components/SectionHeading';
import { sayTimer } from '../../lib/dates';
import { isTextField, useScreenKeys } from '../../lib/keyboard';
import { outcomeLine, sortedCounts } from './outcomeLine';
import { ProposalControls } from './ProposalControls';
import { acceptLabel, proposalLine } from './proposalLine';
import { rowId, TriageRow } from './TriageRow';
import type { TriageSurroundings } from './triageFields';
import type { Triage } from './useTriage';
import classes from './WrapUp.module.css';

interface TriageListProps {
  readonly triage: Triage;
  readonly surroundings: TriageSurroundings;
  readonly known: Pick<
    Workspace,
    'people' | 'followUps' | 'needs' | 'resources' | 'observations' | 'evidence' | 'organisations'
  >;
  readonly speaker: string;
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly today: LocalDate;
  /** The note that was searched for: the list opens at it. */
  readonly foundId: string | null;
  /** The last note was just sorted. */
  readonly onAllSorted: () => void;
}

/** The notes of the talk, one decision each, all by key. */
export function TriageList({
  triage,
  surroundings,
  known,
  speaker,
  startedAt,
  endedAt,
  today,
  foundId,
  onAllSorted,
}: TriageListProps) {
  const [isUnfolded, setIsUnfolded] = useState(foundId !== null);
  const { rows, sortable, unsorted, unmarked, current, fields } = triage;
  const sorted = sortable.length - unsorted.length;
  const isDone = sortable.length > 0 && unsorted.length === 0;
  const isFolded = isDone && !isUnfolded && !triage.isShowingAll;
  const canSort = rows.some(({ outcome, isOffRecord }) => outcome === null && !isOffRecord);

  const wasOpen = useRef(!isDone);
  useEffect(() => {
    // While going through the notes without a mark, the caret stays in the list.
    if (isDone && wasOpen.current && !triage.isShowingAll) onAllSorted();
    wasOpen.current = !isDone;
  }, [isDone, onAllSorted, triage.isShowingAll]);

  useEffect(() => {
    focusRow(foundId);
  }, [foundId]);

  const move = (by: 1 | -1) => () => {
    focusRow(triage.move(by));
  };
  const accept = (id?: string) =>
    void triage.accept(id).then((next) => {
      if (next === null) focusLacking();
      else focusRow(next);
    });
  useScreenKeys('Wrap-up', [
    { keys: 'j', does: 'next note', run: move(1) },
    { keys: 'k', does: 'note before', run: move(-1) },
    { keys: 'ArrowDown', does: 'next note', run: move(1), isHidden: true },
    { keys: 'ArrowUp', does: 'note before', run: move(-1), isHidden: true },
    {
      keys: 'Enter',
      does: 'accept',
      run: () => {
        accept();
      },
    },
    {
      keys: 'Escape',
      does: 'from a field back to the note',
      inText: true,
      run: () => {
        if (current !== null && isTextField(document.activeElement)) focusRow(current.id);
      },
    },
    { keys: 'x', does: 'leave as a note', run: () => void triage.leave().then(focusRow) },
    ...(['insight', 'quote', 'referral', 'action', 'need'] as const).map((mark, index) => ({
      keys: String(index + 1),
      does: `mark as ${mark}`,
      run: () => {
        triage.setMark(null, mark);
      },
    })),
    {
      keys: 'f',
      does: 'for your goal or what you are testing',
      run: () => {
        triage.setVerdict('for');
      },
    },
    {
      keys: 'g',
      does: 'against it',
      run: () => {
        triage.setVerdict('against');
      },
    },
    {
      keys: 'n',
      does: 'neither',
      run: () => {
        triage.setVerdict('neither');
      },
    },
  ]);

  const row = (note: Note) => {
    const proposal = triage.proposals.get(note.id);
    const isCurrent = note.id === current?.id;
    return (
      <TriageRow
        key={note.id}
        note={note}
        time={
          isUntimed(note, endedAt)
            ? ''
            : sayTimer(startedAt === null ? 0 : millisecondsBetween(startedAt, note.at) / 1_000)
        }
        isCurrent={isCurrent}
        outcome={note.outcome === null ? null : outcomeLine(note, known, speaker, today)}
        summary={proposal === undefined ? 'No mark' : proposalLine(proposal, surroundings, speaker, today)}
        canAccept={triage.canAccept(note)}
        onChoose={triage.choose}
        onAccept={accept}
        onMark={triage.setMark}
      >
        {isCurrent && (
          <div className={classes.controls}>
            {proposal !== undefined && fields !== null ? (
              <ProposalControls
                proposal={proposal}
                fields={fields}
                surroundings={surroundings}
                speaker={speaker}
                today={today}
                onChange={triage.change}
                onAccept={() => {
                  accept();
                }}
              />
            ) : (
              <p className={classes.asks}>
                What is it? Give it a mark: 1 insight, 2 quote, 3 referral, 4 action, 5 need.
              </p>
            )}
            <p role="alert" className={classes.lacking}>
              {triage.question}
            </p>
            <div className={classes.buttons}>
              {proposal !== undefined && fields !== null && (
                <Button
                  onClick={() => {
                    accept();
                  }}
                  rightSection={triage.canAccept(note) && <Kbd>Enter</Kbd>}
                >
                  {acceptLabel(proposal, fields, surroundings)}
                </Button>
              )}
              <Button variant="subtle" color="gray" onClick={() => void triage.leave().then(focusRow)}>
                Leave
              </Button>
            </div>
          </div>
        )}
      </TriageRow>
    );
  };

  return (
    <>
      <SectionHeading
        title="Sort your notes"
        count={
          <span role="status">
            {isDone ? `All ${sortable.length} sorted` : `${sorted} of ${sortable.length} sorted`}
          </span>
        }
      >
        {canSort && (
          <span className={classes.hints}>
            <Kbd>J</Kbd> <Kbd>K</Kbd> move <Kbd>Enter</Kbd> accept <Kbd>X</Kbd> leave as note
          </span>
        )}
      </SectionHeading>
      <div className={classes.progress} aria-hidden>
        <div style={{ width: sortable.length === 0 ? 0 : `${(sorted / sortable.length) * 100}%` }} />
      </div>
      <Counts notes={sortable} />
      {isFolded ? (
        <div className={classes.fold}>
          <span>Every marked note has its place.</span>
          <Button
            variant="subtle"
            onClick={() => {
              setIsUnfolded(true);
            }}
          >
            Show them
          </Button>
        </div>
      ) : (
        <ul className={classes.rows}>{rows.map(row)}</ul>
      )}
      {unmarked.length > 0 && !triage.isShowingAll && (
        <div className={classes.fold}>
          <span>{unmarked.length === 1 ? '1 note without a mark' : `${unmarked.length} notes without a mark`}</span>
          <Button
            variant="subtle"
            onClick={triage.showAll}
            aria-label={
              unmarked.length === 1 ? 'Show it, the note without a mark' : 'Show them, the notes without a mark'
            }
          >
            {unmarked.length === 1 ? 'Show it' : 'Show them'}
          </Button>
        </div>
      )}
    </>
  );
}

function Counts({ notes }: { readonly notes: readonly Note[] }) {
  const counts = sortedCounts(notes);
  if (counts.length === 0) return null;
  return (
    <ul className={classes.counts} aria-label="What came of the notes so far">
      {counts.map(({ mark, says }) => (
        <li key={mark}>
          <MarkIcon mark={mark} isLabelled /> {says}
        </li>
      ))}
    </ul>
  );
}

/** When something is missing, the caret comes to the first field of the current note that is still empty. */
function focusLacking(): void {
  requestAnimationFrame(() => {
    const row = document.querySelector<HTMLElement>(`li[id^="${rowId('')}"][aria-current="true"]`);
    if (!row?.querySelector('[role="alert"]')?.textContent) return;
    const fields = row.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
      'input:not([type="hidden"]), textarea:not([aria-hidden="true"])',
    );
    [...fields].find(({ value }) => value.trim() === '')?.focus();
  });
}

/** After the change is drawn, so that the row that is now current can be seen and read out. */
function focusRow(noteId: string | null): void {
  if (noteId === null) return;
  requestAnimationFrame(() => {
    const row = document.getElementById(rowId(noteId));
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
  });
}
