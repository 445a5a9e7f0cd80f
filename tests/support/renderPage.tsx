import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { render, type RenderResult } from '@testing-library/react';
import { useEffect, type ReactNode } from 'react';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router-dom';
import { cssVariables, theme } from '../../src/renderer/app/theme';
import { createApi } from '../../src/renderer/lib/api';
import { listenToKeyboard } from '../../src/renderer/lib/keyboard';
import { useCopyState, WorkspaceProvider } from '../../src/renderer/workspace/WorkspaceProvider';
import type { MemoryBridge } from './memoryBridge';

/** Where the last rendered page has gone, as `/people/per_1`. */
export const address: { current: string } = { current: '' };

/** Shows a page as the app does: real theme, real live copy, keyboard on, behind `bridge`. */
export function renderPage(
  bridge: MemoryBridge,
  page: ReactNode,
  at: { readonly path: string; readonly url: string },
): RenderResult {
  return render(
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      env="test"
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <WorkspaceProvider api={createApi(bridge)}>
        <MemoryRouter initialEntries={[at.url]}>
          <Routes>
            <Route path={at.path} element={<WhenOpen>{page}</WhenOpen>} />
            <Route path="*" element={<p>elsewhere</p>} />
          </Routes>
          <Watch />
        </MemoryRouter>
        <Notifications />
      </WorkspaceProvider>
    </MantineProvider>,
  );
}

function WhenOpen({ children }: { readonly children: ReactNode }) {
  return useCopyState((state) => state.isComplete) ? children : null;
}

function Watch(): null {
  const { pathname, search } = useLocation();
  useEffect(listenToKeyboard, []);
  useEffect(() => {
    address.current = pathname + search;
  }, [pathname, search]);
  return null;
}
