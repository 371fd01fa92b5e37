import { html, type TemplateResult } from 'lit';
import type { CriterionId } from '../../engine/index.ts';
import type { NumberField } from '../notebook/levers.ts';
import { leverWritten } from '../panels/leverValue.ts';
import { criteriaShown } from '../text/criteria.ts';
import { wording } from '../text/language.ts';
import { unlessTyped } from './unlessTyped.ts';

/** An observed value that may be missing. */
export interface ObservedAsked {
  readonly label: string;
  readonly criterion: CriterionId;
  /** share 0–1, or kroner for the mean income */
  readonly value: number | undefined;
  readonly isEditable: boolean;
  /** told once it is written; undefined where the field is emptied */
  change(value: number | undefined): void;
}

/** A value of a criterion that is typed in, or left empty where nothing was observed. */
export function observedField({ label, criterion, value, isEditable, change }: ObservedAsked): TemplateResult {
  const { numbers } = wording.value;
  const field = fieldOf(criterion);
  const isShare = field.kind === 'share';
  const decimals = Math.max(1, criteriaShown[criterion].mostDecimals);
  const shown = value === undefined ? '' : isShare ? numbers.short(value * 100) : numbers.plain(value, 0);
  if (!isEditable) {
    const text = value === undefined ? '–' : isShare ? numbers.percent(value, decimals) : shown;
    return html`<span class="amount">${text}</span>`;
  }
  return html`<span class="amount"
    ><input
      type="text"
      inputmode="decimal"
      autocomplete="off"
      class=${isShare ? 'share' : 'kroner'}
      aria-label=${label}
      placeholder="–"
      .value=${unlessTyped(shown)}
      @change=${(event: Event) => {
        const input = event.currentTarget as HTMLInputElement;
        if (input.value.trim() === '') {
          if (value !== undefined) change(undefined);
          return;
        }
        const number = leverWritten(input.value, field, wording.value.language);
        if (number === undefined || number === value) input.value = shown;
        else change(number);
      }}
    />
    <span class="unit" aria-hidden="true">${isShare ? '%' : 'kr.'}</span></span
  >`;
}

/** What can be written: shares to the thousandth of a per cent, kroner whole. */
function fieldOf(criterion: CriterionId): NumberField {
  const about = { key: criterion, label: { da: '', en: '' }, unit: { da: '', en: '' }, min: 0, default: 0 };
  return criterion === 'mean-income'
    ? { ...about, kind: 'kroner', max: 10_000_000, step: 1 }
    : { ...about, kind: 'share', max: 1, step: 0.00001 };
}
