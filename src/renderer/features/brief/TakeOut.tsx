import { Alert, Button, Checkbox, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { Interview } from '../../../shared/domain/interview';
import { paperSizes } from '../../../shared/domain/paperSheet';
import { interviewPath, interviewSteps, stepOf } from '../../../shared/domain/path';
import type { TalkOnFile } from '../../../shared/domain/talkOnFile';
import type { TalkFileKind } from '../../../shared/talkFileContract';
import { talkText } from '../../../shared/text/talkText';
import { CrumbBar } from '../../components/CrumbBar';
import { KeyCaps } from '../../components/KeyCaps';
import { notify } from '../../components/notify';
import { StatusStrip } from '../../components/StatusStrip';
import { useScreenKeys } from '../../lib/keyboard';
import { useProcedure } from '../../workspace/useProcedure';
import screen from './PaperScreen.module.css';
import { TalkPaper } from './TalkPaper';
import { usePaper, useUsualPaper } from '../../components/usePaper';

interface TakeOutProps {
  readonly interview: Interview;
  /** The heading, which is also the title of the PDF. */
  readonly name: string;
  readonly talk: TalkOnFile;
  readonly zone: string;
  /** Lines of the talk off the record. */
  readonly offRecord: number;
  readonly withOffRecord: boolean;
  readonly onWithOffRecord: (withOffRecord: boolean) => void;
}

/** What will stand in the file, and the ways to take it out. */
export function TakeOut({ interview, name, talk, zone, offRecord, withOffRecord, onWithOffRecord }: TakeOutProps) {
  const navigate = useNavigate();
  const usual = useUsualPaper();
  const [size, setSize] = useState(usual);
  const paper = usePaper(name, size, true);
  const saveFile = useProcedure('talk.saveFile');
  const [trouble, setTrouble] = useState<string | null>(null);
  const step = stepOf(interview);
  const back = interviewPath(interview.id, step);
  const save = async (kind: TalkFileKind) => {
    setTrouble(null);
    const reply = await saveFile({ interviewId: interview.id, kind, zone, withOffRecord });
    if (!reply.ok) setTrouble(reply.failure.message);
    else if (reply.value !== null) notify(`Saved as ${reply.value.name}`);
  };
  const copy = async () => {
    setTrouble(null);
    try {
      await navigator.clipboard.writeText(talkText(talk));
      notify('Copied as plain text');
    } catch {
      setTrouble('The system did not let Askwell copy. Save it as plain text instead; nothing was changed.');
    }
  };
  const nextSize = size === 'a4' ? 'letter' : 'a4';
  useScreenKeys('Take out', [
    { keys: 'mod+s', does: 'save as Markdown', run: () => void save('markdown') },
    { keys: 't', does: 'save as plain text', run: () => void save('text') },
    { keys: 'c', does: 'copy as plain text', run: () => void copy() },
    { keys: 'f', does: 'save as PDF', run: paper.save },
    { keys: 'mod+p', does: 'print', run: paper.print },
    { keys: 'z', does: 'the other size of paper', run: () => setSize(nextSize) },
    ...(offRecord === 0
      ? []
      : [{ keys: 'o', does: 'with or without what is off the record', run: () => onWithOffRecord(!withOffRecord) }]),
    { keys: 'Escape', does: 'back to the interview', run: () => void navigate(back) },
  ]);
  const why = trouble ?? paper.trouble?.message ?? null;
  return (
    <>
      <CrumbBar
        section={{ to: back, name: interviewSteps.find(({ key }) => key === step)?.name ?? 'Prep' }}
        name={name}
      >
        <Button variant="filled" onClick={() => void save('markdown')} rightSection={<KeyCaps keys="mod+s" />}>
          Save as Markdown
        </Button>
      </CrumbBar>
      <div className={screen.screen}>
        <div className={screen.choices}>
          <Button onClick={() => void save('text')}>Save as text</Button>
          <Button onClick={() => void copy()}>Copy</Button>
          <Button onClick={paper.save} disabled={paper.isBusy}>
            Save as PDF
          </Button>
          <Button onClick={paper.print} disabled={paper.isBusy}>
            Print
          </Button>
          <SegmentedControl
            aria-label="Size of paper"
            value={size}
            data={(['a4', 'letter'] as const).map((value) => ({ value, label: paperSizes[value].name }))}
            onChange={setSize}
          />
          {offRecord > 0 && (
            <Checkbox
              label="With what is off the record"
              checked={withOffRecord}
              onChange={(event) => {
                onWithOffRecord(event.currentTarget.checked);
              }}
            />
          )}
          <p className={screen.remark} role="status">
            {recordWords(offRecord, withOffRecord)}
          </p>
        </div>
        {why !== null && (
          <Alert role="alert" color="red" variant="light" className={screen.trouble}>
            {why}
          </Alert>
        )}
        <div className={screen.desk}>
          <TalkPaper talk={talk} size={size} />
        </div>
      </div>
      <StatusStrip
        hints={[
          { keys: ['mod+s'], does: 'Markdown' },
          { keys: ['T'], does: 'text' },
          { keys: ['F'], does: 'PDF' },
          { keys: ['C'], does: 'copy' },
          { keys: ['mod+p'], does: 'print' },
        ]}
      />
    </>
  );
}

/** What is said of lines off the record before anything leaves. */
function recordWords(offRecord: number, withOffRecord: boolean): string {
  const lines = offRecord === 1 ? '1 line' : `${offRecord} lines`;
  if (offRecord === 0) return 'All of your notes, with their minutes and marks. Nothing in them is off the record.';
  return withOffRecord
    ? `${lines} off the record will stand in it. Keep it where only you read it.`
    : `${lines} off the record ${offRecord === 1 ? 'is' : 'are'} left out.`;
}
