import type { LetterFacts } from '../text/gaugedLetter';
import type { Instant } from './field';
import { clockChangeBefore, letterGround, nameIn, type LetterAbout, type LetterKnown } from './letterGround';
import type { IntroducedPair } from './introductionLetter';
import { letterFields } from './letterFields';
import { callName, type Person } from './person';
import { dayOfInstant, millisecondsBetween } from './time';

/** First names that are words as well: alone they say nothing about a letter’s reader. */
const words = new Set(
  'Will May Mark Rose Grace Hope Joy Art Bill Rich Drew April June Summer Dawn Faith Frank Grant Chase Guy Pat Sue Ray Max Penny Ivy Holly Iris Olive'.split(
    ' ',
  ),
);
/** Letters to so many people before this one are looked at for names that were left over. */
const OTHERS = 30;

/** What the gauge has to know beside the letter’s own words; null: its person is not here any more. */
export function letterFacts(known: LetterKnown, letter: LetterAbout, now: Instant): LetterFacts | null {
  const ground = letterGround(known, letter, now);
  if (ground === undefined) return null;
  const { person, organisation, interview, profile, settings, referrers, earlier, about, introduced, zone } = ground;
  const fields = letterFields(known, letter, now);
  const startsAt = interview?.startsAt ?? null;
  return {
    myName: profile.name,
    theirs: [organisation?.name ?? '', ...person.interests, ...(about?.interests ?? [])],
    organisation: organisation?.name ?? '',
    mayName: referrers.filter(({ mayUseName }) => mayUseName === 'yes').map((one) => one.person.name),
    mayNotName: referrers.filter(({ mayUseName }) => mayUseName !== 'yes').map((one) => one.person.name),
    others: othersOf(known, ground.person.id, [about?.id, introduced?.other.id]),
    about: nameIn(about),
    ...(introduced === undefined ? {} : { introduced: introducedFacts(introduced) }),
    topicNarrow: fields.topic_narrow ?? '',
    topicBroad: fields.topic_broad ?? '',
    hasOtherZone: ground.hasOtherZone,
    today: dayOfInstant(now, profile.timeZone),
    words: { aim: settings.outreachWords, most: settings.outreachWordsMax },
    letterWords: settings.letterWords,
    aboutThemPercent: settings.aboutThemPercent,
    rescheduleHours: settings.rescheduleHours,
    linkedinNoteLimit: settings.linkedinNoteLimit,
    minutes: interview === undefined ? null : interview.minutes,
    appointment:
      startsAt === null
        ? null
        : {
            on: dayOfInstant(startsAt, zone),
            inHours: millisecondsBetween(now, startsAt) / 3_600_000,
            place: interview?.place ?? '',
          },
    clockChange: clockChangeBefore(ground, startsAt, now),
    earliestNudge: letter.kind === 'nudge' ? ground.earliestNudge : null,
    nudges: ground.nudges,
    isAnswered: earlier !== undefined && (earlier.answer === 'replied' || earlier.answer === 'declined'),
  };
}

function introducedFacts({ reader, other }: IntroducedPair): NonNullable<LetterFacts['introduced']> {
  const namesOf = (person: Person) => [callName(person), person.name.trim()];
  return {
    names: [namesOf(reader), namesOf(other)],
    addresses: [...other.emails, ...other.phones, ...other.links].filter((address) => address.trim() !== ''),
  };
}

/** Names from letters to others, the newest first: whole, last and first names, and their houses. */
function othersOf(known: LetterKnown, personId: string, aboutIds: readonly (string | undefined)[]): string[] {
  const recent = new Map<string, Instant>();
  for (const { personId: id, kind, at, deletedAt, messageId } of Object.values(known.touchpoints)) {
    if (deletedAt !== null || id === personId || aboutIds.includes(id)) continue;
    if (kind !== 'message' && messageId === null) continue;
    if ((recent.get(id) ?? '') < at) recent.set(id, at);
  }
  const ids = [...recent].sort((a, b) => b[1].localeCompare(a[1]) || a[0].localeCompare(b[0])).slice(0, OTHERS);
  return [
    ...new Set(
      ids.flatMap(([id]) => {
        const name = known.people[id]?.name.trim() ?? '';
        const parts = name.split(/\s+/u);
        const ends = [parts[0] ?? '', parts.at(-1) ?? ''].filter((part) => part.length > 2 && !words.has(part));
        return name === '' ? [] : [name, ...ends];
      }),
    ),
  ];
}
