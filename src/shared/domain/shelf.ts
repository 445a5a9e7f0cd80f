import { fold } from '../text/fold';
import type { Resource } from './network';
import type { Workspace } from './workspace';

/** What the shelf shows of what stands on it. */
export interface ShelfFilter {
  /** Every word begins a word of title, topics, note or address. */
  readonly text: string;
  readonly state: Resource['state'] | null;
  readonly kind: Resource['kind'] | null;
  readonly topic: string | null;
}

export const wholeShelf: ShelfFilter = { text: '', state: null, kind: null, topic: null };

/** Everything on the shelf, without the bin, the newest first. */
export function onShelf(resources: Workspace['resources']): Resource[] {
  return Object.values(resources)
    .filter(({ deletedAt }) => deletedAt === null)
    .sort((a, b) => (a.createdAt === b.createdAt ? (a.id < b.id ? -1 : 1) : a.createdAt < b.createdAt ? 1 : -1));
}

export function filteredShelf(resources: readonly Resource[], filter: ShelfFilter): Resource[] {
  const words = fold(filter.text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const topic = filter.topic === null ? null : fold(filter.topic);
  return resources.filter((resource) => {
    if (filter.state !== null && resource.state !== filter.state) return false;
    if (filter.kind !== null && resource.kind !== filter.kind) return false;
    if (topic !== null && !resource.topics.some((own) => fold(own) === topic)) return false;
    if (words.length === 0) return true;
    const { title, topics, note, link, where, cameOfIt } = resource;
    const said = ` ${fold([title, ...topics, note, link, where, cameOfIt].join(' ')).replace(/[^\p{L}\p{N}]+/gu, ' ')}`;
    return words.every((word) => said.includes(` ${word}`));
  });
}

/** Every topic on the shelf with how often it is used, the most used first, then by name. */
export function shelfTopics(resources: readonly Resource[]): string[] {
  const counts = new Map<string, { name: string; count: number }>();
  for (const { topics } of resources)
    for (const topic of topics) {
      const known = counts.get(fold(topic));
      if (known === undefined) counts.set(fold(topic), { name: topic, count: 1 });
      else known.count += 1;
    }
  return [...counts.values()]
    .sort((a, b) => b.count - a.count || (fold(a.name) < fold(b.name) ? -1 : 1))
    .map(({ name }) => name);
}

/** The one that has this address already, whatever its protocol, `www.` or closing slash; undefined: none, or no address. */
export function sameLink(resources: Workspace['resources'], link: string): Resource | undefined {
  const wanted = plainLink(link);
  if (wanted === '') return undefined;
  return Object.values(resources).find(({ deletedAt, link: own }) => deletedAt === null && plainLink(own) === wanted);
}

function plainLink(link: string): string {
  return link
    .trim()
    .replace(/^https?:\/\/(?:www\.)?/iu, '')
    .replace(/\/+$/u, '');
}
