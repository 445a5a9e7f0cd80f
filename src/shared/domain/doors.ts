import type { FollowUp } from './followUp';
import type { Interview } from './interview';
import { referrersOf } from './letterGround';
import type { Person } from './person';
import type { Workspace } from './workspace';

/** Somebody who opened the door to a talk, and has not been thanked for it. */
export interface Door {
  readonly person: Person;
  /** To whom the door led. */
  readonly to: Person;
  /** The thanks that is on the agenda already; undefined: none is. */
  readonly planned: FollowUp | undefined;
}

/**
 * Who still gets a second, two-line thanks for a talk (letters.md 3.4; nifty50s.com): whoever brought me together with
 * one of its people, unless they took part, were thanked for that introduction, or had thanks about this talk. Letters of
 * the talk have to be loaded.
 */
export function doorsOf(
  known: Pick<Workspace, 'people' | 'introductions' | 'followUps' | 'messages'>,
  interview: Pick<Interview, 'id' | 'personIds'>,
): Door[] {
  const found = new Map<string, Door>();
  for (const personId of interview.personIds) {
    const to = known.people[personId];
    if (to === undefined) continue;
    for (const { person } of referrersOf(known, to)) {
      if (found.has(person.id) || interview.personIds.includes(person.id)) continue;
      if (isThanked(known, person.id, to.id, interview.id)) continue;
      const planned = Object.values(known.followUps).find(
        ({ kind, personId: whom, interviewId, deletedAt }) =>
          kind === 'thanks' && whom === person.id && interviewId === interview.id && deletedAt === null,
      );
      if (planned === undefined || planned.doneAt === null) found.set(person.id, { person, to, planned });
    }
  }
  return [...found.values()];
}

function isThanked(
  { introductions, messages }: Pick<Workspace, 'introductions' | 'messages'>,
  byId: string,
  toId: string,
  interviewId: string,
): boolean {
  const theirs = Object.values(introductions).filter(
    ({ byPersonId, aPersonId, bPersonId, deletedAt }) =>
      deletedAt === null && byPersonId === byId && aPersonId === null && bPersonId === toId,
  );
  if (theirs.length > 0 && theirs.every(({ state }) => state === 'thanked')) return true;
  return Object.values(messages).some(
    (message) =>
      message.kind === 'referrerThanks' &&
      message.personId === byId &&
      message.interviewId === interviewId &&
      message.sentAt !== null &&
      message.deletedAt === null,
  );
}
