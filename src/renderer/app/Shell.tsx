import { Suspense, useEffect } from 'react';
import { Route, Routes } from 'react-router-dom';
import { listenToKeyboard } from '../lib/keyboard';
import { setLocale } from '../lib/dates';
import { useCopyState } from '../workspace/WorkspaceProvider';
import { pages } from './pages';
import { Rail } from './Rail';
import classes from './Shell.module.css';

/** The frame around every screen: rail, the screen, and the keyboard. */
export function Shell() {
  const phase = useCopyState((state) => state.phase);
  useEffect(listenToKeyboard, []);
  useEffect(() => {
    if (phase.kind === 'open') setLocale(phase.opened.locale);
  }, [phase]);
  return (
    <div className={classes.shell}>
      <Rail />
      <main id="main" className={classes.main} tabIndex={-1}>
        {phase.kind === 'open' && (
          <Suspense>
            <Routes>
              {pages.map(({ path, Page }) => (
                <Route key={path} path={path} element={<Page />} />
              ))}
            </Routes>
          </Suspense>
        )}
        {phase.kind === 'failed' && <p role="alert">{phase.failure.message}</p>}
      </main>
    </div>
  );
}
