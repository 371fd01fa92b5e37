import { html } from 'lit';
import { type MeasureUse, measures, type Pack, placesOf } from '../engineDoor.ts';
import { leverValue } from '../panels/leverValue.ts';
import { wording } from '../text/language.ts';
import { anchorOf, type CellKind } from './cellKind.ts';

/** A scenario as the document defines it: what it changes, in words. */
export const scenarioCell: CellKind<'scenario'> = {
  kind: 'scenario',
  outline: () => [],
  render(cell, session) {
    const { text } = wording.value;
    const id = anchorOf(cell);
    const strategies = session.strategies.value;
    const pack = session.pack.value;
    const strategy = strategies.find((candidate) => candidate.id === cell.id);
    const parent = strategies.find((candidate) => candidate.id === strategy?.parent);
    const own = strategy?.measures.filter((use) => !parent?.measures.some((other) => isSame(use, other))) ?? [];
    const index = strategies.findIndex((candidate) => candidate.id === cell.id);
    return html`
      <section class="cell scenario-cell" id=${id} aria-labelledby="${id}-title">
        <h3 id="${id}-title" lang=${session.notebook.value.language}>
          <span class="swatch scenario-${Math.max(0, index)}" aria-hidden="true"></span>${cell.scenario.name}
        </h3>
        ${
          own.length === 0 || !pack
            ? html`<p class="muted">${parent ? text.scenarios.asParent(parent.name) : text.scenarios.today}</p>`
            : html`<ul class="scenario-measures">${own.map((use) => html`<li>${sentenceOf(use, pack)}</li>`)}</ul>`
        }
      </section>
    `;
  },
};

/** One use in words: measure, values, place, years. */
function sentenceOf(use: MeasureUse, pack: Pack) {
  const words = wording.value;
  const measure = measures.get(use.measure);
  const places = placesOf(pack.geography);
  const where = use.estates
    .map((estate) => places[1 + pack.geography.districts.length + estate])
    .map((place) => (place ? words.label(place.label) : ''))
    .slice(0, 3);
  const values = (measure?.fields ?? []).flatMap((field) => {
    const value = use.values[field.key];
    if (value === undefined) return [];
    if ('step' in field) {
      return typeof value === 'number' ? [`${lower(words.label(field.label))} ${leverValue(field, value, words)}`] : [];
    }
    const chosen = Array.isArray(value) ? value : [value];
    const names = field.options.filter(({ id }) => chosen.includes(id)).map(({ label }) => words.label(label));
    return names.length > 0 ? [`${lower(words.label(field.label))} ${names.join(', ')}`] : [];
  });
  const years = use.to > use.from ? words.text.levers.between(use.from, use.to) : String(use.from);
  return html`<b>${measure ? words.label(measure.label) : use.measure}</b>, ${where.join(', ')}, ${years}: ${values.join('; ')}`;
}

function isSame(a: MeasureUse, b: MeasureUse): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
