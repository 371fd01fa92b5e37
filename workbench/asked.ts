import { horizonOf, type Place, parseNotebook, type Strategy } from '../engine/index.ts';
import type { Course } from './dataflow/lookAhead.ts';
import type { ProjectionInputs } from './dataflow/projectionInputs.ts';
import { lowIncomeLineOf } from './lowIncomeLine.ts';
import { asTold } from './notebook/fifthCriterion.ts';
import { movedLever, type Runnable } from './notebook/leverMoves.ts';
import { type Lever, leverEstate, leversAt } from './notebook/levers.ts';
import { strategiesOf } from './notebook/strategiesOf.ts';

/** Most values of a lever that are looked ahead for. */
const mostValues = 41;

/** Levers whose values are run when there is nothing better to do. */
const mostSpares = 4;

/**
 * What a document asks the engine.
 * @param focus id of the strategy that the hand is on
 */
export function asked(
  { notebook, pack, strategies }: Omit<Runnable, 'from'>,
  engineVersion: string,
  focus: string,
): ProjectionInputs {
  const { from, to } = horizonOf(notebook, pack);
  return {
    pack,
    strategies,
    engineVersion,
    seed: notebook.seed,
    replicates: notebook.replicates,
    from,
    to,
    lowIncomeLine: lowIncomeLineOf(notebook),
    resources: notebook.resources,
    alignment: notebook.alignment,
    focus,
  };
}

/** The values that a lever may be moved to, ascending; some of them where there are many. */
export function valuesOf({ field: { min, max, step } }: Lever): number[] {
  const steps = Math.round((max - min) / step);
  const stride = Math.ceil((steps + 1) / mostValues);
  const count = Math.floor(steps / stride) + 1;
  // as a slider gives them: without the last digits of a sum
  return Array.from({ length: count }, (_, i) => Number((min + i * stride * step).toFixed(6)));
}

/** The values that a lever of a document's scenario may be moved to, and what would be asked with each. */
export function courseOf(document: Runnable, scenario: string, lever: Lever, engineVersion: string): Course {
  return {
    key: `${scenario}/${lever.key}/${movedLever(document, scenario, lever, lever.field.min)}`,
    values: valuesOf(lever),
    value: lever.value,
    inputsAt(value) {
      const { notebook: parsed, messages } = parseNotebook(movedLever(document, scenario, lever, value), 'notebook');
      const notebook = asTold(parsed);
      const resolved = strategiesOf(notebook, document.pack);
      if ([...messages, ...resolved.messages].some(({ severity }) => severity === 'error')) return undefined;
      return asked({ notebook, pack: document.pack, strategies: resolved.strategies }, engineVersion, scenario);
    },
  };
}

/** What would be asked with the values of the levers of a strategy that are moved already at a place: those are moved again. */
export function changedCourses(
  document: Runnable | undefined,
  strategy: Strategy | undefined,
  place: Place | undefined,
  engineVersion: string,
): Course[] {
  if (!document || !strategy || !place) return [];
  return changedLevers(document, strategy, place).map((lever) => courseOf(document, strategy.id, lever, engineVersion));
}

/** The levers of a strategy that are moved already at a place, the first few of them. */
export function changedLevers({ pack, strategies }: Runnable, strategy: Strategy, place: Place): Lever[] {
  const estate = leverEstate(pack, place);
  const parent = strategies.find(({ id }) => id === strategy.parent);
  if (!estate || !parent) return [];
  return leversAt(pack, strategy, parent, estate)
    .flatMap(({ levers }) => levers.filter(({ isChanged }) => isChanged))
    .slice(0, mostSpares);
}

/** The scenario whose levers are shown until another one is chosen: the first that isn't the starting point. */
export function shownFirst(strategies: readonly Strategy[]): Strategy | undefined {
  return strategies.find(({ parent }) => parent !== undefined) ?? strategies[0];
}
