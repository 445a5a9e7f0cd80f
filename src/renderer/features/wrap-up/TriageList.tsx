import { isUntimed } from '../../../shared/domain/guide';
import { offRecordPart } from '../../../shared/domain/triage';
import { Button, Kbd } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { Instant, LocalDate } from '../../../shared/domain/field';
import type { Mark, Note } from '../../../shared/domain/interview';
import { millisecondsBetween } from '../../../shared/domain/time';
import { MarkIcon } from '../../components/MarkIcon';
import { SectionHeading } from '../../components/SectionHeading';
import { sayTimer } from '../../lib/dates';
import { outcomeLines, sortedCounts } from './outcomeLine';
import { AlsoMenu } from './MarkMenu';
import { PieceList } from './PieceList';
import { proposalLine } from './proposalLine';
import { focusLacking, focusRow } from './rowFocus';
import { TriageRow } from './TriageRow';
import type { TriageSurroundings } from './triageFields';
import type { Triage } from './useTriage';
import { useTriageKeys } from './useTriageKeys';
import classes from './WrapUp.module.css';

interface TriageListProps {
  readonly triage: Triage;
  readonly surroundings: TriageSurroundings;
  readonly known: Parameters<typeof outcomeLines>[1];
  /** Who said it, as the note or the talk knows. */
  readonly speakerOf: (note: Note) => string;
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
  speakerOf,
  startedAt,
  endedAt,
  today,
  foundId,
  onAllSorted,
}: TriageListProps) {
  const [isUnfolded, setIsUnfolded] = useState(foundId !== null);
  const [isAlsoOpen, setIsAlsoOpen] = useState(false);
  const { rows, sortable, unsorted, unmarked, current } = triage;
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

  const accept = (id?: string) =>
    void triage.accept(id).then((next) => {
      if (next === null) focusLacking();
      else focusRow(next);
    });
  const add = (mark: Mark) => {
    triage.add(mark);
    if (current !== null) focusRow(current.id);
  };
  useTriageKeys(triage, {
    accept: () => {
      accept();
    },
    openAlso: () => {
      if (current !== null && !current.isOffRecord) setIsAlsoOpen(true);
    },
    chooseMark: (mark) => {
      if (!isAlsoOpen) {
        triage.setMark(null, mark);
        return;
      }
      setIsAlsoOpen(false);
      add(mark);
    },
  });

  const row = (note: Note) => {
    const proposed = triage.proposed.get(note.id) ?? [];
    const isCurrent = note.id === current?.id;
    const speaker = speakerOf(note);
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
        outcome={note.outcome === null ? null : outcomeLines(note, known, speaker, today)}
        summary={proposalLine(proposed, surroundings, speaker, today)}
        why={proposed[0]?.why ?? null}
        canAccept={triage.canAccept(note)}
        onChoose={triage.choose}
        onAccept={accept}
        onMark={triage.setMark}
      >
        {isCurrent && note.outcome !== null && !triage.isAdding && (
          <p className={classes.again}>
            <Button
              variant="subtle"
              color="gray"
              onClick={() =>
                void triage.reopen().then(() => {
                  focusRow(note.id);
                })
              }
              rightSection={<Kbd>R</Kbd>}
            >
              Sort again
            </Button>
            <AlsoMenu isOpen={isAlsoOpen} onOpen={setIsAlsoOpen} onAdd={add} />
          </p>
        )}
        {isCurrent && (note.outcome === null || triage.isAdding) && (
          <PieceList
            pieces={triage.pieces}
            isAdding={triage.isAdding}
            surroundings={surroundings}
            speaker={speaker}
            today={today}
            question={triage.question}
            canAccept={triage.canAccept(note)}
            offRecord={offRecordPart(note)?.text ?? null}
            isAlsoOpen={isAlsoOpen}
            onAlso={setIsAlsoOpen}
            onAdd={add}
            onChange={triage.change}
            onDrop={triage.drop}
            onAccept={() => {
              accept();
            }}
            onLeave={() => void triage.leave().then(focusRow)}
            onTakeOffRecord={triage.takeOffRecord}
          />
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
            <Kbd>J</Kbd> <Kbd>K</Kbd> move <Kbd>Enter</Kbd> accept <Kbd>A</Kbd> also <Kbd>X</Kbd> leave as note
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
          <span>{sayUnmarked(unmarked, triage.proposed)}</span>
          <Button
            variant="subtle"
            onClick={triage.showAll}
            aria-label={
              unmarked.length === 1 ? 'Show it, the note without a mark' : 'Show them, the notes without a mark'
            }
          >
            {unmarked.length === 1 ? 'Show it' : 'Show them'} <Kbd ml={6}>U</Kbd>
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

/** “7 notes without a mark, 3 of them look like something”. */
function sayUnmarked(unmarked: readonly Note[], proposed: Triage['proposed']): string {
  const notes = unmarked.length === 1 ? '1 note without a mark' : `${unmarked.length} notes without a mark`;
  const offers = unmarked.filter(({ id }) => (proposed.get(id)?.length ?? 0) > 0).length;
  if (offers === 0) return notes;
  if (unmarked.length === 1) return `${notes}; it looks like something`;
  return `${notes}, ${offers === 1 ? '1 of them looks' : `${offers} of them look`} like something`;
}
