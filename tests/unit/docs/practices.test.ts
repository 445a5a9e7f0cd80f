import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { commands } from '../../../src/shared/domain/commands';

const root = join(import.meta.dirname, '../../..');
const page = readFileSync(join(root, 'docs/practices.md'), 'utf8');
const routes = new Set(
  [...readFileSync(join(root, 'src/renderer/app/pages.tsx'), 'utf8').matchAll(/(?:path: |screen\()'(\/[^']*)'/g)].map(
    (found) => found[1] ?? '',
  ),
);

interface Row {
  readonly id: string;
  readonly theme: string;
  readonly what: string;
  readonly routes: readonly string[];
  readonly commands: readonly string[];
  readonly how: string;
}

const inTicks = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map((found) => found[1] ?? '');

/** `| S0.21 | give and take | what people do | where | commands | how the app makes a person do it |` */
const rows: Row[] = page
  .split('\n')
  .filter((line) => line.startsWith('| S0.'))
  .map((line) => {
    const [id = '', theme = '', what = '', where = '', does = '', how = ''] = line
      .split('|')
      .slice(1)
      .map((cell) => cell.trim());
    return { id, theme, what, routes: inTicks(where), commands: inTicks(does), how };
  });

/** The rows of these themes in the list of practices; a theme that loses one is noticed. */
const themes: Readonly<Record<string, readonly number[]>> = {
  'give and take': [20, 21, 101, 126, 147, 214, 215, 216],
  'keep in touch': [165, 166, 167],
  introduction: [82, 112, 121, 122, 123, 124, 125, 220],
  give: [109, 110, 113, 114, 115, 116, 148, 149, 150, 217, 218, 219, 221, 222],
  event: [91, 92, 93, 94, 95, 96, 97],
  group: [87, 88, 89, 90],
  mentor: [162, 163, 164, 169, 170],
  support: [158, 159, 160, 161],
  priority: [57, 58],
  preference: [59, 60, 61, 62],
};

it.each(Object.entries(themes))('has every practice of “%s” once', (theme, numbers) => {
  expect(
    rows
      .filter((row) => row.theme === theme)
      .map(({ id }) => id)
      .sort(),
  ).toEqual(numbers.map((number) => `S0.${number}`).sort());
});

it('reads routes from the app', () => {
  expect(routes.size).toBeGreaterThan(25);
  expect(routes).toContain('/follow-ups');
});

it.each(rows.map((row) => [row.id, row] as const))('%s names a screen and a command that exist', (_id, row) => {
  expect(row.what).not.toBe('');
  expect(row.how).not.toBe('');
  expect(row.routes.length).toBeGreaterThan(0);
  expect(row.commands.length).toBeGreaterThan(0);
  for (const route of row.routes) expect([...routes], `${row.id}: there is no screen ${route}`).toContain(route);
  for (const name of row.commands)
    expect(Object.keys(commands), `${row.id}: there is no command ${name}`).toContain(name);
});
