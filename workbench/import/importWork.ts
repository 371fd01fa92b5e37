import { proxy, type Remote, wrap } from 'comlink';
import type { PackFiles } from '../../engine/import/index.ts';
import type { Label } from '../../engine/index.ts';
import type { Checked, CheckStage, ImportRequest, ImportSide, Looked, TakenFile } from './importSide.ts';

/** A running worker, and how it is ended. */
export interface OpenedSide {
  readonly side: Remote<ImportSide>;
  /** never resolves; rejects where the worker stops by itself */
  readonly stopped: Promise<never>;
  end(): void;
}

/** The work was ended by the reader. */
export class WorkCancelled extends Error {}

/** Starts the worker of an import. */
export function openImportWorker(): OpenedSide {
  const worker = new Worker(new URL('./importWorker.ts', import.meta.url), { type: 'module' });
  let fail: (reason: Error) => void = () => {};
  const stopped = new Promise<never>((_, reject) => {
    fail = reject;
  });
  stopped.catch(() => {});
  worker.addEventListener('error', (event) => fail(new Error(event.message || 'the worker stopped')));
  return {
    side: wrap<ImportSide>(worker),
    stopped,
    end() {
      fail(new WorkCancelled());
      worker.terminate();
    },
  };
}

/**
 * What the page asks of the import's worker. Ending the work ends the worker; the next one is given the pack and the files again, so that nothing
 * the reader has chosen is lost.
 */
export class ImportWork {
  readonly #open: () => OpenedSide;
  readonly #today: string;
  #opened: OpenedSide | undefined;
  #pack: PackFiles = new Map();
  readonly #files = new Map<number, { readonly name: string; readonly bytes: Uint8Array }>();
  #last = 0;

  constructor(today: string, open: () => OpenedSide = openImportWorker) {
    this.#today = today;
    this.#open = open;
  }

  /** Takes the pack that tables go into. */
  async begin(files: PackFiles): Promise<void> {
    this.#pack = files;
    if (this.#opened) await this.#ask((side) => side.begin(files));
  }

  /** Reads a file. @returns its number, by which it can be let go, and what it is */
  async take(name: string, bytes: Uint8Array): Promise<{ readonly number: number; readonly taken: TakenFile }> {
    const number = ++this.#last;
    const taken = await this.#ask((side) => side.take(number, name, bytes, this.#today) as Promise<TakenFile>);
    if (taken.kind === 'tables') this.#files.set(number, { name, bytes });
    return { number, taken };
  }

  /** Lets a file go. */
  forget(number: number): void {
    this.#files.delete(number);
  }

  suggest(id: string, resource: string) {
    return this.#ask((side) => side.suggest(id, resource));
  }

  look(request: ImportRequest): Promise<Looked> {
    return this.#ask((side) => side.look(request));
  }

  check(request: ImportRequest, tell: (stage: CheckStage) => void): Promise<Checked> {
    return this.#ask((side) => side.check(request, proxy(tell)) as Promise<Checked>);
  }

  finish(id: string, label: Label) {
    return this.#ask((side) => side.finish(id, label));
  }

  rename(files: PackFiles, id: string, label: Label) {
    return this.#ask((side) => side.rename(files, id, label));
  }

  /** Ends what is at work. */
  cancel(): void {
    this.#opened?.end();
    this.#opened = undefined;
  }

  async #ask<T>(call: (side: Remote<ImportSide>) => Promise<T>): Promise<T> {
    const opened = this.#opened ?? this.#start();
    try {
      return await Promise.race([call(opened.side), opened.stopped]);
    } catch (error) {
      // a worker that stopped by itself is of no further use
      if (this.#opened === opened && !(error instanceof WorkCancelled)) {
        opened.end();
        this.#opened = undefined;
      }
      throw error;
    }
  }

  #start(): OpenedSide {
    const opened = this.#open();
    this.#opened = opened;
    void opened.side.begin(this.#pack);
    for (const [number, { name, bytes }] of this.#files) void opened.side.take(number, name, bytes, this.#today);
    return opened;
  }
}
