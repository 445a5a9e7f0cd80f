import type { Person } from './person';
import type { TieBetween } from './tieBetween';
import type { Workspace } from './workspace';

export const tieKindNames: Readonly<Record<TieBetween['kind'], string>> = {
  knows: 'Know each other',
  workedTogether: 'Worked together',
  sameGroup: 'Same group',
};

/** From 1 to 3. */
export const tieStrengthNames = ['Have met', 'Know each other well', 'Would do each other a favour'] as const;

export interface TieTo {
  readonly tie: TieBetween;
  readonly other: Person;
}

/** Whom somebody knows, as it was noted; the closest first. */
export function tiesOf({ ties, people }: Pick<Workspace, 'ties' | 'people'>, personId: string): TieTo[] {
  return Object.values(ties)
    .flatMap((tie) => {
      if (tie.deletedAt !== null || (tie.aPersonId !== personId && tie.bPersonId !== personId)) return [];
      const other = people[tie.aPersonId === personId ? tie.bPersonId : tie.aPersonId];
      return other === undefined || other.deletedAt !== null ? [] : [{ tie, other }];
    })
    .sort((a, b) => b.tie.strength - a.tie.strength || a.other.name.localeCompare(b.other.name));
}
