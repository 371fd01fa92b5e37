import { html, nothing, type TemplateResult } from 'lit';
import type { NumberField } from '../notebook/levers.ts';
import { leverDecimals, leverUnit, leverValue, leverWritten } from '../panels/leverValue.ts';
import { wording } from '../text/language.ts';
import { unlessTyped } from './unlessTyped.ts';

/** A number that is edited where it stands. */
export interface AmountAsked {
  /** what it is called, in full: the column and the row */
  readonly label: string;
  readonly field: NumberField;
  readonly value: number;
  /** whether it can be edited just now; else it is text */
  readonly isEditable: boolean;
  /** id of what is wrong with it, if anything is */
  readonly faults?: string | undefined;
  /** told once the number is written, within the field's bounds */
  change(value: number): void;
}

/** A number with its unit: typed, or moved by the arrow keys, one step back each; as text where nothing can be edited. */
export function amountField(asked: AmountAsked): TemplateResult {
  const words = wording.value;
  const { label, value, isEditable, faults } = asked;
  const field = fine(asked.field);
  if (!isEditable) return html`<span class="amount">${leverValue(field, value, words)}</span>`;
  const shown = written(field, value);
  return html`<span class="amount">
    <input
      type="text"
      inputmode="decimal"
      autocomplete="off"
      class=${field.kind}
      aria-label=${label}
      aria-invalid=${faults ? 'true' : nothing}
      aria-describedby=${faults ?? nothing}
      .value=${unlessTyped(shown)}
      @change=${(event: Event) => {
        const input = event.currentTarget as HTMLInputElement;
        const number = leverWritten(input.value, field, wording.value.language);
        if (number === undefined || number === value) input.value = shown;
        else asked.change(number);
      }}
      @keydown=${(event: KeyboardEvent) => {
        const step = { ArrowUp: 1, ArrowDown: -1, PageUp: 5, PageDown: -5 }[event.key];
        if (step === undefined) return;
        event.preventDefault();
        const next = Math.min(field.max, Math.max(field.min, value + step * asked.field.step));
        if (next !== value) asked.change(Number(next.toPrecision(10)));
      }}
    />${unitOf(field)}
  </span>`;
}

/** Shares are written to the whole per cent, whatever the slider's step is. */
function fine(field: NumberField): NumberField {
  return field.kind === 'share' ? { ...field, step: Math.min(field.step, 0.01) } : field;
}

function written(field: NumberField, value: number): string {
  if (field.kind === 'year') return String(value);
  return wording.value.numbers.plain(field.kind === 'share' ? value * 100 : value, leverDecimals(field));
}

function unitOf(field: NumberField) {
  const unit = field.kind === 'year' ? '' : leverUnit(field, wording.value);
  return unit ? html` <span class="unit" aria-hidden="true">${unit}</span>` : nothing;
}
