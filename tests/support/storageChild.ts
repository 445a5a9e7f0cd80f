import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'vite';

/** `storageWriter.ts` (or another program of this folder) and the storage it uses as one file that plain Node runs. */
export async function builtWriter(
  program = 'storageWriter.ts',
): Promise<{ path: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'askwell-writer-'));
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, program),
      outDir: folder,
      rolldownOptions: { output: { entryFileNames: 'writer.mjs' } },
    },
  });
  return { path: join(folder, 'writer.mjs'), remove: () => rm(folder, { recursive: true, force: true }) };
}

export interface Writer {
  readonly child: ChildProcess;
  /** The first line: how opening went. */
  readonly outcome: Promise<string>;
  /** The highest sequence that was acknowledged so far. */
  readonly acknowledged: () => number;
  /** What it said of the call that it died before; null: it did not. */
  readonly lastWord: () => string | null;
  /** Resolves when the process is gone and all it said was read. */
  readonly gone: Promise<void>;
}

/** `isQuiet`: what it says while it dies is part of the test. */
export function startWriter(
  command: readonly string[],
  environment: Record<string, string> = {},
  isQuiet = false,
): Writer {
  const child = spawn(command[0] ?? '', command.slice(1), {
    stdio: ['ignore', 'pipe', isQuiet ? 'ignore' : 'inherit'],
    env: { ...process.env, ...environment },
  });
  const lines = createInterface({ input: child.stdout });
  let highest = 0;
  let lastWord: string | null = null;
  const outcome = new Promise<string>((resolve) => {
    lines.on('line', (line) => {
      if (line.startsWith('opened ')) resolve(line.slice(7));
      else if (line.startsWith('died before ')) lastWord = line.slice(12);
      else if (/^\d+$/.test(line)) highest = Math.max(highest, Number(line));
    });
  });
  const gone = new Promise<void>((resolve) => {
    child.once('close', () => resolve());
  });
  return { child, outcome, acknowledged: () => highest, lastWord: () => lastWord, gone };
}
