import type { Interview } from '../../../shared/domain/interview';
import { interviewSteps, stepOf } from '../../../shared/domain/path';
import { PersonAvatar } from '../../components/PersonAvatar';
import classes from './Interviews.module.css';
import { MiniPath } from './MiniPath';

export interface InterviewLine {
  readonly interview: Interview;
  /** Everybody in the talk, “Priya Raman and 2 more”. */
  readonly who: string;
  /** Somebody of them is in the bin; the conversation stays. */
  readonly isInBin: boolean;
  /** Empty: unknown. */
  readonly organisation: string;
  readonly when: string;
  /** “Wed 11:00 in Auckland”: the same moment by their clock; empty: it shows the same. */
  readonly theirs: string;
  readonly next: string;
  readonly isUrgent: boolean;
}

interface InterviewRowProps {
  readonly line: InterviewLine;
  readonly tabIndex: 0 | -1;
  readonly onOpen: () => void;
}

/** One conversation: who, about what, where it stands, what is next. */
export function InterviewRow({ line, tabIndex, onOpen }: InterviewRowProps) {
  const { interview, who, isInBin, organisation, when, theirs, next, isUrgent } = line;
  const stage = interviewSteps.find(({ key }) => key === stepOf(interview))?.name;
  return (
    <button type="button" className={classes.row} tabIndex={tabIndex} data-row-focus onClick={onOpen}>
      <PersonAvatar name={who} size={28} />
      <span className={classes.who}>
        <span className={classes.name}>{who}</span>
        <span className={classes.organisation}>{isInBin ? 'In the bin' : organisation}</span>
      </span>
      <span className={`aw-serif ${classes.purpose}`} data-is-missing={interview.purpose === '' || undefined}>
        {interview.purpose === '' ? 'What must I learn?' : interview.purpose}
      </span>
      <MiniPath interview={interview} />
      <span className={classes.stage}>{stage}</span>
      <span className={classes.when}>
        <span>{when}</span>
        {theirs !== '' && <span className={classes.next}>{theirs}</span>}
        <span className={classes.next} data-is-urgent={isUrgent || undefined}>
          {next}
        </span>
      </span>
    </button>
  );
}
