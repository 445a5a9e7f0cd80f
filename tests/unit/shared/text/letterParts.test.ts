import { expect, it } from 'vitest';
import { anyOf } from '../../../../src/shared/text/letterParts';

it.each([
  'Ngozi Featherstone-Ade',
  'Desmond K. Achterberg, MPP, PMP®',
  'Molly O’Testerson',
  "Molly O'Testerson",
  'Al-Rashid بن تجربة',
  'Priya 🌻 Vellamore',
  'A.*+?^${}()|[]\\/-&~#@!=<>:%,;"`_ Z',
])('finds the name %s, whatever stands in it, as whole words', (name) => {
  const text = `I wrote to ${name} yesterday.`;
  expect([...text.matchAll(anyOf([name], 'gu') ?? /$^/u)].map(([found]) => found)).toEqual([name]);
  expect('nothing of the kind'.match(anyOf([name]) ?? /$^/u)).toBeNull();
});

it('makes no pattern of no words', () => {
  expect(anyOf(['', '  '])).toBeNull();
});
