import { type Place, placesOf } from '../../population/geography.ts';
import type { Ensemble, StrategyResult } from '../../simulation/ensemble.ts';
import { extentOf, type PlaceExtent } from '../selection.ts';

/** Columns that say which scenario a row is about. */
export const scenarioSchema = { scenario: 'text', scenario_name: 'text' } as const;

/** Values of the scenario columns. */
export function scenarioKeys({ strategy }: StrategyResult) {
  return { scenario: strategy.id, scenario_name: strategy.name };
}

/** Columns that say which place a row is about; the level is municipality, district or estate. */
export const placeSchema = { place: 'text', place_da: 'text', place_en: 'text', level: 'text' } as const;

/** Values of the place columns. */
export function placeKeys({ id, label, level }: Place) {
  return { place: id, place_da: label.da, place_en: label.en, level };
}

/**
 * Columns that say what a row of the ledger is about and what it holds: a cause of the change of a criterion, its part of the mean counts
 * and of the value.
 */
export const causeSchema = {
  criterion: 'text',
  unit: 'text',
  cause: 'text',
  kind: 'text',
  numerator: 'number',
  denominator: 'number',
  change: 'number',
} as const;

/** All places of an ensemble with their extents, in result order. */
export function extentsOf({ shape }: Ensemble): readonly PlaceExtent[] {
  return placesOf(shape.geography).map((place) => extentOf(shape.geography, place));
}

/** All estates, in result order; their position is the index that results use. */
export function estatePlaces({ shape }: Ensemble): readonly Place[] {
  return placesOf(shape.geography).filter(({ level }) => level === 'estate');
}

/** Years that changed something: index in the results, and the year. */
export function changeYears({ shape }: Ensemble): readonly { readonly yearIndex: number; readonly year: number }[] {
  return shape.years.map((year, yearIndex) => ({ yearIndex, year })).slice(1);
}
