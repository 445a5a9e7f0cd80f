import { WorkspaceStore } from '../../src/main/storage/workspaceStore';

const given = ['Odalys', 'Bram', 'Zoë', 'Hạnh', 'Teodor', 'Priya', 'Sam', 'Ngozi', 'Ruaridh', 'Imogen', 'Łucja', '华'];
const family = [
  'Thornwhistle',
  'Quickwater',
  'Østervang',
  'Demo',
  'Łąkowski',
  'Vellamore',
  'Featherstone-Ade',
  'MacFiction',
  'Sparrowhawk',
];
const titles = [
  'Product manager',
  'Engineering manager',
  'User researcher',
  'Ward sister',
  'Head of “Discovery”',
  'Analyst',
];

/** A data folder with `count` invented people at `count` / 20 organisations, past the first run. */
export async function seedPeople(folder: string, count: number): Promise<void> {
  const { store } = await WorkspaceStore.open({
    folder,
    timeZone: () => 'Europe/London',
    device: 'bench',
    now: () => new Date('2027-01-14T09:00:00.000Z'),
  });
  const organisations = Array.from({ length: Math.ceil(count / 20) }, (_, n) => ({
    id: `org_${n}`,
    name: `Organisation ${n}`,
  }));
  const numbers = Array.from({ length: count }, (_, n) => n);
  await store.apply('people.imported', {
    organisations,
    people: numbers.map((n) => ({
      id: `per_${n}`,
      name: `${pick(given, n)} ${pick(family, n * 7)} ${n}`,
      fields: {
        emails: [`person${n}@example.org`],
        tie: n % 5,
        interests: ['night shifts', 'alarms'],
        connectedOn: '2026-12-14',
      },
    })),
    roles: numbers.map((n) => ({
      id: `rol_${n}`,
      personId: `per_${n}`,
      organisationId: `org_${n % organisations.length}`,
      title: pick(titles, n),
      from: null,
      to: null,
      isCurrent: true,
    })),
  });
  await store.apply('welcome.finished', {});
  await store.close();
}

function pick(words: readonly string[], n: number): string {
  return words[n % words.length] ?? '';
}
