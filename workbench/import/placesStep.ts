import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { noPlace } from '../../engine/import/index.ts';
import type { ImportFlow } from './importFlow.ts';
import type { PartResult, PlaceChoice } from './importSide.ts';
import { nameOfTable } from './tableLook.ts';
import { words } from './words.ts';

/** How a name came to its place. */
type How = 'open' | 'chosen' | 'remembered' | 'matched' | 'unmatched';

interface NameRow {
  readonly name: string;
  readonly place: string;
  readonly how: How;
  /** places that the name could be, the likelier first */
  readonly candidates: readonly string[];
}

/** value of a name that nobody has chosen a place for yet; no place has such an id */
const toChoose = '?';

/** the order in which an import's names first stood */
const stood = new WeakMap<ImportFlow, readonly string[]>();

/** Step 3: which places the names in the tables are. */
export function placesStep(flow: ImportFlow, remembers: boolean, onRemember: (remembers: boolean) => void) {
  const text = words.value.places;
  const looked = flow.looked.value;
  if (!looked) {
    if (flow.busy.value !== undefined) return nothing;
    return html`<button type="button" class="import-start" @click=${() => void flow.match()}>${words.value.tryAgain}</button>`;
  }
  const rows = namesIn(flow);
  const open = rows.filter(({ how }) => how === 'open').length;
  return html`
    ${looked.parts.filter(speaksOfMunicipality).map((part) => municipal(part, flow))}
    ${
      rows.length === 0
        ? html`<p>${text.none}</p>`
        : html`<p>${text.note} ${open > 0 ? html`<b class="import-wrong" role="status">${text.open(open)}.</b>` : nothing}</p>
            <div class="table-frame import-names" tabindex="0" role="region" aria-label=${words.value.headings.places}>
              <table class="words">
                <thead>
                  <tr>
                    <th scope="col">${text.name}</th>
                    <th scope="col">${text.place}</th>
                    <th scope="col">${text.how}</th>
                  </tr>
                </thead>
                <tbody>${repeat(
                  rows,
                  ({ name }) => name,
                  (row) => nameRow(row, flow, looked.places),
                )}</tbody>
              </table>
            </div>
            <label class="import-check">
              <input type="checkbox" .checked=${remembers} @change=${(event: Event) => onRemember((event.currentTarget as HTMLInputElement).checked)} />
              ${text.remember}
            </label>`
    }
  `;
}

/** Whether a table is about nothing but the whole municipality, in figures that can be shared out over its estates. */
function speaksOfMunicipality({ couldBeShared, isOfMunicipality, places }: PartResult): boolean {
  return isOfMunicipality || (couldBeShared && places.matched.size === 0);
}

/** Names that are still to be chosen a place for. */
export function openNames(flow: ImportFlow): number {
  return namesIn(flow).filter(({ how }) => how === 'open').length;
}

function municipal(part: PartResult, flow: ImportFlow) {
  const text = words.value.places;
  const look = flow.parts.value.find((candidate) => candidate.look.id === part.id)?.look;
  if (!look) return nothing;
  return html`<section class="import-municipal" aria-labelledby="${part.id}-municipal">
    <h4 id="${part.id}-municipal">${text.municipal(nameOfTable(look))}</h4>
    <label class="import-check">
      <input
        type="checkbox"
        aria-describedby="${part.id}-share-note"
        .checked=${part.isOfMunicipality}
        @change=${(event: Event) => void flow.setSpreadPlaces(part.id, (event.currentTarget as HTMLInputElement).checked)}
      />
      ${text.share}
    </label>
    <p class="muted" id="${part.id}-share-note">${text.shareNote}</p>
  </section>`;
}

function namesIn(flow: ImportFlow): readonly NameRow[] {
  const rows = new Map<string, NameRow>();
  const chosen = flow.places.value;
  for (const part of flow.looked.value?.parts ?? []) {
    const { places } = part;
    // where the table is of the whole municipality, its name is no estate to be chosen
    if (speaksOfMunicipality(part) && !part.isOfMunicipality) continue;
    for (const [name, candidates] of places.ambiguous) {
      rows.set(name, { name, place: '', how: 'open', candidates: candidates.filter((id) => id !== '') });
    }
    for (const name of places.unmatched) {
      if (!rows.has(name)) rows.set(name, { name, place: '', how: 'unmatched', candidates: [] });
    }
    for (const [name, place] of places.matched) {
      const how = !chosen.has(name) ? 'matched' : flow.isRemembered(name) ? 'remembered' : 'chosen';
      rows.set(name, { name, place, how, candidates: [] });
    }
  }
  return inKeptOrder(flow, [...rows.values()]);
}

/** Names that are to be chosen come first. A name stays where it first stood, so that no row runs from the hand that chose. */
function inKeptOrder(flow: ImportFlow, rows: readonly NameRow[]): readonly NameRow[] {
  const order: readonly How[] = ['open', 'chosen', 'remembered', 'matched', 'unmatched'];
  const before = stood.get(flow) ?? [];
  const sorted = rows.toSorted((a, b) => order.indexOf(a.how) - order.indexOf(b.how));
  const names = [...before, ...sorted.map(({ name }) => name).filter((name) => !before.includes(name))];
  stood.set(flow, names);
  return rows.toSorted((a, b) => names.indexOf(a.name) - names.indexOf(b.name));
}

function nameRow({ name, place, how, candidates }: NameRow, flow: ImportFlow, places: readonly PlaceChoice[]) {
  const text = words.value.places;
  const levels = (['estate', 'district', 'municipality'] as const).filter((level) =>
    places.some((choice) => choice.level === level),
  );
  const likely = places.filter(({ id }) => candidates.includes(id));
  const option = ({ id, name: label }: PlaceChoice) =>
    html`<option value=${id} ?selected=${id === place}>${label}</option>`;
  return html`<tr data-how=${how}>
    <th scope="row">${name}</th>
    <td>
      <select
        aria-label=${text.placeOf(name)}
        aria-invalid=${how === 'open'}
        .value=${live(how === 'open' ? toChoose : place)}
        @change=${(event: Event) => void flow.setPlace(name, (event.currentTarget as HTMLSelectElement).value)}
      >
        ${how === 'open' ? html`<option value=${toChoose} disabled selected>${text.choose}</option>` : nothing}
        <option value=${noPlace} ?selected=${how !== 'open' && place === noPlace}>${text.noPlace}</option>
        ${likely.map(option)}
        ${levels.map(
          (level) => html`<optgroup label=${text.levels[level]}>
            ${places.filter((choice) => choice.level === level && !likely.includes(choice)).map(option)}
          </optgroup>`,
        )}
      </select>
    </td>
    <td class="nowrap">${text.hows[how]}</td>
  </tr>`;
}
