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

it.each([
  ['dayFirst', '5/6', '2026-06-05'],
  ['monthFirst', '5/16', '2026-05-16'],
  ['monthFirst', '6/5', '2026-06-05'],
  ['dayFirst', '6/7', '2026-07-06'],
  ['monthFirst', '6/7', '2026-06-07'],
] as const)('reads %s dates as Settings say: %s', (dateOrder, date, due) => {
  expect(readFollowUpLine(`Write to Bram by ${date}`, people, '2026-05-14', { dateOrder })).toMatchObject({
    title: 'Write to Bram',
    due,
  });
});

it.each([
  ['Send Bram the paper next Friday', 'promise', 'me'],
  ['Send the paper', 'other', 'me'],
  ['Tell Bram what the count showed', 'update', 'me'],
  ['Thank Bram for the name', 'thanks', 'me'],
  ['Catch up with Bram in March', 'keepInTouch', 'me'],
  ['Help Bram with the drawing', 'offer', 'me'],
  ['Nudge Bram on Monday', 'nudge', 'me'],
  ['> drawing for Bram by 29/5', 'promise', 'me'],
  ['< slides from Bram by 29/5', 'promise', 'them'],
  ['Waiting for slides from Bram by 29/5', 'promise', 'them'],
  ['Thanksgiving plans with Bram', 'other', 'me'],
] as const)('reads of what sort it is and whose: %j', (text, kind, owner) => {
  expect(readFollowUpLine(text, people, '2026-05-14')).toMatchObject({ kind, owner });
});

it.each([
  ['Waiting for slides from Bram by 29/5', 'slides from Bram'],
  ['< slides from Bram', 'slides from Bram'],
  ['> drawing for Bram', 'drawing for Bram'],
  ['3 < 5', '3 < 5'],
])('keeps what says whose it is out of the title: %j', (text, title) => {
  expect(readFollowUpLine(text, people, '2026-05-14')?.title).toBe(title);
});

it.each([
  ['Catch up with Bram every week', 'Catch up with Bram', '2026-05-14', 1, 'week'],
  ['Catch up with Bram every two months from 20/5', 'Catch up with Bram', '2026-05-20', 2, 'month'],
  ['Write the page every Friday', 'Write the page', '2026-05-15', 1, 'week'],
  ['Write the page every other Friday', 'Write the page', '2026-05-15', 2, 'week'],
  ['Look at the list on the 31st of every month', 'Look at the list', '2026-05-31', 1, 'month'],
  ['Send Bram news quarterly', 'Send Bram news', '2026-05-14', 3, 'month'],
  ['Tell Bram how it goes every fortnight', 'Tell Bram how it goes', '2026-05-14', 2, 'week'],
  ['Write to Bram yearly', 'Write to Bram', '2026-05-14', 1, 'year'],
] as const)('reads how often: %j', (text, title, due, every, unit) => {
  expect(readFollowUpLine(text, people, '2026-05-14')).toMatchObject({ title, due, repeats: { every, unit } });
});

it.each(['Send Bram the weekly report', 'Thank Bram every week', 'Nudge Bram every week'])(
  'does not repeat what is no rhythm, or is done once: %j',
  (text) => {
    expect(readFollowUpLine(text, people, '2026-05-14')?.repeats).toBeNull();
  },
);
