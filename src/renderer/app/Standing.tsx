import { useEffect } from 'react';

/**
 * Stands inside the screens' Suspense, so its effect runs when the screen of `at` is on the page: `main` then says of
 * which address the screen is (for tests), and the first one marks when that was (for `npm run bench`).
 */
export function Standing({ at }: { readonly at: string }): null {
  useEffect(() => {
    document.getElementById('main')?.setAttribute('data-screen', at);
    if (performance.getEntriesByName('askwell:usable').length === 0) performance.mark('askwell:usable');
  }, [at]);
  return null;
}
