import { type IDBPDatabase, openDB } from 'idb';

/** What is kept of the reader's work, in this browser only. */
export interface Kept {
  readonly text: string;
  /** milliseconds since 1970 */
  readonly savedAt: number;
}

/** A document that is kept, with the id it is kept under. */
export interface KeptDocument extends Kept {
  readonly id: string;
}

/** A document that was taken out, whole: what it takes to put it back. */
export interface Removed {
  readonly document: Kept | undefined;
  /** oldest first */
  readonly snapshots: readonly Kept[];
}

/** How the reader likes the page: not part of the document. */
export interface Preferences {
  readonly language?: 'da' | 'en';
  readonly theme?: 'light' | 'dark' | 'system';
  readonly scenario?: string;
  /** line for "markedly higher", as a share */
  readonly marked?: number;
  readonly mode?: 'read' | 'edit' | 'analyse' | 'workshop';
  /** whether shortcuts of a single key work */
  readonly shortcuts?: boolean;
  /** id of the document that was open last */
  readonly document?: string;
}

/** Most snapshots kept of one document. */
export const mostSnapshots = 20;

/** Keeps documents, their snapshots and preferences. Every method rejects when the browser refuses. */
export interface Storage {
  load(id: string): Promise<Kept | undefined>;
  save(id: string, kept: Kept): Promise<void>;
  /** lets the document go, its snapshots stay */
  forget(id: string): Promise<void>;
  /** every document, the latest first */
  list(): Promise<readonly KeptDocument[]>;
  /** snapshots of a document, the latest first */
  snapshots(id: string): Promise<readonly Kept[]>;
  /** keeps a snapshot, unless it is the same as the last; the oldest go where there are too many */
  keepSnapshot(id: string, kept: Kept): Promise<void>;
  /** takes a document out with its snapshots */
  remove(id: string): Promise<Removed>;
  /** puts it back */
  restore(id: string, removed: Removed): Promise<void>;
  loadPreferences(): Promise<Preferences>;
  savePreferences(preferences: Preferences): Promise<void>;
}

interface Snapshot extends Kept {
  readonly document: string;
}

const stores = { documents: 'documents', preferences: 'preferences', snapshots: 'snapshots' } as const;
const byDocument = 'document';

/** Storage in the browser's database. It is opened at the first use, so that a browser that refuses still shows the page. */
export function browserStorage(name = 'fremsyn'): Storage {
  let opened: Promise<IDBPDatabase> | undefined;
  const database = () => {
    opened ??= openDB(name, 2, {
      // each version adds to the one before and takes nothing away
      upgrade(db, before) {
        if (before < 1) {
          db.createObjectStore(stores.documents);
          db.createObjectStore(stores.preferences);
        }
        if (before < 2) {
          db.createObjectStore(stores.snapshots, { autoIncrement: true }).createIndex(byDocument, byDocument);
        }
      },
      // a newer page in another tab wants to add a version: this one opens it again when it next needs it
      blocking(_current, _blocked, event) {
        (event.target as IDBDatabase).close();
        opened = undefined;
      },
      terminated() {
        opened = undefined;
      },
    });
    opened.catch(() => {
      opened = undefined;
    });
    return opened;
  };
  return {
    load: async (id) => (await database()).get(stores.documents, id),
    save: async (id, kept) => {
      await (await database()).put(stores.documents, kept, id);
    },
    forget: async (id) => (await database()).delete(stores.documents, id),
    list: async () => listed(await database()),
    snapshots: async (id) => (await snapshotsOf(await database(), id)).map(keptOf).reverse(),
    keepSnapshot: async (id, kept) => keepSnapshot(await database(), id, kept),
    remove: async (id) => removed(await database(), id),
    restore: async (id, { document, snapshots }) => {
      const work = (await database()).transaction([stores.documents, stores.snapshots], 'readwrite');
      if (document) await work.objectStore(stores.documents).put(document, id);
      for (const kept of snapshots) await work.objectStore(stores.snapshots).add({ ...kept, document: id });
      await work.done;
    },
    loadPreferences: async () => (await (await database()).get(stores.preferences, 'reader')) ?? {},
    savePreferences: async (preferences) => {
      await (await database()).put(stores.preferences, preferences, 'reader');
    },
  };
}

async function listed(db: IDBPDatabase): Promise<readonly KeptDocument[]> {
  const work = db.transaction(stores.documents);
  const [ids, kept] = await Promise.all([work.store.getAllKeys(), work.store.getAll() as Promise<Kept[]>]);
  return kept.map((one, i) => ({ ...one, id: String(ids[i]) })).sort((a, b) => b.savedAt - a.savedAt);
}

/** Oldest first, as they were put in. */
async function snapshotsOf(db: IDBPDatabase, id: string): Promise<readonly Snapshot[]> {
  return db.getAllFromIndex(stores.snapshots, byDocument, id);
}

async function keepSnapshot(db: IDBPDatabase, id: string, { text, savedAt }: Kept): Promise<void> {
  const work = db.transaction(stores.snapshots, 'readwrite');
  const [keys, all] = await Promise.all([
    work.store.index(byDocument).getAllKeys(id),
    work.store.index(byDocument).getAll(id) as Promise<Snapshot[]>,
  ]);
  if (all.at(-1)?.text !== text) {
    await work.store.add({ document: id, text, savedAt } satisfies Snapshot);
    for (const key of keys.slice(0, Math.max(0, keys.length + 1 - mostSnapshots))) await work.store.delete(key);
  }
  await work.done;
}

async function removed(db: IDBPDatabase, id: string): Promise<Removed> {
  const work = db.transaction([stores.documents, stores.snapshots], 'readwrite');
  const documents = work.objectStore(stores.documents);
  const snapshots = work.objectStore(stores.snapshots);
  const document: Kept | undefined = await documents.get(id);
  const all: Snapshot[] = await snapshots.index(byDocument).getAll(id);
  await documents.delete(id);
  for (const key of await snapshots.index(byDocument).getAllKeys(id)) await snapshots.delete(key);
  await work.done;
  return { document, snapshots: all.map(keptOf) };
}

function keptOf({ text, savedAt }: Kept): Kept {
  return { text, savedAt };
}
