import { useSyncExternalStore } from 'react';
import type { Instant } from '../../../shared/domain/field';
import type { GuideQuestion, Interview } from '../../../shared/domain/interview';
import { now } from '../../lib/clock';
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

export interface Begun {
  /** As it is stored; from the key that begins the call on it is on, although the disk may not have that yet. */
  readonly interview: Interview;
  readonly begin: () => void;
  readonly settle: () => void;
}

/** A call is on from its first key, so its timer runs while a full disk keeps the beginning waiting (useTalk sends it). */
export function useBegun(stored: Interview, guide: readonly GuideQuestion[]): Begun {
  const { copy } = useGiven();
  const beginnings = known.get(copy) ?? new Beginnings();
  known.set(copy, beginnings);
  const at = useSyncExternalStore(beginnings.subscribe, () => beginnings.of(stored.id));
  const isStored = stored.state === 'live';
  return {
    interview:
      at === null || isStored
        ? stored
        : {
            ...stored,
            state: 'live',
            liveStartedAt: stored.liveStartedAt ?? at,
            liveEndedAt: null,
            currentGuideQuestionId:
              stored.currentGuideQuestionId ?? guide.find(({ state }) => state === 'open')?.id ?? null,
          },
    begin: () => {
      beginnings.set(stored.id, now());
    },
    settle: () => {
      beginnings.set(stored.id, null);
    },
  };
}
