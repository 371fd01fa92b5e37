import { html, nothing, type TemplateResult } from 'lit';
import type { EvidenceCard, Measure } from '../../engine/index.ts';
import type { Lever, NumberField } from '../notebook/levers.ts';
import type { Wording } from '../text/language.ts';
import { linkedWords } from '../workshop/termLinks.ts';

/** What a lever does, what its number counts, and what is known of its effect: folded under the lever. */
export function leverCard(lever: Lever, words: Wording): TemplateResult {
  const { text, label } = words;
  return measureCard(
    lever.measure,
    lever.evidence,
    words,
    html`<p>
      ${text.levers.unit(unitOf(lever.field, label(lever.field.unit)))}
      ${lever.measure.id === 'letting-shares' ? text.levers.together : nothing}
    </p>`,
  );
}

/** What a measure does and what is known of its effect, folded together. @param about what else is to be said, between the two */
export function measureCard(
  measure: Measure,
  evidence: readonly EvidenceCard[],
  { text, label, numbers }: Wording,
  about: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  const [first] = evidence;
  const strength = text.levers.strength[first?.strength ?? 'J'];
  return html`<details class="evidence">
    <summary>
      <span class="about">${text.levers.about}</span> <span class="strength">(${text.levers.strengthOf(strength)})</span>
    </summary>
    <div class="evidence-card">
      <p>${linkedWords(label(measure.help))}</p>
      ${about}
      ${
        first
          ? evidence.map((card) => known(card, evidence.length > 1, text, label, numbers))
          : html`<p>${text.levers.noEvidence}</p>`
      }
    </div>
  </details>`;
}

/**
 * What a study found, whom it was about, and what carries over; judgement has no study to name.
 * @param isNamed whether the card is one of several, which its name tells apart
 */
function known(
  card: EvidenceCard,
  isNamed: boolean,
  text: Wording['text'],
  label: Wording['label'],
  numbers: Wording['numbers'],
): TemplateResult {
  const between = ({ low, high }: EvidenceCard) =>
    text.scenarioCells.evidence.between(numbers.short(low), numbers.short(high));
  const rows: [string, string][] = [
    [text.levers.found, label(card.effect)],
    ...(card.strength === 'J'
      ? []
      : ([
          [text.levers.study, label(card.study)],
          [text.levers.population, label(card.population)],
        ] satisfies [string, string][])),
    ...(card.low === card.high
      ? []
      : ([[text.scenarioCells.evidence.interval, between(card)]] satisfies [string, string][])),
    [text.levers.transfer, label(card.transfer)],
  ];
  const about = isNamed ? `${text.levers.evidence}, ${label(card.label)}` : text.levers.evidence;
  return html`<p class="evidence-title">${about}: ${text.levers.strength[card.strength]}</p><dl>${rows.map(([name, words]) => html`<div><dt>${name}</dt><dd>${words}</dd></div>`)}</dl>`;
}

function unitOf({ kind }: NumberField, unit: string): string {
  return kind === 'share' ? `% ${unit}` : unit;
}
