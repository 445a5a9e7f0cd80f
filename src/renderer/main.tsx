import '@fontsource-variable/inter/opsz.css';
import '@fontsource-variable/inter/opsz-italic.css';
import '@fontsource-variable/source-serif-4/opsz.css';
import '@fontsource-variable/source-serif-4/opsz-italic.css';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './app/global.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { dayOfInstant } from '../shared/domain/time';
import { App } from './app/App';
import { prepare } from './app/pages';
import { windowApi } from './lib/api';
import { LiveCopy } from './workspace/LiveCopy';

declare global {
  // Read by react-remove-scroll for its style tag; the second of the two nonce hooks (see app/App.tsx).
  var __webpack_nonce__: string | undefined;
}

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
globalThis.__webpack_nonce__ = nonce;

// The document and the first screen’s code are on their way while React starts.
const api = windowApi();
const copy = new LiveCopy(api);
copy.connect();
prepare(location.hash.slice(1) || '/');

const page = document.createElement('div');
page.id = 'root';
const show = (): void => {
  if (!page.isConnected) document.body.append(page);
};

// The frame is built while the document is on its way, but beside the page: painting it empty would make the document
// wait. When the document is slow, the frame says so.
const off = copy.subscribe(() => {
  if (copy.state.phase.kind === 'opening') return;
  off();
  show();
});
setTimeout(show, 300);

createRoot(page).render(
  <StrictMode>
    <App api={api} copy={copy} nonce={nonce} />
  </StrictMode>,
);
// The first formatter of a page costs a hundredth of a second, the next ones little.
dayOfInstant(new Date(0).toISOString(), 'UTC');
