import { VisuallyHidden } from '@mantine/core';
import { IconAlertTriangle, IconLock, IconPencil } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { GuideQuestion } from '../../../shared/domain/interview';
import type { SheetLine } from '../../../shared/text/sheetLine';
import { markName } from '../../../shared/text/markNames';
import { MarkIcon } from '../../components/MarkIcon';
import classes from './FilledSheet.module.css';

interface SheetPreviewProps {
  readonly lines: readonly SheetLine[];
  readonly guide: readonly GuideQuestion[];
  /** The line with the caret. */
  readonly current: number;
}

/** Lines shown before and after the caret’s: more than a window holds, so a pasted book is no burden. */
const AROUND = 40;

/** What each line becomes. */
export function SheetPreview({ lines, guide, current }: SheetPreviewProps) {
  const here = useRef<HTMLLIElement>(null);
  useEffect(() => {
    here.current?.scrollIntoView({ block: 'nearest' });
  }, [current, lines.length]);
  const from = Math.max(0, current - AROUND);
  const shown = lines.slice(from, current + AROUND + 1);
  const told = lines[current];
  return (
    <section className={classes.preview} aria-label="What becomes of it">
      <h2>What becomes of it</h2>
      {from > 0 && <p className={classes.about}>{from} lines above</p>}
      <ol>
        {shown.map((line, place) => {
          const number = from + place;
          if (line.kind === 'empty') return null;
          return (
            <li
              key={number}
              ref={number === current ? here : null}
              data-is-current={number === current || undefined}
              data-is-mistake={line.kind === 'mistake' || undefined}
            >
              <Sign line={line} />
              <div>
                <p className={line.kind === 'note' ? 'aw-serif' : undefined}>
                  {line.kind === 'note' ? line.note.text : line.sentence}
                </p>
                <p className={classes.under}>{under(line, number, guide)}</p>
              </div>
            </li>
          );
        })}
      </ol>
      {lines.length > current + AROUND + 1 && (
        <p className={classes.about}>{lines.length - current - AROUND - 1} lines below</p>
      )}
      <VisuallyHidden role="status">
        {told === undefined || told.kind === 'empty'
          ? ''
          : told.kind === 'mistake'
            ? told.sentence
            : `${nameOf(told)}, ${under(told, current, guide)}`}
      </VisuallyHidden>
    </section>
  );
}

function Sign({ line }: { readonly line: SheetLine }) {
  if (line.kind !== 'note') return <IconAlertTriangle size={16} stroke={1.6} role="img" aria-label="To put right" />;
  if (line.note.isOffRecord) return <IconLock size={16} stroke={1.6} role="img" aria-label="Off the record" />;
  if (line.note.mark !== null) return <MarkIcon mark={line.note.mark} />;
  return <IconPencil size={16} stroke={1.6} role="img" aria-label="Note" />;
}

function nameOf({ note }: Extract<SheetLine, { kind: 'note' }>): string {
  const name = note.mark === null ? 'Note' : markName(note.mark);
  const whose = note.owner === 'them' ? ' they promise' : note.owner === 'me' ? ' I promise' : '';
  return `${name}${whose}${note.isOffRecord ? ', off the record' : ''}`;
}

function under(line: SheetLine, place: number, guide: readonly GuideQuestion[]): string {
  if (line.kind !== 'note') return `Line ${place + 1}`;
  const question = guide[line.box - 1]?.text;
  return `${nameOf(line)} · ${question === undefined ? 'Anything else' : `${line.box} ${question}`}`;
}
