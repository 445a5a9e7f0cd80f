import { expect, it } from 'vitest';
import { readEncounterLine } from '../../../../src/shared/text/encounterLine';
import { readEventLine } from '../../../../src/shared/text/eventLine';

it.each([
  ['Zoë, boards at Osier', 'Zoë', 'boards at Osier'],
  ['Zoë Østervang', 'Zoë Østervang', ''],
  ['  Nadia   from St James: ward nurse ', 'Nadia', 'from St James: ward nurse'],
  ['Kwame - alarms', 'Kwame', 'alarms'],
  ['Jean-Luc at Devex', 'Jean-Luc', 'at Devex'],
  ['tall man: knows Odalys', 'tall man', 'knows Odalys'],
  ['Matt', 'Matt', ''],
  [', no name', 'no name', ''],
  ['   ', '', ''],
])('somebody met: “%s”', (text, name, words) => {
  expect(readEncounterLine(text)).toEqual({ name, words });
});

it.each([
  [
    'Health-tech evening at Osier & Thane, Mon 18 January 19:30',
    'Health-tech evening at Osier & Thane',
    '2027-01-18',
    '19:30',
  ],
  ['Health-tech evening, tomorrow at 7pm', 'Health-tech evening', '2027-01-15', '19:00'],
  [
    'Virtual session of the Bureau of Plain Numbers, 3 February',
    'Virtual session of the Bureau of Plain Numbers',
    '2027-02-03',
    null,
  ],
  ['Lunch on Friday', 'Lunch', '2027-01-15', null],
  ['Thursday Bedside Coders', 'Thursday Bedside Coders', null, null],
  ['Thursday Bedside Coders, Thu 21 January 19:30', 'Thursday Bedside Coders', '2027-01-21', '19:30'],
  ['Q&A at 10:30', 'Q&A at 10:30', null, null],
  ['Friday', 'Friday', null, null],
  ['', '', null, null],
])('an event: “%s”', (text, name, on, at) => {
  expect(readEventLine(text, '2027-01-14')).toEqual({ name, on, at });
});
