import { resolve } from 'node:path';
import { checkFolder } from './checkFolder';

const codes = { good: 0, remarks: 1, bad: 2 } as const;

/**
 * `askwell --check FOLDER`: says in a sentence how the folder is, then what is wrong, one a line.
 * Answers the exit code: 0 all in order, 1 it can be read but something is not right, 2 it cannot.
 */
export async function checkCommand(folder: string, say: (line: string) => void): Promise<number> {
  if (folder === '') {
    say('Name the folder of the planner: askwell --check FOLDER');
    return codes.bad;
  }
  const { kind, sentence, findings } = await checkFolder(resolve(folder));
  say(sentence);
  for (const finding of findings) say(`- ${finding}`);
  return codes[kind];
}
