import { type Notebook, type Pack, parseNotebook, type Strategy } from '../../engine/index.ts';
import { withLever } from './edit.ts';
import { type Lever, leversAt } from './levers.ts';
import { strategiesOf } from './strategiesOf.ts';

/** A document that can be run. */
export interface Runnable {
  readonly notebook: Notebook;
  readonly pack: Pack;
  readonly strategies: readonly Strategy[];
  /** first year of the projection */
  readonly from: number;
}

/**
 * The document's text with a lever of a scenario set. Shares of the same vacancies can't come to more than all of them: the other share gives
 * way.
 */
export function movedLever(document: Runnable, scenario: string, lever: Lever, value: number): string {
  const { notebook, pack, strategies, from } = document;
  const text = withLever(notebook, scenario, lever, value, from);
  if (lever.measure.id !== 'letting-shares') return text;
  const isBeyond = (other: Lever | undefined) => !other || other.value + value > 1 + other.field.step / 1000;
  // what the other share was before the move it still is, so most moves need no second reading of the document
  if (!isBeyond(otherShare(strategies, pack, scenario, lever))) return text;
  const { notebook: moved } = parseNotebook(text, 'notebook');
  const other = otherShare(strategiesOf(moved, pack).strategies, pack, scenario, lever);
  return other && isBeyond(other) ? withLever(moved, scenario, other, Math.max(0, 1 - value), from) : text;
}

/** The other of the two shares of the same vacancies. */
function otherShare(strategies: readonly Strategy[], pack: Pack, scenario: string, lever: Lever): Lever | undefined {
  const strategy = strategies.find(({ id }) => id === scenario);
  if (!strategy) return undefined;
  const parent = strategies.find(({ id }) => id === strategy.parent);
  return leversAt(pack, strategy, parent, lever.estate)
    .flatMap(({ levers }) => levers)
    .find(({ measure, field }) => measure === lever.measure && field.key !== lever.field.key);
}
