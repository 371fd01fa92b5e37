import { computed, type ReadonlySignal, signal } from '@preact/signals-core';

/**
 * The file on disk that each document was opened from or saved in, as long as the page is open and where the browser lets pages write in files that
 * were chosen (File System Access).
 */
export class DocumentFile {
  readonly #id: ReadonlySignal<string>;
  readonly #files = signal<ReadonlyMap<string, FileSystemFileHandle>>(new Map());

  /** file of the open document; undefined where none is known */
  readonly handle = computed(() => this.#files.value.get(this.#id.value));

  /** @param id of the document that is open, empty where it is none of the reader's */
  constructor(id: ReadonlySignal<string>) {
    this.#id = id;
  }

  /** The open document is in the file from now on. A shared copy has no file: it is kept as a document first. */
  is(handle: FileSystemFileHandle): void {
    const id = this.#id.peek();
    if (id !== '') this.#files.value = new Map([...this.#files.peek(), [id, handle]]);
  }
}
