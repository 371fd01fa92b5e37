import { html, nothing, type TemplateResult } from 'lit';
import type { Pack, ReferencePath, Strategy } from '../../engine/index.ts';
import type { Session } from '../session.ts';
import { wording } from '../text/language.ts';
import { assumptionWords } from './assumptionWords.ts';
import { canEditCells } from './cellTools.ts';

/** What a scenario assumes beside single numbers, which its text alone holds: paths over the years, changed rates, processes switched off. */
export function assumptionPaths(session: Session, pack: Pack, strategy: Strategy): TemplateResult {
  const { text, numbers } = wording.value;
  const { paths } = assumptionWords.value;
  const { report } = text.reading;
  const index = session.notebook.value.cells.findIndex((cell) => cell.kind === 'scenario' && cell.id === strategy.id);
  const others = [
    ...strategy.rates.map(({ table, multiply, set }) =>
      multiply === undefined
        ? report.rateSet(table, numbers.short(set ?? 0))
        : report.rateMultiplied(table, numbers.short(multiply)),
    ),
    ...strategy.off.map((process) => report.off(process)),
  ];
  return html`<div class="assumption-paths">
    <h4>${paths.heading}</h4>
    <p>${paths.about}</p>
    <dl>
      ${[...pack.references.values()].map(
        (path) => html`<div>
          <dt>${paths.names[path.id] ?? path.id}</dt>
          <dd>${pathInWords(path, strategy)}</dd>
        </div>`,
      )}
    </dl>
    ${others.length === 0 ? nothing : html`<p>${others.join('; ')}</p>`}
    ${
      index >= 0 && canEditCells(session)
        ? html`<button type="button" class="link" @click=${() => session.cells.startEditing(index)}>${paths.open}</button>`
        : nothing
    }
  </div>`;
}

/** A path year by year where it turns; one that keeps its value, by that alone. */
function pathInWords({ id, points }: ReferencePath, strategy: Strategy) {
  const { text, numbers, list } = wording.value;
  const own = strategy.references[id];
  const course = own ? Object.entries(own).map(([year, value]) => ({ year: Number(year), value })) : points;
  const turns = course.filter(({ value }, i) => value !== course[i - 1]?.value);
  // a year is no amount, so no mark parts its digits
  const told = turns.map(
    ({ year, value }) => `${year}: ${id.endsWith('share') ? numbers.percent(value, 3) : numbers.short(value)}`,
  );
  const statuses = [...new Set(points.map(({ status }) => text.intro.status[status]))];
  return html`${told.join(' · ')} <b>(${own ? assumptionWords.value.paths.ownPath : list(statuses)})</b>`;
}
