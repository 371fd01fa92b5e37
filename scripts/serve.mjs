import { createHash } from 'node:crypto';
import { readFile, realpath } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, resolve, sep } from 'node:path';

/** Nothing but the site's own files; inline style attributes are what Vega's charts need. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const headers = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  // together with the line above, lets workers share memory
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  // every answer is asked for again, and costs nothing where it is the same: a rebuilt site is never mixed with an old one
  'Cache-Control': 'no-cache',
  'Accept-Ranges': 'none',
};

/** @type {Readonly<Record<string, string>>} */
const contentTypes = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.yaml': 'application/yaml; charset=utf-8',
  '.yml': 'application/yaml; charset=utf-8',
};

/**
 * Content type of a file by the end of its name.
 * @param {string} path
 */
export function contentTypeOf(path) {
  return contentTypes[extname(path)] ?? 'application/octet-stream';
}

/**
 * Serves a folder of static files with the headers that the workbench is made for. Reads only, whole files only, nothing outside the folder.
 * @param {{ folder: string; port?: number }} options port 0 or left out for any free one; only this machine can reach it
 * @returns {Promise<{ address: string; close(): Promise<void> }>}
 * @throws with `code` `EADDRINUSE` where the port is taken
 */
export async function serve({ folder, port = 0 }) {
  const base = await realpath(folder);
  const server = createServer((request, response) => {
    answer(base, request.method ?? 'GET', request.url ?? '/', request.headers['if-none-match'])
      .catch(() => plain(500, 'Could not read the file.'))
      .then(({ status, fields, body }) => {
        response.writeHead(status, { ...headers, ...fields });
        response.end(request.method === 'HEAD' ? undefined : body);
      });
  });
  await new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', () => done(undefined));
  });
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The server has no port.');
  return {
    address: `http://127.0.0.1:${bound.port}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/**
 * @typedef {{ status: number; fields: Record<string, string | number>; body: Buffer | string }} Answer
 * @param {string} base real path of the served folder
 * @param {string} method
 * @param {string} url as the request line has it
 * @param {string | undefined} known entity tag that the asker holds
 * @returns {Promise<Answer>}
 */
async function answer(base, method, url, known) {
  if (method !== 'GET' && method !== 'HEAD') return plain(405, 'Only GET and HEAD.', { Allow: 'GET, HEAD' });
  const path = fileAsked(base, url);
  if (path === undefined) return plain(400, 'Not a path.');
  /** @type {Buffer} */
  let body;
  try {
    // a link inside the folder may not lead out of it
    const real = await realpath(path);
    if (!real.startsWith(base + sep)) return plain(404, 'Not found.');
    body = await readFile(real);
  } catch {
    return plain(404, 'Not found.');
  }
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const fields = { 'Content-Type': contentTypeOf(path), ETag: tag };
  if (known === tag) return { status: 304, fields, body: '' };
  return { status: 200, fields: { ...fields, 'Content-Length': body.length }, body };
}

/**
 * @param {string} base
 * @param {string} url
 * @returns {string | undefined} absolute path within `base`, or nothing where the address is no such path
 */
function fileAsked(base, url) {
  let path;
  try {
    path = decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '');
  } catch {
    return undefined;
  }
  if (!path.startsWith('/') || /[\0\\:]/.test(path)) return undefined;
  const absolute = resolve(base, `.${path}${path.endsWith('/') ? 'index.html' : ''}`);
  return absolute.startsWith(base + sep) ? absolute : undefined;
}

/**
 * @param {number} status
 * @param {string} text
 * @param {Record<string, string>} [fields]
 * @returns {Answer}
 */
function plain(status, text, fields = {}) {
  return { status, fields: { 'Content-Type': 'text/plain; charset=utf-8', ...fields }, body: `${text}\n` };
}
