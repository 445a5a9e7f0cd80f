import { expect, it } from 'vitest';
import { readFollowUpLine } from '../../../../src/shared/text/followUpLine';

const people = [
  { id: 'per_1', name: 'Bram Quickwater', callName: '' },
  { id: 'per_2', name: 'Grace Lindqvist', callName: '' },
  { id: 'per_3', name: 'Grace Hopper', callName: '' },
  { id: 'per_4', name: 'Tomás Vidal', callName: '' },
];

it.each([
  ['Send paper to Bram next Friday', 'Send paper to Bram', '2026-05-22', 'per_1'],
  ['Write to tomas by Monday', 'Write to tomas', '2026-05-18', 'per_4'],
  ['Call Grace Hopper tomorrow', 'Call Grace Hopper', '2026-05-15', 'per_3'],
  ['Call Grace tomorrow', 'Call Grace', '2026-05-15', null],
  ['Tomorrow call Bram about the paper', 'call Bram about the paper', '2026-05-15', 'per_1'],
  ['Read the paper', 'Read the paper', '2026-05-14', null],
  ['Buy brambles', 'Buy brambles', '2026-05-14', null],
])('reads %j', (text, title, due, personId) => {
  expect(readFollowUpLine(text, people, '2026-05-14')).toMatchObject({ title, due, personId });
});

it.each(['', '   ', 'tomorrow'])('adds nothing for %j', (text) => {
  expect(readFollowUpLine(text, people, '2026-05-14')).toBeNull();
});
