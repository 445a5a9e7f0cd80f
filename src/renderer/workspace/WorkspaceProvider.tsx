import { createContext, use, useEffect, useState, type ReactNode } from 'react';
import { useSyncExternalStoreWithSelector } from 'use-sync-external-store/with-selector';
import type { SliceField, Slices } from '../../shared/contract';
import type { Workspace } from '../../shared/domain/workspace';
import type { Api } from '../lib/api';
import { LiveCopy, sliceKey, type CopyState } from './LiveCopy';

interface Given {
  readonly api: Api;
  readonly copy: LiveCopy;
}

const Context = createContext<Given | null>(null);

interface WorkspaceProviderProps {
  readonly api: Api;
  /** One that was connected before, so that the document comes while React starts; otherwise a new one is made. */
  readonly copy?: LiveCopy;
  readonly children: ReactNode;
}

/** Gives every component below the live copy of the document and the way to the main process. */
export function WorkspaceProvider({ api, copy, children }: WorkspaceProviderProps) {
  const [given] = useState<Given>(() => ({ api, copy: copy ?? new LiveCopy(api) }));
  const isConnected = copy !== undefined;
  useEffect(() => (isConnected ? undefined : given.copy.connect()), [given, isConnected]);
  return <Context value={given}>{children}</Context>;
}

export function useGiven(): Given {
  const given = use(Context);
  if (given === null) throw new Error('Outside of WorkspaceProvider');
  return given;
}

/** A part of the copy’s own state: phase, undo, save. Renders again when the part changes, one level deep. */
export function useCopyState<T>(select: (state: CopyState) => T): T {
  const { copy } = useGiven();
  return useSyncExternalStoreWithSelector(copy.subscribe, () => copy.state, null, select, isShallowEqual);
}

/**
 * A part of the document. Select collections or small values (`(w) => w.people`), and compute from
 * them in useMemo: the component renders again only when the selected part changes, compared one
 * level deep.
 */
export function useWorkspace<T>(select: (workspace: Workspace) => T): T {
  return useCopyState((state) => select(state.workspace));
}

/** Some collections of the document. `names` is a constant of its module: the same list at each rendering. */
export function useCollections<Name extends keyof Workspace>(names: readonly Name[]): Pick<Workspace, Name> {
  return useWorkspace(
    (workspace) => Object.fromEntries(names.map((name) => [name, workspace[name]])) as Pick<Workspace, Name>,
  );
}

/** Loads notes or messages of one interview or person; true when they are here. */
export function useSlice(collection: keyof Slices, field: SliceField, value: string): boolean {
  const { copy } = useGiven();
  const isHere = useCopyState((state) => state.slices.has(sliceKey(collection, field, value)));
  const isOpen = useCopyState((state) => state.phase.kind === 'open');
  useEffect(() => {
    if (isOpen && !isHere) void copy.loadSlice(collection, field, value);
  }, [copy, isOpen, isHere, collection, field, value]);
  return isHere;
}

export function isShallowEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b) || a instanceof Set || a instanceof Map) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every(
    (key) =>
      Object.hasOwn(b, key) && Object.is((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]),
  );
}
