import { html, nothing } from 'lit';
import { type Inherited, indicatorIn, type TriggerEntry, type TriggerYear } from '../../engine/index.ts';
import { withCarryingValue, withoutCarrying } from '../notebook/carryingEdits.ts';
import { edit, placeName } from '../notebook/scenarioEdits.ts';
import { withAct } from '../notebook/triggerEdits.ts';
import type { Session } from '../session.ts';
import { wording } from '../text/language.ts';
import { amountField } from './amountField.ts';
import type { CarryingContext } from './carrying.ts';
import { choiceField, numberField, plainField, removeButton } from './carryingFields.ts';
import { useName, usesNamed } from './carryingWords.ts';
import { formulaWords, lineCrossed } from './formulaWords.ts';
import { triggerCondition } from './triggerCondition.ts';
import { whySeries } from './whySeries.ts';

const acts = ['stay', 'while', 'once'] as const;

/** A trigger in a sentence: when it fires, and what it does then. */
export function triggerSentence({ entry }: Inherited<TriggerEntry>, context: CarryingContext): string {
  const { text, list } = wording.value;
  const words = text.scenarioCells.carrying.trigger;
  const named = (ids: readonly { readonly value: string }[]) => {
    const measures = ids.map(({ value }) => value);
    return usesNamed(context.session, context.uses, measures);
  };
  const does = [
    entry.start.length > 0 ? words.starts(named(entry.start)) : '',
    entry.stop.length > 0 ? words.stops(named(entry.stop)) : '',
    ...[...entry.dose].map(([use, { value }]) =>
      words.doses(useName(context.session, context.uses, use), wording.value.numbers.short(value)),
    ),
  ].filter((part) => part !== '');
  const years = entry.years?.value ?? 1;
  return `${words.when(conditionOf(entry, context.session), years)}: ${list(does)}`;
}

function conditionOf(entry: TriggerEntry, session: Session): string {
  const place = (id: string) => placeName(session, id);
  if (entry.when) return formulaWords(entry.when.value, wording.value, place) ?? entry.when.value;
  const indicator = indicatorIn(entry.indicator?.value ?? '', 'level');
  const line = entry.above ?? entry.below;
  if (!indicator || !line) return entry.id;
  return lineCrossed(
    { ...indicator, place: entry.place?.value ?? '', side: entry.above ? 'larger' : 'smaller', line: line.value },
    wording.value,
    place,
  );
}

/** When a trigger fired over the replicates, and the values that its condition looked at: year by year. */
export function triggerLog(
  years: readonly TriggerYear[] | undefined,
  formula: string | undefined,
  name: string,
  { session, scenario }: CarryingContext,
) {
  const { text, numbers } = wording.value;
  const words = text.scenarioCells.carrying.trigger;
  if (!years) return nothing;
  const ever = Math.min(
    1,
    years.reduce((sum, { fired }) => sum + fired, 0),
  );
  const why = formula === undefined ? [] : whySeries(session, scenario, formula);
  const shown = years.filter(({ fired, inForce }) => fired > 0 || inForce > 0);
  const first = shown[0];
  const summary =
    ever === 0 || !first ? words.never : words.fired(numbers.percent(ever, 0), String(first.year), mostlyIn(years));
  return html`<p>${summary}</p>
    <div class="table-frame" tabindex="0" role="region" aria-label=${words.log(name)}>
      <table class="numbers">
        <caption class="visually-hidden">${words.log(name)}</caption>
        <thead>
          <tr>
            <th scope="col">${words.yearEnd}</th>
            <th scope="col">${words.firedThen}</th>
            <th scope="col">${words.inForce}</th>
            ${why.map((series) => html`<th scope="col">${series.name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${years.map(
            ({ year, fired, inForce }) => html`<tr>
              <th scope="row">${year}</th>
              <td>${numbers.percent(fired, 0)}</td>
              <td>${numbers.percent(inForce, 0)}</td>
              ${why.map((series) => html`<td>${series.valueIn(year)}</td>`)}
            </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}

function mostlyIn(years: readonly TriggerYear[]): string {
  const most = years.reduce((best, year) => (year.fired > best.fired ? year : best));
  return String(most.year);
}

/** A trigger as a form: what it looks at, for how long, and what it does. @param faults id of what is wrong with it, empty where nothing is */
export function triggerForm({ entry }: Inherited<TriggerEntry>, context: CarryingContext, faults: string) {
  const { session, scenario, uses } = context;
  const words = wording.value.text.scenarioCells.carrying.trigger;
  const set = (path: readonly [string, ...string[]], value: number | string | readonly string[] | undefined) =>
    edit(session, (notebook) => withCarryingValue(notebook, scenario, 'triggers', entry.id, path, value));
  const whole = (key: 'years' | 'lag', name: string, min: number, value: number) =>
    numberField(name, entry.id, { kind: 'count', key, min, max: 20, step: 1 }, value, (to) =>
      set([key], to === min ? undefined : to),
    );
  return html`<div class="entry-form">
    ${triggerCondition(entry, context, faults)}
    <div class="entry-row">
      ${whole('years', words.years, 1, entry.years?.value ?? 1)} ${whole('lag', words.lag, 0, entry.lag?.value ?? 0)}
      ${choiceField(
        words.act,
        acts.find((act) => act === entry.act?.value) ?? 'stay',
        acts.map((act) => [act, words.acts[act]] as const),
        (act) =>
          edit(session, (notebook) =>
            withAct(notebook, scenario, entry, acts.find((known) => known === act) ?? 'stay'),
          ),
      )}
    </div>
    <fieldset class="uses-field">
      <legend>${words.does}</legend>
      ${uses.map(({ id }) => useLine(id, entry, context))}
    </fieldset>
    ${removeButton(entry.id, () => edit(session, (notebook) => withoutCarrying(notebook, scenario, 'triggers', entry.id)))}
  </div>`;
}

/** What the trigger does to one measure: nothing, start it, stop it, or give it another dose. */
function useLine(id: string, entry: TriggerEntry, context: CarryingContext) {
  const { session, scenario, uses } = context;
  const words = wording.value.text.scenarioCells.carrying.trigger;
  const name = useName(session, uses, id);
  const dose = entry.dose.get(id)?.value;
  const has = (list: TriggerEntry['start']) => list.some(({ value }) => value === id);
  const now = has(entry.start) ? 'start' : has(entry.stop) ? 'stop' : dose === undefined ? 'none' : 'dose';
  const change = (chosen: string) =>
    edit(session, (notebook) => {
      let edited = notebook;
      for (const list of ['start', 'stop'] as const) {
        const ids = entry[list].map(({ value }) => value).filter((other) => other !== id);
        const wanted = chosen === list ? [...ids, id] : ids;
        if (wanted.length === entry[list].length && chosen !== list && now !== list) continue;
        edited = withCarryingValue(edited, scenario, 'triggers', entry.id, [list], wanted);
      }
      if (chosen !== 'dose' && dose === undefined) return edited;
      return withCarryingValue(
        edited,
        scenario,
        'triggers',
        entry.id,
        ['dose', id],
        chosen === 'dose' ? 0.5 : undefined,
      );
    });
  return html`<span class="use-line"
    >${choiceField(
      name,
      now,
      (['none', 'start', 'stop', 'dose'] as const).map((act) => [act, words.useActs[act]] as const),
      change,
    )}${
      dose === undefined
        ? nothing
        : amountField({
            label: `${words.useActs.dose}, ${name}`,
            field: plainField({ kind: 'factor', key: 'dose', min: 0, max: 5, step: 0.05 }),
            value: dose,
            isEditable: true,
            change: (value) =>
              edit(session, (notebook) =>
                withCarryingValue(notebook, scenario, 'triggers', entry.id, ['dose', id], value),
              ),
          })
    }</span
  >`;
}
