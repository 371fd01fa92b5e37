import { html } from 'lit';
import type { Inherited, PilotEntry } from '../../engine/index.ts';
import { withCarryingValue, withoutCarrying } from '../notebook/carryingEdits.ts';
import { edit, placeName, yearField } from '../notebook/scenarioEdits.ts';
import { wording } from '../text/language.ts';
import type { CarryingContext } from './carrying.ts';
import { choiceField, formulaField, numberField, removeButton, usesField } from './carryingFields.ts';
import { usesNamed } from './carryingWords.ts';
import { formulaWords } from './formulaWords.ts';

/** A pilot in a sentence: what is tried, when it is judged, and by what. */
export function pilotSentence({ entry }: Inherited<PilotEntry>, { session, uses }: CarryingContext): string {
  const { text } = wording.value;
  const words = text.scenarioCells.carrying.pilot;
  const measures = entry.measures.map(({ value }) => value);
  const names = usesNamed(session, uses, measures);
  const review = String(entry.review?.value ?? '–');
  const rule = (entry.drop ?? entry.keep)?.value ?? '–';
  const told = formulaWords(rule, wording.value, (id) => placeName(session, id)) ?? rule;
  return entry.drop ? words.dropIf(names, review, told) : words.keepIf(names, review, told);
}

/** What a pilot came to over the replicates. */
export function pilotLog(
  verdict: { readonly kept: number; readonly dropped: number } | undefined,
  replicates: number,
): string {
  const { text, numbers } = wording.value;
  const words = text.scenarioCells.carrying.pilot;
  const share = (value: number) => numbers.percent(value, 0);
  if (!verdict) return words.noVerdict;
  return words.verdict(share(verdict.kept), share(verdict.dropped), replicates);
}

/** A pilot as a form. @param faults id of what is wrong with it, empty where nothing is */
export function pilotForm({ entry }: Inherited<PilotEntry>, context: CarryingContext, faults: string) {
  const { session, scenario, uses } = context;
  const { carrying } = wording.value.text.scenarioCells;
  const words = carrying.pilot;
  const rule = entry.drop ? 'drop' : 'keep';
  const written = (entry.drop ?? entry.keep)?.value ?? '';
  const set = (key: string, value: number | string | readonly string[] | undefined) =>
    edit(session, (notebook) => withCarryingValue(notebook, scenario, 'pilots', entry.id, [key], value));
  return html`<div class="entry-form">
    ${usesField(
      carrying.measures,
      session,
      uses,
      entry.measures.map(({ value }) => value),
      (chosen) => set('measures', chosen),
    )}
    <div class="entry-row">
      ${numberField(words.review, entry.id, yearField(session), entry.review?.value ?? 0, (value) =>
        set('review', value),
      )}
      ${choiceField(
        words.rule,
        rule,
        [
          ['keep', words.keep],
          ['drop', words.drop],
        ],
        (chosen) =>
          edit(session, (notebook) => {
            const bare = withCarryingValue(notebook, scenario, 'pilots', entry.id, [rule], undefined);
            return withCarryingValue(bare, scenario, 'pilots', entry.id, [chosen], written);
          }),
      )}
    </div>
    ${formulaField(
      carrying.condition,
      { name: `${scenario}-${entry.id}-${rule}`, vocabulary: context.vocabulary, faults },
      written,
      (value) => set(rule, value),
    )}
    <p class="muted">${carrying.formulaHint}</p>
    ${removeButton(entry.id, () => edit(session, (notebook) => withoutCarrying(notebook, scenario, 'pilots', entry.id)))}
  </div>`;
}
