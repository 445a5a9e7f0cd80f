import { expect, it } from 'vitest';
import { hangsUnder, sections } from '../../../src/renderer/app/sections';

it.each([
  ['/welcome', 'Today'],
  ['/week', 'Today'],
  ['/week/review', 'Today'],
  ['/events/groups', 'People'],
  ['/letters/mes_1', 'People'],
  ['/weekly', undefined],
  ['/settings', undefined],
])('the rail marks for %s: %s', (pathname, name) => {
  expect(sections.filter(({ to }) => hangsUnder(pathname, to)).map((section) => section.name)).toEqual(
    name === undefined ? [] : [name],
  );
});
