import { html, nothing } from 'lit';
import { targetOf } from '../../engine/import/index.ts';
import type { Message } from '../../engine/index.ts';
import { withCode } from '../panels/messages.ts';
import { wording } from '../text/language.ts';
import type { ImportFlow, Step } from './importFlow.ts';
import type { FitLine, Looked, PartResult } from './importSide.ts';
import { nameOfTable } from './tableLook.ts';
import { sentence, words } from './words.ts';

const shownRows = 6;
const shownNames = 12;

/** Step 4: every fault at once, what the tables become, and how well the residents meet the pack. */
export function checkStep(flow: ImportFlow) {
  const text = words.value.check;
  const checked = flow.checked.value;
  if (!checked) return nothing;
  return html`
    ${
      checked.kind === 'whole'
        ? html`<p class="import-verdict" role="status"><b>${verdict(checked.fit)}</b></p>`
        : html`<section class="import-faults" role="alert">
            <h4>${text.refused(checked.messages.length)}</h4>
            <ul>${checked.messages.map((message) => faultEntry(message, flow))}</ul>
          </section>`
    }
    ${checked.looked.parts.map((part) => becoming(part, flow, checked.looked.baseYear))}
    ${checked.kind === 'whole' ? fitTable(checked.fit, checked.residents, checked.looked.places) : nothing}
  `;
}

/** All is well only where residents made of the pack meet its figures. */
function verdict(fit: readonly FitLine[]): string {
  const text = words.value.check;
  const missed = fit.reduce((sum, { figures, met }) => sum + figures - met, 0);
  return missed === 0 ? text.whole : text.wholeBut(missed, wording.value.numbers.plain(missed, 0));
}

function faultEntry(message: Message, flow: ImportFlow) {
  const text = words.value.check;
  const { step, field } = stepOf(message, flow);
  return html`<li>
    <b>${message.where}${message.line === undefined ? nothing : html`, ${text.line(message.line)}`}:</b>
    ${withCode(sentence(message))}
    <button
      type="button"
      class="quiet"
      @click=${() => {
        flow.go(step);
        if (field) requestAnimationFrame(() => requestAnimationFrame(() => document.getElementById(field)?.focus()));
      }}
    >
      ${text.goTo(words.value.steps[step].toLowerCase())}
    </button>
  </li>`;
}

/** Where a fault is mended: at its column, at its name, else among the files. */
function stepOf({ where, column }: Message, flow: ImportFlow): { readonly step: Step; readonly field?: string } {
  const part = flow.used.value.find(({ look }) => nameOfTable(look) === where);
  if (!part) return { step: 'files' };
  const result = flow.looked.value?.parts.find(({ id }) => id === part.look.id);
  if (column !== undefined && result?.places.ambiguous.has(column)) return { step: 'places' };
  const at = part.look.columns.findIndex(({ name }) => name === column);
  if (at >= 0) return { step: 'columns', field: `${part.look.id}-column-${at}` };
  // a fault of ages that a column has is one of how wide its bands are
  const told = part.look.columns.find(({ name }) => part.draft.columns[name] === column);
  if (column === 'age' && told) return { step: 'columns', field: `${part.look.id}-spread-ages` };
  if (column !== undefined) return { step: 'columns', field: `${part.look.id}-constant-${column}` };
  return result?.couldBeShared || (result && result.places.matched.size === 0)
    ? { step: 'places' }
    : { step: 'columns' };
}

function becoming(part: PartResult, flow: ImportFlow, baseYear: number) {
  const text = words.value.check;
  const { label, numbers } = wording.value;
  const look = flow.parts.value.find((candidate) => candidate.look.id === part.id)?.look;
  const target = targetOf(part.resource);
  if (!look || !target) return nothing;
  const columns = Object.keys(part.rows[0] ?? {});
  const { unmatched } = part.places;
  return html`<section class="import-becomes">
    <h4>${text.becomes(nameOfTable(look), label(target.label), part.rows.length, numbers.plain(part.rows.length, 0))}</h4>
    <ul>
      ${part.choices.map(({ column, kept }) => html`<li>${kept === undefined ? text.addedUp(column) : text.onlyKept(column, kept)}</li>`)}
      ${isOfOtherYear(part, baseYear) ? html`<li>${text.otherYear(baseYear)}</li>` : nothing}
      ${part.isOfMunicipality ? html`<li>${text.shared}</li>` : nothing}
      ${part.missing > 0 ? html`<li>${text.missing(numbers.plain(part.missing, 0))}</li>` : nothing}
      ${
        unmatched.length > 0
          ? html`<li>
              <details>
                <summary>${text.unmatched(unmatched.length, numbers.plain(unmatched.length, 0))}</summary>
                ${unmatched.slice(0, shownNames * 20).join(', ')}
              </details>
            </li>`
          : nothing
      }
    </ul>
    ${
      columns.length === 0
        ? nothing
        : html`<details class="twin">
            <summary>${text.rows}</summary>
            <div class="table-frame" tabindex="0" role="region" aria-label=${text.rows}>
              <table class="words">
                <thead>
                  <tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr>
                </thead>
                <tbody>
                  ${part.rows.slice(0, shownRows).map((row) => html`<tr>${columns.map((column) => html`<td>${row[column]}</td>`)}</tr>`)}
                </tbody>
              </table>
            </div>
          </details>`
    }
  </section>`;
}

/** Whether residents are of another year than the one in which projections begin. */
function isOfOtherYear({ resource, choices }: PartResult, baseYear: number): boolean {
  const periods = choices.flatMap(({ kept }) => /^(?:19|20)\d\d(?=$|[KMQ])/i.exec(kept ?? '') ?? []);
  return resource === 'population' && periods.some((year) => Number(year) !== baseYear);
}

/** How well the residents meet each table: figures, how many are met, and the one that is furthest off. */
export function fitTable(fit: readonly FitLine[], residents: number, places: Looked['places']) {
  const text = words.value.check;
  const nameOf = (id: string) => places.findLast((place) => place.id === id)?.name ?? id;
  const categories: Readonly<Record<string, string>> = text.categories;
  const { numbers, label } = wording.value;
  const head = (name: string) => html`<th scope="col">${name}</th>`;
  return html`<section>
    <h4>${text.fit}</h4>
    <p class="muted">${text.fitNote(numbers.plain(residents, 0))}</p>
    <div class="table-frame import-fit" tabindex="0" role="region" aria-label=${text.fit}>
      <table class="numbers">
        <thead>
          <tr>
            ${[text.table, text.figures, text.met].map(head)}
            <th scope="col" class="told">${text.furthest}</th>
            ${[text.target, text.got].map(head)}
          </tr>
        </thead>
        <tbody>
          ${fit.map(({ table, figures, met, furthest }) => {
            const target = targetOf(table);
            return html`<tr>
              <th scope="row">${target ? label(target.label) : table === 'dwelling-fit' ? text.dwellingFit : table}</th>
              <td data-label=${text.figures}>${numbers.plain(figures, 0)}</td>
              <td data-label=${text.met}>${numbers.plain(met, 0)}</td>
              <td class="told" data-label=${text.furthest}>${furthest ? `${nameOf(furthest.place)}, ${categories[furthest.category] ?? furthest.category}` : '–'}</td>
              <td data-label=${text.target}>${furthest ? numbers.plain(furthest.target, 0) : ''}</td>
              <td data-label=${text.got}>${furthest ? numbers.plain(furthest.got, 0) : ''}</td>
            </tr>`;
          })}
        </tbody>
      </table>
    </div>
  </section>`;
}
