import type { RecordOf } from '../../src/shared/domain/workspace';
import { marks } from '../../src/shared/domain/interview';
import { freshTouchpoint, touchpointKinds } from '../../src/shared/domain/network';
import { freshPerson } from '../../src/shared/domain/person';
import type { Chance } from './seeded';

const given = ['Odalys', 'Bram', 'Zoë', 'Hạnh', 'Teodor', 'Priya', 'Sam', 'Ngozi', 'Ruaridh', 'Imogen', 'Łucja', '华'];
const family = ['Thornwhistle', 'Quickwater', 'Østervang', 'Łąkowski', 'Vellamore', 'MacFiction', 'Sparrowhawk', '李'];
const titles = ['Product manager', 'Engineering manager', 'User researcher', 'Ward sister', 'Head of “Discovery”'];

export function person(chance: Chance, key: string): RecordOf<'people'> {
  const name = `${chance.pick(given)} ${chance.pick(family)}`;
  return {
    ...freshPerson,
    id: `per_${key}`,
    name,
    callName: '',
    formalName: '',
    pronouns: chance.pick(['', 'she', 'he', 'they']),
    emails: [`${key}@example.org`],
    phones: chance.upTo(4) === 0 ? ['+44 1632 960000'] : [],
    links: [],
    channel: '',
    howWeMet: chance.words(chance.upTo(8)),
    introducedById: null,
    tie: chance.upTo(5),
    part: null,
    interests: [chance.words(1), chance.words(2)],
    wishes: '',
    canOffer: '',
    rules: '',
    cadenceDays: chance.pick([null, 30, 90]),
    isJustSocial: false,
    timeZone: '',
    country: '',
    noGo: [],
    tags: [],
    summary: chance.words(chance.upTo(20)),
    notes: '',
    importKey: key,
    connectedOn: '2026-12-14',
    createdAt: chance.instant(),
    archivedAt: null,
    deletedAt: null,
  };
}

export function organisation(chance: Chance, key: string): RecordOf<'organisations'> {
  return {
    id: `org_${key}`,
    name: `${chance.pick(family)} ${chance.words(2)}`,
    sector: chance.words(1),
    size: '60 staff',
    place: '',
    links: [],
    zone: 'other',
    kind: null,
    advocacy: null,
    posting: 0,
    motivation: chance.upTo(6),
    state: 'watching',
    rank: 'a0',
    openings: '',
    tags: [],
    notes: chance.words(chance.upTo(30)),
    createdAt: chance.instant(),
    archivedAt: null,
    deletedAt: null,
  };
}

export function role(chance: Chance, key: string, personId: string, organisationId: string | null): RecordOf<'roles'> {
  const title = chance.pick(titles);
  return {
    id: `rol_${key}`,
    personId,
    organisationId,
    title,
    from: '2019-04',
    to: null,
    isCurrent: true,
    level: null,
    createdAt: chance.instant(),
  };
}

export function interview(
  chance: Chance,
  id: string,
  personId: string,
  organisationId: string | null,
): RecordOf<'interviews'> {
  const startsAt = chance.instant();
  return {
    id,
    personIds: [personId],
    organisationId,
    goalId: null,
    purpose: chance.words(12),
    medium: 'video',
    place: 'https://meet.example.org/room',
    startsAt,
    minutes: 30,
    timeZone: '',
    state: 'closed',
    checks: ['timeConfirmed', 'briefRead'],
    isJustSocial: false,
    liveStartedAt: startsAt,
    liveEndedAt: startsAt,
    currentGuideQuestionId: null,
    pauses: [],
    closeBy: null,
    clockShifts: [],
    closing: [],
    mySpeakingSeconds: null,
    energyBefore: null,
    energyAfter: null,
    fit: null,
    decision: '',
    debriefStartedAt: null,
    sheetDraft: '',
    surprise: chance.words(30),
    change: chance.words(20),
    nextAsk: chance.words(10),
    feeling: 'fine',
    calendar: null,
    createdAt: startsAt,
    deletedAt: null,
  };
}

export function guide(chance: Chance, key: string, interviewId: string, place: number): RecordOf<'guideQuestions'> {
  return {
    id: `gui_${key}`,
    interviewId,
    questionId: null,
    text: `${chance.words(9)}?`,
    topic: 'path',
    stage: 'core',
    minutes: 4,
    order: `a${place}`,
    priority: place === 0 ? 'must' : 'should',
    assumptionId: null,
    dismissed: [],
    isUnplanned: false,
    isParked: false,
    isForLetter: false,
    state: 'asked',
    askedAt: chance.instant(),
    doneAt: null,
    usefulness: 2,
  };
}

export function note(
  chance: Chance,
  key: string,
  interviewId: string,
  guideQuestionId: string | null,
): RecordOf<'notes'> {
  return {
    id: `not_${key}`,
    interviewId,
    guideQuestionId,
    at: chance.instant(),
    text: chance.words(4 + chance.upTo(60)),
    mark: chance.upTo(3) === 0 ? chance.pick(marks) : null,
    owner: null,
    isOffRecord: chance.upTo(20) === 0,
    speakerId: null,
    personIds: [],
    isUntimed: false,
    outcome: null,
  };
}

export function touchpoint(chance: Chance, key: string, personId: string): RecordOf<'touchpoints'> {
  return {
    ...freshTouchpoint,
    id: `tou_${key}`,
    personId,
    kind: chance.pick(touchpointKinds),
    direction: 'both',
    summary: chance.words(4 + chance.upTo(12)),
    at: chance.instant(),
  };
}
