import { type ReadonlySignal, signal } from '@preact/signals-core';
import { parseNotebook, serializeNotebook, withSetting } from '../../engine/index.ts';
import type { Autosave } from './autosave.ts';
import { DocumentFile } from './documentFile.ts';
import type { DocumentLocks } from './documentLocks.ts';
import { FileReminder } from './fileReminder.ts';
import type { History } from './history.ts';
import type { Kept, Removed, Storage } from './storage.ts';

/** Id of the document that the page comes with; kept once somebody changes it. */
export const standardId = 'default';

/** A line in the list of the reader's documents. */
export interface DocumentEntry {
  readonly id: string;
  readonly title: string;
  readonly savedAt: number;
}

/** What documents are kept by. */
export interface DocumentsParts {
  readonly storage: Storage;
  readonly locks: DocumentLocks;
  readonly history: History;
  readonly autosave: Autosave;
  /** the document that the page comes with, in the language on screen */
  standard(): string;
  readonly now?: () => number;
}

/** Why something could not be done: another tab has the document, or the browser refuses. */
export type Refused = { readonly kind: 'elsewhere'; readonly title: string } | { readonly kind: 'storage' };

/** The reader's own documents, the one that is open, and who may write it. */
export class Documents {
  readonly #parts: DocumentsParts;
  readonly #id = signal(standardId);
  readonly #isReadOnly = signal(false);
  readonly #wasTaken = signal(false);
  readonly #list = signal<readonly DocumentEntry[]>([]);
  readonly #snapshots = signal<readonly Kept[]>([]);
  readonly #removed = signal<{ id: string; title: string; whole: Removed; wasOpen: boolean } | undefined>(undefined);
  readonly #refused = signal<Refused | undefined>(undefined);
  #last: string | undefined;

  /** id of the document that is open; empty where a shared copy is */
  readonly id: ReadonlySignal<string> = this.#id;
  /** whether another tab has the document, so that it can only be read here */
  readonly isReadOnly: ReadonlySignal<boolean> = this.#isReadOnly;
  /** whether another tab has taken it over while it was open here */
  readonly wasTaken: ReadonlySignal<boolean> = this.#wasTaken;
  /** the reader's documents, the latest first, as of the last `refresh` */
  readonly list: ReadonlySignal<readonly DocumentEntry[]> = this.#list;
  /** snapshots of the open document, the latest first */
  readonly snapshots: ReadonlySignal<readonly Kept[]> = this.#snapshots;
  /** the document that was deleted last, which can be put back */
  readonly removed: ReadonlySignal<{ readonly title: string } | undefined> = this.#removed;
  readonly refused: ReadonlySignal<Refused | undefined> = this.#refused;
  /** the file that the open document is in */
  readonly file = new DocumentFile(this.#id);
  /** when the open document should be saved as a file */
  readonly fileReminder: FileReminder;

  constructor(parts: DocumentsParts) {
    this.#parts = parts;
    this.fileReminder = new FileReminder(parts.history, this.id);
    parts.locks.onAsked = async () => {
      await parts.autosave.flush();
      this.#lose();
    };
    parts.locks.onLost = () => this.#lose();
  }

  /** Opens a kept document in place of the one that is open, which is saved first; one that isn't kept is the standard. */
  async open(id: string): Promise<void> {
    const { storage, locks, autosave, history } = this.#parts;
    await autosave.flush();
    if (autosave.state.peek().kind === 'failed' && history.canUndo.peek()) {
      // what could not be kept must not go away for another document
      this.fail();
      return;
    }
    const found = await storage.load(id);
    const shown = found ? id : standardId;
    const isOurs = await locks.claim(shown);
    const kept = found ?? (await storage.load(shown));
    this.#show(shown, kept);
    this.#own(isOurs);
    if (kept && isOurs) await storage.keepSnapshot(shown, kept);
  }

  /** Begins a new document, which is kept at once and opened. */
  async start(text: string): Promise<void> {
    const { storage, locks, autosave, history } = this.#parts;
    await autosave.flush();
    const id = crypto.randomUUID();
    const kept = { text, savedAt: this.#now() };
    try {
      await storage.save(id, kept);
    } catch {
      // where nothing is kept the new text takes the old one's place, from where it can be undone, and the header says so
      history.edit(text);
      autosave.fail();
      this.fail();
      return;
    }
    await locks.claim(id);
    this.#show(id, kept);
    this.#own(true);
    await this.refresh();
  }

  /** Begins with the document that the page comes with. */
  async startStandard(): Promise<void> {
    const kept = await this.#parts.storage.load(standardId).catch(() => undefined);
    if (kept) await this.start(this.#parts.standard());
    else await this.open(standardId);
    await this.refresh();
  }

  /** Tells of the open document's text after each edit. */
  edited(text: string): void {
    if (text === this.#last) return;
    this.#last = text;
    const { autosave } = this.#parts;
    if (this.#id.peek() === standardId && text === this.#parts.standard()) void autosave.forget();
    else autosave.edited(text);
  }

  /** What is on screen is not to be kept until it is edited: the standard in the language on screen. */
  shown(text: string): void {
    this.#last = text;
  }

  /** Shows a text that is none of the reader's documents: a shared copy. */
  showOther(text: string): void {
    this.#id.value = '';
    this.#last = text;
    this.#parts.history.open(text);
  }

  /** Another title, in the document's own header. */
  async rename(id: string, title: string): Promise<void> {
    const { history, storage, autosave } = this.#parts;
    if (id === this.#id.peek()) {
      history.edit(withTitle(history.text.peek(), title));
      await autosave.flush();
    } else {
      await this.#onOther(id, async () => {
        const kept = await storage.load(id);
        if (kept) await storage.save(id, { text: withTitle(kept.text, title), savedAt: this.#now() });
      });
    }
    await this.refresh();
  }

  /** Deletes a document with its snapshots; where it is the open one, the latest of the others is opened. */
  async remove(id: string): Promise<void> {
    const { storage, autosave } = this.#parts;
    const wasOpen = id === this.#id.peek();
    if (wasOpen) await autosave.flush();
    await this.#onOther(id, async () => {
      const whole = await storage.remove(id);
      this.#removed.value = { id, title: titleOf(whole.document?.text ?? ''), whole, wasOpen };
    });
    await this.refresh();
    if (wasOpen && this.#removed.peek()?.id === id) await this.open(this.#list.peek()[0]?.id ?? standardId);
  }

  /** Puts the document that was deleted last back. */
  async undoRemove(): Promise<void> {
    const removed = this.#removed.peek();
    if (!removed) return;
    this.#removed.value = undefined;
    await this.#parts.storage.restore(removed.id, removed.whole);
    if (removed.wasOpen) await this.open(removed.id);
    await this.refresh();
  }

  /** An earlier version in the document's place, which is kept as a version first; can be undone. */
  async openSnapshot(snapshot: Kept): Promise<void> {
    await this.keepSnapshot();
    this.#parts.history.edit(snapshot.text);
    await this.refresh();
  }

  /** Keeps the document as it stands among its earlier versions. */
  async keepSnapshot(): Promise<void> {
    const { storage, history } = this.#parts;
    if (this.#isReadOnly.peek() || this.#id.peek() === '') return;
    await storage.keepSnapshot(this.#id.peek(), { text: history.text.peek(), savedAt: this.#now() }).catch(() => {});
  }

  /** Takes the document over from the tab that has it, as that tab saved it. */
  async take(): Promise<void> {
    const { storage, locks } = this.#parts;
    const id = this.#id.peek();
    await locks.take(id);
    this.#show(id, await storage.load(id));
    this.#own(true);
  }

  /** Reads the list and the open document's snapshots anew. */
  async refresh(): Promise<void> {
    const { storage } = this.#parts;
    try {
      const [all, snapshots] = await Promise.all([storage.list(), storage.snapshots(this.#id.peek())]);
      this.#list.value = all.map(({ id, text, savedAt }) => ({ id, title: titleOf(text), savedAt }));
      this.#snapshots.value = snapshots;
    } catch {
      this.#refused.value = { kind: 'storage' };
    }
  }

  /** Tells that the browser refuses. */
  fail(): void {
    this.#refused.value = { kind: 'storage' };
  }

  /** Forgets what was told about the last thing done. */
  calm(): void {
    this.#removed.value = undefined;
    this.#refused.value = undefined;
  }

  async #onOther(id: string, act: () => Promise<void>): Promise<void> {
    this.calm();
    const title = this.#list.peek().find((entry) => entry.id === id)?.title ?? '';
    try {
      if (!(await this.#parts.locks.during(id, act))) this.#refused.value = { kind: 'elsewhere', title };
    } catch {
      this.#refused.value = { kind: 'storage' };
    }
  }

  #show(id: string, kept: Kept | undefined): void {
    const { history, autosave } = this.#parts;
    const text = kept?.text ?? this.#parts.standard();
    this.#id.value = id;
    this.#last = text;
    autosave.turnTo(id, kept?.savedAt);
    history.open(text);
  }

  #own(isOurs: boolean): void {
    this.#wasTaken.value = false;
    this.#isReadOnly.value = !isOurs;
    this.#parts.history.lock(!isOurs);
  }

  #lose(): void {
    this.#own(false);
    this.#wasTaken.value = true;
  }

  #now(): number {
    return (this.#parts.now ?? Date.now)();
  }
}

/** A document's title, empty where it has none. */
export function titleOf(text: string): string {
  return parseNotebook(text, '').notebook.title;
}

function withTitle(text: string, title: string): string {
  return serializeNotebook(withSetting(parseNotebook(text, '').notebook, 'title', title));
}
