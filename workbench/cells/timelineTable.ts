import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { type TimelineCell, withMeasureField, withMeasureReset, withoutMeasure } from '../../engine/index.ts';
import { writtenPersons } from '../charts/written.ts';
import type { NumberField } from '../notebook/levers.ts';
import { edit, evidenceOf, placeName, type UseShown, yearField } from '../notebook/scenarioEdits.ts';
import { estatesOf, rehousedFrom, rehouses, sizeField, withSpan } from '../notebook/works.ts';
import { removeIcon, resetIcon } from '../panels/icons.ts';
import { measureCard } from '../panels/leverCard.ts';
import type { Session } from '../session.ts';
import { wording } from '../text/language.ts';
import { amountField } from './amountField.ts';
import { worksPlaces } from './worksPlaces.ts';

/** The same works as the strip has, as a table: years, size and everything else of them as numbers. */
export function timelineTable(uses: readonly UseShown[], cell: TimelineCell, session: Session, isEditable: boolean) {
  const words = wording.value.text.scenarioCells.timeline;
  return html`<table class="edited-table timeline-table">
    <caption class="visually-hidden">${words.table}</caption>
    <thead>
      <tr>
        ${words.columns.map((column) => html`<th scope="col">${column}</th>`)}
        ${isEditable ? html`<td></td>` : nothing}
      </tr>
    </thead>
    <tbody>
      ${repeat(
        uses,
        // not by id, which may follow from the places: the list of them stays open while they are ticked
        ({ measure }, i) => `${measure.id} ${uses.slice(0, i).filter((other) => other.measure === measure).length}`,
        (use) => row(use, cell, session, isEditable),
      )}
    </tbody>
  </table>`;
}

function row(use: UseShown, cell: TimelineCell, session: Session, isEditable: boolean) {
  const { scenario } = cell;
  const words = wording.value;
  const { label, list, text } = words;
  const { timeline, stairs } = text.scenarioCells;
  const measure = label(use.measure.label);
  const place = list(use.where.map((id) => placeName(session, id)));
  const about = `${measure}, ${place}`;
  const set = (key: string, value: number | string) =>
    edit(session, (notebook) => withMeasureField(notebook, scenario, use.id, key, value));
  const amount = (field: NumberField) =>
    amountField({
      label: `${label(field.label)}, ${about}`,
      field,
      value: Number(use.values[field.key]),
      isEditable,
      change: (value) => set(field.key, value),
    });
  const year = (key: 'from' | 'to', name: string) =>
    amountField({
      label: `${name}, ${about}`,
      field: yearField(session, key === 'to' ? use.from : undefined),
      value: use[key],
      isEditable,
      change: (value) => {
        const span = key === 'to' ? { from: use.from, to: value } : { from: value, to: Math.max(use.to, value) };
        edit(session, (notebook) => withSpan(notebook, scenario, use, span));
      },
    });
  const size = sizeField(use);
  const others = use.measure.fields.filter((field) => field !== size);
  const rehoused = rehouses(use)
    ? rehousedFrom(session.settled.value, scenario, estatesOf(use.where, session.pack.value ?? neverRead()))
    : undefined;
  const [from, to, amountName] = [timeline.columns[1], timeline.columns[2], timeline.columns[3]];
  return html`<tr>
    <th scope="row">
      <b>${measure}</b> ${isEditable ? worksPlaces(use, measure, place, cell, session) : nothing}
      <span class="muted">${isEditable ? '' : place}${use.isOwn ? '' : `${isEditable ? '' : ' · '}${stairs.inherited(use.writtenIn.name)}`}</span>
      ${
        rehouses(use)
          ? html`<span class="muted rehoused">${
              rehoused
                ? timeline.rehoused(writtenPersons(rehoused.persons, rehoused.replicates, words))
                : timeline.rehousing
            }</span>`
          : nothing
      }
      ${
        others.length > 0
          ? html`<span class="terms">${others.map((field) =>
              'step' in field
                ? html`<span>${label(field.label)} ${amount(field)}</span>`
                : html`<span>${label(field.label)} ${choice(use, field, about, isEditable, (value) => set(field.key, value))}</span>`,
            )}</span>`
          : nothing
      }
      ${measureCard(use.measure, evidenceOf(use, session), words)}
    </th>
    <td><span class="cell-label" aria-hidden="true">${from}</span>${year('from', from ?? '')}</td>
    <td><span class="cell-label" aria-hidden="true">${to}</span>${year('to', to ?? '')}</td>
    <td><span class="cell-label" aria-hidden="true">${amountName}</span>${size ? html`${amount(size)}${size.kind === 'factor' ? html` <span class="muted size-name">${label(size.label)}</span>` : nothing}` : '–'}</td>
    ${isEditable ? html`<td class="row-tools">${tools(use, about, scenario, session)}</td>` : nothing}
  </tr>`;
}

type ChoiceField = Exclude<UseShown['measure']['fields'][number], NumberField>;

function choice(
  use: UseShown,
  field: ChoiceField,
  about: string,
  isEditable: boolean,
  change: (value: string) => void,
) {
  const { label } = wording.value;
  const value = String(use.values[field.key]);
  if (!isEditable) {
    const chosen = field.options.find(({ id }) => id === value);
    return chosen ? label(chosen.label) : value;
  }
  return html`<select
    aria-label="${label(field.label)}, ${about}"
    @change=${(event: Event) => change((event.currentTarget as HTMLSelectElement).value)}
  >
    ${field.options.map(
      (option) => html`<option value=${option.id} ?selected=${option.id === value}>${label(option.label)}</option>`,
    )}
  </select>`;
}

/** What an inherited use was changed to goes back; any use goes out. */
function tools(use: UseShown, about: string, scenario: string, session: Session) {
  const { stairs } = wording.value.text.scenarioCells;
  const reset = () => edit(session, (notebook) => withMeasureReset(notebook, scenario, use.id));
  const remove = () => edit(session, (notebook) => withoutMeasure(notebook, scenario, use.id));
  return html`${
    use.isOwn && use.isInherited
      ? html`<button type="button" class="icon-button" aria-label=${stairs.reset(about)} title=${stairs.reset(about)} @click=${reset}>
            ${resetIcon}
          </button>`
      : nothing
  }<button type="button" class="icon-button" aria-label=${stairs.remove(about)} title=${stairs.remove(about)} @click=${remove}>
      ${removeIcon}
    </button>`;
}

/** Uses come from a pack, so where there are uses there is one. */
function neverRead(): never {
  throw new Error('works are shown without a pack');
}
