import { useEffect } from 'react';

/** Stands inside the screens' Suspense: its effect runs when the first screen is on the page, and `npm run bench` reads when that was. */
export function FirstScreen(): null {
  useEffect(() => {
    if (performance.getEntriesByName('askwell:usable').length === 0) performance.mark('askwell:usable');
  }, []);
  return null;
}
