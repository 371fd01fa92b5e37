import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { ResultShelf } from './resultShelf.ts';

/** Results and answers that a page keeps in the browser. */
export interface BrowserResults extends ResultShelf {
  /** keys under which parts are kept, so that nobody waits for what isn't there */
  keys(): Promise<ReadonlySet<string>>;
  takeAnswer(key: string): Promise<unknown>;
  putAnswer(key: string, answer: unknown): Promise<void>;
}

/** What is told of a part without opening it. */
interface PartEntry {
  readonly id: string;
  readonly key: string;
  readonly runs: readonly number[];
  readonly size: number;
  readonly usedAt: number;
}

interface Schema extends DBSchema {
  parts: { key: string; value: PartEntry; indexes: { key: string; usedAt: number } };
  bytes: { key: string; value: Uint8Array<ArrayBuffer> };
  answers: { key: string; value: { readonly answer: unknown; readonly usedAt: number }; indexes: { usedAt: number } };
  about: { key: string; value: string };
}

/** Room that results may take, bytes; those least lately used go first. */
const mostBytes = 256 * 2 ** 20;

/** Answers kept: each is a few kilobytes. */
const mostAnswers = 200;

/**
 * Keeps results in the browser's database, packed, by the name of what they are results of. No verb throws: where the browser refuses or is
 * full, nothing is kept and nothing else changes.
 * @param code mark of the code that made them; what other code left behind is thrown away. Undefined where there is no telling: nothing is kept.
 */
export function browserResults(code: string | undefined, name = 'fremsyn-results', room = mostBytes): BrowserResults {
  let opened: Promise<IDBPDatabase<Schema>> | undefined;
  const database = (): Promise<IDBPDatabase<Schema>> => {
    if (code === undefined) return Promise.reject(new Error('no mark of the code'));
    opened ??= open(name, code, () => {
      opened = undefined;
    });
    opened.catch(() => {
      opened = undefined;
    });
    return opened;
  };
  const quietly = async <T>(work: (db: IDBPDatabase<Schema>) => Promise<T>, otherwise: T): Promise<T> => {
    try {
      return await work(await database());
    } catch {
      return otherwise;
    }
  };
  return {
    keys: () => quietly(async (db) => new Set((await db.getAll('parts')).map(({ key }) => key)), new Set<string>()),
    list: (key) =>
      quietly(
        async (db) => (await db.getAllFromIndex('parts', 'key', key)).map(({ id, runs }) => ({ name: id, runs })),
        [],
      ),
    take: (_key, { name: id }) =>
      quietly(async (db) => {
        const [bytes, entry] = await Promise.all([db.get('bytes', id), db.get('parts', id)]);
        if (!bytes || !entry) return undefined;
        await db.put('parts', { ...entry, usedAt: Date.now() });
        return through(bytes, new DecompressionStream('gzip'));
      }, undefined),
    put: (key, runs, bytes) =>
      quietly(async (db) => {
        const packed = await through(bytes, new CompressionStream('gzip'));
        const entry = { id: `${key} ${runs.join()}`, key, runs, size: packed.length, usedAt: Date.now() };
        await makeRoom(db, room - packed.length);
        const work = db.transaction(['parts', 'bytes'], 'readwrite');
        await Promise.all([
          work.objectStore('parts').put(entry),
          work.objectStore('bytes').put(packed, entry.id),
          work.done,
        ]);
      }, undefined),
    drop: (_key, { name: id }) => quietly((db) => removed(db, [id]), undefined),
    takeAnswer: (key) =>
      quietly(async (db) => {
        const kept = await db.get('answers', key);
        if (kept) await db.put('answers', { ...kept, usedAt: Date.now() }, key);
        return kept?.answer;
      }, undefined),
    putAnswer: (key, answer) =>
      quietly(async (db) => {
        const work = db.transaction('answers', 'readwrite');
        await work.store.put({ answer, usedAt: Date.now() }, key);
        const oldest = await work.store.index('usedAt').getAllKeys();
        for (const other of oldest.slice(0, Math.max(0, oldest.length - mostAnswers))) await work.store.delete(other);
        await work.done;
      }, undefined),
  };
}

/** Opens the database, and empties it where other code has filled it. */
async function open(name: string, code: string, closed: () => void): Promise<IDBPDatabase<Schema>> {
  const db = await openDB<Schema>(name, 1, {
    upgrade(fresh) {
      const parts = fresh.createObjectStore('parts', { keyPath: 'id' });
      parts.createIndex('key', 'key');
      parts.createIndex('usedAt', 'usedAt');
      fresh.createObjectStore('bytes');
      fresh.createObjectStore('answers').createIndex('usedAt', 'usedAt');
      fresh.createObjectStore('about');
    },
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      closed();
    },
    terminated: closed,
  });
  if ((await db.get('about', 'code')) !== code) {
    const work = db.transaction(['parts', 'bytes', 'answers', 'about'], 'readwrite');
    for (const store of ['parts', 'bytes', 'answers'] as const) await work.objectStore(store).clear();
    await work.objectStore('about').put(code, 'code');
    await work.done;
  }
  return db;
}

/** Lets go of what was used least lately until the rest fits. */
async function makeRoom(db: IDBPDatabase<Schema>, room: number): Promise<void> {
  const entries = (await db.getAllFromIndex('parts', 'usedAt')).reverse();
  let sum = 0;
  const gone = entries.filter(({ size }) => {
    sum += size;
    return sum > room;
  });
  if (gone.length > 0)
    await removed(
      db,
      gone.map(({ id }) => id),
    );
}

async function removed(db: IDBPDatabase<Schema>, ids: readonly string[]): Promise<void> {
  const work = db.transaction(['parts', 'bytes'], 'readwrite');
  for (const id of ids) {
    await work.objectStore('parts').delete(id);
    await work.objectStore('bytes').delete(id);
  }
  await work.done;
}

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: { readonly readable: ReadableStream; readonly writable: WritableStream },
): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer());
}
