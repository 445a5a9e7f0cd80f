import type { clockProcedures } from '../../shared/clockContract';
import type { ClockTurn } from '../../shared/clockTurn';
import { profileOf } from '../../shared/domain/workspace';
import type { Desk } from '../desk';
import type { ZoneMemory } from './zoneMemory';

type Answers = { [Name in keyof typeof clockProcedures]: (input: { zone: string }) => Promise<null> };

/** `tell` says what happened in all windows. */
export function createClockProcedures(
  desk: Pick<Desk, 'store'>,
  zones: Pick<ZoneMemory, 'change'>,
  tell: (turn: ClockTurn) => void,
): Answers {
  return {
    'zone.notice': async ({ zone }) => {
      const store = await desk.store();
      const before = zones.change(zone);
      // A zone that was chosen by hand stays.
      const follows = before !== null && before !== zone && profileOf(store.workspace).timeZone === before;
      if (!follows || store.isReadOnly) return null;
      await store.apply('profile.changed', { fields: { timeZone: zone } });
      tell({ kind: 'zoneChanged', zone });
      return null;
    },
  };
}
