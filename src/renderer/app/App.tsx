import { MantineProvider, type MantineColorSchemeManager } from '@mantine/core';
import { HashRouter } from 'react-router-dom';
import type { Api } from '../lib/api';
import type { LiveCopy } from '../workspace/LiveCopy';
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

interface AppProps {
  readonly api: Api;
  /** Already connected. */
  readonly copy: LiveCopy;
  readonly nonce: string;
}

/** All providers, outermost first. */
export function App({ api, copy, nonce }: AppProps) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      colorSchemeManager={keepsNothing}
      getStyleNonce={() => nonce}
    >
      <ErrorBoundary>
        <WorkspaceProvider api={api} copy={copy}>
          <HashRouter>
            <Shell />
          </HashRouter>
        </WorkspaceProvider>
      </ErrorBoundary>
    </MantineProvider>
  );
}
