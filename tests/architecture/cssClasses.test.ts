import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { filesUnder, projectRoot } from './projectFiles';

const importOfClasses = /import (\w+) from '(\.[^']+\.module\.css)'/g;

// The names of CSS classes have no types (src/renderer/css-modules.d.ts says why), so a misspelt one is found here.
it('uses no CSS class that does not exist', () => {
  const unknown = filesUnder('src/renderer')
    .filter((path) => path.endsWith('.tsx'))
    .flatMap((path) => unknownClasses(path));
  expect(unknown).toEqual([]);
});

function unknownClasses(path: string): string[] {
  const source = readFileSync(join(projectRoot, path), 'utf8');
  return [...source.matchAll(importOfClasses)].flatMap(([, name = '', from = '']) => {
    const file = join(projectRoot, dirname(path), from);
    const css = existsSync(file) ? readFileSync(file, 'utf8') : '';
    const uses = [...source.matchAll(new RegExp(`\\b${name}\\.(\\w+)`, 'g'))].map(([, used = '']) => used);
    return [...new Set(uses)]
      .filter((used) => !new RegExp(`\\.${used}(?![\\w-])`).test(css))
      .map((used) => `${path}: ${name}.${used} is not in ${from}`);
  });
}
