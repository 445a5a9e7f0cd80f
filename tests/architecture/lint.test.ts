import { join } from 'node:path';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { projectRoot } from './projectFiles';

const eslint = new ESLint({
  cwd: projectRoot,
  // The snippets are no files, so there are no types to ask for.
  overrideConfig: [tseslint.configs.disableTypeChecked],
});

const shared = 'src/shared/domain/snippet.ts';
const renderer = 'src/renderer/features/today/Snippet.tsx';
const main = 'src/main/snippet.ts';

/** What is written where, and how the message that forbids it begins. */
const forbidden: [code: string, path: string, message: string][] = [
  ['export default 1;', shared, 'No default exports'],
  ['export const box: any = 1;', shared, 'No any'],
  ["export enum Mark { star = '*' }", shared, 'No enums'],
  ['// @ts-ignore', shared, '@ts-ignore stays silent'],
  ['// @ts-nocheck', shared, 'A whole file without types'],
  ['// @ts-expect-error', shared, 'Say why the error is expected'],
  ['// eslint-disable-next-line no-var', shared, 'An exception needs its reason'],
  ['// eslint-disable-next-line', shared, 'Name the rule that is switched off'],
  ['export {};', 'src/shared/utils/snippet.ts', 'No drawers: "utils"'],
  ['export {};', 'src/main/helpers.ts', 'No drawers: "helpers"'],
  ['export {};', 'src/shared/domain/types.ts', 'No drawers: "types"'],
  ['export const now = new Date();', shared, 'Shared code has no clock'],
  ['export const now = Date.now();', shared, 'Shared code has no clock'],
  ['export const now = dayjs();', shared, 'Shared code has no clock'],
  ['export const now = dayjs.utc();', shared, 'Shared code has no clock'],
  ['export const dice = Math.random();', shared, 'Shared code makes no identities'],
  ['export const id = crypto.randomUUID();', shared, 'Shared code makes no identities'],
  ["import utc from 'dayjs/plugin/utc';\ndayjs.extend(utc);", shared, "Write the ending, 'dayjs/plugin/utc.js'"],
  ['export const A = () => <p dangerouslySetInnerHTML={{ __html: x }} />;', renderer, 'Never put HTML into the page'],
  ['element.innerHTML = text;', renderer, 'Never put HTML into the page'],
  ["element.insertAdjacentHTML('beforeend', text);", renderer, 'Never put HTML into the page'],
  ['export const now = dayjs();', renderer, 'Ask src/renderer/lib/clock.ts for the time'],
  ['export const now = Date.now();', 'src/renderer/lib/api.ts', 'Ask src/renderer/lib/clock.ts for the time'],
  ["window.askwell.call('x');", renderer, 'window.askwell is used in src/renderer/lib/api.ts only'],
  ["localStorage.setItem('a', 'b');", renderer, 'The page keeps nothing'],
  ["import { ipcMain } from 'electron';\nipcMain.handle();", main, 'ipcMain is used in src/main/ipc.ts only'],
];

const allowed: [code: string, path: string][] = [
  ["export const day = dayjs('2026-01-01'), date = new Date(0);", shared],
  ['// eslint-disable-next-line no-restricted-syntax -- a snippet\nexport const box: any = 1;', shared],
  ['export const now = dayjs();', 'src/renderer/lib/clock.ts'],
  ["window.askwell.call('x');", 'src/renderer/lib/api.ts'],
  ["import { ipcMain } from 'electron';\nipcMain.handle();", 'src/main/ipc.ts'],
  ['export default {};', 'some.config.ts'],
];

describe('the lint rules', () => {
  it.each(forbidden)('refuse %j in %s', async (code, path, message) => {
    expect((await messages(code, path)).filter((text) => text.startsWith(message))).toHaveLength(1);
  });

  it.each(allowed)('accept %j in %s', async (code, path) => {
    expect(await messages(code, path)).toEqual([]);
  });
});

async function messages(code: string, path: string): Promise<string[]> {
  const [result] = await eslint.lintText(`${code}\n`, { filePath: join(projectRoot, path) });
  return result?.messages.map(({ message }) => message) ?? [];
}
