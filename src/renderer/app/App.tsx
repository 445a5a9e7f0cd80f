import { MantineProvider, type MantineColorSchemeManager } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { HashRouter } from 'react-router-dom';
import type { Api } from '../lib/api';
import { WorkspaceProvider } from '../workspace/WorkspaceProvider';
import { ErrorBoundary } from './ErrorBoundary';
import { Shell } from './Shell';
import { cssVariables, theme } from './theme';

/** The theme is a setting of the document (see useAppearance), so Mantine keeps nothing of it in the page's own storage. */
const keepsNothing: MantineColorSchemeManager = {
  get: (fallback) => fallback,
  set: () => undefined,
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => undefined,
};

/** All providers, outermost first. */
export function App({ api, nonce }: { readonly api: Api; readonly nonce: string }) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      colorSchemeManager={keepsNothing}
      getStyleNonce={() => nonce}
    >
      <ErrorBoundary>
        <WorkspaceProvider api={api}>
          <HashRouter>
            <Shell />
          </HashRouter>
          <Notifications position="bottom-center" limit={3} />
        </WorkspaceProvider>
      </ErrorBoundary>
    </MantineProvider>
  );
}
