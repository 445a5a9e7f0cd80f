import { webcrypto } from 'node:crypto';
import { makeId, type CollectionName } from '../shared/domain/identity';

/** A new key with the system's chance; the renderer has its own twin of this edge. */
export function newId(collection: CollectionName): string {
  return makeId(collection, (bytes) => webcrypto.getRandomValues(bytes));
}
