import { html, nothing, type TemplateResult } from 'lit';
import type { Parameter, Source } from '../../engine/index.ts';
import { sourcesAnchor } from '../cells/assumed.ts';
import type { Session } from '../session.ts';
import { SignalElement } from '../signalElement.ts';
import { wording } from '../text/language.ts';

/**
 * What the model can and can't say, and which of its data and numbers are assumed, in plain sight with their sources. Nothing here
 * follows the levers, so it is drawn again only for another pack or language.
 */
export class Provenance extends SignalElement {
  static override properties = { session: { attribute: false } };

  declare session: Session;

  protected override render() {
    const { text } = wording.value;
    const pack = this.session.pack.value;
    const sources = pack?.sources ?? [];
    const parameters = [...(pack?.parameters.values() ?? [])];
    const isAssumed = sources.some(({ status }) => status === 'assumed');
    return html`
      <p class="consequences">${text.intro.consequences}</p>
      ${
        isAssumed
          ? html`<details class="sources">
              <summary><span class="chip">${text.intro.assumed}</span></summary>
              <div class="sources-body" id=${sourcesAnchor}>
                <p>${text.intro.sourcesNote}</p>
                ${wordTable(
                  text.intro.sourcesHeading,
                  [text.intro.resource, text.intro.statusColumn, text.intro.date, text.intro.source],
                  sources.map(sourceRow),
                )}
                <p>${text.intro.parametersNote}</p>
                ${wordTable(
                  text.intro.parametersHeading,
                  [
                    text.intro.parameter,
                    text.intro.value,
                    text.intro.range,
                    text.intro.statusColumn,
                    text.intro.source,
                  ],
                  parameters.map(parameterRow),
                )}
              </div>
            </details>`
          : nothing
      }
    `;
  }
}

function sourceRow({ title, status, date, sources }: Source): TemplateResult {
  const words = wording.value;
  return html`<tr>
    <th scope="row">${words.label(title)}</th>
    <td class="nowrap">${words.text.intro.status[status]}</td>
    <td class="nowrap">${words.date(date)}</td>
    <td>${sources.map((source) => words.label(source.title)).join('; ')}</td>
  </tr>`;
}

function parameterRow({ label, value, low, high, unit, status, source }: Parameter): TemplateResult {
  const { text, numbers, label: inLanguage } = wording.value;
  const range = low === high ? '–' : text.intro.between(numbers.short(low), numbers.short(high));
  return html`<tr>
    <th scope="row">${inLanguage(label)}</th>
    <td>${numbers.short(value)} <span class="muted">${inLanguage(unit)}</span></td>
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

customElements.define('fremsyn-provenance', Provenance);
