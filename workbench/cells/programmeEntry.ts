import { html } from 'lit';
import type { Inherited, ProgrammeEntry, ProgrammeYear } from '../../engine/index.ts';
import { withCarryingValue, withoutCarrying } from '../notebook/carryingEdits.ts';
import { edit } from '../notebook/scenarioEdits.ts';
import { wording } from '../text/language.ts';
import { yearsIn } from '../text/years.ts';
import type { CarryingContext } from './carrying.ts';
import { numberField, removeButton, textField, usesField } from './carryingFields.ts';
import { usesNamed } from './carryingWords.ts';

const million = 1_000_000;

/** A programme in a sentence: its measures, what it may cost, how they work together. */
export function programmeSentence({ entry }: Inherited<ProgrammeEntry>, { session, uses }: CarryingContext): string {
  const { text, numbers } = wording.value;
  const words = text.scenarioCells.carrying.programme;
  const measures = entry.measures.map(({ value }) => value);
  const names = usesNamed(session, uses, measures);
  const budget = entry.budget ? words.budgetOf(numbers.short(entry.budget.value / million)) : words.noBudget;
  const interaction = entry.interaction?.value ?? 1;
  const together = interaction === 1 ? '' : `; ${words.interactionOf(numbers.short(interaction))}`;
  return `${entry.name ?? entry.id}: ${names}; ${budget}${together}`;
}

/** What a programme cost over the replicates: a year on average, and the years in which the budget did not reach. */
export function programmeLog(years: readonly ProgrammeYear[] | undefined): string {
  const { text, numbers, list } = wording.value;
  const words = text.scenarioCells.carrying.programme;
  const active = years?.filter(({ asked }) => asked > 0) ?? [];
  if (active.length === 0) return words.noSpending;
  const spent = active.reduce((sum, year) => sum + year.spent, 0) / active.length;
  const short = active.filter(({ asked, spent: given }) => given < asked * 0.995);
  const told = words.spent(numbers.plain(spent / million, 1));
  return short.length === 0
    ? `${told} ${words.reached}`
    : `${told} ${words.short(list(spansOf(short.map(({ year }) => year))))}`;
}

/** Years in ascending order with those in a row together: `2026–2033`, `2036`. */
function spansOf(years: readonly number[]): readonly string[] {
  const spans: [number, number][] = [];
  for (const year of years) {
    const last = spans.at(-1);
    if (last && last[1] === year - 1) last[1] = year;
    else spans.push([year, year]);
  }
  return spans.map(([from, to]) => yearsIn(from, to));
}

/** A programme as a form. */
export function programmeForm({ entry }: Inherited<ProgrammeEntry>, context: CarryingContext) {
  const { session, scenario, uses } = context;
  const { carrying } = wording.value.text.scenarioCells;
  const words = carrying.programme;
  const name = entry.name ?? entry.id;
  const set = (key: string, value: number | string | readonly string[] | undefined) =>
    edit(session, (notebook) => withCarryingValue(notebook, scenario, 'programmes', entry.id, [key], value));
  const budget = entry.budget?.value;
  return html`<div class="entry-form">
    ${textField(words.name, name, (value) => set('name', value || undefined))}
    ${usesField(
      carrying.measures,
      session,
      uses,
      entry.measures.map(({ value }) => value),
      (chosen) => set('measures', chosen),
    )}
    <div class="entry-row">
      <label class="field"
        ><span>${words.hasBudget}</span
        ><input
          type="checkbox"
          .checked=${budget !== undefined}
          @change=${(event: Event) =>
            set('budget', (event.currentTarget as HTMLInputElement).checked ? 5 * million : undefined)}
      /></label>
      ${
        budget === undefined
          ? ''
          : numberField(
              words.budget,
              name,
              { kind: 'kroner', key: 'budget', min: 0, max: 10_000_000_000, step: 100_000 },
              budget,
              (value) => set('budget', value),
            )
      }
      ${numberField(
        words.interaction,
        name,
        { kind: 'factor', key: 'interaction', min: 0.5, max: 2, step: 0.05 },
        entry.interaction?.value ?? 1,
        (value) => set('interaction', value === 1 ? undefined : value),
      )}
      ${removeButton(name, () => edit(session, (notebook) => withoutCarrying(notebook, scenario, 'programmes', entry.id)))}
    </div>
  </div>`;
}
