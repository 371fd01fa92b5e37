import { signal } from '@preact/signals-core';
import { html, nothing } from 'lit';
import { ownPacks } from '../ownPacks.ts';
import { fetchPackFiles } from '../packFiles.ts';
import { closeIcon } from '../panels/icons.ts';
import type { Session } from '../session.ts';
import { SignalElement } from '../signalElement.ts';
import { wording } from '../text/language.ts';
import { checkStep } from './checkStep.ts';
import { columnsStep } from './columnsStep.ts';
import { Commit, type Done, editionName, savePack } from './commitImport.ts';
import { donePanel, failureTold, foundPanel } from './endPanels.ts';
import { filesStep } from './filesStep.ts';
import { type FoundPack, ImportFlow, type Step, steps } from './importFlow.ts';
import { ImportWork } from './importWork.ts';
import { openNames, placesStep } from './placesStep.ts';
import { cellsRefused, packName, type SaveChoice, saveStep } from './saveStep.ts';
import { words } from './words.ts';

/** The pack that another municipality's begins from where the document's own can't be had. */
const defaultPack = 'gladsaxe';

/** Brings data in, step by step: files, columns, places, check, save. */
export class ImportDialog extends SignalElement {
  static override properties = { session: { attribute: false } };

  declare session: Session;

  readonly #flow = signal<ImportFlow | undefined>(undefined);
  readonly #choice = signal<SaveChoice>({ as: 'pack', name: undefined, alsoFile: false });
  readonly #remembers = signal(true);
  readonly #done = signal<Done | undefined>(undefined);
  readonly #isUndone = signal(false);
  #work: ImportWork | undefined;
  /** id of the pack that tables go into */
  #pack = '';
  #opener: Element | null = null;

  /** Shows the dialog: where an import was left, else a new one into the document's pack. */
  async show(): Promise<void> {
    this.#opener = document.activeElement;
    if (!this.#flow.peek()) await this.#begin();
    await this.updateComplete;
    this.querySelector('dialog')?.showModal();
    this.#focusHeading();
  }

  /** Whether the dialog holds an import that was begun and left, and that the document still is the one for. */
  get isLeft(): boolean {
    return this.#pack === this.session.notebook.peek().pack && this.#flow.peek() !== undefined && !this.#isAtEnd();
  }

  /** Ends the import's work and takes the dialog away. */
  end(): void {
    this.#work?.cancel();
    this.remove();
  }

  async #begin(): Promise<void> {
    const today = new Date().toISOString().slice(0, 10);
    const id = this.session.notebook.peek().pack;
    this.#pack = id;
    const fetched = (name: string) => fetchPackFiles(name).catch(() => undefined);
    // where the document's pack is missing, another one can still be opened or begun
    const [files, remembered] = await Promise.all([
      ownPacks.files(id).then(async (own) => own ?? (await fetched(id)) ?? fetched(defaultPack)),
      ownPacks.aliases(),
    ]);
    this.#work = new ImportWork(today);
    this.#flow.value = new ImportFlow(this.#work, files ?? new Map(), remembered, today);
    this.#choice.value = { as: 'pack', name: undefined, alsoFile: false };
  }

  /** Nothing is lost with the dialog: nothing was brought in, or all of it is saved. */
  #isAtEnd(): boolean {
    return this.#done.peek() !== undefined || this.#flow.peek()?.parts.peek().length === 0;
  }

  protected override render() {
    const text = words.value;
    const flow = this.#flow.value;
    return html`<dialog
      class="import"
      aria-labelledby="import-heading"
      @close=${this.#onClose}
      @paste=${this.#onPaste}
      @keydown=${(event: KeyboardEvent) => event.stopPropagation()}
      @dragover=${(event: DragEvent) => event.preventDefault()}
      @drop=${this.#onDrop}
    >
      ${
        flow
          ? html`<header>
                <h2 id="import-heading">${text.heading}</h2>
                <button type="button" class="icon-button" aria-label=${text.close} @click=${this.#close}>${closeIcon}</button>
              </header>
              ${this.#panel(flow)}`
          : nothing
      }
    </dialog>`;
  }

  #panel(flow: ImportFlow) {
    const done = this.#done.value;
    if (done) return donePanel(done, this.#isUndone.value, this.#undo, this.#close);
    const found = flow.found.value;
    return found ? this.#foundPanel(flow, found) : this.#stepPanel(flow);
  }

  #stepPanel(flow: ImportFlow) {
    const text = words.value;
    const step = flow.step.value;
    const number = steps.indexOf(step) + 1;
    return html`
      ${this.#stepper(flow)}
      <div class="import-body">
        <h3 class="import-step" tabindex="-1">
          <span class="visually-hidden">${text.stepOf(number, steps.length)}: </span>${text.headings[step]}
        </h3>
        ${failureTold(flow.failure.value)}
        ${this.#content(flow, step)}
      </div>
      <footer>
        <span class="muted import-privacy">${text.privacy}</span>
        ${this.#progress(flow)}
        ${
          number > 1
            ? html`<button type="button" @click=${() => this.#go(flow, steps[number - 2] ?? 'files')}>${text.back}</button>`
            : nothing
        }
        ${this.#forward(flow, step)}
      </footer>
    `;
  }

  #stepper(flow: ImportFlow) {
    const text = words.value;
    const at = flow.step.value;
    return html`<nav aria-label=${text.stepsLabel}>
      <ol class="import-steps">
        ${steps.map((step, i) => {
          const isReached = i <= flow.furthest.value;
          return html`<li>
            <button
              type="button"
              class="quiet"
              aria-current=${step === at ? 'step' : nothing}
              ?disabled=${!isReached || flow.busy.value !== undefined}
              @click=${() => this.#go(flow, step)}
            >
              <span class="import-number" aria-hidden="true">${i + 1}</span> ${text.steps[step]}
            </button>
          </li>`;
        })}
      </ol>
    </nav>`;
  }

  #content(flow: ImportFlow, step: Step) {
    switch (step) {
      case 'files':
        return filesStep({
          flow,
          packName: this.#packName(),
          baseYear: this.session.pack.value?.baseYear ?? new Date().getFullYear(),
          take: (files) => void this.#take(flow, files),
          takeText: (pasted) => this.#takeText(flow, pasted),
        });
      case 'columns':
        return columnsStep(flow);
      case 'places':
        return placesStep(flow, this.#remembers.value, (remembers) => {
          this.#remembers.value = remembers;
        });
      case 'check':
        return checkStep(flow);
      default:
        return saveStep(flow, this.#choice.value, this.#nameOfPack(flow), (change) => {
          this.#choice.value = { ...this.#choice.value, ...change };
        });
    }
  }

  /** What is being done, and a way to stop it. */
  #progress(flow: ImportFlow) {
    const text = words.value;
    const work = flow.busy.value;
    return html`<span class="import-busy">
      <span role="status">${work === undefined ? nothing : text.work[work]}</span>
      ${
        work === undefined
          ? nothing
          : html`<progress aria-label=${text.work[work]}></progress>
              <button type="button" class="quiet" @click=${() => flow.cancel()}>${text.stop}</button>`
      }
    </span>`;
  }

  #forward(flow: ImportFlow, step: Step) {
    const text = words.value;
    const isBusy = flow.busy.value !== undefined;
    if (step === 'save') {
      const isReady =
        this.#choice.value.as === 'cells' ? cellsRefused(flow) === undefined : this.#nameOfPack(flow).trim() !== '';
      return html`<button type="button" class="import-primary" ?disabled=${isBusy || !isReady} @click=${() => void this.#save(flow)}>
        ${text.save.save}
      </button>`;
    }
    if (step === 'check' && flow.checked.value?.kind !== 'whole') {
      return html`<button type="button" class="import-primary" ?disabled=${isBusy} @click=${() => void flow.check()}>${text.again}</button>`;
    }
    const isFinished = flow.isFinished(step) && !(step === 'places' && openNames(flow) > 0);
    return html`<button
      type="button"
      class="import-primary"
      ?disabled=${isBusy || !isFinished}
      @click=${() => void this.#next(flow)}
    >
      ${text.next[step]}
    </button>`;
  }

  #foundPanel(flow: ImportFlow, found: FoundPack) {
    const { pack, files } = found;
    return foundPanel({
      found,
      failure: flow.failure.value,
      isReadOnly: this.session.isReadOnly.value,
      progress: this.#progress(flow),
      back: () => {
        flow.calm();
        this.#focusHeading();
      },
      open: (isNew) => void this.#finish(flow, (commit) => commit.opened(files, pack, isNew)),
    });
  }

  #packName(): string {
    const pack = this.session.pack.value;
    return pack ? wording.value.label(pack.title) : this.session.notebook.value.pack;
  }

  /** What the pack is called that is to be saved. */
  #nameOfPack(flow: ImportFlow): string {
    const pack = this.session.pack.peek();
    return packName(flow, this.#choice.value, pack ? editionName(pack.title) : '');
  }

  async #take(flow: ImportFlow, files: Iterable<File>): Promise<void> {
    await flow.take(
      [...files].map((file) => ({
        name: file.name,
        read: async () => new Uint8Array(await file.arrayBuffer()),
      })),
    );
    if (flow.found.peek()) this.#focusHeading();
  }

  /** Files dropped beside the place for them are taken too, while there is one; the browser never opens them. */
  #onDrop = (event: DragEvent): void => {
    if (event.defaultPrevented) return;
    event.preventDefault();
    const flow = this.#flow.peek();
    if (flow?.step.peek() === 'files' && !this.#done.peek()) void this.#take(flow, event.dataTransfer?.files ?? []);
  };

  #takeText(flow: ImportFlow, text: string): void {
    const count = flow.parts.peek().filter(({ look }) => look.file.startsWith(words.peek().files.pastedName)).length;
    const name = `${words.peek().files.pastedName}${count === 0 ? '' : ` ${count + 1}`}`;
    void flow.take([{ name, read: async () => new TextEncoder().encode(text) }]);
  }

  /** A table or files pasted anywhere on the first step, but for fields that take the text themselves. */
  #onPaste = (event: ClipboardEvent): void => {
    const flow = this.#flow.peek();
    const [target] = event.composedPath();
    if (flow?.step.peek() !== 'files' || target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement)
      return;
    const files = [...(event.clipboardData?.files ?? [])];
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (files.length === 0 && text.trim() === '') return;
    event.preventDefault();
    if (files.length > 0) void this.#take(flow, files);
    else this.#takeText(flow, text);
  };

  #go(flow: ImportFlow, step: Step): void {
    flow.go(step);
    this.#focusHeading();
  }

  async #next(flow: ImportFlow): Promise<void> {
    const done = flow.next();
    this.#focusHeading();
    await done;
  }

  async #save(flow: ImportFlow): Promise<void> {
    const { as, alsoFile } = this.#choice.peek();
    const name = this.#nameOfPack(flow);
    if (this.#remembers.peek()) await ownPacks.rememberAliases(flow.aliases());
    const isNew = flow.municipality.peek() !== undefined;
    const done = await this.#finish(flow, async (commit) =>
      as === 'cells' ? commit.asCells(flow) : commit.asPack(name.trim(), isNew),
    );
    if (done && done.kind !== 'cells' && alsoFile) savePack(done.files, done.pack.id);
  }

  async #finish(flow: ImportFlow, commit: (commit: Commit) => Promise<Done>): Promise<Done | undefined> {
    const work = this.#work;
    if (!work) return undefined;
    const done = await flow.saving(() => commit(new Commit(this.session, ownPacks, work)));
    if (done) {
      this.#done.value = done;
      this.#focusHeading();
    }
    return done;
  }

  #undo = (): void => {
    this.session.history.undo();
    this.#isUndone.value = true;
    this.#focusHeading();
  };

  /** Attention goes to the heading of what is shown now. */
  #focusHeading(): void {
    void this.updateComplete.then(() => {
      this.querySelector('.import-body')?.scrollTo({ top: 0 });
      this.querySelector<HTMLElement>('.import-step')?.focus();
    });
  }

  #close = (): void => this.querySelector('dialog')?.close();

  #onClose = (event: Event): void => {
    if (event.target !== event.currentTarget) return;
    if (this.#isAtEnd()) this.end();
    const opener =
      this.#opener instanceof HTMLElement && this.#opener !== document.body && this.#opener.checkVisibility()
        ? this.#opener
        : undefined;
    (opener ?? document.querySelector<HTMLElement>('fremsyn-header .menu summary'))?.focus();
  };
}

customElements.define('fremsyn-import', ImportDialog);

/** Opens the import over the page; one that was left goes on where it was. */
export async function openImport(session: Session): Promise<void> {
  const left = document.querySelector<ImportDialog>('fremsyn-import');
  if (left?.isLeft) {
    await left.show();
    return;
  }
  left?.end();
  const dialog = document.createElement('fremsyn-import') as ImportDialog;
  dialog.session = session;
  document.body.append(dialog);
  await dialog.show();
}
