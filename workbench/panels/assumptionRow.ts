import { html, nothing, type TemplateResult } from 'lit';
import { unlessTyped } from '../cells/unlessTyped.ts';
import type { Assumption } from '../notebook/assumptions.ts';
import type { Wording } from '../text/language.ts';
import { assumptionAmount } from './assumptionValue.ts';
import { assumptionWords } from './assumptionWords.ts';
import { resetIcon } from './icons.ts';

/** Something that was written and could not be taken. */
export interface Refused {
  readonly written: string;
  readonly why: 'not-a-number' | 'outside';
}

/** What a row knows of its surroundings, and what it tells when a hand is on it. */
export interface AssumptionAsked {
  readonly assumption: Assumption;
  /** what it is compared with; undefined where that is the data pack itself */
  readonly comparedName: string | undefined;
  readonly refused: Refused | undefined;
  /** day of the pack's table of parameters, ISO */
  readonly date: string | undefined;
  readonly words: Wording;
  onWritten(input: HTMLInputElement): void;
  onKey(event: KeyboardEvent): void;
  onReset(): void;
  onEverywhere(value: number): void;
}

/** One number that the model reckons with: written, with its range and the pack's own value, what it mixes into a comparison, and where it is from. */
export function assumptionRow(asked: AssumptionAsked): TemplateResult {
  const { assumption, words, refused } = asked;
  const { parameter, value, isChanged, isOfBaseYear } = assumption;
  const { label } = words;
  const id = `assumption-${parameter.id}`;
  const amount = assumptionAmount(parameter, value, words);
  const isShare = amount.short.endsWith('%');
  const isMixed = assumption.others.length > 0;
  return html`<div class=${isChanged ? 'lever assumption changed' : 'lever assumption'} data-parameter=${parameter.id}>
    <div class="lever-line">
      ${isOfBaseYear ? html`<span>${label(parameter.label)}</span>` : html`<label for=${id}>${label(parameter.label)}</label>`}
      <span class="lever-number">
        ${
          isOfBaseYear
            ? html`<span>${amount.number}</span>`
            : html`<input
                id=${id}
                class="wide"
                type="text"
                inputmode="decimal"
                autocomplete="off"
                aria-describedby="${id}-note ${id}-fault${isMixed ? ` ${id}-mixes` : ''}"
                aria-invalid=${refused ? 'true' : nothing}
                .value=${unlessTyped(refused?.written ?? amount.number)}
                @change=${(event: Event) => asked.onWritten(event.currentTarget as HTMLInputElement)}
                @keydown=${(event: KeyboardEvent) => asked.onKey(event)}
              />`
        }
        <span class="unit">${isShare ? '%' : nothing}</span>
      </span>
    </div>
    ${scale(assumption)}
    <div class="lever-note">
      <p id="${id}-note">${facts(asked).join(' · ')}</p>
      <p class="lever-bound" id="${id}-fault" role="status">${refusedInWords(asked)}</p>
      ${isMixed ? mixed(asked, id) : nothing}
      ${sourceCard(asked)}
      ${resetButton(asked)}
    </div>
  </div>`;
}

/** Where the number lies in its range, and where the pack's own does; said in words beside it. */
function scale({ parameter, value, bounds, hasRange }: Assumption) {
  if (!hasRange) return nothing;
  const [low, high] = bounds;
  const at = (number: number) => Math.min(1, Math.max(0, (number - low) / (high - low)));
  return html`<div class="assumption-scale" aria-hidden="true" style=${`--at: ${at(value)}; --tick: ${at(parameter.value)}`}></div>`;
}

function facts({ assumption, comparedName, words }: AssumptionAsked): readonly string[] {
  const { parameter, value, compared, hasRange } = assumption;
  const assumptions = assumptionWords.value;
  const { levers } = words.text;
  const amount = (number: number) => assumptionAmount(parameter, number, words);
  const { unit } = amount(value);
  const [low, high] = [amount(parameter.low), amount(parameter.high)];
  const isBeyond = hasRange && (value < parameter.low || value > parameter.high);
  return [
    ...(unit === '%' || unit === '' ? [] : [unit]),
    ...(comparedName !== undefined && compared !== parameter.value
      ? [levers.baseline(comparedName, amount(compared).short)]
      : []),
    assumptions.pack(amount(parameter.value).short),
    hasRange ? assumptions.range(low.number, high.short) : assumptions.isFixed,
    ...(isBeyond ? [assumptions.beyondRange] : []),
  ];
}

function refusedInWords({ assumption, refused, words }: AssumptionAsked): string {
  if (!refused) return '';
  const assumptions = assumptionWords.value;
  const amount = (number: number) => assumptionAmount(assumption.parameter, number, words);
  if (refused.why === 'not-a-number') return assumptions.notNumber(amount(assumption.parameter.value).number);
  const [low, high] = assumption.bounds;
  const told = assumption.hasRange ? assumptions.outside : assumptions.outsideFixed;
  return told(amount(low).number, amount(high).short);
}

/** A difference between scenarios that reckon with different numbers measures the numbers too. */
function mixed({ assumption, words, onEverywhere }: AssumptionAsked, id: string) {
  const assumptions = assumptionWords.value;
  const { parameter, value, others } = assumption;
  const names = words.list(others.map(({ name }) => name));
  return html`<p class="assumption-mixes" id="${id}-mixes">${assumptions.mixes(names, others.length === 1)}</p>
    <button type="button" class="link" @click=${() => onEverywhere(value)}>
      ${assumptions.everywhere(assumptionAmount(parameter, value, words).short)}
      <span class="visually-hidden">: ${words.label(parameter.label)}</span>
    </button>`;
}

/** How the pack comes to its number, folded under it. */
function sourceCard({ assumption, date, words }: AssumptionAsked) {
  const { parameter, value, isOfBaseYear } = assumption;
  const { text, label } = words;
  const assumptions = assumptionWords.value;
  const { intro } = text;
  const about = parameter.status === 'assumed' ? assumptions.reason : assumptions.source;
  return html`<details class="evidence">
    <summary>
      <span class="about">${assumptions.source}</span>
      <span class="strength" data-status=${parameter.status}>${assumptions.sourceOf(intro.status[parameter.status])}</span>
      <span class="visually-hidden">: ${label(parameter.label)}</span>
    </summary>
    <div class="evidence-card">
      ${value === parameter.value ? nothing : html`<p>${assumptions.ownNumber}</p>`}
      ${isOfBaseYear ? html`<p>${assumptions.onlyBaseYear}</p>` : nothing}
      <dl>
        <div><dt>${about}</dt><dd>${label(parameter.source)}</dd></div>
        ${date === undefined ? nothing : html`<div><dt>${assumptions.date}</dt><dd>${words.date(date)}</dd></div>`}
        <div><dt>${assumptions.name}</dt><dd><code>${parameter.id}</code></dd></div>
      </dl>
    </div>
  </details>`;
}

/** Back to what it is compared with; to the pack's own number where both have the same other one. */
function resetButton({ assumption, comparedName, words, onReset, onEverywhere }: AssumptionAsked) {
  const { parameter, value, isChanged } = assumption;
  const assumptions = assumptionWords.value;
  const { levers } = words.text;
  const isOfAll = !isChanged && comparedName !== undefined && value !== parameter.value;
  if (!isChanged && !isOfAll) return nothing;
  const back = comparedName === undefined ? assumptions.resetToPack : levers.reset(comparedName);
  const title = isOfAll ? assumptions.resetEverywhere : back;
  return html`<button
    type="button"
    class="icon-button reset"
    title=${title}
    aria-label="${title}: ${words.label(parameter.label)}"
    @click=${() => (isOfAll ? onEverywhere(parameter.value) : onReset())}
  >
    ${resetIcon}
  </button>`;
}
