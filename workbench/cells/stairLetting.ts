import { html, nothing, type TemplateResult } from 'lit';
import {
  horizonOf,
  type StairLettingCell,
  withMeasure,
  withMeasureField,
  withMeasureReset,
  withoutMeasure,
} from '../../engine/index.ts';
import { canChange } from '../mode.ts';
import { anchorOf } from '../notebook/anchor.ts';
import type { NumberField } from '../notebook/levers.ts';
import {
  edit,
  evidenceOf,
  faultsOf,
  placeName,
  socialEstates,
  type UseShown,
  usesShown,
  yearField,
} from '../notebook/scenarioEdits.ts';
import { removeIcon, resetIcon } from '../panels/icons.ts';
import { measureCard } from '../panels/leverCard.ts';
import { faultList } from '../panels/messages.ts';
import type { Session } from '../session.ts';
import { wording } from '../text/language.ts';
import { amountField } from './amountField.ts';
import type { CellKind } from './cellKind.ts';
import { cellHeading, levelOf } from './headings.ts';

const stairModel: ReadonlySet<string> = new Set(['stair-model']);

const steps = ['lower', 'middle', 'upper'] as const;

/** The stair model (*trappemodel*) of a scenario as a table that is edited in place: agreement by agreement, step by step. */
export const stairLettingCell: CellKind<'stair-letting'> = {
  kind: 'stair-letting',
  outline: (cell, session) => [{ anchor: anchorOf(cell), title: titleOf(cell), level: levelOf(cell, session) }],
  render(cell, session) {
    const { text } = wording.value;
    const words = text.scenarioCells.stairs;
    const id = anchorOf(cell);
    const uses = usesShown(session, cell.scenario, stairModel);
    const isEditable = canChange(session.isReadOnly.value);
    const scenario = session.strategies.value.find((strategy) => strategy.id === cell.scenario)?.name ?? cell.scenario;
    return html`
      <section class="cell stairs" id=${id} role="group" aria-labelledby="${id}-title">
        <header class="cell-heading">
          ${cellHeading(levelOf(cell, session), `${id}-title`, titleOf(cell), cell.title && session.frame.value.language)}
          <p class="cell-subtitle">${words.subtitle(scenario)}</p>
        </header>
        ${
          uses.length === 0
            ? html`<p class="muted">${words.none(scenario)}</p>`
            : html`<table class="edited-table stair-table">
                <caption class="visually-hidden">${words.caption(scenario)}</caption>
                <thead>
                  <tr>
                    ${words.columns.map((column) => html`<th scope="col">${column}</th>`)}
                  </tr>
                </thead>
                ${uses.map((use) => agreement(use, cell, session, isEditable))}
              </table>`
        }
        ${isEditable ? adding(uses, cell, session) : nothing}
        ${uses[0] ? measureCard(uses[0].measure, evidenceOf(uses[0], session), wording.value) : nothing}
        <p class="notes">${words.note}</p>
      </section>
    `;
  },
};

/** One agreement: three steps, and what holds for the whole of it. */
function agreement(use: UseShown, cell: StairLettingCell, session: Session, isEditable: boolean): TemplateResult {
  const { text, list } = wording.value;
  const words = text.scenarioCells.stairs;
  const id = `${anchorOf(cell)}-${use.id}`;
  const faults = faultsOf(session, use.entry, use.writtenIn);
  const isTold = (key: string) => faults.some(({ line }) => line === use.entry.fields.get(key)?.line);
  const places = use.where.map((place) => placeName(session, place));
  const where = list(places);
  const amount = (key: string, name: string) => {
    const field = use.measure.fields.find((candidate) => candidate.key === key) as NumberField;
    return amountField({
      label: `${name}, ${where}`,
      field,
      value: Number(use.values[key]),
      isEditable,
      faults: isTold(key) ? `${id}-faults` : undefined,
      change: (value) => set(key, value),
    });
  };
  const set = (key: string, value: number) =>
    edit(session, (notebook) => withMeasureField(notebook, cell.scenario, use.id, key, value));
  const rest = (step: string) => 1 - Number(use.values[`${step}Municipal`]) - Number(use.values[`${step}Flexible`]);
  const isOff = use.values.stair === 'off';
  return html`<tbody class=${isOff ? 'is-off' : nothing}>
    ${steps.map(
      (step, i) => html`<tr>
        ${
          i === 0
            ? html`<th scope="rowgroup" rowspan="3" class="stair-place">
                ${use.where.map((place, at) => placeLine(use, place, places[at] ?? place, cell, session, isEditable))}
                <span class="muted">${originOf(use)}</span>
              </th>`
            : nothing
        }
        <th scope="row">${words.steps[step]}</th>
        <td>
          <span class="cell-label" aria-hidden="true">${words.columns[2]}</span>
          ${
            i === 0
              ? html`<span class="amount">${words.below(wording.value.numbers.percent(Number(use.values.middleLine), 0))}</span>`
              : amount(`${step}Line`, `${words.columns[2]}, ${words.steps[step]}`)
          }
        </td>
        <td>
          <span class="cell-label" aria-hidden="true">${words.columns[3]}</span>
          ${amount(`${step}Municipal`, `${words.columns[3]}, ${words.steps[step]}`)}
        </td>
        <td>
          <span class="cell-label" aria-hidden="true">${words.columns[4]}</span>
          ${amount(`${step}Flexible`, `${words.columns[4]}, ${words.steps[step]}`)}
        </td>
        <td>
          <span class="cell-label" aria-hidden="true">${words.columns[5]}</span>
          <span class="amount">${wording.value.numbers.percent(Math.max(0, rest(step)), 0)}</span>
        </td>
      </tr>`,
    )}
    <tr class="stair-terms">
      <td colspan="6">
        <span class="terms">
          <span>${words.from} ${years(use, 'from', words.from, where, session, isEditable, set)}</span>
          <span>${words.to} ${years(use, 'to', words.to, where, session, isEditable, set)}</span>
          <span>${words.hysteresis} ${amount('hysteresis', words.hysteresis)}</span>
          <span>${words.mostChange} ${amount('mostChange', words.mostChange)}</span>
          ${isEditable ? resetButton(use, where, cell, session) : nothing}
        </span>
        ${faultList(faults, `${id}-faults`)}
      </td>
    </tr>
  </tbody>`;
}

function originOf({ isOwn, isInherited, writtenIn }: UseShown): string {
  const words = wording.value.text.scenarioCells.stairs;
  if (!isOwn) return words.inherited(writtenIn.name);
  return isInherited ? words.changed : '';
}

function years(
  use: UseShown,
  key: 'from' | 'to',
  name: string,
  where: string,
  session: Session,
  isEditable: boolean,
  set: (key: string, value: number) => void,
) {
  return amountField({
    label: `${name}, ${where}`,
    field: yearField(session, key === 'to' ? use.from : undefined),
    value: use[key],
    isEditable,
    change: (value) => set(key, value),
  });
}

/** A place of an agreement, and the way out of it: the last one takes the agreement along. */
function placeLine(
  use: UseShown,
  place: string,
  name: string,
  cell: StairLettingCell,
  session: Session,
  isEditable: boolean,
) {
  const words = wording.value.text.scenarioCells.stairs;
  const rest = use.where.filter((other) => other !== place);
  const told = rest.length > 0 ? words.withoutPlace(name) : words.remove(name);
  const leave = () =>
    edit(session, (notebook) =>
      rest.length > 0
        ? withMeasureField(notebook, cell.scenario, use.id, 'where', rest)
        : withoutMeasure(notebook, cell.scenario, use.id),
    );
  return html`<span class="place-name"
    >${name}${
      isEditable
        ? html`<button type="button" class="icon-button" aria-label=${told} title=${told} @click=${leave}>${removeIcon}</button>`
        : nothing
    }</span
  >`;
}

/** The way back for what an inherited agreement was changed to. */
function resetButton(use: UseShown, where: string, cell: StairLettingCell, session: Session) {
  const words = wording.value.text.scenarioCells.stairs;
  if (!use.isOwn || !use.isInherited) return nothing;
  return html`<button
    type="button"
    class="icon-button"
    aria-label=${words.reset(where)}
    title=${words.reset(where)}
    @click=${() => edit(session, (notebook) => withMeasureReset(notebook, cell.scenario, use.id))}
  >
    ${resetIcon}
  </button>`;
}

/** An estate that has no agreement yet gets one: with the steps of the first agreement where there is one. */
function adding(uses: readonly UseShown[], cell: StairLettingCell, session: Session) {
  const { text, label } = wording.value;
  const words = text.scenarioCells.stairs;
  const taken = new Set(uses.flatMap(({ where }) => where));
  const free = socialEstates(session).filter(({ id }) => !taken.has(id));
  if (free.length === 0) return nothing;
  return html`<label class="adding"
    ><span>${words.add}</span>
    <select
      @change=${(event: Event) => {
        const select = event.currentTarget as HTMLSelectElement;
        const where = select.value;
        select.value = '';
        const pack = session.pack.peek();
        if (!pack || where === '') return;
        const [first] = uses;
        const values = Object.fromEntries(
          [...(first?.entry.fields ?? [])].flatMap(([key, { value }]) =>
            typeof value === 'number' ? [[key, value] as const] : [],
          ),
        );
        edit(session, (notebook) =>
          withMeasure(notebook, cell.scenario, {
            measure: 'stair-model',
            where,
            from: first?.from ?? horizonOf(notebook, pack).from + 1,
            values,
          }),
        );
      }}
    >
      <option value="">${words.choose}</option>
      ${free.map((place) => html`<option value=${place.id}>${label(place.label)}</option>`)}
    </select></label
  >`;
}

function titleOf(cell: StairLettingCell): string {
  return cell.title ?? wording.value.text.scenarioCells.stairs.title;
}
