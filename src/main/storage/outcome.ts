import type { Found } from './recover';

/**
 * How opening went. `sentence` is for the person: shown whenever the kind is not `opened` or `fresh`.
 * `keptAside` names the files in the data folder that hold what could not be used.
 */
export type Outcome =
  | { readonly kind: 'fresh'; readonly sentence: string }
  | { readonly kind: 'opened'; readonly sentence: string }
  | {
      readonly kind: 'migrated';
      readonly sentence: string;
      readonly from: number;
      readonly to: number;
      readonly backup: string;
    }
  | { readonly kind: 'repaired'; readonly sentence: string; readonly keptAside: readonly string[] }
  | {
      readonly kind: 'restored';
      readonly sentence: string;
      readonly from: string;
      readonly keptAside: readonly string[];
    }
  /** The folder holds less than this computer wrote there. */
  | { readonly kind: 'behind'; readonly sentence: string; readonly missing: number }
  | { readonly kind: 'readOnly'; readonly sentence: string }
  | { readonly kind: 'fromNewerApp'; readonly sentence: string; readonly version: number }
  | { readonly kind: 'unreadable'; readonly sentence: string; readonly files: readonly string[] }
  | { readonly kind: 'locked'; readonly sentence: string }
  /** A folder that held a planner is not there, or is empty. */
  | { readonly kind: 'missing'; readonly sentence: string };

export const fresh: Outcome = { kind: 'fresh', sentence: 'A new, empty planner is ready.' };

export const locked: Outcome = {
  kind: 'locked',
  sentence:
    'Another Askwell has this folder open. Nothing was changed. Use its window, or close it and try again; until then you can read here what it has saved.',
};

/** `isEmpty`: the folder is there, but nothing of a planner is in it. */
export function missing(folder: string, isEmpty: boolean): Outcome {
  const what = isEmpty ? 'is there, but no planner is in it any more' : 'is not there';
  return {
    kind: 'missing',
    sentence: `The folder ${folder} ${what}. Nothing was changed, and no new planner was begun in its place. Is it on a drive that is not connected, or was it moved or renamed?`,
  };
}

/** `missing`: how many changes were saved here last time and are not in the folder any more. */
export function behind(missing: number): Outcome {
  const what = missing === 1 ? 'the last change is' : `the last ${missing.toLocaleString('en')} changes are`;
  return {
    kind: 'behind',
    missing,
    sentence: `This planner is older than when Askwell last saved it on this computer: ${what} not in the folder any more. Nothing was overwritten, and you can go on. Did you put an older copy back yourself? Then all is as it should be. If not, look in your computer's bin or your sync program's earlier versions for the newer askwell.json and journal files; put back beside these, they are taken in.`,
  };
}

/** `isLive`: another Askwell may be writing to it. */
export function forReading(isLive: boolean): Outcome {
  return {
    kind: 'readOnly',
    sentence: isLive
      ? 'This is what the other Askwell had saved when you opened it here. You can read and copy everything, but nothing can be changed.'
      : 'You can read and copy everything, but nothing can be changed.',
  };
}

export function fromNewerApp(version: number): Outcome {
  return {
    kind: 'fromNewerApp',
    version,
    sentence: `This planner was saved by a newer Askwell (format ${version}). You can read it here, but nothing can be changed and nothing was touched. Please update Askwell.`,
  };
}

export function unreadable(files: readonly string[], why: string): Outcome {
  const named = files.length === 0 ? '' : ` The files are still there as they were: ${listed(files)}.`;
  return {
    kind: 'unreadable',
    files,
    sentence: `Askwell could not open your planner: ${why}. Nothing was overwritten.${named}`,
  };
}

export function readOnlyFolder(why: string): Outcome {
  return {
    kind: 'readOnly',
    sentence: `You can read and export everything, but nothing can be changed: ${why}. Nothing was overwritten. Solve this, then open Askwell again.`,
  };
}

/** Of a document that was found and, where needed, settled on the disk. */
export function outcomeOf(found: Found, current: number, keptAside: readonly string[], backup: string): Outcome {
  const aside = keptAside.length === 0 ? '' : ` What could not be used is kept in ${listed(keptAside)}.`;
  const trouble = journalWords(found) + recordWords(found);
  if (found.source !== 'askwell.json') {
    const from = found.source ?? 'the journal';
    const why =
      found.snapshotDamage === null ? 'did not fit the later changes' : `could not be used (${found.snapshotDamage})`;
    return {
      kind: 'restored',
      from,
      keptAside,
      sentence: `askwell.json ${why}, so your planner was restored from ${from}.${restoredWords(found)}${trouble}${aside}`,
    };
  }
  if (trouble !== '') return { kind: 'repaired', keptAside, sentence: `${trouble.trim()}${aside}` };
  if (found.version < current) {
    return {
      kind: 'migrated',
      from: found.version,
      to: current,
      backup,
      sentence: `Your planner was brought to the format of this Askwell. The version from before is kept in ${backup}.`,
    };
  }
  return { kind: 'opened', sentence: 'Everything is here.' };
}

function restoredWords(found: Found): string {
  const isComplete = !found.hasGap && !found.findings.some(({ kind }) => kind !== 'torn') && found.source !== null;
  return isComplete && found.source === 'backups/previous.json'
    ? ' All saved changes are in it.'
    : ' Please check whether the latest changes are there.';
}

function journalWords({ findings }: Found): string {
  if (findings.some(({ kind }) => kind === 'damaged' || kind === 'unused')) {
    return ' Part of the journal of recent changes is damaged; everything before the damage is here. Please check your latest notes.';
  }
  if (findings.some(({ goodBytes }) => goodBytes === 0))
    return ' One file of recent changes could not be read at all. Please check whether your latest notes are there.';
  if (findings.length > 0)
    return ' Askwell was stopped in the middle of saving; the unfinished last piece was left out. Everything it had called saved is here.';
  return '';
}

function recordWords({ invalid }: Found): string {
  if (invalid.length === 0) return '';
  return invalid.length === 1
    ? ' One damaged entry was taken out.'
    : ` ${invalid.length} damaged entries were taken out.`;
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, 5).join(', ');
  return names.length > 5 ? `${shown} and ${names.length - 5} more` : shown;
}
