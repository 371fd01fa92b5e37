import { html, nothing, type TemplateResult } from 'lit';
import { Refusal } from '../../engine/index.ts';
import { technicalOf } from '../panels/faultTold.ts';
import { wording } from '../text/language.ts';
import { type Done, savePack } from './commitImport.ts';
import type { FoundPack } from './importFlow.ts';
import { words } from './words.ts';

/** That the work stopped, and why where that was written for readers; what the machine says is behind a word that opens it. */
export function failureTold(failure: unknown) {
  if (failure === undefined) return nothing;
  const { failed } = words.value;
  const reasons = failure instanceof Refusal ? failure.messages.map((message) => message[wording.value.language]) : [];
  return html`<div class="import-wrong" role="alert">
    <p>${[failed, ...reasons].join(' ')}</p>
    ${reasons.length > 0 ? nothing : technicalOf(failure)}
  </div>`;
}

/** What can be done with a data package that was opened. */
export interface FoundParts {
  readonly found: FoundPack;
  readonly failure: unknown;
  readonly isReadOnly: boolean;
  /** what is being done, and a way to stop it */
  readonly progress: TemplateResult;
  back(): void;
  open(isNew: boolean): void;
}

/** A data package that was opened: what it is, and where it may go. */
export function foundPanel({ found, failure, isReadOnly, progress, back, open }: FoundParts) {
  const text = words.value.found;
  const { label, numbers } = wording.value;
  const { geography, baseYear, title } = found.pack;
  const estates = numbers.plain(geography.estates.length, 0);
  return html`<div class="import-body">
      <h3 class="import-step" tabindex="-1">${text.heading(label(title))}</h3>
      <p>${text.about(label(geography.municipality.label), baseYear, estates)}</p>
      ${failureTold(failure)}
    </div>
    <footer>
      ${progress}
      <button type="button" @click=${back}>${words.value.back}</button>
      <button type="button" ?disabled=${isReadOnly} @click=${() => open(false)}>${text.use}</button>
      <button type="button" class="import-primary" @click=${() => open(true)}>${text.begin}</button>
    </footer>`;
}

/** What an import came to, and the way back. */
export function donePanel(done: Done, isUndone: boolean, undo: () => void, close: () => void) {
  const text = words.value.done;
  const { label } = wording.value;
  const name = done.kind === 'cells' ? '' : label(done.pack.title);
  const told =
    done.kind === 'cells' ? text.cells(done.count) : done.kind === 'begun' ? text.begun(name) : text.pack(name);
  return html`<div class="import-body">
      <h3 class="import-step" tabindex="-1">${text.heading}</h3>
      <p role="status">${isUndone ? text.undone : told}</p>
      ${
        done.kind === 'cells' || isUndone
          ? nothing
          : html`${done.isRenamed ? html`<p>${words.value.found.renamed(done.pack.id)}</p>` : nothing}
              ${done.isKept ? nothing : html`<p class="import-wrong">${text.notKept}</p>`}
              <button type="button" class="import-start" @click=${() => savePack(done.files, done.pack.id)}>
                ${text.saveFile}
              </button>`
      }
    </div>
    <footer>
      ${done.kind === 'begun' || isUndone ? nothing : html`<button type="button" @click=${undo}>${text.undo}</button>`}
      <button type="button" class="import-primary" @click=${close}>${text.close}</button>
    </footer>`;
}
