import type { MergeValues } from '../text/mergeFields';
import { chainTo, maySayThrough } from './introductionChain';
import { lockOf, sideOf, joinsTwo } from './introductionSteps';
import { stepNames } from './introductionNames';
import type { MessageKind } from './message';
import type { Introduction } from './network';
import { currentRoles } from './peopleFacts';
import { callName, type Person } from './person';
import type { Workspace } from './workspace';

type Known = Pick<Workspace, 'people' | 'roles' | 'organisations' | 'introductions'>;

/** The two people of an introduction that a letter is about, seen from its reader. */
export interface IntroducedPair {
  readonly introduction: Introduction;
  readonly reader: Person;
  readonly other: Person;
}

/** undefined: the letter stands for no introduction between its reader and somebody else. */
export function introducedPair(
  known: Pick<Known, 'people' | 'introductions'>,
  introductionId: string | null,
  readerId: string,
): IntroducedPair | undefined {
  const introduction = introductionId === null ? undefined : known.introductions[introductionId];
  if (introduction === undefined || introduction.deletedAt !== null || !joinsTwo(introduction)) return undefined;
  const side = sideOf(introduction, readerId);
  if (side === undefined) return undefined;
  const reader = known.people[readerId];
  const other = known.people[side === 'a' ? introduction.bPersonId : introduction.aPersonId];
  return reader === undefined || other === undefined ? undefined : { introduction, reader, other };
}

/**
 * What fills the letters of an introduction. Nothing in it comes from an answer, a date or the state of the introduction,
 * so that the one never reads what the other said; addresses are filled in the joining letter only.
 */
export function introductionFields(known: Known, pair: IntroducedPair | undefined, kind: MessageKind): MergeValues {
  if (pair === undefined || (kind !== 'introductionAsk' && kind !== 'introduction')) return {};
  const { introduction, reader, other } = pair;
  const [readerFirst, otherFirst] = calledApart(reader, other);
  const shared = {
    other_name: other.name.trim(),
    other_first: otherFirst,
    other_line: lineOf(known, other),
    question_between: asQuestion(introduction.question),
  };
  if (kind === 'introductionAsk') return { ...shared, why_you: whyYou(reader) };
  return {
    ...shared,
    reader_first: readerFirst,
    reader_name: reader.name.trim(),
    reader_line: lineOf(known, reader),
    reader_address: addressOf(reader),
    other_address: addressOf(other),
    next_first: sideOf(introduction, reader.id) === 'a' ? otherFirst : readerFirst,
  };
}

/** First names; all of the name where both have the same. */
function calledApart(one: Person, other: Person): [string, string] {
  const [a, b] = [callName(one), callName(other)];
  return a === b ? [one.name.trim(), other.name.trim()] : [a, b];
}

function lineOf({ roles, organisations }: Known, person: Person): string {
  const role = currentRoles(roles).get(person.id);
  const organisation = role?.organisationId == null ? '' : (organisations[role.organisationId]?.name ?? '');
  const title = role?.title.trim() ?? '';
  return title !== '' && organisation !== '' ? `${title} at ${organisation}` : title || organisation;
}

function addressOf({ emails, phones, links }: Person): string {
  return emails[0] ?? phones[0] ?? links[0] ?? '';
}

function asQuestion(question: string): string {
  const said = question.trim();
  return said === '' || /[?.!…]["”’)]?$/u.test(said) ? said : `${said}?`;
}

/** Why it may be good for the reader, from what they said they look for; empty: nothing is written down. */
function whyYou({ asks, wishes }: Person): string {
  const said = (asks[0] ?? wishes.split(/[.;\n]/u)[0] ?? '').trim();
  if (said === '') return '';
  const to = /^(?:(?:would like|wants?|wishes|hopes?|likes?) to|to)\s+(.+)$/iu.exec(said)?.[1];
  if (to !== undefined) return `You wanted to ${to}.`;
  const noun = /^(?:(?:would like|wants?|looks? for|looking for|needs?)\s+)(.+)$/iu.exec(said)?.[1] ?? said;
  return `You were looking for ${/^\p{Lu}\p{Ll}/u.test(noun) ? noun.charAt(0).toLowerCase() + noun.slice(1) : noun}.`;
}

/**
 * By whom a door led on, for thanks to the one who opened it when the talk was with somebody further along the chain;
 * empty: it led there directly, or somebody between does not want to be named.
 */
export function throughWhom(
  known: Pick<Known, 'people' | 'introductions'>,
  letter: { readonly kind: MessageKind; readonly introductionId: string | null; readonly personId: string },
  aboutId: string | undefined,
): string {
  const door = letter.introductionId === null ? undefined : known.introductions[letter.introductionId];
  if (letter.kind !== 'referrerThanks' || door === undefined || aboutId === undefined) return '';
  if (door.byPersonId !== letter.personId || door.bPersonId === aboutId) return '';
  const links = chainTo(known, aboutId);
  const isOnTheWay = links.some(({ introduction }) => introduction?.id === door.id);
  return isOnTheWay && maySayThrough(links, letter.personId) ? (known.people[door.bPersonId]?.name.trim() ?? '') : '';
}

/** The built-in template a letter of an introduction begins with; null: the usual one of its kind. */
export function introductionTemplateId(
  introduction: Introduction | undefined,
  kind: MessageKind,
  through = '',
): string | null {
  if (through !== '') return 'tem_referrerthanksled';
  // After a no of the other: only that it is not possible at the moment.
  return introduction?.state === 'declined' && kind === 'introductionAsk' ? 'tem_introductionnotnow' : null;
}

/** Why this letter may not go out yet, in a sentence for my own eyes; null: nothing is in its way. */
export function letterLock(
  known: Pick<Known, 'people' | 'introductions'>,
  letter: { readonly kind: MessageKind; readonly introductionId: string | null },
): string | null {
  if (letter.kind !== 'introduction') return null;
  const introduction = letter.introductionId === null ? undefined : known.introductions[letter.introductionId];
  if (introduction === undefined || introduction.deletedAt !== null || !joinsTwo(introduction))
    return 'No introduction stands behind this letter. Begin it on the Introductions screen, where both are asked first.';
  return lockOf(
    introduction,
    stepNames(introduction, (id) => known.people[id]),
  );
}
