import type { Instant, LocalDate } from './field';
import type { Interview } from './interview';
import { noGoSpans, sayNoGo, touchedNoGo, type NoGoSpan } from './noGo';
import { callName, type Person } from './person';
import type { Profile } from './profile';
import { addDays, addToInstant, instantOf } from './time';
import { dayHours, hourAxis, inLanes, placeOn, type DayHours, type HourAxis } from './weekHours';
import { zoneOfOthers } from '../text/bothClocks';

/** A talk as it stands in a day of the week, in minutes down the axis. */
export interface TalkBlock {
  readonly interview: Interview;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly from: number;
  /** Where its picture ends: short talks are drawn long enough to be read. */
  readonly to: number;
  /** Where it ends. */
  readonly really: number;
  readonly lane: number;
  readonly lanes: number;
  /** It began on the day before. */
  readonly isGoingOn: boolean;
  /** For whom its time is not, in words; empty: nobody minds. */
  readonly against: string;
}

/** A stretch of a day that is not for talks. */
export interface Shade {
  readonly from: number;
  readonly to: number;
  readonly whose: 'mine' | 'theirs';
  /** “You: Mondays until 14:00 (classes)”. */
  readonly says: string;
}

export interface ShownDay {
  readonly hours: DayHours;
  readonly blocks: readonly TalkBlock[];
  readonly shades: readonly Shade[];
  /** Of the days off of the profile; empty: none. */
  readonly off: string;
}

export interface ShownWeek {
  readonly axis: HourAxis;
  readonly days: readonly ShownDay[];
}

const off = new Set<Interview['state']>(['cancelled', 'declined', 'noShow']);
const over = new Set<Interview['state']>(['toWrapUp', 'toThank', 'closed']);

interface Asked {
  readonly days: readonly LocalDate[];
  readonly interviews: readonly Interview[];
  readonly people: Readonly<Record<string, Person>>;
  readonly profile: Pick<Profile, 'timeZone' | 'noGo' | 'daysOff'>;
  /** Fewest minutes that the picture of a talk needs. */
  readonly leastMinutes: number;
}

/**
 * A week by the clocks of the profile: its talks, my no-go times and days off, and on days with talks ahead the no-go
 * times of those I talk with, read by their clocks.
 */
export function shownWeek({ days, interviews, people, profile, leastMinutes }: Asked): ShownWeek {
  const zone = profile.timeZone;
  const hours = days.map((day) => dayHours(day, zone));
  const axis = hourAxis(hours);
  const timed = interviews.flatMap((interview) => {
    const startsAt = interview.startsAt ?? interview.liveStartedAt;
    if (startsAt === null) return [];
    const ended = interview.startsAt === null ? interview.liveEndedAt : null;
    return { interview, startsAt, endsAt: ended ?? addToInstant(startsAt, { minutes: interview.minutes }) };
  });
  return {
    axis,
    days: hours.map((day) => {
      const from = instantOf(day.day, '00:00', zone);
      const to = instantOf(addDays(day.day, 1), '00:00', zone);
      const here = timed.filter(({ startsAt, endsAt }) => startsAt < to && endsAt > from);
      const blocks = here.map((talk) => {
        const top = placeOn(axis, day, talk.startsAt);
        const end = placeOn(axis, day, talk.endsAt);
        const least = Math.min(leastMinutes, axis.minutes);
        const begin = Math.min(top, axis.minutes - least);
        return {
          ...talk,
          from: begin,
          to: Math.max(end, begin + least),
          really: end,
          isGoingOn: talk.startsAt < from,
          against: isAhead(talk.interview) ? againstWords(talk.interview, talk.startsAt, people, profile) : '',
        };
      });
      const shadesOf = (spans: readonly NoGoSpan[], whose: Shade['whose'], who: string): Shade[] =>
        spans.map((span) => ({
          from: placeOn(axis, day, span.from),
          to: span.to >= to ? axis.minutes : placeOn(axis, day, span.to),
          whose,
          says: `${who}: ${sayNoGo(span.rule)}${span.rule.why === '' ? '' : ` (${span.rule.why})`}`,
        }));
      const theirs = new Set(
        here.filter(({ interview }) => isAhead(interview)).flatMap(({ interview }) => interview.personIds),
      );
      return {
        hours: day,
        blocks: inLanes(blocks),
        shades: [
          ...shadesOf(noGoSpans(from, to, zone, profile.noGo), 'mine', 'You'),
          ...[...theirs].flatMap((id) => {
            const person = people[id];
            if (person === undefined) return [];
            const place = zoneOfOthers(person.timeZone, '', zone);
            return shadesOf(noGoSpans(from, to, place, person.noGo), 'theirs', callName(person));
          }),
        ],
        off: profile.daysOff
          .filter((one) => one.from <= day.day && one.to >= day.day)
          .map(({ name }) => name || 'Day off')
          .join(', '),
      };
    }),
  };
}

function isAhead({ state }: Interview): boolean {
  return !off.has(state) && !over.has(state);
}

function againstWords(
  interview: Interview,
  startsAt: Instant,
  people: Asked['people'],
  profile: Asked['profile'],
): string {
  const touches = (zone: string, noGo: Person['noGo']) =>
    touchedNoGo(startsAt, interview.minutes, zone, noGo).length > 0;
  const who = [
    ...(touches(profile.timeZone, profile.noGo) ? ['you'] : []),
    ...interview.personIds.flatMap((id) => {
      const person = people[id];
      if (person === undefined) return [];
      return touches(zoneOfOthers(person.timeZone, interview.timeZone, profile.timeZone), person.noGo)
        ? [callName(person)]
        : [];
    }),
  ];
  return who.length === 0 ? '' : `not for ${who.join(' and ')}`;
}
