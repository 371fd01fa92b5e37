import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import {
  type Inherited,
  lineageIn,
  measures,
  type ScenarioCell,
  strategyVocabulary,
  type Vocabulary,
} from '../../engine/index.ts';
import { canChange } from '../mode.ts';
import { type CarryingList, freeCarryingId, withCarrying } from '../notebook/carryingEdits.ts';
import { edit, faultsOf, type UseShown, usesShown } from '../notebook/scenarioEdits.ts';
import { faultList } from '../panels/messages.ts';
import type { Session } from '../session.ts';
import { wording } from '../text/language.ts';
import { summaryOf } from './carryingWords.ts';
import { pilotForm, pilotLog, pilotSentence } from './pilotEntry.ts';
import { programmeForm, programmeLog, programmeSentence } from './programmeEntry.ts';
import { triggerForm, triggerLog, triggerSentence } from './triggerEntry.ts';

/** What an entry's words and fields are drawn from. */
export interface CarryingContext {
  readonly session: Session;
  /** id of the scenario that the card is of */
  readonly scenario: string;
  /** every measure of the scenario, inherited ones among them */
  readonly uses: readonly UseShown[];
  /** what the formulas of its triggers and pilots may say */
  readonly vocabulary: Vocabulary;
}

const every: ReadonlySet<string> = new Set(measures.keys());

/**
 * How a scenario's measures are carried out: programmes with a shared budget, pilots with their review, triggers with the log of when and why
 * they fired. Shown in the scenario's card, and edited there by form.
 */
export function carrying(cell: ScenarioCell, session: Session): TemplateResult | typeof nothing {
  const lineage = lineageIn(session.notebook.value, cell.id);
  const isEditable = canChange(session.isReadOnly.value);
  const pack = session.pack.value;
  if (!lineage || !pack) return nothing;
  const { programmes, pilots, triggers } = lineage;
  const count = programmes.size + pilots.size + triggers.size;
  const uses = usesShown(session, cell.id, every);
  if (count === 0 && (!isEditable || uses.length === 0)) return nothing;
  const words = wording.value.text.scenarioCells.carrying;
  const vocabulary = strategyVocabulary(pack, [...triggers.keys()]);
  const context: CarryingContext = { session, scenario: cell.id, uses, vocabulary };
  const summary = summaryOf(session, cell.id);
  const replicates = session.settled.value?.ensemble.replicates.length ?? 0;
  const strategy = session.strategies.value.find(({ id }) => id === cell.id);
  const formulaOf = (id: string) => strategy?.triggers?.find((trigger) => trigger.id === id)?.when;
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
              const id = `${cell.id}-${name}-${found.entry.id}-faults`;
              const faults = faultsOf(session, found.entry, found.writtenIn);
              return html`<details class="carrying-entry" data-entry=${found.entry.id}>
                <summary>${told}</summary>
                <div class="carrying-body">
                  ${log(found, told)} ${isEditable ? form(found, faults.length > 0 ? id : '') : nothing}
                  ${found.writtenIn.id === cell.id ? nothing : html`<p class="muted">${wording.value.text.scenarioCells.stairs.inherited(found.writtenIn.name)}</p>`}
                </div>
              </details>
              ${faultList(faults, id)}`;
            },
          )}`;
  return html`<div class="carrying">
    ${list(
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
      ({ entry }) => html`<p>${pilotLog(summary?.pilots.get(entry.id), replicates)}</p>`,
      (entry, faults) => pilotForm(entry, context, faults),
    )}
    ${list(
      'triggers',
      triggers,
      (entry) => triggerSentence(entry, context),
      ({ entry }, told) => triggerLog(summary?.triggers.get(entry.id), formulaOf(entry.id), told, context),
      (entry, faults) => triggerForm(entry, context, faults),
    )}
    ${isEditable && uses.length > 0 ? adding(context) : nothing}
  </div>`;
}

/** A programme, a pilot or a trigger of the scenario's first measure, ready to be made into what is meant. */
function adding({ session, scenario, uses }: CarryingContext) {
  const words = wording.value.text.scenarioCells.carrying;
  const add = (list: CarryingList) => {
    const [use] = uses;
    const focus = session.focus.peek();
    if (!use || !focus) return;
    const place = focus.place.id;
    const criterion = focus.indicator.criterion === 'origin' ? 'outside-labour' : focus.indicator.criterion;
    const indicator = criterion === 'mean-income' ? 'low-income' : criterion;
    const entry = {
      programmes: { name: words.newProgramme, measures: [use.id] },
      pilots: {
        measures: [use.id],
        review: Math.max(use.from, Math.min(use.from + 3, use.to - 1)),
        keep: `change("${indicator}", "${place}") < 0`,
      },
      triggers: { indicator: `level(${indicator})`, place, above: 0.3, years: 2, start: [use.id] },
    }[list];
    edit(session, (notebook) =>
      withCarrying(notebook, scenario, list, freeCarryingId(notebook, scenario, list, words.ids[list]), entry),
    );
  };
  return html`<p class="adding" role="group" aria-label=${words.add}>
    ${(['programmes', 'pilots', 'triggers'] as const).map(
      (list) => html`<button type="button" class="quiet" @click=${() => add(list)}>${words.adds[list]}</button>`,
    )}
  </p>`;
}
