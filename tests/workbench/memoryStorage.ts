import type { Kept, Preferences, Storage } from '../../workbench/notebook/storage.ts';

/** Storage that lives as long as the test: what a browser keeps between two visits. */
export class MemoryStorage implements Storage {
  readonly documents = new Map<string, Kept>();
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
