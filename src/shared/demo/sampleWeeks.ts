import type { SampleClock } from './sampleClock';
import { step, type SampleStep } from './sampleStep';

/** What her weeks are for, planned on the Friday before, and the reviews she made. */
export function sampleWeekSteps({ at, day }: SampleClock): SampleStep[] {
  const week = (monday: string, planned: string, aim: string, giving: string) =>
    step(at(planned), 'week.planned', { startsOn: day(monday), fields: { aim, giving } });
  return [
    week(
      '2027-01-04',
      '2027-01-03 17:30',
      'Write to Odalys, and rest after the nights',
      'The talk about boards to Ngozi',
    ),
    step(at('2027-01-08 16:20'), 'week.reviewed', { startsOn: day('2027-01-04') }),
    week(
      '2027-01-11',
      '2027-01-08 16:25',
      'Talk with Odalys, and write to one new person',
      'Our handover sheet for Tilda, before she starts',
    ),
    week(
      '2027-01-18',
      '2027-01-15 15:10',
      'Two talks, and one evening among strangers',
      'Where staff stand at 3 a.m., for Bram',
    ),
    step(at('2027-01-22 16:15'), 'week.reviewed', { startsOn: day('2027-01-18') }),
  ];
}
