import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Inherited, Lineage } from '../../engine/index.ts';
import { howCalculated } from '../methods/asked.ts';
import { canChange } from '../mode.ts';
import type { CarryingList } from '../notebook/carryingEdits.ts';
import { faultsOf } from '../notebook/scenarioEdits.ts';
import { faultList } from '../panels/messages.ts';
import { wording } from '../text/language.ts';
import type { CarryingContext } from './carrying.ts';
import { summaryOf } from './carryingWords.ts';
import { pilotForm, pilotLog, pilotSentence } from './pilotEntry.ts';
import { programmeForm, programmeLog, programmeSentence } from './programmeEntry.ts';
import { triggerForm, triggerLog, triggerSentence } from './triggerEntry.ts';

/** The programmes, pilots and triggers of a scenario: each a sentence that opens to what it came to and to its form. */
export function carryingEntries({ programmes, pilots, triggers }: Lineage, context: CarryingContext): TemplateResult {
  const { session, scenario } = context;
  const isEditable = canChange(session.isReadOnly.value);
  const words = wording.value.text.scenarioCells.carrying;
  const summary = summaryOf(session, scenario);
  const replicates = session.settled.value?.ensemble.replicates.length ?? 0;
  const strategy = session.strategies.value.find(({ id }) => id === scenario);
  const formulaOf = (id: string) => {
    const trigger = strategy?.triggers?.find((candidate) => candidate.id === id);
    return trigger && [trigger.when, trigger.until ?? ''].join(' ');
  };
  const list = <T extends { readonly id: string; readonly line: number }>(
    name: CarryingList,
    entries: ReadonlyMap<string, Inherited<T>>,
    sentence: (entry: Inherited<T>) => string,
    log: (entry: Inherited<T>, sentence: string) => unknown,
    form: (entry: Inherited<T>, faults: string) => TemplateResult,
  ) =>
    entries.size === 0
      ? nothing
      : html`<h4>${words.headings[name]}</h4>
          ${repeat(
            entries.values(),
            ({ entry }) => entry.id,
            (found) => {
              const told = sentence(found);
              const id = `${scenario}-${name}-${found.entry.id}-faults`;
              const faults = faultsOf(session, found.entry, found.writtenIn);
              return html`<details class="carrying-entry" data-entry=${found.entry.id}>
                <summary>${told}</summary>
                <div class="carrying-body">
                  ${log(found, told)} ${isEditable ? form(found, faults.length > 0 ? id : '') : nothing}
                  ${found.writtenIn.id === scenario ? nothing : html`<p class="muted">${wording.value.text.scenarioCells.stairs.inherited(found.writtenIn.name)}</p>`}
                </div>
              </details>
              ${faultList(faults, id)}`;
            },
          )}`;
  const isTold = summary !== undefined && programmes.size + pilots.size + triggers.size > 0;
  const cell = session.notebook.value.cells.find((each) => each.kind === 'scenario' && each.scenario.id === scenario);
  return html`${list(
    'programmes',
    programmes,
    (entry) => programmeSentence(entry, context),
    ({ entry }) => html`<p>${programmeLog(summary?.programmes.get(entry.id))}</p>`,
    (entry) => programmeForm(entry, context),
  )}
    ${list(
      'pilots',
      pilots,
      (entry) => pilotSentence(entry, context),
      ({ entry }) => html`<p>${pilotLog(summary?.pilots.get(entry.id), replicates)}</p>
        ${isEditable ? nothing : asFormula((entry.drop ?? entry.keep)?.value)}`,
      (entry, faults) => pilotForm(entry, context, faults),
    )}
    ${list(
      'triggers',
      triggers,
      (entry) => triggerSentence(entry, context),
      ({ entry }, told) => html`${triggerLog(summary?.triggers.get(entry.id), formulaOf(entry.id), told, context)}
        ${isEditable ? nothing : asFormula(entry.when?.value)}`,
      (entry, faults) => triggerForm(entry, context, faults),
    )}
    ${isTold && cell ? howCalculated('scenario', { session, cell }) : nothing}`;
}

/** A condition as it is written in the document, for readers, who have no form to find it in. */
function asFormula(formula: string | undefined) {
  const { carrying } = wording.value.text.scenarioCells;
  return formula === undefined ? nothing : html`<p class="muted">${carrying.formula}: <code>${formula}</code></p>`;
}
