import type { LocalDate } from './field';
import { currentRoles } from './peopleFacts';
import { addDays, instantOf } from './time';
import { givingOf } from './weekPlan';
import { profileOf, type Workspace } from './workspace';

/** What a week was, told for its review: no score, no streak. */
export interface LookBack {
  readonly conversations: number;
  /** Of them with people I hardly knew (tie under 3): weak ties bring what the near ones do not know. */
  readonly withWeakTies: number;
  /** Of them at organisations outside my own field, or between. */
  readonly outside: number;
  readonly given: number;
  readonly received: number;
}

type Known = Pick<
  Workspace,
  | 'weeks'
  | 'followUps'
  | 'introductions'
  | 'touchpoints'
  | 'resources'
  | 'people'
  | 'roles'
  | 'organisations'
  | 'interviews'
  | 'profile'
  | 'settings'
>;

/** Giving and taking of the week that begins on `startsOn`, and how far it reached. Just-social talks and touches are left out. */
export function lookBack(known: Known, startsOn: LocalDate): LookBack {
  const { timeZone } = profileOf(known);
  const from = instantOf(startsOn, '00:00', timeZone);
  const to = instantOf(addDays(startsOn, 7), '00:00', timeZone);
  const talks = Object.values(known.interviews).filter(
    ({ deletedAt, isJustSocial, liveEndedAt }) =>
      deletedAt === null && !isJustSocial && liveEndedAt !== null && liveEndedAt >= from && liveEndedAt < to,
  );
  const roles = talks.length === 0 ? null : currentRoles(known.roles);
  const zoneOf = (organisationId: string | null) =>
    organisationId === null ? undefined : known.organisations[organisationId]?.zone;
  return {
    conversations: talks.length,
    withWeakTies: talks.filter(({ personIds }) => personIds.some((id) => (known.people[id]?.tie ?? 4) < 3)).length,
    outside: talks.filter(({ organisationId, personIds }) => {
      const zone = zoneOf(organisationId ?? roles?.get(personIds[0] ?? '')?.organisationId ?? null);
      return zone === 'between' || zone === 'other';
    }).length,
    given: givingOf(known, startsOn).done,
    received: Object.values(known.touchpoints).filter(
      ({ direction, deletedAt, isJustSocial, at, kind }) =>
        direction === 'received' && kind !== 'message' && deletedAt === null && !isJustSocial && at >= from && at < to,
    ).length,
  };
}

/** The same in a sentence or two. */
export function sayLookBack({ conversations, withWeakTies, outside, given, received }: LookBack): string {
  const talks =
    conversations === 0
      ? 'No conversations this week; a quiet week is not a gap.'
      : `${conversations} ${conversations === 1 ? 'conversation' : 'conversations'} this week${
          withWeakTies + outside === 0
            ? ''
            : `: ${[
                withWeakTies > 0 ? `${withWeakTies} with somebody you hardly knew` : '',
                outside > 0 ? `${outside} outside your own field` : '',
              ]
                .filter(Boolean)
                .join(', ')}`
        }.`;
  const gave = `${given === 0 ? 'Nothing' : given} given, ${received === 0 ? 'nothing' : received} received.`;
  return `${talks} ${gave}`;
}
