import { MantineProvider } from '@mantine/core';
import { render, type RenderResult } from '@testing-library/react';
import { useEffect } from 'react';
import { MemoryRouter, useLocation } from 'react-router-dom';
import { Shell } from '../../src/renderer/app/Shell';
import { cssVariables, theme } from '../../src/renderer/app/theme';
import { createApi } from '../../src/renderer/lib/api';
import { WorkspaceProvider } from '../../src/renderer/workspace/WorkspaceProvider';
import type { MemoryBridge } from './memoryBridge';
import { address } from './renderPage';

/** Shows the whole window at an address: rail, keys, palette and all screens, behind `bridge`. */
export function renderShell(bridge: MemoryBridge, url = '/'): RenderResult {
  return render(
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      env="test"
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <WorkspaceProvider api={createApi(bridge)}>
        <MemoryRouter initialEntries={[url]}>
          <Shell />
          <Watch />
        </MemoryRouter>
      </WorkspaceProvider>
    </MantineProvider>,
  );
}

function Watch(): null {
  const { pathname, search } = useLocation();
  useEffect(() => {
    address.current = pathname + search;
  }, [pathname, search]);
  return null;
}
