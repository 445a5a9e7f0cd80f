import { writeSync } from 'node:fs';
import { figureLine, type Figure } from './figure';
import { listFigures } from './listFigures';
import { startFigures } from './startFigures';
import { storeFigures } from './storeFigures';
import { windowFigures } from './windowFigures';

/**
 * npm run bench: one line a figure, or with --json one array on standard output. Exit code 1 when a
 * goal is missed. Words after the script name choose groups: store, window, start, list.
 */
const projectRoot = process.env['ASKWELL_ROOT'] ?? process.cwd();
const isJson = process.argv.includes('--json');
const groups: Readonly<Record<string, () => Promise<Figure[]>>> = {
  store: () => storeFigures(process.env['ASKWELL_STORE_CHILD'] ?? ''),
  window: () => windowFigures(projectRoot),
  start: () => startFigures(projectRoot),
  list: () => listFigures(projectRoot),
};
const chosen = process.argv.slice(2).filter((word) => word in groups);

const figures: Figure[] = [];
for (const name of chosen.length > 0 ? chosen : Object.keys(groups)) {
  for (const measured of (await groups[name]?.()) ?? []) {
    figures.push(measured);
    if (!isJson) console.log(figureLine(measured));
  }
}
if (isJson) writeSync(1, `${JSON.stringify(figures)}\n`);
process.exit(figures.every(({ ok }) => ok) ? 0 : 1);
