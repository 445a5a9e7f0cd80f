import { inverted, type RecordChange } from '../../shared/domain/change';

/** One step of undo: a command, or a spell of typing in one record. */
export interface Step {
  readonly command: string;
  readonly says: string;
  readonly isTyping: boolean;
  /** Milliseconds since 1970 of its last change. */
  readonly at: number;
  readonly records: readonly RecordChange[];
}

/** A value: the store keeps the one from before a change and returns to it when the disk refuses. */
export interface History {
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

export const noHistory: History = { past: [], future: [] };

const most = 500;
const typingMs = 5_000;

/** After a new change there is nothing to redo. Typing in the same record within 5 s is one step. */
export function withStep(history: History, step: Step): History {
  const last = history.past.at(-1);
  if (last === undefined || history.future.length > 0 || !isSameTyping(last, step)) {
    return { past: [...history.past, step].slice(-most), future: [] };
  }
  const merged = { ...step, records: joined(last.records, step.records) };
  const earlier = history.past.slice(0, -1);
  return { past: merged.records.length === 0 ? earlier : [...earlier, merged], future: [] };
}

/** The step that undo takes back, and the history after it. */
export function undone(history: History): { step: Step; records: readonly RecordChange[]; history: History } | null {
  const step = history.past.at(-1);
  if (step === undefined) return null;
  return {
    step,
    records: inverted(step.records),
    history: { past: history.past.slice(0, -1), future: [...history.future, step] },
  };
}

export function redone(history: History): { step: Step; records: readonly RecordChange[]; history: History } | null {
  const step = history.future.at(-1);
  if (step === undefined) return null;
  // A redone step is closed: typing after it is a step of its own.
  const past = [...history.past, { ...step, isTyping: false }];
  return { step, records: step.records, history: { past, future: history.future.slice(0, -1) } };
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
    Math.abs(step.at - last.at) <= typingMs
  );
}

function joined(first: readonly RecordChange[], then: readonly RecordChange[]): RecordChange[] {
  const [start, end] = [first[0], then[0]];
  if (start === undefined || end === undefined) return [...first, ...then];
  if (JSON.stringify(start.before) === JSON.stringify(end.after)) return [];
  return [{ ...end, before: start.before } as RecordChange];
}
