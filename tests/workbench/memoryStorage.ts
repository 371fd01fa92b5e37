import {
  type Kept,
  type KeptDocument,
  mostSnapshots,
  type Preferences,
  type Removed,
  type Storage,
} from '../../workbench/notebook/storage.ts';

/** Storage that lives as long as the test: what a browser keeps between two visits. */
export class MemoryStorage implements Storage {
  readonly documents = new Map<string, Kept>();
  readonly versions = new Map<string, readonly Kept[]>();
  preferences: Preferences = {};
  isRefusing = false;

  async load(id: string): Promise<Kept | undefined> {
    this.#refuse();
    return this.documents.get(id);
  }

  async save(id: string, kept: Kept): Promise<void> {
    this.#refuse();
    this.documents.set(id, kept);
  }

  async forget(id: string): Promise<void> {
    this.#refuse();
    this.documents.delete(id);
  }

  async list(): Promise<readonly KeptDocument[]> {
    this.#refuse();
    return [...this.documents].map(([id, kept]) => ({ ...kept, id })).sort((a, b) => b.savedAt - a.savedAt);
  }

  async snapshots(id: string): Promise<readonly Kept[]> {
    this.#refuse();
    return (this.versions.get(id) ?? []).toReversed();
  }

  async keepSnapshot(id: string, kept: Kept): Promise<void> {
    this.#refuse();
    const all = this.versions.get(id) ?? [];
    if (all.at(-1)?.text !== kept.text) this.versions.set(id, [...all, kept].slice(-mostSnapshots));
  }

  async remove(id: string): Promise<Removed> {
    this.#refuse();
    const removed = { document: this.documents.get(id), snapshots: this.versions.get(id) ?? [] };
    this.documents.delete(id);
    this.versions.delete(id);
    return removed;
  }

  async restore(id: string, { document, snapshots }: Removed): Promise<void> {
    this.#refuse();
    if (document) this.documents.set(id, document);
    this.versions.set(id, snapshots);
  }

  async loadPreferences(): Promise<Preferences> {
    this.#refuse();
    return this.preferences;
  }

  async savePreferences(preferences: Preferences): Promise<void> {
    this.#refuse();
    this.preferences = preferences;
  }

  #refuse(): void {
    if (this.isRefusing) throw new Error('storage is refused');
  }
}
