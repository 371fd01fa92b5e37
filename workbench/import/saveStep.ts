import { html, nothing } from 'lit';
import { wording } from '../text/language.ts';
import { mostRows, smallCells } from './dataCellText.ts';
import type { ImportFlow } from './importFlow.ts';
import { words } from './words.ts';

/** What the reader has chosen about the saving. */
export interface SaveChoice {
  readonly as: 'pack' | 'cells';
  /** undefined until the reader has written one: then one is offered */
  readonly name: string | undefined;
  readonly alsoFile: boolean;
}

/** Why tables can't stand in the document; undefined where they can. */
export function cellsRefused(flow: ImportFlow): string | undefined {
  const text = words.value.save;
  const { numbers } = wording.value;
  const parts = flow.looked.value?.parts ?? [];
  const rows = parts.reduce((sum, part) => sum + part.rows.length, 0);
  if (rows > mostRows) return text.tooManyRows(numbers.plain(rows, 0));
  const small = parts.reduce((sum, part) => sum + smallCells(part), 0);
  return small > 0 ? text.fewPersons(numbers.plain(small, 0)) : undefined;
}

/**
 * Name of the pack that is saved: what the reader has written, else the municipality's own where another one's pack is begun.
 * @param edition what the next edition of the document's pack would be called
 */
export function packName(flow: ImportFlow, { name }: SaveChoice, edition: string): string {
  const begun = flow.municipality.value;
  return name ?? (begun ? wording.value.label(begun.label) : edition);
}

/**
 * Step 5: as an edition of the pack or as tables in the document, and under which name.
 * @param name of the pack, offered or written
 */
export function saveStep(
  flow: ImportFlow,
  choice: SaveChoice,
  name: string,
  set: (change: Partial<SaveChoice>) => void,
) {
  const text = words.value.save;
  const isNew = flow.municipality.value !== undefined;
  const refused = isNew ? undefined : cellsRefused(flow);
  const isNameless = name.trim() === '';
  return html`
    <fieldset class="import-choice">
      <legend>${text.as}</legend>
      <label>
        <input type="radio" name="import-as" .checked=${choice.as === 'pack'} @change=${() => set({ as: 'pack' })} />
        ${isNew ? text.asNew : text.asPack}
      </label>
      ${isNew ? nothing : html`<p class="muted">${text.asPackNote}</p>`}
      ${
        isNew
          ? nothing
          : html`<label>
                <input
                  type="radio"
                  name="import-as"
                  aria-describedby="import-cells-note"
                  ?disabled=${refused !== undefined}
                  .checked=${choice.as === 'cells'}
                  @change=${() => set({ as: 'cells' })}
                />
                ${text.asCells}
              </label>
              <p class="muted" id="import-cells-note">${refused ?? text.asCellsNote}</p>`
      }
    </fieldset>
    ${
      choice.as === 'pack'
        ? html`<div class="import-field">
              <label for="import-pack-name">${text.name}</label>
              <input
                type="text"
                id="import-pack-name"
                required
                maxlength="80"
                aria-invalid=${isNameless}
                aria-describedby=${isNameless ? 'import-pack-name-fault' : nothing}
                .value=${name}
                @input=${(event: Event) => set({ name: (event.currentTarget as HTMLInputElement).value })}
              />
              ${isNameless ? html`<span class="import-wrong" id="import-pack-name-fault">${text.nameMissing}</span>` : nothing}
            </div>
            <label class="import-check">
              <input
                type="checkbox"
                aria-describedby="import-file-note"
                .checked=${choice.alsoFile}
                @change=${(event: Event) => set({ alsoFile: (event.currentTarget as HTMLInputElement).checked })}
              />
              ${text.alsoFile}
            </label>
            <p class="muted" id="import-file-note">${text.alsoFileNote}</p>`
        : nothing
    }
  `;
}
