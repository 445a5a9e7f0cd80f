import { makeId, type CollectionName } from '../../shared/domain/identity';

/** A new key with the browser's chance. Keys are made where a thing is made, so that a repeated call adds it once. */
export function newId(collection: CollectionName): string {
  return makeId(collection, (bytes) => {
    crypto.getRandomValues(bytes as Uint8Array<ArrayBuffer>);
    return bytes;
  });
}
