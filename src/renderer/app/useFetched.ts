import { useEffect, useState, type ComponentType } from 'react';

/** What can be called for by a key is fetched when the first screen has settled. */
const AFTER_MS = 500;

/**
 * A dialog once its code is fetched. Not React.lazy: that would show it a third of a second after the first time its keys
 * are pressed, and whoever types on at once would type into the screen below. `load` is a constant of its module.
 */
export function useFetched<Props>(
  load: () => Promise<ComponentType<Props>>,
  isWanted: boolean,
): ComponentType<Props> | null {
  const [fetched, setFetched] = useState<{ readonly Dialog: ComponentType<Props> } | null>(null);
  useEffect(() => {
    if (fetched !== null) return;
    const timer = setTimeout(
      () =>
        void load().then((Dialog) => {
          setFetched({ Dialog });
        }),
      isWanted ? 0 : AFTER_MS,
    );
    return () => {
      clearTimeout(timer);
    };
  }, [load, fetched, isWanted]);
  return fetched?.Dialog ?? null;
}
