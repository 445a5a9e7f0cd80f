import { expect, it } from 'vitest';
import { inProgress } from '../../../../src/shared/domain/inProgress';
import type { Interview, InterviewState } from '../../../../src/shared/domain/interview';

const now = '2027-01-14T11:20:00.000Z';

function talk(
  id: string,
  state: InterviewState,
  startsAt: string | null = null,
  deletedAt: string | null = null,
): Interview {
  return { id, state, startsAt, deletedAt, minutes: 20, createdAt: '2027-01-01T00:00:00.000Z' } as Interview;
}

it('lists the most pressing first and leaves out what is over', () => {
  const talks = [
    talk('idea', 'idea'),
    talk('closed', 'closed', '2027-01-10T09:00:00.000Z'),
    talk('binned', 'live', now, now),
    talk('monday', 'scheduled', '2027-01-18T09:00:00.000Z'),
    talk('letter', 'toThank', '2027-01-13T16:30:00.000Z'),
    talk('missed', 'scheduled', '2027-01-12T09:00:00.000Z'),
    talk('notes', 'toWrapUp', '2027-01-14T10:00:00.000Z'),
    talk('today', 'scheduled', '2027-01-14T14:00:00.000Z'),
    talk('asked', 'requested'),
    talk('live', 'live', '2027-01-14T11:00:00.000Z'),
  ];
  const listed = inProgress(Object.fromEntries(talks.map((each) => [each.id, each])), now, 'Europe/London');
  expect(listed.map(({ interview, step, waitsFor }) => `${interview.id} ${step} ${waitsFor}`)).toEqual([
    'live live talk',
    'today prep hour',
    'letter thank-you letter',
    'notes wrap-up notes',
    'missed prep past',
    'monday prep hour',
    'asked prep answer',
    'idea prep firstStep',
  ]);
});
