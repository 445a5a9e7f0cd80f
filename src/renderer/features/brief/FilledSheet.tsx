import { Alert, Button, Textarea } from '@mantine/core';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { GuideQuestion, Interview } from '../../../shared/domain/interview';
import { interviewPath } from '../../../shared/domain/path';
import { readSheet, type SheetLine } from '../../../shared/text/sheetLine';
import { ClockEntry } from '../../components/ClockEntry';
import { CrumbBar } from '../../components/CrumbBar';
import { DayEntry } from '../../components/DayEntry';
import { KeyCaps } from '../../components/KeyCaps';
import { StatusStrip } from '../../components/StatusStrip';
import { useScreenKeys } from '../../lib/keyboard';
import { newId } from '../../lib/newId';
import { useAutosave } from '../../lib/useAutosave';
import { useToday } from '../../lib/useToday';
import { useDispatch } from '../../workspace/useDispatch';
import classes from './FilledSheet.module.css';
import { caretLine, placeOfLine } from './sheetCaret';
import { SheetPreview } from './SheetPreview';
import { readTimes, usualTimes } from './talkTimes';

interface FilledSheetProps {
  readonly interview: Interview;
  readonly guide: readonly GuideQuestion[];
  readonly name: string;
}

/** One line for each thing on the paper; beside it what each becomes. Nothing is filed while a line is a mistake. */
export function FilledSheet({ interview, guide, name }: FilledSheetProps) {
  const dispatch = useDispatch();
  const navigate = useNavigate();
  const { now, zone } = useToday();
  const field = useRef<HTMLTextAreaElement>(null);
  const autosave = useAutosave(
    async (draft: string) => (await dispatch('sheet.drafted', { id: interview.id, draft })).ok,
    `${interview.id}.sheetDraft`,
  );
  const [text, setText] = useState(() => autosave.unsaved?.value ?? interview.sheetDraft);
  const [line, setLine] = useState(0);
  const [times, setTimes] = useState(() => usualTimes(interview, now, zone));
  const [trouble, setTrouble] = useState('');
  const lines = readSheet(text, guide.length);
  const notes = lines.filter((one) => one.kind === 'note');
  const wrong = lines.findIndex(({ kind }) => kind === 'mistake');
  const isHeld = interview.liveEndedAt !== null && interview.state !== 'live';

  const file = async () => {
    setTrouble('');
    const mistake = lines[wrong];
    if (mistake?.kind === 'mistake') {
      setTrouble(`Line ${wrong + 1}: ${mistake.sentence}`);
      const { current } = field;
      const at = placeOfLine(text, wrong);
      current?.focus();
      current?.setSelectionRange(at, at);
      setLine(wrong);
      return;
    }
    if (notes.length === 0) {
      setTrouble('There is nothing to file yet. Type a line, such as: 3 "count before you judge');
      field.current?.focus();
      return;
    }
    const read = isHeld ? null : readTimes(times, now, zone);
    if (typeof read === 'string') {
      setTrouble(read);
      return;
    }
    await autosave.flush();
    const reply = await dispatch(
      'sheet.filed',
      {
        id: interview.id,
        times: read,
        notes: notes.map(({ box, note }) => ({
          ...note,
          id: newId('notes'),
          guideQuestionId: guide[box - 1]?.id ?? null,
        })),
        thankYous: interview.personIds.map((personId) => ({
          personId,
          followUpId: newId('followUps'),
          touchpointId: newId('touchpoints'),
        })),
      },
      { toast: `Sheet filed: ${countOf(notes.length, 'note')}` },
    );
    if (reply.ok) void navigate(interviewPath(interview.id, 'wrap-up'));
    else setTrouble(reply.failure.message);
  };
  useScreenKeys('Filled sheet', [
    { keys: 'mod+Enter', does: 'file the sheet', run: () => void file(), inText: true },
    { keys: 'Escape', does: 'back to Prep', run: () => void navigate(interviewPath(interview.id, 'prep')) },
  ]);

  return (
    <>
      <CrumbBar section={{ to: interviewPath(interview.id, 'prep'), name: 'Prep' }} name={name}>
        <Button variant="filled" onClick={() => void file()} rightSection={<KeyCaps keys="mod+Enter" />}>
          {notes.length === 0 ? 'File the sheet' : `File ${countOf(notes.length, 'note')}`}
        </Button>
      </CrumbBar>
      <div className={classes.screen}>
        {isHeld ? (
          <p className={classes.about}>This talk was ended before; the lines join its notes.</p>
        ) : (
          <div className={classes.times}>
            <DayEntry
              label="Held on"
              isLabelled
              width={190}
              value={times.day}
              onChange={(day) => {
                setTimes({ ...times, day });
              }}
            />
            <ClockEntry
              label="Really began"
              isLabelled
              width={100}
              value={times.from}
              onChange={(from) => {
                setTimes({ ...times, from });
              }}
            />
            <ClockEntry
              label="Really ended"
              isLabelled
              width={100}
              value={times.to}
              onChange={(to) => {
                setTimes({ ...times, to });
              }}
            />
            <p className={classes.about}>The day for the thank-you runs from the end.</p>
          </div>
        )}
        {trouble !== '' && (
          <Alert role="alert" color="red" variant="light">
            {trouble}
          </Alert>
        )}
        <div className={classes.both}>
          <Textarea
            ref={field}
            label="What stands on the sheet, a line each"
            placeholder={'3 "count before you judge\n5 @Hanh user research\n3 ! four nights'}
            autoFocus
            spellCheck={false}
            minRows={14}
            classNames={{ root: classes.field, input: 'aw-serif' }}
            value={text}
            maxLength={200_000}
            onChange={(event) => {
              setText(event.currentTarget.value);
              setLine(caretLine(event.currentTarget));
              autosave.change(event.currentTarget.value);
            }}
            onSelect={(event) => {
              setLine(caretLine(event.currentTarget));
            }}
            onBlur={() => void autosave.flush()}
          />
          <SheetPreview lines={lines} guide={guide} current={line} />
        </div>
      </div>
      <StatusStrip hints={[{ keys: ['mod+Enter'], does: 'file' }]}>
        <span>{summary(lines)}</span>
      </StatusStrip>
    </>
  );
}

function summary(lines: readonly SheetLine[]): string {
  const count = (kind: SheetLine['kind']) => lines.filter((line) => line.kind === kind).length;
  const mistakes = count('mistake');
  return `${countOf(count('note'), 'note')}${mistakes === 0 ? '' : `, ${countOf(mistakes, 'line')} to put right`}`;
}

function countOf(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}
