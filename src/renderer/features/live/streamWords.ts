import { useMemo } from 'react';
import type { Interview } from '../../../shared/domain/interview';
import { initials, type Person } from '../../../shared/domain/person';
import { profileOf } from '../../../shared/domain/workspace';
import { useDateOrder } from '../../lib/useDateOrder';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import type { Line } from './roomLine';

export interface Speaker {
  readonly id: string;
  readonly name: string;
  /** What stands in the margin; no two of a talk are the same. */
  readonly initials: string;
}

/** What all lines of a stream are said with. The same value for as long as nothing of it changes. */
export interface StreamWords {
  readonly zone: string;
  readonly dateOrder: 'dayFirst' | 'monthFirst';
  /** Who may have spoken, by key: the people of the talk in their order, then others that lines name. */
  readonly speakers: ReadonlyMap<string, Speaker>;
  readonly peopleOf: (ids: readonly string[]) => readonly { readonly id: string; readonly name: string }[];
}

const nobody: readonly never[] = [];

export function useStreamWords(interview: Pick<Interview, 'personIds'>, lines: readonly Line[]): StreamWords {
  const zone = useWorkspace((workspace) => profileOf(workspace).timeZone);
  const dateOrder = useDateOrder();
  const ids = [
    ...new Set([
      ...interview.personIds,
      ...lines.flatMap(({ personIds, speakerId }) => [...personIds, speakerId ?? '']),
    ]),
  ].join(' ');
  const people = useWorkspace(({ people }): Record<string, Person | undefined> =>
    Object.fromEntries(ids.split(' ').map((id) => [id, people[id]])),
  );
  return useMemo(() => {
    const known = ids.split(' ').flatMap((id) => people[id] ?? []);
    const byIds = new Map<readonly string[], readonly Person[]>();
    return {
      zone,
      dateOrder,
      speakers: speakersOf(known),
      peopleOf: (wanted) => {
        if (wanted.length === 0) return nobody;
        const found = byIds.get(wanted) ?? wanted.flatMap((id) => people[id] ?? []);
        byIds.set(wanted, found);
        return found;
      },
    };
  }, [zone, dateOrder, people, ids]);
}

/** Initials, and the first letters of the name where two would have the same. */
export function speakersOf(people: readonly Pick<Person, 'id' | 'name'>[]): ReadonlyMap<string, Speaker> {
  const taken = new Map<string, number>();
  for (const { name } of people) taken.set(initials(name), (taken.get(initials(name)) ?? 0) + 1);
  return new Map(
    people.map(({ id, name }, place) => {
      const short = initials(name);
      const first = /^.{1,3}/u.exec(name.trim())?.[0] ?? '';
      const isFirstTaken = people.some((other, at) => at !== place && other.name.trim().startsWith(first));
      const told = taken.get(short) === 1 ? short : isFirstTaken ? `${short}${place + 1}` : first;
      return [id, { id, name, initials: told }];
    }),
  );
}
