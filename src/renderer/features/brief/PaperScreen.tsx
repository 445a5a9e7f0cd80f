import { Alert, Button, SegmentedControl } from '@mantine/core';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import { paperSizes, type PaperSize } from '../../../shared/domain/paperSheet';
import { interviewPath } from '../../../shared/domain/path';
import { CrumbBar } from '../../components/CrumbBar';
import { KeyCaps } from '../../components/KeyCaps';
import { StatusStrip } from '../../components/StatusStrip';
import { useScreenKeys } from '../../lib/keyboard';
import classes from './PaperScreen.module.css';
import { usePaper } from '../../components/usePaper';

interface PaperScreenProps {
  readonly interviewId: string;
  readonly kind: 'brief' | 'sheet';
  /** The heading, which is also the name of the file. */
  readonly name: string;
  readonly size: PaperSize;
  readonly sizes: readonly PaperSize[];
  readonly onSize: (size: PaperSize) => void;
  /** What is said about the paper: what had no room, how it is used. */
  readonly remark: ReactNode;
  readonly children: ReactNode;
}

/** A screen that shows paper as it will be printed. */
export function PaperScreen({ interviewId, kind, name, size, sizes, onSize, remark, children }: PaperScreenProps) {
  const navigate = useNavigate();
  const paper = usePaper(name, size);
  const other = kind === 'brief' ? 'sheet' : 'brief';
  const goTo = (step: string) => void navigate(`/interviews/${interviewId}/${step}`, { replace: true });
  useScreenKeys('Paper', [
    { keys: 'mod+s', does: 'save as PDF', run: paper.save },
    { keys: 'mod+p', does: 'print', run: paper.print },
    { keys: 'z', does: 'the next size of paper', run: () => onSize(after(sizes, size)) },
    { keys: 'b', does: other === 'sheet' ? 'the sheet to write on' : 'the brief', run: () => goTo(other) },
    {
      keys: 'Escape',
      does: 'back to Prep',
      run: () => void navigate(interviewPath(interviewId, 'prep')),
    },
  ]);
  return (
    <>
      <CrumbBar section={{ to: interviewPath(interviewId, 'prep'), name: 'Prep' }} name={name}>
        <Button onClick={paper.print} disabled={paper.isBusy}>
          Print
        </Button>
        <Button variant="filled" onClick={paper.save} disabled={paper.isBusy} rightSection={<KeyCaps keys="mod+s" />}>
          Save as PDF
        </Button>
      </CrumbBar>
      <div className={classes.screen}>
        <div className={classes.choices}>
          <SegmentedControl
            aria-label="What to print"
            value={kind}
            data={[
              { value: 'brief', label: 'Brief' },
              { value: 'sheet', label: 'Sheet to write on' },
            ]}
            onChange={goTo}
          />
          <SegmentedControl
            aria-label="Size of paper"
            value={size}
            data={sizes.map((value) => ({ value, label: paperSizes[value].name }))}
            onChange={(value) => {
              onSize(value);
            }}
          />
          <div className={classes.remark}>{remark}</div>
        </div>
        {paper.trouble && (
          <Alert role="alert" color="red" variant="light" className={classes.trouble}>
            {paper.trouble.message}
          </Alert>
        )}
        <div className={classes.desk}>{children}</div>
      </div>
      <StatusStrip
        hints={[
          { keys: ['mod+s'], does: 'PDF' },
          { keys: ['mod+p'], does: 'print' },
          { keys: ['Z'], does: 'size' },
          { keys: ['B'], does: other },
        ]}
      />
    </>
  );
}

function after(sizes: readonly PaperSize[], size: PaperSize): PaperSize {
  return sizes[(sizes.indexOf(size) + 1) % sizes.length] ?? size;
}
