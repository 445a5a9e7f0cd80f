import { useMemo, useSyncExternalStore } from 'react';
import type { Instant } from '../../../shared/domain/field';
import { firstOpen } from '../../../shared/domain/guide';
import type { GuideQuestion, Interview } from '../../../shared/domain/interview';
import type { LiveCopy } from '../../workspace/LiveCopy';
import { useGiven } from '../../workspace/WorkspaceProvider';

/** Calls that were begun and whose beginning still waits for the disk, by window and interview. */
class Beginnings {
  readonly #at = new Map<string, Instant>();
  readonly #listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  of(id: string): Instant | null {
    return this.#at.get(id) ?? null;
  }

  /** null: the disk has it, or it was refused. */
  set(id: string, at: Instant | null): void {
    if (at === null) this.#at.delete(id);
    else this.#at.set(id, at);
    for (const listener of this.#listeners) listener();
  }
}

const known = new WeakMap<LiveCopy, Beginnings>();

/** The calls that were begun in this window. */
export function beginningsOf(copy: LiveCopy): Pick<Beginnings, 'set' | 'of' | 'subscribe'> {
  const beginnings = known.get(copy) ?? new Beginnings();
  known.set(copy, beginnings);
  return beginnings;
}

/**
 * An interview as the room shows it: on from the key that begins the call (useTalk sends that), so that its timer runs
 * while a full disk keeps the beginning waiting.
 */
export function useBegun(stored: Interview | undefined, guide: readonly GuideQuestion[]): Interview | undefined {
  const { copy } = useGiven();
  const beginnings = beginningsOf(copy);
  const at = useSyncExternalStore(beginnings.subscribe, () => (stored === undefined ? null : beginnings.of(stored.id)));
  return useMemo(
    () =>
      at === null || stored === undefined || stored.state === 'live'
        ? stored
        : {
            ...stored,
            state: 'live',
            liveStartedAt: stored.liveStartedAt ?? at,
            liveEndedAt: null,
            currentGuideQuestionId: stored.currentGuideQuestionId ?? firstOpen(guide)?.id ?? null,
          },
    [at, stored, guide],
  );
}
