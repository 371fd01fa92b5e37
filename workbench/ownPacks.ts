import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Pack } from '../engine/index.ts';

type Files = ReadonlyMap<string, Uint8Array>;

/** A pack that the reader made or opened, with its files as they are saved. */
export interface OwnPack {
  readonly files: Files;
  readonly pack: Pack;
}

interface Kept extends DBSchema {
  /** files by pack id */
  packs: { key: string; value: Files };
  /** place ids by what tables call them, plain */
  aliases: { key: string; value: string };
}

/**
 * Packs of the reader's own, kept in this browser only. A pack never changes: what is imported makes another one under another id, so that a
 * document's `pack:` line always means the same figures, and undoing that line undoes the import.
 */
export class OwnPacks {
  readonly #name: string;
  readonly #loaded = new Map<string, OwnPack>();
  #opened: Promise<IDBPDatabase<Kept>> | undefined;

  constructor(name = 'fremsyn-packs') {
    this.#name = name;
  }

  /** A pack that is at hand already. */
  loaded(id: string): OwnPack | undefined {
    return this.#loaded.get(id);
  }

  /** Files of a kept pack; undefined where there is none, or the browser keeps nothing. */
  async files(id: string): Promise<Files | undefined> {
    const loaded = this.#loaded.get(id);
    if (loaded) return loaded.files;
    return this.#database()
      .then((db) => db.get('packs', id))
      .catch(() => undefined);
  }

  /** Has a pack at hand, as it was read. */
  hold(own: OwnPack): void {
    this.#loaded.set(own.pack.id, own);
  }

  /** Keeps a pack. @returns whether the browser will have it the next time */
  async keep(own: OwnPack): Promise<boolean> {
    this.hold(own);
    try {
      await (await this.#database()).put('packs', own.files, own.pack.id);
      return true;
    } catch {
      return false;
    }
  }

  /** Ids of all packs of the reader's own. */
  async ids(): Promise<ReadonlySet<string>> {
    const kept = await this.#database()
      .then((db) => db.getAllKeys('packs'))
      .catch(() => []);
    return new Set([...kept, ...this.#loaded.keys()]);
  }

  /** What the reader has said that names in tables mean: place ids by plain name. */
  async aliases(): Promise<ReadonlyMap<string, string>> {
    try {
      const db = await this.#database();
      const [names, places] = await Promise.all([db.getAllKeys('aliases'), db.getAll('aliases')]);
      return new Map(names.map((name, i) => [name, places[i] ?? '']));
    } catch {
      return new Map();
    }
  }

  /** Remembers what names mean. A browser that refuses forgets. */
  async rememberAliases(aliases: ReadonlyMap<string, string>): Promise<void> {
    try {
      const work = (await this.#database()).transaction('aliases', 'readwrite');
      for (const [name, place] of aliases) await work.store.put(place, name);
      await work.done;
    } catch {
      // the choice still holds for this import
    }
  }

  #database(): Promise<IDBPDatabase<Kept>> {
    // a browser that refuses may do so before there is anything to wait for
    this.#opened ??= Promise.resolve().then(() =>
      openDB<Kept>(this.#name, 1, {
        upgrade(db) {
          db.createObjectStore('packs');
          db.createObjectStore('aliases');
        },
      }),
    );
    this.#opened.catch(() => {
      this.#opened = undefined;
    });
    return this.#opened;
  }
}

/** The packs of this page's reader. */
export const ownPacks = new OwnPacks();
