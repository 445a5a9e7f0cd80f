import { protocol, type Session } from 'electron';
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';

const SCHEME = 'app';
const HOST = 'askwell';

/** Where the window's page lives. In development the bundler serves it with hot reload instead. */
export const pageAddress = process.env['ELECTRON_RENDERER_URL'] ?? `${SCHEME}://${HOST}/index.html`;

/** Whether the page comes through `serveFiles`. */
export const pageIsOurs = process.env['ELECTRON_RENDERER_URL'] === undefined;

export function isOwnAddress(address: string): boolean {
  try {
    return new URL(address).origin === new URL(pageAddress).origin || address.startsWith(`${SCHEME}://${HOST}/`);
  } catch {
    return false;
  }
}

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
};

/** Must run before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true, stream: true },
    },
  ]);
}

/**
 * Serves the built files of `folder` and nothing else, with a strict content-security-policy and a
 * fresh style nonce for each page (Mantine writes style tags; nothing needs unsafe-inline). `served`
 * hears of each file.
 */
export function serveFiles(session: Session, folder: string, served: (file: string) => void): void {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- protocol.handle loads all of undici, http2 and tls first: 40 ms of every start
  session.protocol.registerBufferProtocol(SCHEME, ({ url }, respond) => {
    void answerFor(url, folder).then((response) => {
      respond(response);
      served(url);
    });
  });
}

async function answerFor(address: string, folder: string): Promise<Electron.ProtocolResponse> {
  const { pathname, host } = new URL(address);
  const file = normalize(join(folder, decodeURIComponent(pathname)));
  const mimeType = contentTypes[extname(file)];
  if (host !== HOST || !file.startsWith(folder + sep) || mimeType === undefined) return notFound;
  let data: Buffer;
  try {
    data = await readFile(file);
  } catch {
    return notFound;
  }
  const headers: Record<string, string> = { 'content-type': mimeType, 'x-content-type-options': 'nosniff' };
  if (extname(file) !== '.html') return { headers, data };
  const nonce = randomBytes(16).toString('base64');
  headers['content-security-policy'] = policy(nonce);
  return { headers, data: Buffer.from(data.toString('utf8').replaceAll('__NONCE__', nonce)) };
}

const notFound = { statusCode: 404, mimeType: 'text/plain', data: Buffer.from('Not found') };

function policy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
