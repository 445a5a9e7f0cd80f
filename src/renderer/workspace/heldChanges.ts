import type { Failure } from '../../shared/failure';
import type { LiveCopy } from './LiveCopy';

const pendingOf = new WeakMap<LiveCopy, Set<string>>();
const keyShape = /^[a-z]{3}_[a-z0-9]{1,64}$/;

/** Asked for once more while the first still waits for the disk. */
export const waitsAlready: Failure = {
  code: 'notSaved',
  message: 'This waits already. It is saved as soon as the disk takes it; you need not do it again.',
};

/**
 * While the disk takes nothing, main keeps what was asked for, and no screen shows it yet. So a click
 * is answered here: `say` is called once, as soon as it is known that this change waits. Returns what
 * ends the waiting, or null when the very same change waits already: it must not be done twice.
 */
export function waiting(copy: LiveCopy, name: string, input: unknown, say: () => void): (() => void) | null {
  const pending = pendingOf.get(copy) ?? new Set<string>();
  pendingOf.set(copy, pending);
  const change = `${name} ${withoutNewKeys(copy, input)}`;
  const isHeld = () => copy.state.save.kind === 'notSaved';
  if (pending.has(change) && isHeld()) return null;
  pending.add(change);
  let isSaid = false;
  const look = () => {
    if (isSaid || !isHeld()) return;
    isSaid = true;
    say();
  };
  const off = copy.subscribe(look);
  look();
  return () => {
    off();
    pending.delete(change);
  };
}

/** Each try makes new keys for what it adds: without them the same line, entered twice, is the same change. */
function withoutNewKeys({ state: { workspace } }: LiveCopy, input: unknown): string {
  const collections = Object.values(workspace) as readonly Readonly<Record<string, unknown>>[];
  const isKnown = (key: string) => collections.some((records) => Object.hasOwn(records, key));
  return JSON.stringify(input, (_field, value: unknown) =>
    typeof value === 'string' && keyShape.test(value) && !isKnown(value) ? '' : value,
  );
}
