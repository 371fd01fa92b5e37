import { computed, type ReadonlySignal } from '@preact/signals-core';
import { ensembleOf, type FirstResults } from '../../engine/index.ts';
import type { ProjectionInputs } from './projectionInputs.ts';
import type { Projected } from './projector.ts';

/**
 * What is told by counts alone: a site's first results, where they are of what is asked for, until the page has as many replicates
 * of its own. A moved lever asks for something else; they stay, out of date, until it comes.
 */
export function countsShown(
  shown: ReadonlySignal<Projected | undefined>,
  inputs: ReadonlySignal<ProjectionInputs | undefined>,
  firstResults: ReadonlySignal<FirstResults | undefined>,
): ReadonlySignal<Projected | undefined> {
  const first = computed<Projected | undefined>(() => {
    const results = firstResults.value;
    const asked = results && inputs.value;
    if (!asked) return undefined;
    const { strategies, replicates, pack, seed, from, to, lowIncomeLine, resources, alignment } = asked;
    const chosen = { ...(resources && { resources }), ...(alignment && { alignment }) };
    const ensemble = ensembleOf(results, { strategies, replicates, pack, seed, from, to, lowIncomeLine, ...chosen });
    return ensemble && { ensemble, revision: 0, validity: new Map(strategies.map(({ id }) => [id, 'partial'])) };
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

function stale(projected: Projected | undefined): Projected | undefined {
  return projected && { ...projected, validity: new Map([...projected.validity.keys()].map((id) => [id, 'stale'])) };
}
