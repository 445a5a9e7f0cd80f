import { inverted, type RecordChange } from '../../shared/domain/change';
import type { LeftAlone } from '../../shared/domain/undoWords';
import type { Workspace } from '../../shared/domain/workspace';
import { changedFields, overtakenBy, turned, type Overtaken } from './takeBack';

/** One step of undo: a command, or a spell of typing in one record. */
export interface Step {
  readonly command: string;
  readonly says: string;
  readonly isTyping: boolean;
  /** Milliseconds since 1970 of its last change. */
  readonly at: number;
  /** Sequences of its first and its last change. */
  readonly first: number;
  readonly last: number;
  readonly records: readonly RecordChange[];
  /** What was changed since by something that is no step, such as another computer's changes. */
  readonly overtaken: Overtaken;
}

/** A value: the store keeps the one from before a change and returns to it when the disk refuses. */
export interface History {
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

/** What undo or redo does: `left` names what it leaves alone, and why. */
export interface Turning {
  readonly step: Step;
  readonly records: readonly RecordChange[];
  readonly left: readonly LeftAlone[];
  readonly history: History;
}

export const noHistory: History = { past: [], future: [] };

const most = 500;
const typingMs = 5_000;
const none: Overtaken = new Set();

/** A step as a command just made it. */
export function newStep(made: Pick<Step, 'command' | 'says' | 'isTyping' | 'at' | 'records'>, sequence: number): Step {
  return { ...made, first: sequence, last: sequence, overtaken: none };
}

/** After a new change there is nothing to redo. Typing in the same record within 5 s is one step. */
export function withStep(history: History, step: Step): History {
  const last = history.past.at(-1);
  if (last === undefined || history.future.length > 0 || !isSameTyping(last, step)) {
    return { past: [...history.past, step].slice(-most), future: [] };
  }
  const merged = { ...step, first: last.first, records: joined(last.records, step.records) };
  const earlier = history.past.slice(0, -1);
  return { past: merged.records.length === 0 ? earlier : [...earlier, merged], future: [] };
}

/** The name of a change that somebody made to the file by hand. */
export const outsideEdit = 'file.edited';

/** The history after such a change: it can be undone like any other. */
export function withOutsideEdit(
  history: History,
  records: readonly RecordChange[],
  at: Date,
  sequence: number,
): History {
  const made = { command: outsideEdit, says: 'Edited outside Askwell', isTyping: false, at: at.getTime(), records };
  return withStep(history, newStep(made, sequence));
}

/** The history after a change that is no step of it: from then on no step takes those fields back. */
export function withOther(history: History, records: readonly RecordChange[]): History {
  if (records.length === 0 || (history.past.length === 0 && history.future.length === 0)) return history;
  const keys = overtakenBy(records);
  const mark = (step: Step): Step => ({ ...step, overtaken: new Set([...step.overtaken, ...keys]) });
  return { past: history.past.map(mark), future: history.future.map(mark) };
}

/**
 * Takes the last step back, or the one that holds change `sequence`; null when there is none. Of an
 * earlier step those fields stay that a later one changed.
 */
export function undone(history: History, workspace: Workspace, sequence?: number): Turning | null {
  const place =
    sequence === undefined
      ? history.past.length - 1
      : history.past.findLastIndex(({ first, last }) => first <= sequence && sequence <= last);
  const step = history.past[place];
  if (step === undefined) return null;
  const later = history.past.slice(place + 1).flatMap(({ records }) => records);
  const overtaken = later.length === 0 ? step.overtaken : new Set([...step.overtaken, ...overtakenBy(later)]);
  const { records, left } = turned(workspace, inverted(step.records), overtaken);
  const past = history.past.toSpliced(place, 1);
  // Done again is only what was taken back. A step of which nothing could be is out of the way for good.
  const future = records.length === 0 ? history.future : [...history.future, { ...step, records: inverted(records) }];
  return { step, records, left, history: { past, future } };
}

/** Does the step again that was taken back last, as far as nothing else changed it since. */
export function redone(history: History, workspace: Workspace): Turning | null {
  const step = history.future.at(-1);
  if (step === undefined) return null;
  const { records, left } = turned(workspace, step.records, step.overtaken);
  const future = history.future.slice(0, -1);
  // A redone step is closed: typing after it is a step of its own.
  const past = records.length === 0 ? history.past : [...history.past, { ...step, records, isTyping: false }];
  return { step, records, left, history: { past, future } };
}

function isSameTyping(last: Step, step: Step): boolean {
  const [before, after] = [last.records[0], step.records[0]];
  return (
    last.isTyping &&
    step.isTyping &&
    last.command === step.command &&
    last.records.length === 1 &&
    step.records.length === 1 &&
    before?.collection === after?.collection &&
    before?.id === after?.id &&
    // Nothing else came in between: what another computer wrote there is not part of this typing.
    before?.after === after?.before &&
    Math.abs(step.at - last.at) <= typingMs
  );
}

function joined(first: readonly RecordChange[], then: readonly RecordChange[]): RecordChange[] {
  const [start, end] = [first[0], then[0]];
  if (start === undefined || end === undefined) return [...first, ...then];
  const isAsBefore = start.before !== null && end.after !== null && changedFields(start.before, end.after).length === 0;
  return isAsBefore ? [] : [{ ...end, before: start.before } as RecordChange];
}
