import { html, nothing } from 'lit';
import { type CriterionId, horizonOf, placesOf } from '../../engine/index.ts';
import { isTold } from '../notebook/fifthCriterion.ts';
import type { Session } from '../session.ts';
import { explanationOf, fiveCriteria } from '../text/criteria.ts';
import { wording } from '../text/language.ts';
import { fifthSwitch } from './fifthSwitch.ts';

/** Choosers of what the document looks at: place, criterion, year, and the line for "markedly higher". */
export function choosers(session: Session) {
  const { text, label, numbers } = wording.value;
  const pack = session.pack.value;
  const focus = session.focus.value;
  if (!pack || !focus) return nothing;
  const places = placesOf(pack.geography);
  const { from, to } = horizonOf(session.notebook.value, pack);
  const years = Array.from({ length: to - from }, (_, i) => from + 1 + i);
  const marked = session.marked.value;
  const { hidesFifth } = session.frame.value;
  const options = (level: 'district' | 'estate') =>
    places
      .filter((place) => place.level === level)
      .map(
        (place) =>
          html`<option value=${place.id} ?selected=${place.id === focus.place.id}>${label(place.label)}</option>`,
      );
  const setMarked = (event: Event) => {
    const written = (event.currentTarget as HTMLInputElement).value.trim().replace(',', '.');
    const value = Number(written);
    session.setMarked(written === '' || !Number.isFinite(value) ? undefined : Math.min(100, Math.max(0, value)) / 100);
  };
  return html`
    <section class="choosers" aria-labelledby="choosers-heading">
      <h2 class="panel-heading" id="choosers-heading">${text.choosers.heading}</h2>
      <label class="chooser">
        <span>${text.place}</span>
        <select
          name="place"
          .value=${focus.place.id}
          @change=${(event: Event) => session.setPlace((event.currentTarget as HTMLSelectElement).value)}
        >
          <optgroup label=${text.choosers.districts}>${options('district')}</optgroup>
          <optgroup label=${text.choosers.estates}>${options('estate')}</optgroup>
        </select>
      </label>
      <label class="chooser">
        <span>${text.criterion}</span>
        <select
          name="criterion"
          aria-label=${text.criterion}
          aria-describedby="criterion-help"
          .value=${focus.indicator.criterion}
          @change=${(event: Event) => session.setCriterion((event.currentTarget as HTMLSelectElement).value as CriterionId)}
        >
          ${fiveCriteria
            .filter((criterion) => isTold(criterion, hidesFifth))
            .map(
              (criterion) =>
                html`<option value=${criterion} ?selected=${criterion === focus.indicator.criterion}>
                ${text.criteria[criterion]}
              </option>`,
            )}
        </select>
        <span class="help" id="criterion-help">${explanationOf(focus.indicator.criterion, session.lowIncomeLine.value, wording.value)}</span>
      </label>
      ${fifthSwitch(session)}
      <div class="chooser-pair">
        <label class="chooser">
          <span>${text.year}</span>
          <select
            name="year"
            .value=${String(focus.year)}
            @change=${(event: Event) => session.setYear(Number((event.currentTarget as HTMLSelectElement).value))}
          >
            ${years.map((year) => html`<option value=${year} ?selected=${year === focus.year}>${year}</option>`)}
          </select>
        </label>
        <label class="chooser">
          <span>${text.choosers.marked}</span>
          <span class="lever-number">
            <input
              type="text"
              name="marked"
              inputmode="decimal"
              autocomplete="off"
              placeholder=${text.choosers.none}
              aria-label=${text.choosers.marked}
              aria-describedby="marked-help"
              .value=${marked === undefined ? '' : numbers.plain(marked * 100, Number.isInteger(Math.round(marked * 1000) / 10) ? 0 : 1)}
              @change=${setMarked}
            />
            <span class="unit">${text.choosers.points}</span>
          </span>
          <span class="help" id="marked-help">${text.choosers.markedHint}</span>
        </label>
      </div>
    </section>
  `;
}
