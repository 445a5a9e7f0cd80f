import { protocol, type Session } from 'electron';
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';

const SCHEME = 'app';
const HOST = 'askwell';

/** Where the window's page lives. In development the bundler serves it with hot reload instead. */
export const pageAddress = process.env['ELECTRON_RENDERER_URL'] ?? `${SCHEME}://${HOST}/index.html`;

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
 * fresh style nonce for each page (Mantine writes style tags; nothing needs unsafe-inline).
 */
export function serveFiles(session: Session, folder: string): void {
  session.protocol.handle(SCHEME, async (request) => {
    const { pathname, host } = new URL(request.url);
    const file = normalize(join(folder, decodeURIComponent(pathname)));
    if (host !== HOST || !file.startsWith(folder + sep)) return new Response('Not found', { status: 404 });
    const type = contentTypes[extname(file)];
    if (type === undefined) return new Response('Not found', { status: 404 });
    let body: Buffer;
    try {
      body = await readFile(file);
    } catch {
      return new Response('Not found', { status: 404 });
    }
    const headers: Record<string, string> = { 'content-type': type, 'x-content-type-options': 'nosniff' };
    if (extname(file) !== '.html') return new Response(new Uint8Array(body), { headers });
    const nonce = randomBytes(16).toString('base64');
    headers['content-security-policy'] = policy(nonce);
    return new Response(body.toString('utf8').replaceAll('__NONCE__', nonce), { headers });
  });
}

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
