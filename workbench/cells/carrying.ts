import { html, nothing, type TemplateResult } from 'lit';
import { lineageIn, measures, type ScenarioCell, strategyVocabulary, type Vocabulary } from '../../engine/index.ts';
import { partsOrFetch } from '../later.ts';
import { canChange } from '../mode.ts';
import { type CarryingList, freeCarryingId, withCarrying } from '../notebook/carryingEdits.ts';
import { edit, type UseShown, usesShown } from '../notebook/scenarioEdits.ts';
import type { Session } from '../session.ts';
import { wording } from '../text/language.ts';

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
  const vocabulary = strategyVocabulary(pack, [...triggers.keys()]);
  const context: CarryingContext = { session, scenario: cell.id, uses, vocabulary };
  return html`<div class="carrying">
    ${count > 0 ? partsOrFetch()?.carryingEntries(lineage, context) : nothing}
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
