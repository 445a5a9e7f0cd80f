import { app, session, shell, type WebContents } from 'electron';
import { isOwnAddress } from './protocol';

/** Doors that stay shut: navigation, new windows, web views, permissions, and the network itself. */
export function lockDoors(): void {
  app.on('web-contents-created', (_event, contents) => {
    guard(contents);
  });
  const own = session.defaultSession;
  own.setPermissionRequestHandler((_contents, _permission, reply) => {
    reply(false);
  });
  own.setPermissionCheckHandler(() => false);
  own.setDevicePermissionHandler(() => false);
  // Chromium would fetch dictionaries and component updates; nothing leaves this computer.
  own.setSpellCheckerEnabled(false);
  own.webRequest.onBeforeRequest((details, reply) => {
    reply({
      cancel:
        !isOwnAddress(details.url) && !/^(devtools|data|blob):/.test(details.url) && !isDevelopmentSocket(details.url),
    });
  });
}

/** The bundler's hot reload in development; absent in a build. */
function isDevelopmentSocket(address: string): boolean {
  const server = process.env['ELECTRON_RENDERER_URL'];
  return !app.isPackaged && server !== undefined && address.startsWith(server.replace(/^http/, 'ws'));
}

function guard(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    if (!isOwnAddress(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
  });
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** Opens a web or mail address outside, after parsing; answers whether it was one we open. */
export async function openOutside(address: string): Promise<boolean> {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return false;
  }
  const isAllowed = ['http:', 'https:', 'mailto:'].includes(url.protocol) && url.username === '' && url.password === '';
  if (!isAllowed) return false;
  await shell.openExternal(url.href);
  return true;
}
