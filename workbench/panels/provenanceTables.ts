import { html, type TemplateResult } from 'lit';
import type { Parameter, Source } from '../../engine/index.ts';
import { amountOf } from '../text/amounts.ts';
import type { Wording } from '../text/language.ts';

/** Every source of a pack, with what kind of figure it gives, of which day, and from whom. */
export function sourceTable(sources: readonly Source[], words: Wording): TemplateResult {
  const { intro } = words.text;
  return wordTable(
    intro.sourcesHeading,
    [intro.resource, intro.statusColumn, intro.date, intro.source],
    sources.map(
      ({ title, status, date, sources: given }) => html`<tr>
        <th scope="row">${words.label(title)}</th>
        <td class="nowrap">${intro.status[status]}</td>
        <td class="nowrap">${words.date(date)}</td>
        <td>${given.map((source) => words.label(source.title)).join('; ')}</td>
      </tr>`,
    ),
  );
}

/** The model's own numbers, with the span that each may lie in. */
export function parameterTable(parameters: readonly Parameter[], words: Wording): TemplateResult {
  const { intro } = words.text;
  return wordTable(
    intro.parametersHeading,
    [intro.parameter, intro.value, intro.range, intro.statusColumn, intro.source],
    parameters.map((parameter) => parameterRow(parameter, words)),
  );
}

function parameterRow(parameter: Parameter, words: Wording): TemplateResult {
  const { text, label: inLanguage } = words;
  const { label, value, low, high, unit, status, source } = parameter;
  const written = (end: number) => amountOf(end, unit, words);
  const range = low === high ? '–' : text.intro.between(written(low).number, written(high).number);
  const amount = written(value);
  return html`<tr>
    <th scope="row">${inLanguage(label)}</th>
    <td>${amount.words}</td>
    <td class="nowrap">${range}</td>
    <td class="nowrap">${text.intro.status[status]}</td>
    <td>${inLanguage(source)}</td>
  </tr>`;
}

function wordTable(caption: string, columns: readonly string[], rows: readonly TemplateResult[]): TemplateResult {
  return html`<div class="table-frame" tabindex="0" role="region" aria-label=${caption}>
    <table class="words">
      <caption class="visually-hidden">${caption}</caption>
      <thead>
        <tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr>
      </thead>
      <tbody>${rows}</tbody>
    </table>
  </div>`;
}
