import { type IDBPDatabase, openDB } from 'idb';

/** What is kept of the reader's work, in this browser only. */
export interface Kept {
  readonly text: string;
  /** milliseconds since 1970 */
  readonly savedAt: number;
}

/** How the reader likes the page: not part of the document. */
export interface Preferences {
  readonly language?: 'da' | 'en';
  readonly theme?: 'light' | 'dark' | 'system';
  readonly scenario?: string;
  /** line for "markedly higher", as a share */
  readonly marked?: number;
  readonly mode?: 'read' | 'edit' | 'analyse' | 'workshop';
}

/** Keeps documents and preferences. Every method rejects when the browser refuses. */
export interface Storage {
  load(id: string): Promise<Kept | undefined>;
  save(id: string, kept: Kept): Promise<void>;
  forget(id: string): Promise<void>;
  loadPreferences(): Promise<Preferences>;
  savePreferences(preferences: Preferences): Promise<void>;
}

const stores = { documents: 'documents', preferences: 'preferences' } as const;

/** Storage in the browser's database. It is opened at the first use, so that a browser that refuses still shows the page. */
export function browserStorage(name = 'fremsyn'): Storage {
  let opened: Promise<IDBPDatabase> | undefined;
  const database = () => {
    opened ??= openDB(name, 1, {
      upgrade(db) {
        db.createObjectStore(stores.documents);
        db.createObjectStore(stores.preferences);
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
    loadPreferences: async () => (await (await database()).get(stores.preferences, 'reader')) ?? {},
    savePreferences: async (preferences) => {
      await (await database()).put(stores.preferences, preferences, 'reader');
    },
  };
}
