import type { Migration } from './migration';
import { each, type Fields, type Records } from './records';

function renamed(record: Fields, names: Readonly<Record<string, string>>): Fields {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [names[name] ?? name, value]));
}

/** The star of a question became one of three: must, should, could. */
function withPriority({ isMust, ...record }: Fields): Fields {
  if (isMust === undefined) return record;
  return { ...record, priority: isMust === true ? 'must' : 'should' };
}

const FIRST_PITCH = 'pit_first';
const EPOCH = '1970-01-01T00:00:00.000Z';

/** The first version of the pitch is what stood in the profile. */
function pitchesOf(profile: unknown): Records {
  const pitch = (Object.values((profile ?? {}) as Records)[0] ?? {})['pitch'];
  if (typeof pitch !== 'string' || pitch.trim() === '') return {};
  return {
    [FIRST_PITCH]: { id: FIRST_PITCH, name: 'First version', text: pitch, createdAt: EPOCH, deletedAt: null },
  };
}

function withPitchId(record: Fields): Fields {
  const { pitch, ...rest } = record;
  if (pitch === undefined) return rest;
  return { ...rest, pitchId: typeof pitch === 'string' && pitch.trim() !== '' ? FIRST_PITCH : null };
}

/** Version 3: what stands before a call. */
export const beforeTheCall: Migration = {
  says: 'Room for targets, letters and rehearsals before a call',
  change: (collections) => ({
    ...collections,
    profile: each(collections['profile'], { phone: '', noGo: [], daysOff: [], pitchId: null }, withPitchId),
    settings: each(renamedIn(collections['settings']), {
      nextPersonAfterBusinessDays: 3,
      nudgeAfterBusinessDays: 7,
      country: '',
      region: '',
      startsNextDayAfterNoon: false,
      tellRatesFrom: 10,
      outreachWords: 75,
      outreachWordsMax: 100,
      linkedinNoteLimit: 200,
      askMinutes: 20,
      sprintListMinutes: 40,
      sprintAdvocacyMinutes: 10,
      sprintMotivationMinutes: 5,
      sprintPostingMinutes: 15,
      sprintBatch: 5,
      openingMinutes: 3,
      closingMinutes: 2,
      payFromMinute: 10,
      medianFromTalks: 3,
      saturationPeople: 3,
      paper: 'locale',
      wordsPerMinute: 130,
      pitchSeconds: 120,
      introductionSeconds: 30,
      cardDays: [1, 2, 5, 8, 14],
    }),
    organisations: each(collections['organisations'], { kind: null, advocacy: null, posting: 0 }),
    roles: each(collections['roles'], { level: null }),
    people: each(collections['people'], { country: '', noGo: [] }),
    questions: each(collections['questions'], { assumptionId: null }),
    guideQuestions: each(collections['guideQuestions'], { assumptionId: null, dismissed: [] }, withPriority),
    messages: each(collections['messages'], {
      channel: 'email',
      variant: '',
      referrerId: null,
      templateId: null,
      inReplyToId: null,
      answer: null,
      answeredAt: null,
      awayUntil: null,
      restedAt: null,
      dismissed: [],
    }),
    interviews: each(collections['interviews'], { calendar: null, sheetDraft: '' }),
    ties: collections['ties'] ?? {},
    sprints: collections['sprints'] ?? {},
    sprintEntries: collections['sprintEntries'] ?? {},
    templates: collections['templates'] ?? {},
    pitches: { ...pitchesOf(collections['profile']), ...((collections['pitches'] ?? {}) as Records) },
    pitchRuns: collections['pitchRuns'] ?? {},
    cards: collections['cards'] ?? {},
  }),
};

/** The two numbers of 3B7 got the names of what they do; once, since the new second name was the old first one. */
function renamedIn(settings: unknown): Records {
  return each(settings, {}, (record) =>
    'secondNudgeAfterBusinessDays' in record
      ? renamed(record, {
          nudgeAfterBusinessDays: 'nextPersonAfterBusinessDays',
          secondNudgeAfterBusinessDays: 'nudgeAfterBusinessDays',
        })
      : record,
  );
}
