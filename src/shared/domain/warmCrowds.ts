import { fold } from '../text/fold';
import type { Workspace } from './workspace';

/** Something that so many people share that it says next to nothing about two of them. */
export type Crowd =
  | { readonly kind: 'organisation'; readonly organisationId: string; readonly people: number }
  | { readonly kind: 'event'; readonly eventId: string; readonly people: number }
  | { readonly kind: 'tag'; readonly tag: string; readonly people: number };

/** A title without case, accents and space: the same word for the same work. */
export function titleKey(title: string): string {
  return fold(title.replace(/\s+/g, ' ').trim());
}

/** “You know 240 people at the trust. …”: why a large place, event or tag leads to few paths or none. */
export function sayCrowd(crowd: Crowd, { organisations, events }: Pick<Workspace, 'organisations' | 'events'>): string {
  switch (crowd.kind) {
    case 'organisation':
      return `You know ${crowd.people} people at ${organisations[crowd.organisationId]?.name ?? 'one organisation'}. Being there together says little about two of them, so only those of the same title at the same time count.`;
    case 'event':
      return `You met ${crowd.people} people at ${events[crowd.eventId]?.name ?? 'one event'}. Having been there says nothing about two of them, so it is not counted.`;
    case 'tag':
      return `${crowd.people} people carry the tag “${crowd.tag}”. That says nothing about two of them, so it is not counted.`;
  }
}
