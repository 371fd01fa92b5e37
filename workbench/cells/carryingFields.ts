import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Vocabulary } from '../../engine/index.ts';
import type { NumberField } from '../notebook/levers.ts';
import type { UseShown } from '../notebook/scenarioEdits.ts';
import { removeIcon } from '../panels/icons.ts';
import type { Session } from '../session.ts';
import { wording } from '../text/language.ts';
import { amountField } from './amountField.ts';
import { useName } from './carryingWords.ts';
import './formulaField.ts';
import { unlessTyped } from './unlessTyped.ts';

/** A text that is edited where it stands. */
export function textField(label: string, value: string, change: (value: string) => void) {
  return html`<label class="field"
    ><span>${label}</span
    ><input
      type="text"
      autocomplete="off"
      .value=${unlessTyped(value)}
      @change=${(event: Event) => change((event.currentTarget as HTMLInputElement).value.trim())}
  /></label>`;
}

/** A number of a programme, pilot or trigger: how it is written, and within which bounds. */
export type OwnNumber = Pick<NumberField, 'kind' | 'key' | 'min' | 'max' | 'step'>;

/**
 * A number that is edited where it stands, under its name.
 * @param of what it is a number of, for those who hear it
 */
export function numberField(
  name: string,
  of: string,
  field: OwnNumber,
  value: number,
  change: (value: number) => void,
) {
  const asked = amountField({ label: `${name}, ${of}`, field: plainField(field), value, isEditable: true, change });
  return html`<span class="field"><span>${name}</span>${asked}</span>`;
}

/** A number as `amountField` takes it, which needs no words of its own where it stands. */
export function plainField(field: OwnNumber): NumberField {
  const none = { da: '', en: '' };
  return { ...field, label: none, unit: none, default: 0 } as NumberField;
}

/** What a formula's field is drawn from. */
export interface FormulaAsked {
  /** prefix of ids on the page */
  readonly name: string;
  /** the words that the formula may say */
  readonly vocabulary: Vocabulary;
  /** id of what is wrong with it, empty where nothing is */
  readonly faults: string;
}

/** A formula that is edited where it stands, with the words that could be written. */
export function formulaField(label: string, asked: FormulaAsked, value: string, change: (value: string) => void) {
  return html`<fremsyn-formula-field
    .name=${asked.name}
    .label=${label}
    .value=${value}
    .faults=${asked.faults}
    .vocabulary=${asked.vocabulary}
    .change=${change}
  ></fremsyn-formula-field>`;
}

/** One of several choices. */
export function choiceField(
  label: string,
  value: string,
  options: readonly (readonly [string, string])[],
  change: (value: string) => void,
): TemplateResult {
  return html`<label class="field"
    ><span>${label}</span
    ><select @change=${(event: Event) => change((event.currentTarget as HTMLSelectElement).value)}>
      ${options.map(([id, name]) => html`<option value=${id} ?selected=${id === value}>${name}</option>`)}
    </select></label
  >`;
}

/** Which of the scenario's measures something is about. */
export function usesField(
  label: string,
  session: Session,
  uses: readonly UseShown[],
  chosen: readonly string[],
  change: (chosen: readonly string[]) => void,
): TemplateResult {
  return html`<fieldset class="uses-field">
    <legend>${label}</legend>
    ${uses.map(
      ({ id }) => html`<label
        ><input
          type="checkbox"
          .checked=${live(chosen.includes(id))}
          @change=${(event: Event) => {
            const isChosen = (event.currentTarget as HTMLInputElement).checked;
            change(isChosen ? [...chosen, id] : chosen.filter((other) => other !== id));
          }}
        />
        ${useName(session, uses, id)}</label
      >`,
    )}
  </fieldset>`;
}

/** Takes an entry out. */
export function removeButton(name: string, remove: () => void): TemplateResult {
  const told = wording.value.text.scenarioCells.stairs.remove(name);
  return html`<button type="button" class="icon-button entry-remove" aria-label=${told} title=${told} @click=${remove}>
    ${removeIcon}
  </button>`;
}
