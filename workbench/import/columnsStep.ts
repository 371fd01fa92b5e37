import { html, nothing } from 'lit';
import { missingFields, type Provenance, type TargetField, targetOf } from '../../engine/import/index.ts';
import type { Message } from '../../engine/index.ts';
import { wording } from '../text/language.ts';
import { isAcross, mappingOf, resourceNames } from './draft.ts';
import type { ImportFlow, Part } from './importFlow.ts';
import type { ColumnLook } from './tableLook.ts';
import { nameOfTable } from './tableLook.ts';
import { sentence, words } from './words.ts';

/** Step 2: what each table is, what its columns are, and where the figures come from. */
export function columnsStep(flow: ImportFlow) {
  const text = words.value.columns;
  return html`
    <p>${text.suggested}</p>
    ${flow.parts.value.map((part) => tableSection(part, flow))}
    ${flow.used.value.length === 0 ? html`<p class="import-wrong" role="alert">${text.nothing}</p>` : nothing}
  `;
}

function tableSection(part: Part, flow: ImportFlow) {
  const { look, draft } = part;
  const text = words.value.columns;
  const { label } = wording.value;
  const isUsed = draft.resource !== '';
  return html`<section class="import-table" aria-labelledby="${look.id}-name">
    <h4 id="${look.id}-name">${nameOfTable(look)}</h4>
    <div class="import-field">
      <label for="${look.id}-resource">${text.what}</label>
      <select
        id="${look.id}-resource"
        .value=${draft.resource}
        @change=${(event: Event) => void flow.setResource(look.id, (event.currentTarget as HTMLSelectElement).value)}
      >
        <option value="" ?selected=${!isUsed}>${text.unused}</option>
        ${resourceNames.map((name) => {
          const target = targetOf(name);
          return html`<option value=${name} ?selected=${name === draft.resource}>${target ? capital(label(target.label)) : name}</option>`;
        })}
      </select>
    </div>
    ${isUsed ? mapping(part, flow) : html`<p class="muted">${text.unknown}</p>`}
  </section>`;
}

function mapping(part: Part, flow: ImportFlow) {
  const { look, draft, spreadAges } = part;
  const text = words.value.columns;
  const fields = targetOf(draft.resource)?.fields ?? [];
  const hasAges = fields.some(({ kind }) => kind === 'ages');
  const { mapping: written, faults } = mappingOf(draft);
  const missing = missingFields(written);
  const told = flow.looked.value?.parts.find(({ id }) => id === look.id)?.messages ?? [];
  return html`
    <table class="import-mapping">
      <caption class="visually-hidden">${text.what} ${nameOfTable(look)}</caption>
      <thead>
        <tr>
          <th scope="col">${text.column}</th>
          <th scope="col">${text.samples}</th>
          <th scope="col">${text.use}</th>
          <th scope="col">${text.only}</th>
        </tr>
      </thead>
      <tbody>
        ${look.columns.map((column, at) => columnRow(part, flow, column, at, fields, columnFaults(column, faults, told)))}
      </tbody>
    </table>
    ${constants(part, flow, fields, missing)}
    ${
      hasAges
        ? html`<label class="import-check">
            <input
              type="checkbox"
              id="${look.id}-spread-ages"
              .checked=${spreadAges}
              @change=${(event: Event) => flow.setSpreadAges(look.id, (event.currentTarget as HTMLInputElement).checked)}
            />
            ${text.spreadAges}
          </label>`
        : nothing
    }
    ${provenance(part, flow)}
  `;
}

function columnFaults(
  { name }: ColumnLook,
  faults: ReadonlyMap<string, Message>,
  told: readonly Message[],
): readonly Message[] {
  const own = faults.get(name);
  return [...(own ? [own] : []), ...told.filter(({ column }) => column === name)];
}

function columnRow(
  { look, draft }: Part,
  flow: ImportFlow,
  column: ColumnLook,
  at: number,
  fields: readonly TargetField[],
  faults: readonly Message[],
) {
  const text = words.value.columns;
  const { label } = wording.value;
  const use = draft.columns[column.name] ?? 'ignore';
  const across = isAcross(use) || use === acrossBegun;
  const id = `${look.id}-column-${at}`;
  const only = draft.only[column.name] ?? '';
  const described = faults.length > 0 ? `${id}-fault` : nothing;
  return html`<tr>
    <th scope="row">${column.name}</th>
    <td class="import-samples">${column.samples.join(' · ')}</td>
    <td>
      <select
        id=${id}
        aria-label=${text.useOf(column.name)}
        aria-invalid=${faults.length > 0}
        aria-describedby=${described}
        .value=${across ? 'across' : use}
        @change=${(event: Event) => {
          const chosen = (event.currentTarget as HTMLSelectElement).value;
          flow.setColumn(look.id, column.name, chosen === 'across' ? acrossBegun : chosen);
        }}
      >
        <option value="ignore" ?selected=${use === 'ignore'}>${text.ignore}</option>
        ${fields.map(
          (field) => html`<option value=${field.name} ?selected=${use === field.name}>${label(field.label)}</option>`,
        )}
        <option value="across" ?selected=${across}>${text.across}</option>
      </select>
      ${
        across
          ? html`<input
                type="text"
                aria-label=${text.acrossOf(column.name)}
                aria-invalid=${faults.length > 0}
                aria-describedby="${id}-hint ${faults.length > 0 ? `${id}-fault` : ''}"
                .value=${use === acrossBegun ? '' : use}
                @change=${(event: Event) => flow.setColumn(look.id, column.name, (event.currentTarget as HTMLInputElement).value || acrossBegun)}
              />
              <span id="${id}-hint" class="muted import-hint">${text.acrossHint}</span>`
          : nothing
      }
      ${
        faults.length > 0
          ? html`<ul class="import-wrong" id="${id}-fault">
              ${faults.slice(0, 3).map((fault) => html`<li>${fault.line === undefined ? nothing : html`${words.value.check.line(fault.line)}: `}${sentence(fault)}</li>`)}
            </ul>`
          : nothing
      }
    </td>
    <td data-label=${column.values.length > 1 ? text.only : nothing}>
      ${
        column.values.length > 1
          ? html`<select
              aria-label=${text.onlyOf(column.name)}
              .value=${only}
              @change=${(event: Event) => flow.setOnly(look.id, column.name, (event.currentTarget as HTMLSelectElement).value)}
            >
              <option value="" ?selected=${only === ''}>${use === 'ignore' ? text.automatic : text.all}</option>
              ${column.values.map((value) => html`<option value=${value} ?selected=${value === only}>${value}</option>`)}
            </select>`
          : nothing
      }
    </td>
  </tr>`;
}

/** A column of which it is said that it holds figures of a group, but not yet of which. */
const acrossBegun = ':';

/** Fields that no column tells: what stands in for them, and those that have to be told. */
function constants(
  { look, draft }: Part,
  flow: ImportFlow,
  fields: readonly TargetField[],
  missing: readonly TargetField[],
) {
  const text = words.value.columns;
  const { label } = wording.value;
  const asked = fields.filter(
    ({ name }) => missing.some((field) => field.name === name) || draft.constants[name] !== undefined,
  );
  if (asked.length === 0) return nothing;
  return html`<fieldset class="import-constants">
    <legend>${text.whole}</legend>
    <p class="muted">${text.wholeNote}</p>
    <div class="import-fields">
      ${asked.map((field) => {
        const id = `${look.id}-constant-${field.name}`;
        const isMissing = missing.includes(field);
        return html`<div>
          <label for=${id}>${capital(label(field.label))}</label>
          ${
            field.words
              ? html`<select id=${id} aria-invalid=${isMissing} aria-describedby=${isMissing ? `${id}-fault` : nothing} @change=${(event: Event) => flow.setConstant(look.id, field.name, (event.currentTarget as HTMLSelectElement).value)}>
                  <option value="">${words.value.places.choose}</option>
                  ${[...new Set(field.words.forms.map(([code]) => code))].map((code) => html`<option value=${code} ?selected=${draft.constants[field.name] === code}>${code}</option>`)}
                </select>`
              : html`<input type="text" id=${id} aria-invalid=${isMissing} aria-describedby=${isMissing ? `${id}-fault` : nothing} .value=${draft.constants[field.name] ?? ''} @change=${(event: Event) => flow.setConstant(look.id, field.name, (event.currentTarget as HTMLInputElement).value)} />`
          }
          ${isMissing ? html`<span class="import-wrong" id="${id}-fault">${text.missing}</span>` : nothing}
        </div>`;
      })}
    </div>
  </fieldset>`;
}

function provenance({ look, provenance: told }: Part, flow: ImportFlow) {
  const text = words.value.columns;
  const statuses = wording.value.text.intro.status;
  const set = (change: Partial<Provenance>) => flow.setProvenance(look.id, change);
  const value = (event: Event) => (event.currentTarget as HTMLInputElement).value.trim();
  const id = `${look.id}-provenance`;
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(told.date);
  return html`<fieldset class="import-provenance">
    <legend>${text.provenance}</legend>
    <div class="import-fields">
      <div class="import-wide">
        <label for="${id}-source">${text.source}</label>
        <input type="text" id="${id}-source" .value=${told.source.da} @change=${(event: Event) => set({ source: { da: value(event), en: value(event) } })} />
      </div>
      <div>
        <label for="${id}-date">${text.date}</label>
        <input type="date" id="${id}-date" required aria-invalid=${!isDay} .value=${told.date} @change=${(event: Event) => value(event) !== '' && set({ date: value(event) })} />
      </div>
      <div>
        <label for="${id}-licence">${text.licence}</label>
        <input type="text" id="${id}-licence" aria-describedby="${id}-licence-hint" .value=${told.licence === 'unknown' ? '' : told.licence} @change=${(event: Event) => set({ licence: value(event) || 'unknown' })} />
        <span id="${id}-licence-hint" class="muted">${text.licenceHint}</span>
      </div>
      <div>
        <label for="${id}-status">${text.status}</label>
        <select id="${id}-status" .value=${told.status} @change=${(event: Event) => set({ status: (event.currentTarget as HTMLSelectElement).value as Provenance['status'] })}>
          ${(['published', 'derived', 'assumed'] as const).map((status) => html`<option value=${status} ?selected=${status === told.status}>${statuses[status]}</option>`)}
        </select>
      </div>
    </div>
  </fieldset>`;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
