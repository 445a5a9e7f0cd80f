import type { Change } from './change';
import { commands, isCommandName } from './commands';
import { arrivedWords, historyWords } from './changeWordsHistory';
import { loopWords } from './changeWordsLoops';
import { gatheringWords } from './changeWordsGatherings';
import { followUpChangeWords } from './changeWordsFollowUps';
import { networkWords } from './changeWordsNetwork';
import { outreachChangeWords } from './changeWordsOutreach';
import { practiceWords } from './changeWordsPractice';
import { targetWords } from './changeWordsTargets';
import { talkWords } from './changeWordsTalk';
import { weekWords } from './changeWordsWeek';
import {
  ChangeFacts,
  countOf,
  excerpt,
  lowered,
  type ChangeWords,
  type KnownRecords,
  type Wording,
} from './changeFacts';

/** The words of every command. A test fails when one is missing. */
export const wordings: Readonly<Record<string, Wording>> = {
  ...practiceWords,
  ...talkWords,
  ...networkWords,
  ...loopWords,
  ...gatheringWords,
  ...followUpChangeWords,
  ...outreachChangeWords,
  ...targetWords,
  ...historyWords,
  ...weekWords,
};

/**
 * A change in the words of the product. Pure; never throws: a command that this app does not know
 * (a newer one wrote it) is told by how many records it changed. `known` names people and the like.
 */
export function changeWords(
  change: Pick<Change, 'command' | 'direction' | 'records'>,
  known: KnownRecords,
): ChangeWords {
  const { says, detail } = plainWords(change, known);
  if (change.direction === 'undo') return { says: `Undone: ${lowered(says)}`, detail };
  if (change.direction === 'redo') return { says: `Done again: ${lowered(says)}`, detail };
  return { says, detail };
}

function plainWords(
  { command, direction, records }: Parameters<typeof changeWords>[0],
  known: KnownRecords,
): ChangeWords {
  // An undo holds its records the other way round; it is told by what it took back.
  const forward =
    direction === 'undo'
      ? records.map((record) => ({ ...record, before: record.after, after: record.before }) as typeof record)
      : records;
  const words = [wordings, arrivedWords].find((known) => Object.hasOwn(known, command))?.[command];
  if (words === undefined)
    return {
      says: isCommandName(command) ? commands[command].says : `${countOf(records.length, 'record')} changed`,
      detail: '',
    };
  const { says, detail } = words(new ChangeFacts(forward, known));
  return { says, detail: excerpt(detail) };
}
