import { join } from 'node:path';
import type { CheckReport } from '../../shared/dataContract';
import { collectionNames, type Workspace } from '../../shared/domain/workspace';
import { errorCode } from '../storage/disk';
import { readDocument } from '../storage/readDocument';
import { reasonOf } from '../storage/saveTrouble';
import { snapshotName } from '../storage/snapshotFile';
import { backupPath, checkDocument, checkJournal } from './checkFiles';
import { looseEnds } from './checkReferences';
import { sayHolds } from './holds';
import { plannerFiles, type PlannerFiles } from './plannerFiles';

/**
 * Reads every file of a data folder back and changes nothing, also beside a running app: the document
 * and each backup (text, shape, checksum), each line of the journal (checksum), the planner as the app
 * would open it, and whether every record that is spoken of is there. Never rejects.
 */
export async function checkFolder(folder: string): Promise<CheckReport> {
  try {
    return await checked(folder, await plannerFiles(folder));
  } catch (error) {
    const isMissing = ['ENOENT', 'ENOTDIR'].includes(errorCode(error));
    return bad(isMissing ? `There is no folder ${folder}.` : `The folder could not be read: ${reasonOf(error)}.`);
  }
}

async function checked(folder: string, files: PlannerFiles): Promise<CheckReport> {
  const remarks: string[] = [];
  await checkSnapshot(folder, files, remarks);
  const lines = await checkJournals(folder, files, remarks);
  await checkBackups(folder, files, remarks);
  // Of a repair in the past: worth knowing, but nothing is wrong with it.
  const aside =
    files.aside.length === 0
      ? []
      : [`Kept aside, because it could not be used once: ${files.aside.join(', ')}. Nothing needs it any more.`];

  const { workspace, outcome } = await readDocument(folder);
  if (outcome.kind === 'fresh') return bad(`There is no planner in ${folder}.`);
  if (workspace === null || outcome.kind === 'unreadable') return bad(outcome.sentence, remarks);
  if (outcome.kind === 'fromNewerApp')
    return {
      kind: 'remarks',
      sentence: `${outcome.sentence} It was checked as far as this Askwell knows it.`,
      findings: remarks,
    };
  if (outcome.kind === 'repaired' || outcome.kind === 'restored')
    remarks.unshift(`Opened now, it would be repaired. ${outcome.sentence}`);
  const loose = looseEnds(workspace);
  for (const { collection, id, field, names } of loose.slice(0, 20))
    remarks.push(`${id} in ${collection} speaks of ${names} (${field}), which is not there.`);
  if (loose.length > 20) remarks.push(`${loose.length - 20} more of these.`);
  const what = `${recordCount(workspace)} records (${sayHolds(workspace)}), ${lines} journal lines and ${files.backups.length} backups were read`;
  return remarks.length === 0
    ? {
        kind: 'good',
        sentence: `Everything is in order: ${what}, and every reference leads somewhere.`,
        findings: aside,
      }
    : {
        kind: 'remarks',
        sentence: `Your planner can be read: ${what}. ${remarks.length === 1 ? 'One thing is' : `${remarks.length} things are`} not as ${remarks.length === 1 ? 'it' : 'they'} should be.`,
        findings: [...remarks, ...aside],
      };
}

async function checkSnapshot(folder: string, { names }: PlannerFiles, remarks: string[]): Promise<void> {
  if (!names.includes(snapshotName)) {
    remarks.push(`${snapshotName} is missing.`);
    return;
  }
  const state = await checkDocument(join(folder, snapshotName));
  if (state.kind === 'bad') remarks.push(`${snapshotName} cannot be read: ${state.why}.`);
  if (state.kind === 'changed') remarks.push(`${snapshotName} was changed by something other than Askwell.`);
}

/** Answers how many lines are whole. */
async function checkJournals(folder: string, { journals, history }: PlannerFiles, remarks: string[]): Promise<number> {
  let lines = 0;
  for (const name of [...journals, ...history.map((old) => `history/${old}`)]) {
    const state = await checkJournal(join(folder, name));
    lines += state?.lines ?? 0;
    if (state?.end === 'bad') remarks.push(`${name} is damaged after line ${state.lines}.`);
    // A running Askwell may be writing this line just now; a torn one is told by how the planner would open.
  }
  return lines;
}

async function checkBackups(folder: string, { backups }: PlannerFiles, remarks: string[]): Promise<void> {
  for (const name of backups) {
    const state = await checkDocument(backupPath(folder, name));
    if (state.kind === 'bad') remarks.push(`The backup ${name} cannot be read: ${state.why}.`);
    if (state.kind === 'changed') remarks.push(`The backup ${name} was changed by something other than Askwell.`);
  }
}

function recordCount(workspace: Workspace): number {
  return collectionNames.reduce((sum, name) => sum + Object.keys(workspace[name]).length, 0);
}

function bad(sentence: string, findings: readonly string[] = []): CheckReport {
  return { kind: 'bad', sentence, findings };
}
