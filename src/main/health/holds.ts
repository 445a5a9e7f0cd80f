import { isMap, type Collections } from '../storage/document';

const counted = [
  ['people', 'person', 'people'],
  ['interviews', 'interview', 'interviews'],
  ['notes', 'note', 'notes'],
  ['organisations', 'organisation', 'organisations'],
] as const;

/** What is in a document, as a person would recognise it: “12 people, 3 interviews, 40 notes”; what is in the bin is not counted. */
export function sayHolds(collections: Collections): string {
  const parts = counted.flatMap(([name, one, many]) => {
    const records = Object.values(collections[name] ?? {});
    const count = records.filter((record) => !isMap(record) || (record['deletedAt'] ?? null) === null).length;
    return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
  });
  return parts.length === 0 ? 'nothing yet' : parts.join(', ');
}
