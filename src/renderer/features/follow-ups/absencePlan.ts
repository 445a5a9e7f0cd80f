import { spreadOver, type AbsenceChoice } from '../../../shared/domain/absence';
import type { LocalDate } from '../../../shared/domain/field';

/** What a person said of one, in place of what is proposed. `until`: a day of its own. */
export type Said = Readonly<Record<string, { readonly keeps: boolean; readonly until: LocalDate | null }>>;

/** One that fell due, with what will become of it. */
export interface PlannedRow extends AbsenceChoice {
  /** The day it gets when it is kept. */
  readonly until: LocalDate;
}

/** What will become of each: as proposed, or as it was said; those that are kept without a day of their own are spread. */
export function planned(
  due: readonly AbsenceChoice[],
  said: Said,
  known: Parameters<typeof spreadOver>[1],
  today: LocalDate,
): PlannedRow[] {
  const choices = due.map((choice) => ({ ...choice, own: said[choice.followUp.id] }));
  const spread = choices.filter(({ keeps, own }) => (own?.keeps ?? keeps) && own?.until == null);
  const days = spreadOver(spread.length, known, today);
  const dayOf = new Map(spread.map(({ followUp }, place) => [followUp.id, days[place] ?? today]));
  return choices.map(({ own, ...choice }) => ({
    ...choice,
    keeps: own?.keeps ?? choice.keeps,
    until: own?.until ?? dayOf.get(choice.followUp.id) ?? today,
  }));
}
