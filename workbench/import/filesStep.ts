import { html, nothing } from 'lit';
import type { NewMunicipality } from '../../engine/import/index.ts';
import { wording } from '../text/language.ts';
import { faultList } from './faultList.ts';
import type { ImportFlow, Part } from './importFlow.ts';
import { nameOfTable } from './tableLook.ts';
import { words } from './words.ts';

/** What the page tells this step of. */
export interface FilesStepParts {
  readonly flow: ImportFlow;
  /** what the document's pack is called */
  readonly packName: string;
  /** first year that another municipality's pack is offered */
  readonly baseYear: number;
  take(files: Iterable<File>): void;
  takeText(text: string): void;
}

/** Step 1: where the figures go, and the files. */
export function filesStep(parts: FilesStepParts) {
  const { flow } = parts;
  const text = words.value.files;
  return html`
    ${intoChoice(parts)}
    <div
      class="import-drop"
      @dragover=${onDragOver}
      @dragleave=${onDragLeave}
      @drop=${(event: DragEvent) => {
        event.preventDefault();
        onDragLeave(event);
        parts.take(event.dataTransfer?.files ?? []);
      }}
    >
      <input
        type="file"
        id="import-files"
        class="visually-hidden"
        multiple
        accept=".csv,.txt,.tsv,.xlsx,.px,.json,.zip"
        aria-describedby="import-formats"
        @change=${(event: Event) => {
          const input = event.currentTarget as HTMLInputElement;
          parts.take([...(input.files ?? [])]);
          input.value = '';
        }}
      />
      <label for="import-files" class="import-choose">${text.choose}</label>
      <span class="import-or">${text.drop}</span>
      <p id="import-formats" class="muted">${text.formats}</p>
    </div>
    <details class="import-paste">
      <summary>${text.paste}</summary>
      <form
        @submit=${(event: SubmitEvent) => {
          event.preventDefault();
          const field = (event.currentTarget as HTMLFormElement).querySelector('textarea');
          if (field && field.value.trim() !== '') parts.takeText(field.value);
          if (field) field.value = '';
        }}
      >
        <label for="import-pasted">${text.pasteHint}</label>
        <textarea id="import-pasted" rows="6" spellcheck="false"></textarea>
        <button type="submit">${text.usePasted}</button>
      </form>
    </details>
    ${flow.fileFaults.value.map(
      ({ file, messages }) => html`<section class="import-faults" role="alert">
        <h4>${text.faults(file)}</h4>
        ${faultList(messages)}
      </section>`,
    )}
    ${
      flow.fileFaults.value.length > 0
        ? html`<button type="button" class="quiet import-start" @click=${() => flow.calm()}>${text.calm}</button>`
        : nothing
    }
    <section aria-labelledby="import-taken">
      <h4 id="import-taken">${text.taken}</h4>
      ${
        flow.parts.value.length === 0
          ? html`<p class="muted">${text.none}</p>`
          : html`<ul class="import-tables">${flow.parts.value.map((part) => html`<li>${tableEntry(part, flow)}</li>`)}</ul>`
      }
    </section>
  `;
}

function intoChoice({ flow, packName, baseYear }: FilesStepParts) {
  const text = words.value.files;
  const municipality = flow.municipality.value;
  const begun: NewMunicipality = { label: { da: '', en: '' }, code: '', baseYear };
  return html`<fieldset class="import-choice">
    <legend>${text.into}</legend>
    <label>
      <input type="radio" name="import-into" .checked=${!municipality} @change=${() => flow.setMunicipality(undefined)} />
      ${text.intoPack(packName)}
    </label>
    <label>
      <input type="radio" name="import-into" .checked=${municipality !== undefined} @change=${() => flow.setMunicipality(begun)} />
      ${text.intoNew}
    </label>
    ${municipality ? municipalityFields(flow, municipality) : nothing}
  </fieldset>`;
}

function municipalityFields(flow: ImportFlow, municipality: NewMunicipality) {
  const text = words.value.files;
  const set = (change: Partial<NewMunicipality>) => flow.setMunicipality({ ...municipality, ...change });
  const value = (event: Event) => (event.currentTarget as HTMLInputElement).value.trim();
  const fields = [
    {
      ...{ id: 'name', label: text.name, hint: text.nameHint, value: municipality.label.da },
      isWrong: municipality.label.da === '',
      set: (written: string) => set({ label: { da: written, en: written.replace(/ Kommune$/i, ' Municipality') } }),
    },
    {
      ...{ id: 'code', label: text.code, hint: text.codeHint, value: municipality.code },
      isWrong: !/^\d{3}$/.test(municipality.code),
      set: (code: string) => set({ code }),
    },
    {
      ...{ id: 'year', label: text.year, hint: text.yearHint, value: String(municipality.baseYear) },
      isWrong: !(municipality.baseYear >= 1990 && municipality.baseYear <= 2100),
      set: (year: string) => set({ baseYear: Number(year) }),
    },
  ];
  return html`<div class="import-municipality">
    <p class="muted">${text.newNote}</p>
    <div class="import-fields">
      ${fields.map(
        (field) => html`<div>
          <label for="import-${field.id}">${field.label}</label>
          <input
            type="text"
            id="import-${field.id}"
            required
            aria-describedby="import-${field.id}-hint"
            aria-invalid=${field.isWrong}
            .value=${field.value}
            @change=${(event: Event) => field.set(value(event))}
          />
          <span id="import-${field.id}-hint" class="muted">${field.hint}</span>
        </div>`,
      )}
    </div>
  </div>`;
}

function tableEntry({ look, file }: Part, flow: ImportFlow) {
  const text = words.value.files;
  const { numbers } = wording.value;
  const name = nameOfTable(look);
  return html`
    <div class="import-entry">
      <span class="import-entry-words">
        <b>${name}</b>
        <span class="muted">
          ${look.title === '' ? nothing : html`${look.title} · `}${text.size(look.rows, numbers.plain(look.rows, 0), look.columns.length)}
        </span>
      </span>
      <button type="button" class="quiet" aria-label=${text.drop1(name)} @click=${() => flow.drop(file)}>${text.remove}</button>
    </div>
    <details class="twin">
      <summary>${text.preview(name)}</summary>
      <div class="table-frame" tabindex="0" role="region" aria-label=${text.preview(name)}>
        <table class="words">
          <thead>
            <tr>${look.columns.map((column) => html`<th scope="col">${column.name}</th>`)}</tr>
          </thead>
          <tbody>
            ${look.preview.map((cells) => html`<tr>${cells.map((cell) => html`<td class="nowrap">${cell}</td>`)}</tr>`)}
          </tbody>
        </table>
      </div>
    </details>
  `;
}

function onDragOver(event: DragEvent): void {
  event.preventDefault();
  (event.currentTarget as HTMLElement).dataset.over = '';
}

function onDragLeave(event: DragEvent): void {
  delete (event.currentTarget as HTMLElement).dataset.over;
}
