import { html } from 'lit';
import type { Cell, Ensemble, FigureCell, Place } from '../../engine/index.ts';
import { assumedMark } from '../cells/assumed.ts';
import { figureFrame } from '../cells/figureFrame.ts';
import { cellHeading, levelOf } from '../cells/headings.ts';
import { waitingCell } from '../cells/waiting.ts';
import type { MethodOf } from '../methods/names.ts';
import { showsBaselineOnly } from '../mode.ts';
import { anchorOf } from '../notebook/anchor.ts';
import type { Session } from '../session.ts';
import { type Wording, wording } from '../text/language.ts';
import type { Told } from './drawing.ts';
import type { Figure } from './figure.ts';
import type { FigureInputs } from './figureInputs.ts';
import type { FigureKindShown } from './figureKindShown.ts';
import { type FormulaShown, formulaShown } from './formulaShown.ts';
import { scenariosShown } from './scenariosShown.ts';
import { placeOf } from './trendFigure.ts';

/** Words in place of a figure that has nothing to show. */
export interface Nothing {
  readonly nothing: string;
}

/** What a kind of figure adds: its data, and the words around them. */
export interface KindParts<Data extends Told> {
  readonly figure: Figure<Data>;
  /** the rule that tells how its numbers come about */
  readonly method: MethodOf<Data>;
  title(
    inputs: Pick<FigureInputs, 'cell' | 'words' | 'formula'> & { readonly place: Place | undefined },
    name: string,
  ): string;
  data(inputs: FigureInputs): Data | Nothing;
  subtitle(inputs: FigureInputs): string;
  notes?(inputs: FigureInputs): readonly string[];
  /** what the colours say: every scenario, the selected one (a block) with or without its parent (a dot), or the two ways a share changes */
  readonly legend: 'scenarios' | 'selected' | 'alone' | 'causes';
}

/** A kind of figure that is drawn at a calm pace, from what stands on the page when the hand rests. */
export function figureKind<Data extends Told>(parts: KindParts<Data>): FigureKindShown {
  const title = (cell: FigureCell, session: Session): string => {
    if (cell.title !== undefined) return cell.title;
    const place = placeOf(cell, session);
    const formula = formulaNamed(cell, session);
    return parts.title({ cell, words: wording.value, formula, place }, place ? wording.value.label(place.label) : '');
  };
  return {
    title,
    render(cell, session, host = cell) {
      const words = wording.value;
      const heading = title(cell, session);
      const shown = session.settled.value;
      const inputs = shown && inputsOf(shown.ensemble, cell, session, words);
      if (!inputs) return waitingCell(host, heading, session);
      const data = parts.data(inputs);
      if ('nothing' in data) return emptyCell(host, heading, data.nothing, session);
      const finding = cell.title === undefined ? data.finding : undefined;
      const subtitle = parts.subtitle(inputs);
      const replicates = words.text.status.replicates(inputs.ensemble.replicates.length);
      return figureFrame({
        id: anchorOf(host),
        level: levelOf(host, session),
        description: cell.description,
        documentLanguage: session.frame.value.language,
        figure: parts.figure,
        data,
        revision: shown.revision,
        title: finding ?? heading,
        isTitleWritten: cell.title !== undefined,
        // where the finding is the title, what it is about stands under it
        subtitle: finding === undefined ? subtitle : `${heading}${heading.endsWith('?') ? '' : '.'} ${subtitle}`,
        label: `${heading}. ${subtitle}`,
        notes: [...(parts.notes?.(inputs) ?? []), replicates, words.text.trend.seed(inputs.ensemble.seed)],
        method: { name: parts.method, session, cell, ensemble: shown.ensemble, inputs },
        assumed: assumedMark(session),
        legend: legendOf(parts.legend, inputs),
      });
    },
  };
}

/** What is asked of the results; undefined while something it names isn't there. */
export function inputsOf(
  ensemble: Ensemble,
  cell: FigureCell,
  session: Session,
  words: Wording,
): FigureInputs | undefined {
  const pack = session.pack.value;
  const place = placeOf(cell, session);
  const all = scenariosShown(ensemble.strategies, cell.scenarios, session.selectedId.value);
  const { years } = ensemble.shape;
  const from = cell.years?.from ?? years[0];
  const to = cell.years?.to ?? session.focus.value?.year ?? years.at(-1);
  const selected = all.find(({ result }) => result.strategy.id === session.selectedId.value) ?? all.at(-1);
  const isThere = pack && place && selected && from !== undefined && to !== undefined;
  if (!isThere || !years.includes(from) || !years.includes(to)) return undefined;
  const scenarios = showsBaselineOnly.value ? all.filter(({ result }) => result.strategy.parent === undefined) : all;
  return {
    ensemble,
    pack,
    cell,
    place,
    scenarios,
    selected,
    from,
    to,
    words,
    hidesFifth: session.frame.value.hidesFifth,
    formula: formulaNamed(cell, session),
  };
}

/** The formula cell that a figure shows. */
function formulaNamed({ formula }: FigureCell, session: Session): FormulaShown | undefined {
  const pack = session.pack.value;
  if (formula === undefined || !pack) return undefined;
  const { cells, years } = session.formulas.value;
  const cell = cells.find(({ id }) => id === formula);
  return cell && formulaShown(cell, years, pack);
}

/** The scenarios that a figure's finding tells of: the first and the one in hand, one where these are the same. */
export function ofFinding<Told extends { readonly index: number }>(
  told: readonly Told[],
  { selected }: Pick<FigureInputs, 'selected'>,
): readonly Told[] {
  return told.filter(({ index }, i) => i === 0 || index === selected.index);
}

function emptyCell(cell: Cell, title: string, words: string, session: Session) {
  const anchor = anchorOf(cell);
  return html`
    <section class="cell" id=${anchor} role="group" aria-labelledby="${anchor}-title">
      <header class="cell-heading">${cellHeading(levelOf(cell, session), `${anchor}-title`, title)}</header>
      <p class="cell-subtitle">${words}</p>
    </section>
  `;
}

function legendOf(kind: KindParts<Told>['legend'], { ensemble, scenarios, selected, words }: FigureInputs) {
  const { text } = words;
  if (kind === 'causes') {
    return html`<ul class="legend always">
      <li><span class="swatch block place" aria-hidden="true"></span>${text.causes.place}</li>
      <li><span class="swatch block people" aria-hidden="true"></span>${text.causes.people}</li>
    </ul>`;
  }
  const parent = ensemble.strategies.findIndex(({ strategy }) => strategy.id === selected.result.strategy.parent);
  const base = ensemble.strategies[parent];
  const pair = [selected, ...(base && kind === 'selected' ? [{ result: base, index: parent }] : [])];
  const shown = kind === 'scenarios' ? scenarios : pair;
  const isPair = kind !== 'scenarios';
  return html`<ul class="legend always">
    ${shown.map(
      ({ result, index }, i) =>
        html`<li><span class="swatch ${isPair ? (i === 0 ? 'block' : 'dot') : ''} scenario-${index}" aria-hidden="true"></span>${result.strategy.name}</li>`,
    )}
  </ul>`;
}
