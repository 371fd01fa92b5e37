import { html, nothing, type TemplateResult } from 'lit';
import { engineVersion, type Pack, type Strategy } from '../../engine/index.ts';
import { sourcesAsTold } from '../notebook/fifthCriterion.ts';
import type { Session } from '../session.ts';
import { SignalElement } from '../signalElement.ts';
import { amountOf } from '../text/amounts.ts';
import { caseSentence } from '../text/criteria.ts';
import { wording } from '../text/language.ts';
import { parameterTable, sourceTable } from './provenanceTables.ts';

/**
 * What a printed or saved document ends with, so that it can be judged without the page: what was run, which assumptions its scenarios
 * change, every source with its age, the model's own numbers, and what all of it can't tell. On screen it stands at the head instead.
 */
export class ReportAppendix extends SignalElement {
  static override properties = { session: { attribute: false } };

  declare session: Session;

  protected override render() {
    const { session } = this;
    const pack = session.pack.value;
    if (!pack) return nothing;
    const { text } = wording.value;
    const { report } = text.reading;
    const { hidesFifth } = session.frame.value;
    const sources = sourcesAsTold(pack.sources, hidesFifth);
    return html`
      <section class="report-appendix" aria-labelledby="report-heading">
        <h2 id="report-heading">${report.heading}</h2>
        <h3>${report.run}</h3>
        ${facts(session, pack)}
        <h3>${report.assumptions}</h3>
        ${session.strategies.value.map((strategy) => assumptionsOf(strategy, pack))}
        <h3>${report.caveats}</h3>
        <ul>
          ${report.limits.map((limit) => html`<li>${limit}</li>`)}
          ${hidesFifth ? html`<li>${report.withoutFifth}</li>` : html`<li>${report.steersNothing}</li><li>${caseSentence(wording.value)}</li>`}
        </ul>
        <h3>${report.sources}</h3>
        <p>${ageOf(sources)}</p>
        <p>${text.intro.sourcesNote}</p>
        ${sourceTable(sources, wording.value)}
        <h3>${text.intro.parametersHeading}</h3>
        <p>${text.intro.parametersNote}</p>
        ${parameterTable([...pack.parameters.values()], wording.value)}
      </section>
    `;
  }
}

function facts(session: Session, pack: Pack): TemplateResult {
  const { text, label } = wording.value;
  const { report } = text.reading;
  const notebook = session.notebook.value;
  const shown = session.settled.value?.ensemble;
  const years = shown?.shape.years ?? [];
  const rows: readonly (readonly [string, string])[] = [
    [report.document, notebook.title],
    [report.years, `${years[0] ?? notebook.years?.from ?? ''}–${years.at(-1) ?? notebook.years?.to ?? ''}`],
    [report.scenarios, session.strategies.value.map(({ name }) => name).join(', ')],
    [text.analysis.replicates, String(shown?.replicates.length ?? notebook.replicates)],
    [text.analysis.seed, notebook.seed],
    [report.model, engineVersion],
    [text.analysis.data, `${label(pack.title)}, ${pack.id} ${pack.version} (${pack.hash.slice(0, 12)})`],
  ];
  return html`<dl class="report-facts">${rows.map(([term, value]) => html`<div><dt>${term}</dt><dd>${value}</dd></div>`)}</dl>`;
}

/** What a scenario assumes otherwise than the pack, beside its measures, which the document tells of itself. */
function assumptionsOf(strategy: Strategy, pack: Pack): TemplateResult {
  const words = wording.value;
  const { text, label, numbers } = words;
  const { report } = text.reading;
  const changes = [
    ...Object.entries(strategy.parameters).map(([id, value]) => {
      const known = pack.parameters.get(id);
      return report.parameter(
        known ? label(known.label) : id,
        known ? amountOf(value, known.unit, words).words : numbers.short(value),
        known ? amountOf(known.value, known.unit, words).words : '–',
      );
    }),
    ...strategy.rates.map(({ table, multiply, set }) =>
      multiply === undefined
        ? report.rateSet(table, numbers.short(set ?? 0))
        : report.rateMultiplied(table, numbers.short(multiply)),
    ),
    ...Object.entries(strategy.references).map(([id, path]) =>
      report.reference(
        id,
        Object.entries(path)
          .map(([year, value]) => `${year}: ${numbers.short(value)}`)
          .join(', '),
      ),
    ),
    ...strategy.off.map((process) => report.off(process)),
  ];
  return html`<p><b>${strategy.name}</b>: ${changes.length === 0 ? report.none : changes.join('; ')}</p>`;
}

function ageOf(sources: Pack['sources']): string {
  const { text, date } = wording.value;
  const dates = sources.map((source) => source.date).sort();
  const assumed = sources.filter(({ status }) => status === 'assumed').length;
  return text.reading.report.age(date(dates[0] ?? ''), date(dates.at(-1) ?? ''), assumed, sources.length);
}

customElements.define('fremsyn-report', ReportAppendix);
