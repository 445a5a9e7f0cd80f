import type { Document } from '../document';
import type { Migration } from './migration';
import { conflictsKept } from './version2';
import { beforeTheCall } from './version3';
import { duringTheCall } from './version4';
import { afterTheCall } from './version5';

export type { Migration };

/**
 * Every step ever released, in order; never edited, only added to. A document's version is the
 * number of steps behind it plus one. Each version has a golden file in tests/fixtures/documents and,
 * from 2 on, its step a file `version<n>.ts` here with a test beside it.
 */
export const ledger: readonly Migration[] = [conflictsKept, beforeTheCall, duringTheCall, afterTheCall];

/** The version that a ledger leads to. */
export function versionOf(steps: readonly Migration[]): number {
  return steps.length + 1;
}

/** Takes a copy of `document` up to version `to`, step by step; the document itself stays as it is. */
export function migrated(document: Document, to: number, steps: readonly Migration[]): Document {
  // Nothing to do is the usual case, and a copy of a large planner costs a quarter of a second.
  if (document.version >= to) return document;
  let { collections } = structuredClone(document);
  for (const step of steps.slice(document.version - 1, to - 1)) collections = step.change(collections);
  return { ...document, version: Math.max(document.version, to), collections };
}
