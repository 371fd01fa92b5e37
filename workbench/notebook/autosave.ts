import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { Kept, Storage } from './storage.ts';

/** Whether the reader's work is safe. */
export type SaveState =
  | { readonly kind: 'untouched' }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'saved'; readonly at: number }
  | { readonly kind: 'failed' };

/** Time from the last edit to saving, milliseconds. */
const settleTime = 400;

/** Time from one snapshot of a document to the next while somebody works on it, milliseconds. */
const snapshotSpacing = 300_000;

/** Saves a text a moment after its last edit, and at once when the page goes away. */
export class Autosave {
  readonly #storage: Storage;
  #id: string;
  readonly #now: () => number;
  readonly #state = signal<SaveState>({ kind: 'untouched' });
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waiting: string | undefined;
  #snapshotAt: number | undefined;

  readonly state: ReadonlySignal<SaveState> = this.#state;

  /** @param id under which the document is kept */
  constructor(storage: Storage, id: string, now: () => number = Date.now) {
    this.#storage = storage;
    this.#id = id;
    this.#now = now;
  }

  /** Tells that what is on screen is what is kept. */
  opened(savedAt: number | undefined): void {
    this.#state.value = savedAt === undefined ? { kind: 'untouched' } : { kind: 'saved', at: savedAt };
  }

  /** Saves another document from now on; what waited to be saved of the one before has been. */
  turnTo(id: string, savedAt: number | undefined): void {
    clearTimeout(this.#timer);
    this.#waiting = undefined;
    this.#id = id;
    this.#snapshotAt = undefined;
    if (this.#state.peek().kind !== 'failed') this.opened(savedAt);
  }

  /** Tells of an edit. */
  edited(text: string): void {
    this.#waiting = text;
    if (this.#state.peek().kind !== 'failed') this.#state.value = { kind: 'unsaved' };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), settleTime);
  }

  /** Saves now what waits to be saved. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    const text = this.#waiting;
    if (text === undefined) return;
    this.#waiting = undefined;
    const id = this.#id;
    try {
      const savedAt = this.#now();
      await this.#storage.save(id, { text, savedAt });
      await this.#snapshot(id, { text, savedAt });
      if (this.#waiting === undefined) this.#state.value = { kind: 'saved', at: savedAt };
    } catch {
      this.#waiting ??= text;
      this.#state.value = { kind: 'failed' };
    }
  }

  /** One snapshot a while: the work of an afternoon is then a handful of versions, not one an edit. */
  async #snapshot(id: string, kept: Kept): Promise<void> {
    if (this.#snapshotAt !== undefined && kept.savedAt - this.#snapshotAt < snapshotSpacing) return;
    this.#snapshotAt = kept.savedAt;
    await this.#storage.keepSnapshot(id, kept);
  }

  /** Tells that the document is the page's own again: nothing needs to be kept. */
  async forget(): Promise<void> {
    clearTimeout(this.#timer);
    this.#waiting = undefined;
    this.#state.value = { kind: 'untouched' };
    await this.#storage.forget(this.#id).catch(() => this.fail());
  }

  /** Tells that storage can't be used at all. */
  fail(): void {
    this.#state.value = { kind: 'failed' };
  }
}
