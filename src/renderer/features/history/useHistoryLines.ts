import { useCallback, useEffect, useRef, useState } from 'react';
import type { HistoryLine } from '../../../shared/pastView';
import type { Failure } from '../../../shared/failure';
import { useGiven } from '../../workspace/WorkspaceProvider';

export interface HistoryFilter {
  readonly about: string | null;
  readonly text: string;
}

interface Lines {
  readonly lines: readonly HistoryLine[];
  readonly next: string | null;
  readonly isEmpty: boolean;
  readonly damaged: number;
  readonly failure: Failure | null;
  readonly isLoading: boolean;
}

const none: Lines = { lines: [], next: null, isEmpty: false, damaged: 0, failure: null, isLoading: true };
/** Changes come in bursts while somebody types in another window. */
const restMs = 400;

/** What happened, page by page, and kept current while it is looked at. */
export function useHistoryLines({ about, text }: HistoryFilter): Lines & {
  readonly more: () => void;
  readonly again: () => void;
} {
  const { api } = useGiven();
  const [state, setState] = useState<Lines>(none);
  const asked = useRef(0);

  const begin = useCallback(async () => {
    const round = ++asked.current;
    const reply = await api.call('history.list', { before: null, about, text });
    if (round !== asked.current) return;
    setState((before) => {
      if (!reply.ok) return { ...before, failure: reply.failure, isLoading: false };
      const { lines, next, isEmpty, damaged } = reply.value;
      // Older pages that are here already stay where the new first page meets them.
      const meeting = before.lines.findIndex(({ key }) => key === lines.at(-1)?.key);
      const older = meeting === -1 ? [] : before.lines.slice(meeting + 1);
      return {
        lines: [...lines, ...older],
        next: older.length > 0 ? before.next : next,
        isEmpty,
        damaged,
        failure: null,
        isLoading: false,
      };
    });
  }, [api, about, text]);

  useEffect(() => {
    // Another filter is another list.
    setState((before) => ({ ...before, lines: [], next: null, isLoading: true }));
    void begin();
    return () => {
      asked.current += 1;
    };
  }, [begin]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const off = api.on('changed', () => {
      clearTimeout(timer);
      timer = setTimeout(() => void begin(), restMs);
    });
    return () => {
      clearTimeout(timer);
      off();
    };
  }, [api, begin]);

  const { next } = state;
  const more = useCallback(() => {
    if (next === null) return;
    const round = asked.current;
    void api.call('history.list', { before: next, about, text }).then((reply) => {
      if (round !== asked.current) return;
      setState((before) => {
        if (before.next !== next) return before;
        if (!reply.ok) return { ...before, failure: reply.failure };
        return { ...before, lines: [...before.lines, ...reply.value.lines], next: reply.value.next };
      });
    });
  }, [api, next, about, text]);

  return { ...state, more, again: () => void begin() };
}
