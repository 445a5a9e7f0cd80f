import type { Collections, Document } from '../document';

/**
 * One step from a version of the document to the next. Pure: the same collections always give the
 * same result. `after` may be built from what it gets: it gets a copy.
 */
export interface Migration {
  /** For the person: what became different, such as “Notes know the second they were written”. */
  readonly says: string;
  readonly change: (collections: Collections) => Collections;
}

/**
 * Every step ever released, in order; never edited, only added to. A document's version is the
 * number of steps behind it plus one. Each version has a golden file in tests/fixtures/documents.
 */
export const ledger: readonly Migration[] = [];

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
