import { computed, type ReadonlySignal } from '@preact/signals-core';
import { type Ensemble, ensembleOf, type FirstResults, type Strategy } from '../../engine/index.ts';
import { assemble } from './assemble.ts';
import { type ProjectionInputs, taskOf } from './projectionInputs.ts';
import type { Projected } from './projector.ts';
import { type Run, runsOf } from './run.ts';

/**
 * What is told by counts alone: a site's first results, where they are of what is asked for, until the page has as many replicates
 * of its own. A moved lever asks for something else: where the site came with that value too, they are moved as its first replicate says; else they
 * stay, out of date, until it comes.
 * @param firstResults what the site has made of its own document
 * @param values first replicates of values that the document's levers may be moved to
 */
export function countsShown(
  shown: ReadonlySignal<Projected | undefined>,
  inputs: ReadonlySignal<ProjectionInputs | undefined>,
  firstResults: ReadonlySignal<FirstResults | undefined>,
  values: ReadonlySignal<FirstResults | undefined>,
): ReadonlySignal<Projected | undefined> {
  let references: ReadonlyMap<string, Run> = new Map();
  const first = computed<Projected | undefined>(() => {
    const results = firstResults.value;
    const asked = results && inputs.value;
    if (!asked) return undefined;
    const ensemble = madeOf(results, asked);
    if (!ensemble) return moved(asked, results, values.value, references);
    references = runsOf(ensemble, () => undefined);
    return { ensemble, revision: 0, validity: new Map(asked.strategies.map(({ id }) => [id, 'partial'])) };
  });
  const has = ({ ensemble }: Projected) => ensemble.replicates.length;
  let last: Projected | undefined;
  return computed(() => {
    const own = shown.value;
    const wanted = firstResults.value?.replicates.length ?? 0;
    // asked only as long as it may be of use: its keys are not free
    if (own && has(own) >= wanted) return own;
    const early = first.value;
    if (early) last = { ...early, revision: own?.revision ?? early.revision };
    // what was on screen stays until there is something newer
    return early ? last : (own ?? stale(last));
  });
}

/** First results where a lever of theirs has been moved to a value that came with them. */
function moved(
  asked: ProjectionInputs,
  results: FirstResults,
  values: FirstResults | undefined,
  references: ReadonlyMap<string, Run>,
): Projected | undefined {
  const holdings = asked.strategies.map((strategy) => {
    const ensemble = madeOf(results, asked, [strategy]) ?? (values && madeOf(values, asked, [strategy]));
    const current = ensemble && runsOf(ensemble, () => undefined).get(strategy.id);
    return { strategy, current, reference: references.get(strategy.id) };
  });
  if (!holdings.some(({ strategy, current }) => strategy.id === asked.focus && current)) return undefined;
  const shown = assemble(holdings, asked.replicates);
  return shown && { ...shown, revision: 0 };
}

function madeOf(
  results: FirstResults,
  asked: ProjectionInputs,
  strategies: readonly Strategy[] = asked.strategies,
): Ensemble | undefined {
  return ensembleOf(results, { ...taskOf(asked, strategies, []), replicates: asked.replicates });
}

function stale(projected: Projected | undefined): Projected | undefined {
  return projected && { ...projected, validity: new Map([...projected.validity.keys()].map((id) => [id, 'stale'])) };
}
