import fc from 'fast-check';
import { expect, it } from 'vitest';
import { clockOf, clockParts, fieldClock, recordClock, removal } from '../../../../src/shared/domain/clock';
import { HybridClock } from '../../../../src/main/storage/hybridClock';

it('gives ever later clocks, whatever the computer’s own time does and whatever it hears', () => {
  const event = fc.oneof(
    fc.record({ kind: fc.constant('tick' as const) }),
    fc.record({ kind: fc.constant('wall' as const), ms: fc.integer({ min: -1_000_000, max: 4_000_000_000_000 }) }),
    fc.record({ kind: fc.constant('heard' as const), ms: fc.nat({ max: 4_000_000 }), count: fc.nat({ max: 46_655 }) }),
  );
  fc.assert(
    fc.property(fc.array(event), (events) => {
      let wall = 1_800_000_000_000;
      const clock = new HybridClock('dev_a', () => new Date(wall));
      let last = '';
      for (const happening of events) {
        if (happening.kind === 'wall') wall = happening.ms;
        else if (happening.kind === 'heard') {
          const heard = clockOf(happening.ms, happening.count, 'dev_b');
          clock.heard(heard);
          if (heard > last) last = heard;
        } else {
          const next = clock.tick();
          expect(next > last).toBe(true);
          last = next;
        }
      }
    }),
  );
});

it('goes with the computer’s time where that is ahead, and with another’s where that is further', () => {
  let wall = 1_800_000_000_000;
  const clock = new HybridClock('dev_a', () => new Date(wall));
  clock.tick();
  wall += 5_000;
  expect(clockParts(clock.tick())).toEqual({ ms: wall, count: 0, device: 'dev_a' });
  clock.heard(clockOf(wall + 3_600_000, 7, 'dev_b'));
  expect(clockParts(clock.tick())).toEqual({ ms: wall + 3_600_000, count: 8, device: 'dev_a' });
});

it('notes one clock for a record and only the fields that differ', () => {
  const [old, late] = [clockOf(1, 0, 'dev_a'), clockOf(2, 0, 'dev_b')];
  expect(
    recordClock(
      new Map([
        ['a', old],
        ['b', old],
        ['c', late],
      ]),
    ),
  ).toEqual([old, { c: late }]);
  expect(
    recordClock(
      new Map([
        ['a', old],
        ['b', old],
      ]),
    ),
  ).toBe(old);
  expect(
    recordClock(
      new Map([
        ['a', ''],
        ['b', ''],
      ]),
    ),
  ).toBeUndefined();
  expect(
    recordClock(
      new Map([
        ['a', old],
        [removal, late],
      ]),
    ),
  ).toEqual([old, { [removal]: late }]);
  const fields = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', removal), fc.constantFrom('', old, late), {
    noNullPrototype: true,
  });
  fc.assert(
    fc.property(fields, (clocks) => {
      const kept = recordClock(new Map(Object.entries(clocks)));
      for (const [field, clock] of Object.entries(clocks)) expect(fieldClock(kept, field)).toBe(clock);
    }),
  );
});
