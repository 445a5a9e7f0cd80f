import { placeOfZone } from '../text/bothClocks';
import { organisationOfInterview } from './brief';
import type { Instant, LocalDate } from './field';
import type { Interview } from './interview';
import { introducedPair, type IntroducedPair } from './introductionLetter';
import type { Message } from './message';
import type { Introduction } from './network';
import type { Organisation } from './organisation';
import { currentRoles } from './peopleFacts';
import { callName, type Person, type Role } from './person';
import type { Profile } from './profile';
import type { Settings } from './settings';
import { addBusinessDays, clockOfInstant, dayOfInstant } from './time';
import { profileOf, settingsOf, type Workspace } from './workspace';

/** The collections that letters are made and judged with. */
export type LetterKnown = Pick<
  Workspace,
  | 'people'
  | 'roles'
  | 'organisations'
  | 'interviews'
  | 'guideQuestions'
  | 'introductions'
  | 'events'
  | 'goals'
  | 'touchpoints'
  | 'followUps'
  | 'messages'
  | 'profile'
  | 'settings'
  | 'loops'
  | 'resources'
  | 'evidence'
  | 'assumptions'
>;

/** What a letter is about, as far as it is not its own words. */
export type LetterAbout = Pick<
  Message,
  'id' | 'kind' | 'variant' | 'channel' | 'tone' | 'personId' | 'interviewId' | 'referrerId' | 'inReplyToId'
> &
  Partial<Pick<Message, 'introductionId' | 'resourceId' | 'reason'>> & {
    /** Of an update: what it reports back on. */
    readonly loopIds?: readonly string[];
    /** The goal that is reached, where that is what they are told; only while the letter is begun. */
    readonly goalId?: string | null;
  };

export interface Referrer {
  readonly person: Person;
  readonly mayUseName: Introduction['mayUseName'];
}

/** Everything of the workspace that one letter needs, looked up once. */
export interface LetterGround {
  readonly person: Person;
  readonly role: Role | undefined;
  readonly organisation: Organisation | undefined;
  readonly interview: Interview | undefined;
  readonly profile: Profile;
  readonly settings: Settings;
  /** Who could have sent me, those whose names may be used first. */
  readonly referrers: readonly Referrer[];
  /** The one the letter names, if their name may be used. */
  readonly referrer: Person | undefined;
  /** The letter that this one follows. */
  readonly earlier: (Message & { readonly sentAt: Instant }) | undefined;
  readonly nudges: number;
  readonly earliestNudge: LocalDate | null;
  /** Whom a paragraph to pass on, or thanks for a door, is about. */
  readonly about: Person | undefined;
  /** The introduction a letter asks about or makes, with the other of the two. */
  readonly introduced: IntroducedPair | undefined;
  readonly zone: string;
  readonly hasOtherZone: boolean;
}

/** undefined: the person is not here any more. Messages of the person have to be loaded. */
export function letterGround(known: LetterKnown, letter: LetterAbout, now: Instant): LetterGround | undefined {
  const person = known.people[letter.personId];
  if (person === undefined) return undefined;
  const profile = profileOf(known);
  const settings = settingsOf(known);
  const interview = letter.interviewId === null ? undefined : known.interviews[letter.interviewId];
  const role = currentRoles(known.roles).get(person.id);
  const talkWithThem = interview?.personIds.includes(person.id) === true ? interview : undefined;
  const organisationId =
    role?.organisationId ?? (talkWithThem === undefined ? null : organisationOfInterview(known, talkWithThem.id));
  const referrers = referrersOf(known, person);
  const earlier = earlierLetter(known.messages, letter);
  const zone = person.timeZone === '' ? profile.timeZone : person.timeZone;
  const aboutId = talkWithThem === undefined ? interview?.personIds[0] : undefined;
  return {
    person,
    role,
    organisation: organisationId === null ? undefined : known.organisations[organisationId],
    interview,
    profile,
    settings,
    referrers,
    referrer: referrers.find(({ person: { id }, mayUseName }) => id === letter.referrerId && mayUseName === 'yes')
      ?.person,
    earlier,
    nudges: nudgesOf(known.messages, letter),
    earliestNudge: earlier === undefined ? null : earliestNudge(known, earlier, person),
    about: aboutId === undefined ? undefined : known.people[aboutId],
    introduced: introducedPair(known, letter.introductionId ?? null, person.id),
    zone,
    hasOtherZone: hoursAhead(zone, now) !== hoursAhead(profile.timeZone, now),
  };
}

/** Who introduces me to this person, and whether they said their name may be used; with consent first, then by name. */
export function referrersOf(known: Pick<LetterKnown, 'people' | 'introductions'>, person: Person): Referrer[] {
  const found = new Map<string, Introduction['mayUseName']>();
  const rank = { yes: 2, unknown: 1, no: 0 } as const;
  for (const { byPersonId, aPersonId, bPersonId, mayUseName, deletedAt } of Object.values(known.introductions)) {
    if (deletedAt !== null || byPersonId === null || aPersonId !== null || bPersonId !== person.id) continue;
    const before = found.get(byPersonId);
    // A no counts, whoever else said yes.
    if (before === undefined || (before !== 'no' && (mayUseName === 'no' || rank[mayUseName] > rank[before])))
      found.set(byPersonId, mayUseName);
  }
  if (person.introducedById !== null && !found.has(person.introducedById)) found.set(person.introducedById, 'unknown');
  return [...found]
    .flatMap(([id, mayUseName]) => {
      const by = known.people[id];
      return by === undefined || by.deletedAt !== null ? [] : [{ person: by, mayUseName }];
    })
    .sort((a, b) => rank[b.mayUseName] - rank[a.mayUseName] || a.person.name.localeCompare(b.person.name));
}

type Sent = Message & { readonly sentAt: Instant };

function sentTo(messages: LetterKnown['messages'], letter: LetterAbout): Sent[] {
  return Object.values(messages)
    .filter(
      (message): message is Sent =>
        message.personId === letter.personId &&
        message.id !== letter.id &&
        message.deletedAt === null &&
        message.sentAt !== null,
    )
    .sort((a, b) => b.sentAt.localeCompare(a.sentAt));
}

/** The letter it answers or nudges: the one it names, otherwise the newest first letter to the person. */
function earlierLetter(messages: LetterKnown['messages'], letter: LetterAbout): Sent | undefined {
  const sent = sentTo(messages, letter);
  return sent.find(({ id }) => id === letter.inReplyToId) ?? sent.find(({ kind }) => kind === 'outreach');
}

function nudgesOf(messages: LetterKnown['messages'], letter: LetterAbout): number {
  const earlier = earlierLetter(messages, letter);
  return sentTo(messages, letter).filter(
    ({ kind, sentAt }) => kind === 'nudge' && (earlier === undefined || sentAt > earlier.sentAt),
  ).length;
}

/** The day the outreach engine put on the agenda, with its holidays; without one, business days by the working week. */
function earliestNudge(known: LetterKnown, earlier: Sent, person: Person): LocalDate {
  const reminder = Object.values(known.followUps).find(
    ({ id, kind, personId, deletedAt }) =>
      kind === 'nudge' &&
      personId === earlier.personId &&
      deletedAt === null &&
      id.startsWith(`fol_${earlier.id.slice('mes_'.length)}`.slice(0, 39)) &&
      id.endsWith('nudge'),
  );
  if (reminder !== undefined) return reminder.due;
  const { timeZone, workingDays } = profileOf(known);
  const sentOn = dayOfInstant(earlier.sentAt, person.timeZone === '' ? timeZone : person.timeZone);
  return addBusinessDays(sentOn, settingsOf(known).nudgeAfterBusinessDays, workingDays);
}

/** Minutes by which the clock of `zone` is ahead of UTC. */
function hoursAhead(zone: string, at: Instant): number {
  const wall = Date.parse(`${dayOfInstant(at, zone)}T${clockOfInstant(at, zone)}:00.000Z`);
  return Math.round((wall - Date.parse(at)) / 60_000);
}

/** “London” of `Europe/London`; empty: the zone says no place. */
export function townOfZone(zone: string): string {
  return zone.includes('/') ? placeOfZone(zone) : '';
}

/** What to say when a clock changes between now and then, mine or theirs; empty: neither does. */
export function clockChangeBefore(ground: LetterGround, at: Instant | null, now: Instant): string {
  if (at === null || at <= now) return '';
  const zones = [...new Set([ground.zone, ground.profile.timeZone])];
  const changing = zones.filter((zone) => hoursAhead(zone, now) !== hoursAhead(zone, at));
  if (changing.length === 0) return '';
  return `In ${changing.map((zone) => townOfZone(zone) || 'your zone').join(' and ')}, before the talk. Its times here already count with that.`;
}

/** The name a person is called by in a letter about somebody else: all of it, once. */
export function nameIn(person: Person | undefined): string {
  return person === undefined ? '' : person.name.trim() || callName(person);
}
