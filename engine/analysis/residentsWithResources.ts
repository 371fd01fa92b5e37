import type { ResourceFlow } from '../criteria/residentsWithResources.ts';
import type { Ensemble, StrategyResult } from '../simulation/ensemble.ts';
import { resourceFlows } from '../simulation/projection.ts';
import { resourceFlowsIndex, resourcesIndex } from './layout.ts';
import type { PlaceExtent } from './selection.ts';

/** Residents with resources of a place at a year's end, means over replicates. */
export interface ResourceStock {
  readonly residents: number;
  /** residents of the ages that the definition names */
  readonly ofAge: number;
}

/** What happened to them in the year; see `resourceFlows` of the criteria. */
export interface ResourceYear extends Readonly<Record<ResourceFlow, number>> {
  /** had resources a year ago, have them still and live here still */
  readonly kept: number;
}

/** The stock of a place. */
export function resourceStock(
  ensemble: Ensemble,
  { sums }: StrategyResult,
  { estates }: PlaceExtent,
  yearIndex: number,
): ResourceStock {
  let residents = 0;
  let ofAge = 0;
  for (const estate of estates) {
    const at = resourcesIndex(ensemble.shape, yearIndex, estate);
    residents += sums.resources[at] ?? 0;
    ofAge += sums.resources[at + 1] ?? 0;
  }
  const replicates = ensemble.replicates.length;
  return { residents: residents / replicates, ofAge: ofAge / replicates };
}

/** The flows of a place in the year that led to `yearIndex`, from 1. */
export function resourceYear(
  ensemble: Ensemble,
  result: StrategyResult,
  extent: PlaceExtent,
  yearIndex: number,
): ResourceYear {
  const at = resourceFlowsIndex(ensemble.shape, yearIndex, extent.place.index);
  const replicates = ensemble.replicates.length;
  const flows = Object.fromEntries(
    resourceFlows.map((flow, i) => [flow, (result.sums.resourceFlows[at + i] ?? 0) / replicates]),
  ) as Record<ResourceFlow, number>;
  const before = resourceStock(ensemble, result, extent, yearIndex - 1).residents;
  const gone = flows.ceased + flows['left-within'] + flows['left-outside'] + flows.died;
  return { ...flows, kept: before - gone };
}
