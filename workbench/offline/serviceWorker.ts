/**
 * The site's own files, kept by the browser so that the page opens, runs and saves without a network. A new version is fetched whole and
 * checked file by file before it may take over, and takes over only when the reader says so or no page of the old one is open.
 *
 * Built into `sw.js` at the site's root; `scripts/precache.ts` writes the list of files into it.
 */

const worker = self as unknown as ServiceWorkerGlobalScope;

/** Version of the site, and its files by path with the hash that each must have. */
interface Precache {
  readonly version: string;
  readonly files: Readonly<Record<string, string>>;
}

const { version, files } = JSON.parse('__PRECACHE__') as Precache;

const { scope } = worker.registration;
const family = `fremsyn ${scope} `;
const current = family + version;

worker.addEventListener('install', (event) => event.waitUntil(fetchAll()));

worker.addEventListener('activate', (event) => event.waitUntil(forgetOld()));

worker.addEventListener('message', (event) => {
  if (event.data === 'take-over') void worker.skipWaiting();
});

worker.addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  const path = method === 'GET' ? pathOf(url) : undefined;
  if (path !== undefined) event.respondWith(kept(path, event.request));
});

/** Path within the site, without what follows it; undefined for what lies elsewhere. */
function pathOf(url: string): string | undefined {
  const [address = ''] = url.split(/[?#]/, 1);
  if (!address.startsWith(scope)) return undefined;
  const path = decodeURIComponent(address.slice(scope.length));
  return path === '' ? 'index.html' : path;
}

/** From this version; a page of the version before, still open, finds its own files there. */
async function kept(path: string, request: Request): Promise<Response> {
  const address = new URL(encodeURI(path), scope).href;
  if (path in files) {
    const ours = await (await caches.open(current)).match(address);
    if (ours) return ours;
  }
  return (await caches.match(address)) ?? fetch(request);
}

/** A few at a time. One that is missing or not of this version refuses the version, and the old one goes on. */
async function fetchAll(): Promise<void> {
  const cache = await caches.open(current);
  const waiting = Object.entries(files);
  const lane = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const [path, hash] = next;
      const address = new URL(encodeURI(path), scope).href;
      const response = await fetch(address, { cache: 'no-cache', integrity: hash });
      if (!response.ok) throw new Error(`${path}: ${response.status}`);
      await cache.put(address, await unredirected(response));
    }
  };
  try {
    await Promise.all([lane(), lane(), lane(), lane()]);
  } catch (error) {
    await caches.delete(current);
    throw error;
  }
}

/** A server may answer `index.html` with a redirect to the folder, and what was redirected can't open a page. */
async function unredirected(response: Response): Promise<Response> {
  if (!response.redirected) return response;
  const { status, statusText, headers } = response;
  return new Response(await response.blob(), { status, statusText, headers });
}

/** Keeps this version and the one before it, for pages that are still open. Names come in the order of their making. */
async function forgetOld(): Promise<void> {
  const others = (await caches.keys()).filter((name) => name.startsWith(family) && name !== current);
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
}
