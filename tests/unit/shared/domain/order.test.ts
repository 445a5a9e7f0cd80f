import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrder, keysAfter, moved, type Placed } from '../../../../src/shared/domain/order';

/** Puts the answered keys into the items, as the commands do. */
function apply(items: readonly Placed[], changes: readonly Placed[]): Placed[] {
  return items.map((item) => changes.find(({ id }) => id === item.id) ?? item);
}

const list = (count: number): Placed[] => keysAfter([], count).map((order, place) => ({ id: `gui_${place}`, order }));
const ids = (items: readonly Placed[]) => inOrder(items).map(({ id }) => id);

describe('moved', () => {
  it('keeps a permutation and puts the item where it was meant, however often', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 60 }),
        (count, moves) => {
          let items = list(count);
          for (const [a, b] of moves) {
            const [from, to] = [a % count, b % count];
            const wanted = ids(items);
            wanted.splice(to, 0, ...wanted.splice(from, 1));
            items = apply(items, moved(items, from, to));
            expect(ids(items)).toEqual(wanted);
            expect(items.every(({ order }) => /^[0-9A-Za-z]{1,200}$/.test(order))).toBe(true);
          }
        },
      ),
    );
  });

  it('changes one key only', () => {
    expect(moved(list(5), 4, 0)).toHaveLength(1);
  });

  it('gives everybody a new key when the neighbours leave no room', () => {
    const items = [
      { id: 'a', order: 'a0' },
      { id: 'b', order: 'a0' },
      { id: 'c', order: 'a1' },
    ];
    expect(ids(apply(items, moved(items, 2, 1)))).toEqual(['a', 'c', 'b']);
  });

  it('stays within the list', () => {
    expect([moved(list(3), 0, 3), moved(list(3), 5, 0), moved(list(3), 1, 1), moved(list(3), 0, -1)]).toEqual([
      [],
      [],
      [],
      [],
    ]);
  });
});

it('puts new items after the last one, also after a foreign key', () => {
  const items = [{ id: 'a', order: 'zzzz' }];
  const [first = '', second = ''] = keysAfter(items, 2);
  expect('zzzz' < first && first < second).toBe(true);
});
