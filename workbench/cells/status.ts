import { html, nothing } from 'lit';
import {
  type CriterionId,
  criteria,
  errorToRoundBy,
  freeId,
  horizonOf,
  levelSeries,
  placesOf,
  roundToError,
  type SeriesPoint,
  type StatusCell,
  withSetting,
} from '../../engine/index.ts';
import { remembered } from '../dataflow/remembered.ts';
import { howCalculated } from '../methods/asked.ts';
import { canChange } from '../mode.ts';
import { anchorOf } from '../notebook/anchor.ts';
import { edit, faultsAt, placeName, yearField } from '../notebook/scenarioEdits.ts';
import {
  nextStatus,
  statusPlaces,
  withObserved,
  withoutStatusPlace,
  withStatusPlace,
  withStatusYear,
} from '../notebook/statusEdits.ts';
import { removeIcon } from '../panels/icons.ts';
import { faultList } from '../panels/messages.ts';
import type { Session } from '../session.ts';
import { criteriaShown } from '../text/criteria.ts';
import { wording } from '../text/language.ts';
import { supportedDecimals } from '../text/numbers.ts';
import { amountField } from './amountField.ts';
import type { CellKind } from './cellKind.ts';
import { cellHeading, levelOf } from './headings.ts';
import { observedField } from './observedField.ts';

/** A year's observed values, entered where they stand: one row a place, one column a criterion, with what the model has beside each. */
export const statusCell: CellKind<'status'> = {
  kind: 'status',
  outline: (cell, session) => [{ anchor: anchorOf(cell), title: titleOf(cell), level: levelOf(cell, session) }],
  render(cell, session) {
    const words = wording.value.text.scenarioCells.status;
    const id = anchorOf(cell);
    const isEditable = canChange(session.isReadOnly.value);
    const places = statusPlaces(cell);
    const shown = criteriaIn(cell, session, isEditable);
    const faults = faultsAt(session, cell.line);
    return html`
      <section class="cell status" id=${id} role="group" aria-labelledby="${id}-title">
        <header class="cell-heading">
          ${cellHeading(levelOf(cell, session), `${id}-title`, titleOf(cell), cell.title && session.frame.value.language)}
          <p class="cell-subtitle">${words.subtitle}</p>
        </header>
        ${isEditable ? yearLine(cell, session) : nothing}
        ${
          places.length === 0
            ? html`<p class="muted">${words.none}</p>`
            : html`<table class="edited-table status-table">
                <caption class="visually-hidden">${words.caption(cell.year)}</caption>
                <thead>
                  <tr>
                    <th scope="col">${wording.value.text.place}</th>
                    ${shown.map((criterion) => html`<th scope="col">${wording.value.text.criteria[criterion]}</th>`)}
                    ${isEditable ? html`<td></td>` : nothing}
                  </tr>
                </thead>
                <tbody>
                  ${places.map((place) => row(cell, place, shown, session, isEditable))}
                </tbody>
              </table>`
        }
        ${cell.values.length === 0 ? nothing : howCalculated('observed', { session, cell })}
        ${faultList(faults, `${id}-faults`)}
        ${isEditable ? adding(cell, places, session) : nothing}
      </section>
    `;
  },
};

function row(cell: StatusCell, place: string, shown: readonly CriterionId[], session: Session, isEditable: boolean) {
  const { text } = wording.value;
  const words = text.scenarioCells.status;
  const name = placeName(session, place);
  const remove = () => edit(session, (notebook) => withoutStatusPlace(notebook, cell, place));
  return html`<tr>
    <th scope="row">${name}</th>
    ${shown.map((criterion) => {
      const entered = cell.values.findLast((value) => value.place.value === place && value.criterion === criterion);
      const projected = projectedIn(session, place, criterion, cell.year);
      return html`<td>
        <span class="cell-label" aria-hidden="true">${text.criteria[criterion]}</span>
        ${observedField({
          label: `${text.criteria[criterion]}, ${name}, ${cell.year}`,
          criterion,
          value: entered?.value,
          isEditable,
          change: (value) => edit(session, (notebook) => withObserved(notebook, cell, place, criterion, value)),
        })}
        ${projected === undefined ? nothing : html`<span class="muted projected">${words.projected(written(criterion, projected))}</span>`}
      </td>`;
    })}
    ${
      isEditable
        ? html`<td class="row-tools">
            <button type="button" class="icon-button" aria-label=${words.remove(name)} title=${words.remove(name)} @click=${remove}>
              ${removeIcon}
            </button>
          </td>`
        : nothing
    }
  </tr>`;
}

/** The year, and what observed values do to the lines of the document's figures. */
function yearLine(cell: StatusCell, session: Session) {
  const { text } = wording.value;
  const words = text.scenarioCells.status;
  const isRebased = session.notebook.value.status === 'rebase';
  const least = 1980;
  return html`<p class="terms status-terms">
    <span>${text.year} ${amountField({
      label: words.yearOf(titleOf(cell)),
      field: yearField(session, least),
      value: cell.year,
      isEditable: true,
      change: (year) => edit(session, (notebook) => withStatusYear(notebook, cell, year)),
    })}</span>
    <label
      ><input
        type="checkbox"
        .checked=${isRebased}
        @change=${(event: Event) => {
          const use = (event.currentTarget as HTMLInputElement).checked ? 'rebase' : 'overlay';
          edit(session, (notebook) => withSetting(notebook, 'status', use));
        }}
      />
      ${words.rebase}</label
    >
  </p>`;
}

/** Another place in this status, and the status of the year after. */
function adding(cell: StatusCell, taken: readonly string[], session: Session) {
  const { text, label } = wording.value;
  const words = text.scenarioCells.status;
  const pack = session.pack.value;
  if (!pack) return nothing;
  const places = placesOf(pack.geography);
  // a district and an estate of one name are one line of the document: the estate
  const meant = places.filter(({ id }, i) => !places.slice(i + 1).some((other) => other.id === id));
  const free = meant.filter(({ id }) => !taken.includes(id));
  const next = () => {
    const notebook = session.notebook.peek();
    const index = notebook.cells.findIndex((other) => other.kind === 'status' && other.id === cell.id);
    session.cells.add(index, nextStatus(cell, freeId(notebook, 'status', String(cell.year + 1))));
  };
  const isLast = cell.year >= horizonOf(session.notebook.value, pack).to;
  return html`<p class="adding">
    <label
      ><span>${words.add}</span>
      <select
        @change=${(event: Event) => {
          const select = event.currentTarget as HTMLSelectElement;
          const place = select.value;
          select.value = '';
          if (place !== '') edit(session, (notebook) => withStatusPlace(notebook, cell, place));
        }}
      >
        <option value="">${words.choose}</option>
        ${free.map((place) => html`<option value=${place.id}>${label(place.label)}</option>`)}
      </select></label
    >
    ${isLast ? nothing : html`<button type="button" @click=${next}>${words.next(cell.year + 1)}</button>`}
  </p>`;
}

/** Criteria with a column: all where they can be entered, else those that are. Origin only where the document asks for it. */
function criteriaIn(cell: StatusCell, session: Session, isEditable: boolean): readonly CriterionId[] {
  const entered = new Set(cell.values.map(({ criterion }) => criterion));
  const asked = new Set(
    session.notebook.value.cells.flatMap((other) =>
      'indicators' in other ? other.indicators.map(({ criterion }) => criterion) : [],
    ),
  );
  return criteria.filter(
    (criterion) => entered.has(criterion) || (isEditable && (criterion !== 'origin' || asked.has('origin'))),
  );
}

/** What the model has for today's practice in the year, mean over replicates. */
function projectedIn(session: Session, place: string, criterion: CriterionId, year: number): SeriesPoint | undefined {
  const shown = session.settled.value;
  const base = shown?.ensemble.strategies.find(({ strategy }) => strategy.parent === undefined);
  const isKnown = shown && placesOf(shown.ensemble.shape.geography).some(({ id }) => id === place);
  if (!base || !isKnown || !shown.ensemble.shape.years.includes(year)) return undefined;
  const selection = { strategy: base.strategy.id, place, criterion };
  const series = remembered([base.counts], `status ${place} ${criterion}`, () =>
    levelSeries(shown.ensemble, selection),
  );
  return series.find((point) => point.year === year);
}

/** What the model has for today's practice in the year, as it is written. */
export function projectedText(
  session: Session,
  place: string,
  criterion: CriterionId,
  year: number,
): string | undefined {
  const point = projectedIn(session, place, criterion, year);
  return point && written(criterion, point);
}

/** The word is the same in both languages. */
function titleOf(cell: StatusCell): string {
  return cell.title ?? `Status ${cell.year}`;
}

function written(criterion: CriterionId, point: SeriesPoint): string {
  const { numbers } = wording.value;
  if (criterion !== 'mean-income') {
    return numbers.percent(point.mean, supportedDecimals(point, criteriaShown[criterion].mostDecimals));
  }
  return numbers.plain(roundToError(point.mean, errorToRoundBy(point), 1000, 1000).value, 0);
}
