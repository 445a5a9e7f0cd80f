import { useMemo, useState } from 'react';
import type { Instant } from '../../../shared/domain/field';
import { freeTimes, sayFreeTimes, type FreeTimes } from '../../../shared/domain/freeTimes';
import type { LetterKnown } from '../../../shared/domain/letterGround';
import type { Person } from '../../../shared/domain/person';
import { profileOf, settingsOf } from '../../../shared/domain/workspace';
import { useBusinessCalendar } from '../../components/useBusinessCalendar';
import type { Draft } from './useLetterDraft';

/** Kinds of letters that offer times. */
const offering: ReadonlySet<Draft['kind']> = new Set(['outreach', 'nudge', 'reschedule']);
/** So many are chosen at first: two leave a choice and keep a letter short. */
const CHOSEN_AT_FIRST = 2;

export interface OfferedTimes extends FreeTimes {
  /** The public holidays are still being looked up. */
  readonly isReady: boolean;
  readonly isWithoutHolidays: boolean;
  readonly chosen: ReadonlySet<Instant>;
  readonly toggle: (at: Instant) => void;
  /** What goes into the letter; empty: none is chosen. */
  readonly words: string;
}

/** Free times for the talk this letter asks for, and those of them that were chosen; null: the letter offers none. */
export function useOfferedTimes(
  known: Pick<LetterKnown, 'interviews' | 'profile' | 'settings'>,
  person: Person,
  { kind, interviewId, body }: Pick<Draft, 'kind' | 'interviewId' | 'body'>,
  now: Instant,
): OfferedTimes | null {
  const calendars = useBusinessCalendar();
  const isWanted = offering.has(kind) || body.includes('{slots}');
  const profile = profileOf(known);
  const settings = settingsOf(known);
  const calendar = useMemo(() => calendars.calendarFor(person.id), [calendars, person.id]);
  const found = useMemo((): FreeTimes => {
    if (!isWanted) return { times: [], passedOver: [] };
    const minutes = interviewId === null ? undefined : known.interviews[interviewId]?.minutes;
    return freeTimes({
      now,
      minutes: minutes ?? settings.askMinutes,
      profile,
      person,
      interviews: Object.values(known.interviews),
      interviewId,
      calendar,
      settings,
    });
  }, [isWanted, now, known.interviews, interviewId, profile, settings, person, calendar]);
  const [changed, setChanged] = useState<ReadonlySet<Instant> | null>(null);
  const chosen = useMemo(
    () => changed ?? new Set(found.times.slice(0, CHOSEN_AT_FIRST).map(({ at }) => at)),
    [changed, found],
  );
  const { isReady, isWithoutHolidays } = calendars;
  return useMemo(() => {
    if (!isWanted) return null;
    const wanted = found.times.filter(({ at }) => chosen.has(at));
    const isZoned = wanted.some(({ day, clock, myDay, myClock }) => day !== myDay || clock !== myClock);
    return {
      ...found,
      isReady,
      isWithoutHolidays,
      chosen,
      toggle: (at: Instant) => {
        const next = new Set(chosen);
        if (!next.delete(at)) next.add(at);
        setChanged(next);
      },
      words: sayFreeTimes(wanted, person.timeZone, isZoned),
    };
  }, [isWanted, found, chosen, isReady, isWithoutHolidays, person.timeZone]);
}

/**
 * The letter with the times put in: in the place of those that were put in before, otherwise of the gap, otherwise where the
 * caret is. `span` is where they stand now.
 */
export function withTimes(
  body: string,
  words: string,
  before: string,
  caret: number,
): { readonly body: string; readonly span: { readonly start: number; readonly end: number } } {
  const place = (start: number, length: number) => ({
    body: body.slice(0, start) + words + body.slice(start + length),
    span: { start, end: start + words.length },
  });
  const gap = body.indexOf('{slots}');
  if (gap >= 0) return place(gap, '{slots}'.length);
  const earlier = before === '' ? -1 : body.indexOf(before);
  return earlier >= 0 ? place(earlier, before.length) : place(caret, 0);
}
