import { expect, it } from 'vitest';
import { newPerson } from '../../../../src/shared/domain/person.commands';
import { talkInWords, timelineOf } from '../../../../src/shared/domain/timeline';
import { emptyWorkspace, type Workspace } from '../../../../src/shared/domain/workspace';

const at = (day: number) => `2027-05-${String(day).padStart(2, '0')}T10:00:00.000Z`;
const touch = {
  kind: 'message',
  direction: 'given',
  summary: '',
  interviewId: null,
  messageId: null,
  deletedAt: null,
} as const;
const introduction = {
  byPersonId: null,
  aPersonId: null,
  reason: '',
  mayUseName: 'yes',
  state: 'made',
  interviewId: null,
  noteId: null,
  deletedAt: null,
} as const;
const interview = {
  id: 'int_1',
  personIds: ['per_1'],
  organisationId: null,
  goalId: null,
  purpose: 'How do nurses become product people?',
  medium: 'video',
  place: '',
  startsAt: at(10),
  minutes: 30,
  timeZone: '',
  state: 'closed',
  checks: [],
  isJustSocial: false,
  liveStartedAt: at(10),
  liveEndedAt: '2027-05-10T10:31:10.000Z',
  currentGuideQuestionId: null,
  surprise: '',
  change: '',
  nextAsk: '',
  feeling: null,
  createdAt: at(1),
  deletedAt: null,
} as const;

function workspace(parts: object): Workspace {
  return {
    ...emptyWorkspace('Europe/London'),
    people: {
      per_1: { ...newPerson('per_1', 'Tomás Vidal', at(1)), pronouns: 'he' },
      per_2: newPerson('per_2', 'Priya Raman', at(1)),
      per_3: newPerson('per_3', 'Leah Brandt', at(1)),
    },
    ...parts,
  };
}

const titles = (parts: object, personId = 'per_1') => timelineOf(workspace(parts), personId).map(({ title }) => title);

it('tells everything once, newest first: a talk and a sent letter are not told again as touches', () => {
  expect(
    titles({
      interviews: { int_1: { ...interview, personIds: ['per_1'], checks: [] } },
      messages: {
        mes_1: {
          id: 'mes_1',
          kind: 'thankYou',
          personId: 'per_1',
          interviewId: 'int_1',
          subject: 'Thank you',
          body: '',
          tone: 'warm',
          noteIds: [],
          sentAt: at(11),
          createdAt: at(11),
          deletedAt: null,
        },
        mes_2: {
          id: 'mes_2',
          kind: 'update',
          personId: 'per_1',
          interviewId: null,
          subject: 'A draft',
          body: '',
          tone: 'warm',
          noteIds: [],
          sentAt: null,
          createdAt: at(12),
          deletedAt: null,
        },
      },
      touchpoints: {
        tou_1: { ...touch, id: 'tou_1', personId: 'per_1', kind: 'interview', interviewId: 'int_1', at: at(10) },
        tou_2: { ...touch, id: 'tou_2', personId: 'per_1', messageId: 'mes_1', at: at(11) },
        tou_3: { ...touch, id: 'tou_3', personId: 'per_1', direction: 'received', kind: 'article', at: at(12) },
        tou_4: { ...touch, id: 'tou_4', personId: 'per_2', at: at(12) },
        tou_5: { ...touch, id: 'tou_5', personId: 'per_1', at: at(13), deletedAt: at(13) },
      },
      roles: {
        rol_1: {
          id: 'rol_1',
          personId: 'per_1',
          organisationId: null,
          title: 'Charge nurse',
          from: '2019',
          to: '2024-03',
          isCurrent: false,
          createdAt: at(1),
        },
      },
    }),
  ).toEqual([
    'He sent you an article',
    'You said thank you',
    'Conversation, 31 min',
    'Left Charge nurse',
    'Began as Charge nurse',
  ]);
});

it('tells an introduction from whichever side one looks', () => {
  const introductions = { itr_1: { ...introduction, id: 'itr_1', byPersonId: 'per_1', bPersonId: 'per_2', at: at(6) } };
  expect(titles({ introductions }, 'per_1')).toEqual(['He introduced you to Priya Raman']);
  expect(titles({ introductions }, 'per_2')).toEqual(['Tomás Vidal introduced you']);
  expect(titles({ introductions }, 'per_3')).toEqual([]);
  expect(
    titles({
      introductions: {
        itr_1: { ...introduction, id: 'itr_1', aPersonId: 'per_1', bPersonId: 'per_3', state: 'offered', at: at(6) },
      },
    }),
  ).toEqual(['You offered to introduce him to Leah Brandt']);
});

it('puts what is planned on top, with what it is for', () => {
  const [first] = timelineOf(
    workspace({
      interviews: {
        int_1: { ...interview, state: 'scheduled', startsAt: at(28), liveStartedAt: null, liveEndedAt: null },
      },
    }),
    'per_1',
  );
  expect(first).toMatchObject({
    title: 'Conversation planned',
    words: 'How do nurses become product people?',
    link: '/interviews/int_1/prep',
  });
});

it('quotes a talk, and neither shows nor counts what was off the record', () => {
  const note = {
    interviewId: 'int_1',
    guideQuestionId: null,
    at: at(10),
    owner: null,
    isOffRecord: false,
    speakerId: null,
    personIds: [],
    isUntimed: false,
    outcome: null,
  };
  expect(
    talkInWords(
      {
        not_1: { ...note, id: 'not_1', text: 'Budget is gone.', mark: 'quote', isOffRecord: true },
        not_2: { ...note, id: 'not_2', text: 'Nobody guards it.', mark: 'quote', at: at(11) },
        not_3: { ...note, id: 'not_3', text: 'Ask Priya', mark: 'referral' },
      },
      'int_1',
    ),
  ).toEqual({ words: '“Nobody guards it.”', detail: '2 notes, 1 referral' });
});
