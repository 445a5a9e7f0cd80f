import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Resource } from '../../../../src/shared/domain/network';
import { freshResource } from '../../../../src/shared/domain/network';
import { fitting, shelfIndex } from '../../../../src/shared/domain/shelfIndex';
import { foldedResource, touches } from '../../../../src/shared/domain/shelfMatch';

function resource(id: string, fields: Partial<Resource> = {}): Resource {
  return {
    ...freshResource,
    id,
    title: '',
    kind: 'article',
    link: '',
    createdAt: '2027-01-01T10:00:00.000Z',
    ...fields,
  };
}

const words = fc.constantFrom('triage', 'tools', 'alarms', 'alarm', 'ward', 'shut-off', 'Méthode', 'of', '');
const text = fc.array(words, { maxLength: 3 }).map((some) => some.join(' '));
const anything = fc
  .record({
    topics: fc.array(text, { maxLength: 3 }),
    title: text,
    day: fc.integer({ min: 10, max: 14 }),
    isBinned: fc.boolean(),
    sharedWithIds: fc.constantFrom<string[]>([], ['per_a']),
  })
  .map(({ topics, title, day, isBinned, sharedWithIds }) =>
    resource('res_1', {
      topics,
      title,
      sharedWithIds,
      createdAt: `2027-01-${day}T10:00:00.000Z`,
      deletedAt: isBinned ? '2027-02-01T10:00:00.000Z' : null,
    }),
  );
const shelves = fc
  .array(anything, { maxLength: 12 })
  .map((all) => all.map((one, place) => ({ ...one, id: `res_${String(place).padStart(2, '0')}` })));

describe('the shelf by its words', () => {
  it('finds for every interest exactly what touches it, the newest first', () => {
    fc.assert(
      fc.property(shelves, text, (all, interest) => {
        const found = shelfIndex(all).find(interest);
        const wanted = all.filter((one) => one.deletedAt === null && touches(foldedResource(one), interest));
        expect(new Set(found)).toEqual(new Set(wanted));
        expect(found).toHaveLength(wanted.length);
        for (const [place, one] of found.entries())
          if (place > 0) expect(one.createdAt <= (found[place - 1]?.createdAt ?? '')).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('offers each resource once with all that it touches, never what is theirs', () => {
    fc.assert(
      fc.property(shelves, fc.uniqueArray(text, { maxLength: 4 }), (all, interests) => {
        const offered = [...fitting(shelfIndex(all), 'per_a', interests)];
        const wanted = all.flatMap((one) => {
          const touched = interests.filter((interest) => touches(foldedResource(one), interest));
          const isFree = one.deletedAt === null && one.sharedWithIds.length === 0;
          return isFree && touched.length > 0 ? [{ resource: one, interests: touched }] : [];
        });
        const byNewest = wanted.sort((a, b) =>
          a.resource.createdAt === b.resource.createdAt
            ? a.resource.id < b.resource.id
              ? -1
              : 1
            : a.resource.createdAt < b.resource.createdAt
              ? 1
              : -1,
        );
        expect(offered).toEqual(byNewest);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['alarm', ['Alarms at night']],
    ['night alarms on wards', ['Alarms at night', 'Ward rounds']],
    ['rounds', ['Ward rounds']],
    ['of', []],
    ['', []],
  ])('“%s” finds %j', (interest, titles) => {
    const shelf = shelfIndex([
      resource('res_1', { title: 'Alarms at night', topics: ['alarms'], createdAt: '2027-01-03T10:00:00.000Z' }),
      resource('res_2', { title: 'Ward rounds', topics: ['ward'], createdAt: '2027-01-02T10:00:00.000Z' }),
      resource('res_3', { title: 'Rowing', topics: ['rowing'] }),
    ]);
    expect(shelf.find(interest).map(({ title }) => title)).toEqual(titles);
  });
});
