import { computed, type ReadonlySignal } from '@preact/signals-core';
import { type FirstResults, type Geography, type Pack, placesOf } from '../../engine/index.ts';
import { countsShown } from './countsShown.ts';
import type { ProjectionInputs } from './projectionInputs.ts';
import type { Projected, Projector } from './projector.ts';
import { settled, wholeOf } from './settled.ts';

type Results = ReadonlySignal<Projected | undefined>;

/** What a document's cells draw from. */
export interface ResultsShown {
  /** the newest results that the page has made itself */
  readonly shown: Results;
  /** the counts on screen, those that the site came with among them */
  readonly counted: Results;
  /** what is on screen, at a calm pace */
  readonly settled: Results;
}

/** What is shown of a projector's results on the document's pack. */
export function resultsShown(
  projector: Projector,
  pack: ReadonlySignal<Pack | undefined>,
  inputs: ReadonlySignal<ProjectionInputs | undefined>,
  firstResults: ReadonlySignal<FirstResults | undefined>,
): ResultsShown {
  const { shown, valuesMade } = projector;
  return {
    shown: ofSamePlaces(shown, pack),
    counted: ofSamePlaces(countsShown(shown, inputs, firstResults, valuesMade.results), pack),
    settled: ofSamePlaces(settled(wholeOf(shown), 150, 900), pack),
  };
}

/**
 * Results as long as they are of the places that the document's pack has. The last good ones stay on screen while newer ones are run, but those of another
 * municipality tell nothing of this one's places.
 */
function ofSamePlaces(shown: Results, pack: ReadonlySignal<Pack | undefined>): Results {
  return computed(() => {
    const own = pack.value;
    const results = shown.value;
    if (!own || !results) return results;
    return areSame(results.ensemble.shape.geography, own.geography) ? results : undefined;
  });
}

function areSame(one: Geography, other: Geography): boolean {
  return one === other || idsOf(one) === idsOf(other);
}

function idsOf(geography: Geography): string {
  return placesOf(geography)
    .map(({ id }) => id)
    .join();
}
