import { Notifications } from '@mantine/notifications';
import { Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { Navigate, Route, Routes, useLocation, useNavigate } from 'react-router-dom';
import { isFirstRun } from '../../shared/domain/firstRun';
import { hasNothingToShow } from '../../shared/openingReport';
import { giveFocusBack } from '../lib/focusBack';
import { listenToKeyboard } from '../lib/keyboard';
import { useCopyState } from '../workspace/WorkspaceProvider';
import { ConflictNotice } from './ConflictNotice';
import { ElsewhereNotice } from './ElsewhereNotice';
import { ErrorBoundary } from './ErrorBoundary';
import { KeyOverlay } from './KeyOverlay';
import { LeaveNotice } from './LeaveNotice';
import { Notices } from './Notices';
import { Opening } from './Opening';
import { OpeningFailed } from './OpeningFailed';
import { OpeningTrouble } from './OpeningTrouble';
import { pages, prepareAll } from './pages';
import { Rail } from './Rail';
import { ResearchGate } from './ResearchGate';
import { sectionOf } from './sections';
import classes from './Shell.module.css';
import { ShellKeys } from './ShellKeys';
import { SprintNotice } from './SprintNotice';
import { Standing } from './Standing';
import { useAppearance } from './useAppearance';
import { useClockTurns } from './useClockTurns';
import { useFetched } from './useFetched';
import { usePlace } from './usePlace';
import { useReturnToTalk } from './useReturnToTalk';

const loadPalette = async () => (await import('./SearchPalette')).SearchPalette;
const loadQuickNote = async () => (await import('./QuickNote')).QuickNote;
const loadMetDialog = async () => (await import('./MetDialog')).MetDialog;
const loadQuickFollowUp = async () => (await import('./QuickFollowUp')).QuickFollowUp;

/** The frame around every screen: rail, the screen, what has to be said on every screen, and the keyboard. */
export function Shell() {
  const place = usePlace();
  const { pathname, search } = useLocation();
  const [layer, setLayer] = useState<'search' | 'keys' | 'note' | 'met' | 'followUp' | null>(null);
  const close = useCallback(() => {
    setLayer(null);
  }, []);
  const main = useRef<HTMLElement>(null);
  const isFirstSteps = place.isWelcome && !search.includes('begin');
  const isOpen = useCopyState(
    ({ phase }) => phase.kind === 'opening' || (phase.kind === 'open' && !hasNothingToShow(phase.opened.report)),
  );
  const rail = isFirstSteps || !isOpen ? 'none' : place.rail;
  const Palette = useFetched(loadPalette, layer === 'search');
  const QuickNote = useFetched(loadQuickNote, layer === 'note');
  const MetDialog = useFetched(loadMetDialog, layer === 'met');
  const QuickFollowUp = useFetched(loadQuickFollowUp, layer === 'followUp');
  useAppearance();
  useReturnToTalk();
  useClockTurns(place.isLive);
  const navigate = useNavigate();
  useEffect(() => {
    // The tray asked for it, and this window was opened for it.
    if (search !== '?quick-note') return;
    setLayer('note');
    void navigate(pathname, { replace: true });
  }, [search, pathname, navigate]);
  useEffect(listenToKeyboard, []);
  useEffect(giveFocusBack, []);
  useEffect(prepareAll, []);
  useEffect(() => {
    document.title =
      pathname === '/settings'
        ? 'Settings – Askwell'
        : pathname === '/history'
          ? 'History – Askwell'
          : place.isWelcome
            ? 'Askwell'
            : `${sectionOf(pathname).name} – Askwell`;
    // A key that changes the screen leaves the focus nowhere; the screen takes it. Not within the commit, where
    // focusing makes Chromium lay out the page once more.
    const frame = requestAnimationFrame(() => {
      if (document.activeElement === null || document.activeElement === document.body)
        main.current?.focus({ preventScroll: true });
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [pathname, place.isWelcome]);

  return (
    <div className={classes.shell} data-rail={rail}>
      <ShellKeys
        place={place}
        onSearch={() => {
          setLayer((open) => (open === 'search' ? null : 'search'));
        }}
        onKeys={() => {
          setLayer('keys');
        }}
        onNote={() => {
          setLayer('note');
        }}
        onMet={() => {
          setLayer('met');
        }}
        onFollowUp={() => {
          setLayer('followUp');
        }}
      />
      <button type="button" className={classes.skip} onClick={() => main.current?.focus()}>
        Skip to the screen
      </button>
      {rail !== 'none' && (
        <Rail
          isNarrow={rail === 'narrow'}
          onSearch={() => {
            setLayer('search');
          }}
        />
      )}
      <div className={classes.content}>
        <div className={classes.screen}>
          <main ref={main} id="main" className={classes.main} tabIndex={-1}>
            <Screen />
          </main>
          {/* Of the screen, not of the window: above its key hints and above the notices below it. */}
          <Notifications
            // The first steps have their buttons at the bottom.
            position={place.isWelcome ? 'top-center' : 'bottom-center'}
            limit={3}
            withinPortal={false}
            className={classes.toasts}
          />
        </div>
        <Notices isLive={place.isLive} isCompact={place.isCompact} />
        {/* A talk is not interrupted by them. */}
        {isOpen && !place.isLive && !place.isWelcome && (
          <>
            <LeaveNotice />
            <SprintNotice />
            <ElsewhereNotice />
            <ConflictNotice />
          </>
        )}
      </div>
      <KeyOverlay isOpen={layer === 'keys'} onClose={close} />
      {layer === 'note' && QuickNote !== null && <QuickNote onClose={close} />}
      {layer === 'met' && MetDialog !== null && <MetDialog onClose={close} />}
      {layer === 'followUp' && QuickFollowUp !== null && <QuickFollowUp onClose={close} />}
      {layer === 'search' && Palette !== null && (
        <Palette
          onClose={close}
          onKeys={() => {
            setLayer('keys');
          }}
          onMet={() => {
            setLayer('met');
          }}
        />
      )}
    </div>
  );
}

/** The screen of the address, once there is something to show. */
function Screen() {
  const { key, pathname } = useLocation();
  const phase = useCopyState((state) => state.phase);
  const isNew = useCopyState((state) => isFirstRun(state.workspace));
  const isComplete = useCopyState((state) => state.isComplete);
  if (phase.kind === 'opening') return <Opening />;
  if (phase.kind === 'failed') return <OpeningFailed failure={phase.failure} />;
  // An empty Today would say that a year of notes is gone.
  if (hasNothingToShow(phase.opened.report))
    return <OpeningTrouble report={phase.opened.report} folder={phase.opened.folder} />;
  if (pathname === '/' && isNew && !phase.opened.isSample && !phase.opened.isReadOnly) {
    // Until everybody is here, nobody knows whether this is really the first time.
    // Keyed by the entry: when somebody else goes to “/” in the same moment (sample data was left), it leads on once more.
    return isComplete ? <Navigate key={key} to="/welcome" replace /> : <Opening />;
  }
  return (
    <ErrorBoundary key={pathname} isScreen>
      <Suspense fallback={<Opening />}>
        <ResearchGate pathname={pathname}>
          <Routes>
            {pages.map(({ path, Page }) => (
              <Route key={path} path={path} element={<Page />} />
            ))}
            <Route path="*" element={<Navigate to="/" replace />} />
          </Routes>
        </ResearchGate>
        <Standing at={pathname} />
      </Suspense>
    </ErrorBoundary>
  );
}
