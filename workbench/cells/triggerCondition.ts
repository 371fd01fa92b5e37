import { html, nothing } from 'lit';
import { indicatorIn, placesOf, type TriggerEntry } from '../../engine/index.ts';
import { withCarryingValue } from '../notebook/carryingEdits.ts';
import { edit } from '../notebook/scenarioEdits.ts';
import { hysteresisOf, lookedAt, withConditionAs, withHysteresis } from '../notebook/triggerEdits.ts';
import { wording } from '../text/language.ts';
import type { CarryingContext } from './carrying.ts';
import { choiceField, formulaField, numberField } from './carryingFields.ts';

/** What a trigger looks at, as a form: a line that a value crosses, or a formula. One can be made into the other. */
export function triggerCondition(entry: TriggerEntry, context: CarryingContext, faults: string) {
  const { session, scenario } = context;
  const { carrying } = wording.value.text.scenarioCells;
  const words = carrying.trigger;
  const kind = entry.when ? 'formula' : 'line';
  return html`<div class="entry-row">
      ${choiceField(
        carrying.condition,
        kind,
        (['line', 'formula'] as const).map((id) => [id, words.conditions[id]] as const),
        (chosen) =>
          edit(session, (notebook) =>
            withConditionAs(notebook, scenario, entry, chosen === 'formula' ? 'formula' : 'line', {
              place: session.focus.peek()?.place.id,
            }),
          ),
      )}
    </div>
    ${entry.when ? formulas(entry, context, faults) : line(entry, context)}`;
}

/** The formula, and for what lasts while it holds the one that ends it. */
function formulas(entry: TriggerEntry, context: CarryingContext, faults: string) {
  const { session, scenario } = context;
  const { carrying } = wording.value.text.scenarioCells;
  const field = (key: 'when' | 'until') =>
    formulaField(
      carrying.trigger.formulas[key],
      { name: `${scenario}-${entry.id}-${key}`, vocabulary: context.vocabulary, faults },
      entry[key]?.value ?? '',
      (value) => set(key, value),
    );
  const set = (key: 'when' | 'until', value: string) =>
    edit(session, (notebook) =>
      withCarryingValue(
        notebook,
        scenario,
        'triggers',
        entry.id,
        [key],
        key === 'until' && value === '' ? undefined : value,
      ),
    );
  const ends = entry.until !== undefined || entry.act?.value === 'while';
  return html`${field('when')} ${ends ? field('until') : nothing}
    ${comesBack(entry, context)}
    <p class="muted">${carrying.formulaHint}</p>`;
}

/** How far the value must come back before what was started ends, where one number says it. */
function comesBack(entry: TriggerEntry, { session, scenario }: CarryingContext) {
  const words = wording.value.text.scenarioCells.carrying.trigger;
  const far = hysteresisOf(entry);
  if (far === undefined) return nothing;
  return html`<div class="entry-row">
    ${numberField(
      words.hysteresis,
      entry.id,
      { kind: 'share', key: 'hysteresis', min: 0, max: 1, step: 0.01 },
      far,
      (to) => edit(session, (notebook) => withHysteresis(notebook, scenario, entry, to)),
    )}
    <p class="muted">${words.hysteresisHint}</p>
  </div>`;
}

/** Which value, where, and the line that it crosses. */
function line(entry: TriggerEntry, context: CarryingContext) {
  const { session, scenario } = context;
  const { text, label } = wording.value;
  const words = text.scenarioCells.carrying.trigger;
  const set = (key: string, value: number | string) =>
    edit(session, (notebook) => withCarryingValue(notebook, scenario, 'triggers', entry.id, [key], value));
  const pack = session.pack.value;
  const indicator = indicatorIn(entry.indicator?.value ?? '', 'level');
  const side = entry.below ? 'below' : 'above';
  const value = (entry.below ?? entry.above)?.value ?? 0;
  const places = pack ? placesOf(pack.geography).filter(({ isWhole }) => !isWhole || indicator?.form !== 'gap') : [];
  return html`<div class="entry-row">
    ${choiceField(
      words.form,
      indicator?.form ?? 'level',
      [
        ['level', words.level],
        ['gap', words.gap],
      ],
      (form) => set('indicator', `${form}(${indicator?.criterion ?? lookedAt[0]})`),
    )}
    ${choiceField(
      text.criterion,
      indicator?.criterion ?? lookedAt[0],
      lookedAt.map((id) => [id, text.criteria[id]] as const),
      (criterion) => set('indicator', `${indicator?.form ?? 'level'}(${criterion})`),
    )}
    ${choiceField(
      text.place,
      entry.place?.value ?? '',
      places.map((place) => [place.id, label(place.label)] as const),
      (place) => set('place', place),
    )}
    ${choiceField(
      words.side,
      side,
      [
        ['above', words.over],
        ['below', words.under],
      ],
      (chosen) =>
        edit(session, (notebook) => {
          const bare = withCarryingValue(notebook, scenario, 'triggers', entry.id, [side], undefined);
          return withCarryingValue(bare, scenario, 'triggers', entry.id, [chosen], value);
        }),
    )}
    ${numberField(
      words.line,
      entry.id,
      { kind: 'share', key: side, min: indicator?.form === 'gap' ? -1 : 0, max: 1, step: 0.01 },
      value,
      (to) => set(side, to),
    )}
  </div>
  ${comesBack(entry, context)}`;
}
