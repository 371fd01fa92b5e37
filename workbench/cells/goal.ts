import { html } from 'lit';
import {
  type ClaimedGoal,
  countOver,
  type Ensemble,
  type Goal,
  type GoalCell,
  goalOf,
  horizonOf,
  isAskedOf,
  residentsCounted,
  type Strategy,
  type StrategyResult,
} from '../../engine/index.ts';
import { barsFigure } from '../charts/barsForm.ts';
import { goalData } from '../charts/goalData.ts';
import { claimWords, goalWords } from '../charts/goalWords.ts';
import { mostScenarios } from '../charts/palette.ts';
import { fewestPersons } from '../charts/written.ts';
import { tellsOfPersons } from '../dataflow/smallPlaces.ts';
import { showsBaselineOnly } from '../mode.ts';
import { anchorOf } from '../notebook/anchor.ts';
import type { Session } from '../session.ts';
import { wording } from '../text/language.ts';
import { assumedMark } from './assumed.ts';
import type { CellKind } from './cellKind.ts';
import { figureFrame } from './figureFrame.ts';
import { cellHeading, levelOf } from './headings.ts';
import { waitingCell } from './waiting.ts';

/** A goal of the document's: how likely is each scenario to reach it? */
export const goalCell: CellKind<'goal'> = {
  kind: 'goal',
  outline: (cell, session) => [{ anchor: anchorOf(cell), title: titleOf(cell), level: levelOf(cell, session) }],
  render(cell, session) {
    const words = wording.value;
    const { text } = words;
    const title = titleOf(cell);
    const shown = session.settled.value;
    const pack = session.pack.value;
    if (!shown || !pack) return waitingCell(cell, title, session);
    const { ensemble } = shown;
    const [from = 0] = ensemble.shape.years;
    const years = { from, to: ensemble.shape.years.at(-1) ?? horizonOf({}, pack).to };
    const goal =
      goalOf(cell, pack, years) ??
      claimIn(
        cell,
        ensemble.strategies.map(({ strategy }) => strategy),
      );
    // a claim that has just been written is still to be run
    if (!goal && claimIn(cell, session.strategies.value)) return waitingCell(cell, title, session);
    if (!goal) return withoutFigure(cell, session, text.cells.goal.faulty);
    const scenarios = ensemble.strategies
      .map((result, index) => ({ result, index }))
      .filter(({ result, index }) => index < mostScenarios && isAskedOf(cell, result.strategy.id))
      .filter(({ result }) => !showsBaselineOnly.value || result.strategy.parent === undefined);
    const isClaim = 'reach' in goal;
    // of a claim it isn't known whom it is about
    const isTooSmall = isClaim ? tellsOfPersons.peek() : hasTooFew(goal, scenarios, ensemble);
    const data = isTooSmall ? undefined : goalData({ ensemble, scenarios, words }, goal);
    if (!data) return withoutFigure(cell, session, text.figures.tooFew);
    const subtitle = isClaim
      ? claimWords({ claim: goal }, { ensemble, words })
      : goalWords({ goal }, { ensemble, words });
    return figureFrame({
      id: anchorOf(cell),
      level: levelOf(cell, session),
      description: cell.description,
      documentLanguage: session.frame.value.language,
      figure: barsFigure,
      data,
      revision: shown.revision,
      title: cell.title ?? data.finding ?? title,
      isTitleWritten: cell.title !== undefined,
      subtitle,
      label: `${title}. ${subtitle}`,
      notes: [text.cells.goal.note, text.status.replicates(ensemble.replicates.length), text.trend.seed(ensemble.seed)],
      method: { name: 'goal', session, cell, ensemble },
      assumed: assumedMark(session),
    });
  },
};

/** The claim that a goal cell makes, as strategies were asked it. */
function claimIn({ id }: GoalCell, strategies: readonly Pick<Strategy, 'claims'>[]): ClaimedGoal | undefined {
  const claims = strategies.flatMap((strategy) => strategy.claims ?? []);
  return claims.find((claim) => claim.isOfCell && claim.id === id);
}

function hasTooFew(
  { year, estates, indicator: { criterion } }: Goal,
  scenarios: readonly { readonly result: StrategyResult }[],
  { shape }: Ensemble,
): boolean {
  const yearIndex = shape.years.indexOf(year);
  return scenarios.every(({ result: { counts } }) => {
    const counted = counts.reduce(
      (sum, rows) => sum + countOver(shape, rows, yearIndex, estates, criterion).denominator,
      0,
    );
    return residentsCounted(criterion, counted / Math.max(1, counts.length)) < fewestPersons;
  });
}

function withoutFigure(cell: GoalCell, session: Session, sentence: string) {
  const id = anchorOf(cell);
  return html`<section class="cell" id=${id} role="group" aria-labelledby="${id}-title">
    <header class="cell-heading">${cellHeading(levelOf(cell, session), `${id}-title`, titleOf(cell))}</header>
    <p class="cell-subtitle">${sentence}</p>
  </section>`;
}

function titleOf(cell: GoalCell): string {
  return cell.title ?? wording.value.text.cells.goal.title;
}
