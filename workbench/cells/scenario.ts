import { html, nothing } from 'lit';
import {
  horizonOf,
  type MeasureUse,
  measures,
  type Pack,
  type ScenarioCell,
  type Strategy,
} from '../../engine/index.ts';
import { anchorOf } from '../notebook/anchor.ts';
import { drawnIndex } from '../notebook/scenariosDrawn.ts';
import { leverValue } from '../panels/leverValue.ts';
import { wording } from '../text/language.ts';
import { carrying } from './carrying.ts';
import type { CellKind } from './cellKind.ts';
import { placesCovered } from './placesCovered.ts';

/** A scenario as the document defines it: what it changes, in words. */
export const scenarioCell: CellKind<'scenario'> = {
  kind: 'scenario',
  outline: () => [],
  render(cell, session) {
    const words = wording.value;
    const { text } = words;
    const id = anchorOf(cell);
    const strategies = session.strategies.value;
    const pack = session.pack.value;
    const strategy = strategies.find((candidate) => candidate.id === cell.id);
    const parent = strategies.find((candidate) => candidate.id === strategy?.parent);
    const own = strategy?.measures.filter((use) => !parent?.measures.some((other) => isSame(use, other))) ?? [];
    const extended = cell.scenario.extends.map(({ value }) => value);
    const sources = strategies.filter((candidate) => extended.includes(candidate.id));
    const isSum = sources.length > 1 && cell.scenario.measures.length === 0 && cell.scenario.remove.length === 0;
    const inherited = inheritedOf(cell.scenario, parent, sources, own.length > 0 && pack !== undefined);
    const lastYear = pack ? horizonOf(session.notebook.value, pack).to : 0;
    const index = drawnIndex(session, cell.id);
    return html`
      <div class="cell scenario-cell" id=${id}>
        <h3 id="${id}-title" lang=${session.frame.value.language}>
          ${index < 0 ? nothing : html`<span class="swatch scenario-${index}" aria-hidden="true"></span>`}${cell.scenario.name}
        </h3>
        ${isSum ? html`<p>${text.scenarios.sum(words.list(sources.map(({ name }) => name)))}</p>` : inherited}
        ${
          isSum || own.length === 0 || !pack
            ? nothing
            : html`<ul class="scenario-measures">
                ${withPlacesTogether(own).map((agreed) => html`<li>${sentenceOf(agreed, pack, lastYear)}</li>`)}
              </ul>`
        }
        ${carrying(cell, session)}
      </div>
    `;
  },
};

/** What a scenario has from those that it extends, in words: nothing where it begins with today's practice and has measures of its own. */
function inheritedOf(
  { triggers, pilots, programmes }: ScenarioCell['scenario'],
  parent: Strategy | undefined,
  sources: readonly Strategy[],
  hasOwn: boolean,
) {
  const words = wording.value;
  const { scenarios } = words.text;
  const addsToOthers = sources.some((source) => source.measures.length > 0);
  const carries = triggers.length + pilots.length + programmes.length > 0;
  if (addsToOthers && (hasOwn || carries))
    return html`<p>${scenarios.asParentBut(words.list(sources.map(({ name }) => name)))}</p>`;
  if (hasOwn || carries) return nothing;
  return html`<p class="muted">${parent ? scenarios.asParent(parent.name) : scenarios.today}</p>`;
}

/** Uses that are the same but for their places, as one. */
interface AgreedUse {
  readonly use: MeasureUse;
  readonly estates: readonly number[];
}

function withPlacesTogether(uses: readonly MeasureUse[]): readonly AgreedUse[] {
  const agreed = new Map<string, AgreedUse>();
  for (const use of uses) {
    const key = JSON.stringify([use.measure, use.from, use.to, use.ramp, use.values]);
    const before = agreed.get(key);
    agreed.set(key, { use: before?.use ?? use, estates: [...(before?.estates ?? []), ...use.estates] });
  }
  return [...agreed.values()];
}

/** Uses in words: measure, places, years, values. */
function sentenceOf({ use, estates }: AgreedUse, pack: Pack, lastYear: number) {
  const words = wording.value;
  const measure = measures.get(use.measure);
  const where = placesCovered(estates, pack).map((place) => words.label(place.label));
  const years = use.to >= lastYear ? words.text.levers.since(use.from) : words.text.levers.between(use.from, use.to);
  const values = (measure?.fields ?? []).flatMap((field) => {
    const value = use.values[field.key];
    if (value === undefined) return [];
    const label = lower(words.label(field.label));
    if ('step' in field) {
      if (typeof value !== 'number') return [];
      const amount = leverValue(field, value, words);
      return [amount.endsWith(label) || field.key === 'dwellings' ? amount : `${label} ${amount}`];
    }
    const chosen = Array.isArray(value) ? value : [value];
    const names = field.options.filter(({ id }) => chosen.includes(id)).map((option) => words.label(option.label));
    return names.length > 0 ? [`${label} ${words.list(names)}`] : [];
  });
  return html`<b>${measure ? words.label(measure.label) : use.measure}</b>, ${words.list(where)}, ${years}: ${values.join('; ')}`;
}

function isSame(a: MeasureUse, b: MeasureUse): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
