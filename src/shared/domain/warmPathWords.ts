import { sayPartialDate } from '../text/partialDate';
import type { Instant } from './field';
import { roleLine } from './peopleFacts';
import { callName, type Person } from './person';
import { atOnce, type Slices } from './slices';
import { dayOfInstant } from './time';
import { sayCrowd } from './warmCrowds';
import type { Evidence, KnownNetwork } from './warmLinks';
import type { WarmValues } from './warmNumbers';
import { searchWarmPaths, type WarmPath, type WarmTarget } from './warmPath';
import type { Dealings } from './warmReach';
import { whoMightKnow } from './whoMightKnow';
import type { Workspace } from './workspace';

/** A warm path as a window shows it: people, and for each step why it may hold. */
export interface ToldPath {
  /** In words: a number would pretend to know more. */
  readonly feel: 'strong' | 'fair' | 'thin';
  readonly steps: readonly {
    readonly personId: string;
    readonly name: string;
    readonly role: string;
    /** How the one before knows them. */
    readonly why: string;
    /** What speaks for or against asking them to pass me on; empty for the last. */
    readonly asking: string;
  }[];
}

export interface ToldPaths {
  readonly paths: readonly ToldPath[];
  /** Whom to ask when there is no path yet, or beside one. */
  readonly mightKnow: readonly {
    readonly personId: string;
    readonly name: string;
    readonly role: string;
    readonly why: string;
  }[];
  /** What so many share that it links few of them or nobody, said where the target has it. */
  readonly remarks: readonly string[];
}

type Known = KnownNetwork & Pick<Workspace, 'organisations'>;

/**
 * The paths to a person or to anybody at an organisation, in words, slice by slice. `zone`: whose calendar days are said.
 */
export function* tellingWarmPaths(known: Known, target: WarmTarget, now: Instant, zone: string): Slices<ToldPaths> {
  const { paths, dealings, index } = yield* searchWarmPaths(known, target, now);
  const asked = yield* whoMightKnow(known, target, dealings, index);
  const role = (id: string) => roleLine(index.currentRole(id), known.organisations);
  const name = (id: string) => known.people[id]?.name ?? 'somebody';
  const onTheWay = new Set(paths.flatMap(({ steps }) => steps.map(({ personId }) => personId)));
  return {
    paths: paths.map((path) => ({
      feel: feelOf(path, index.values),
      steps: path.steps.map(({ personId, link }, place) => {
        const person = known.people[personId];
        const before = path.steps[place - 1]?.personId ?? '';
        const isLast = place === path.steps.length - 1;
        return {
          personId,
          name: name(personId),
          role: role(personId),
          why:
            link === null
              ? sayReach(person, dealings, zone)
              : sayEvidence(link.evidence, before, personId, known, zone),
          asking: isLast || person === undefined ? '' : sayAsking(person, dealings),
        };
      }),
    })),
    mightKnow: asked
      .filter(({ personId }) => !onTheWay.has(personId))
      .slice(0, 5)
      .map(({ personId, why }) => ({ personId, name: name(personId), role: role(personId), why })),
    remarks: ('personId' in target ? index.crowdsOf(target.personId) : [index.crowdAt(target.organisationId)]).flatMap(
      (crowd) => (crowd === null ? [] : [sayCrowd(crowd, known)]),
    ),
  };
}

/** The same in one go, for where nobody waits. */
export function tellWarmPaths(known: Known, target: WarmTarget, now: Instant, zone: string): ToldPaths {
  return atOnce(tellingWarmPaths(known, target, now, zone));
}

/** By default: strong, a good friend who sits beside them; fair, a colleague of somebody I spoke with. */
function feelOf({ strength }: WarmPath, { feelsStrong, feelsFair }: WarmValues): ToldPath['feel'] {
  return strength * 100 >= feelsStrong ? 'strong' : strength * 100 >= feelsFair ? 'fair' : 'thin';
}

function sayReach(person: Person | undefined, { last }: Dealings, zone: string): string {
  if (person === undefined) return '';
  const at = last.get(person.id);
  const when = at === undefined ? '' : `, last on ${sayPartialDate(dayOfInstant(at, zone))}`;
  switch (person.tie) {
    case 0:
      return `You are only connected${person.connectedOn === null ? '' : ` since ${sayPartialDate(person.connectedOn)}`}; no word was exchanged yet.`;
    case 1:
      return `You exchanged a note${when}.`;
    case 2:
      return `You spoke${when}.`;
    case 3:
      return `You spoke twice, or helped each other${when}.`;
    default:
      return `${callName(person)} would vouch for you${when}.`;
  }
}

function sayEvidence(evidence: Evidence, from: string, to: string, known: Known, zone: string): string {
  const called = (id: string) => {
    const person = known.people[id];
    return person === undefined ? 'somebody' : callName(person);
  };
  const [a, b] = [called(from), called(to)];
  switch (evidence.kind) {
    case 'tie': {
      const { kind, strength, note } = evidence.tie;
      const how = {
        knows: ['have met', 'know each other well', 'would do each other a favour'],
        workedTogether: [
          'worked together for a while',
          'worked together and know each other well',
          'worked together closely',
        ],
        sameGroup: ['are in the same group', 'know each other well from a group', 'are close in a group'],
      }[kind][strength - 1];
      return `${a} and ${b} ${how ?? 'have met'}, as you noted${note.trim() === '' ? '' : `: ${note.trim()}`}.`;
    }
    case 'introduction': {
      const { byPersonId, state, at } = evidence.introduction;
      const day = sayPartialDate(dayOfInstant(at, zone));
      if (byPersonId === from)
        return state === 'askedFor' || state === 'offered'
          ? `${a} named ${b} to you on ${day}.`
          : `${a} introduced you to ${b} on ${day}.`;
      if (byPersonId === to) return `${b} spoke of ${a} to you on ${day}.`;
      return `${a} and ${b} were introduced to each other on ${day}.`;
    }
    case 'introducedYou':
      return evidence.byId === from ? `You know ${b} through ${a}.` : `You know ${a} through ${b}.`;
    case 'roles': {
      const where = known.organisations[evidence.organisationId]?.name ?? 'the same organisation';
      const { certainty, isNow, days, until } = evidence.overlap;
      if (certainty === 'maybe')
        return `${a} and ${b} were both at ${where}, perhaps at the same time; the dates do not say.`;
      if (evidence.sameTitle !== null)
        return `${a} and ${b} ${isNow ? 'are' : 'were'} both ${evidence.sameTitle} at ${where}, at the same time; you know too many people there for the place alone to count.`;
      if (isNow) return `${a} and ${b} both work at ${where}.`;
      const long = days >= 365 ? `for ${sayYears(days)}` : 'for a while';
      return `${a} and ${b} were at ${where} together ${long}, until ${sayPartialDate(until.slice(0, 4))}.`;
    }
    case 'event':
      return `You met both ${a} and ${b} at ${known.events[evidence.eventId]?.name ?? 'the same event'}.`;
    case 'tag':
      return `${a} and ${b} carry the same tag, “${evidence.tag}”.`;
  }
}

function sayYears(days: number): string {
  const years = Math.max(1, Math.round(days / 365));
  return `${years} ${years === 1 ? 'year' : 'years'}`;
}

const partWords: Readonly<Partial<Record<NonNullable<Person['part']>, string>>> = {
  connector: 'likes to connect people',
  champion: 'speaks for you',
  mentor: 'is a mentor to you',
};

/** “Bram likes to connect people and has introduced you before.” */
function sayAsking(person: Person, { made, declined, answer }: Dealings): string {
  const facts = [
    person.part === null ? undefined : partWords[person.part],
    made.has(person.id) ? 'has introduced you before' : undefined,
    declined.has(person.id) ? 'could not help with an introduction before' : undefined,
    {
      replied: 'answered your last letter',
      declined: 'said no to your last letter',
      silent: 'left your last letter unanswered',
      none: undefined,
    }[answer.get(person.id) ?? 'none'],
  ].filter((fact) => fact !== undefined);
  const how = person.rules.trim() === '' ? '' : ` How they want it: ${person.rules.trim()}`;
  if (facts.length === 0) return how.trim();
  return `${callName(person)} ${facts.join(' and ')}.${how}`;
}
