import { criterionDefinition } from '../../criteria/criterionDefinitions.ts';
import { criteria } from '../../criteria/criterionIds.ts';
import type { Ensemble } from '../../simulation/ensemble.ts';
import type { CriterionId } from '../../simulation/projection.ts';
import { extentWithId } from '../selection.ts';
import { type Outcome, outcomeValues } from './outcome.ts';

/** Something that was measured: a criterion's level in a place at a year's end, share in 0–1 or kroner. */
export interface Observation {
  readonly place: string;
  readonly criterion: CriterionId;
  readonly year: number;
  readonly value: number;
}

/** What a row of observations has wrong, for the border to tell. */
export interface ObservationFault {
  readonly column: 'place' | 'criterion' | 'year' | 'value';
  readonly found: string;
  readonly en: string;
  readonly da: string;
}

/** Reads a row of text against an ensemble's or task's places and years. */
export function readObservation(
  row: Readonly<Record<string, string | undefined>>,
  places: readonly string[],
  years: { readonly from: number; readonly to: number },
): Observation | readonly ObservationFault[] {
  const faults: ObservationFault[] = [];
  const place = row.place ?? '';
  const criterion = criteria.find((id) => id === row.criterion);
  const year = Number(row.year);
  const value = Number((row.value ?? '').replace(',', '.'));
  if (!places.includes(place)) {
    faults.push({
      column: 'place',
      found: place,
      en: `expected one of ${places.join(', ')}`,
      da: `forventede et af ${places.join(', ')}`,
    });
  }
  if (!criterion) {
    const ids = criteria.join(', ');
    faults.push({
      column: 'criterion',
      found: row.criterion ?? '',
      en: `expected one of ${ids}`,
      da: `forventede et af ${ids}`,
    });
  }
  if (!Number.isInteger(year) || year < years.from || year > years.to) {
    const text = `${years.from}–${years.to}`;
    faults.push({
      column: 'year',
      found: row.year ?? '',
      en: `expected a year in ${text}`,
      da: `forventede et år i ${text}`,
    });
  }
  const isShare = criterion !== undefined && criterionDefinition(criterion).unit === 'share';
  if ((row.value ?? '').trim() === '' || !Number.isFinite(value) || (isShare && (value < 0 || value > 1))) {
    faults.push({
      column: 'value',
      found: row.value ?? '',
      en: isShare ? 'expected a share from 0 to 1' : 'expected a number',
      da: isShare ? 'forventede en andel fra 0 til 1' : 'forventede et tal',
    });
  }
  return criterion && faults.length === 0 ? { place, criterion, year, value } : faults;
}

/** The observed quantity in every run of a strategy. */
export function simulated(ensemble: Ensemble, strategy: string, observation: Observation): Float64Array {
  extentWithId(ensemble.shape.geography, observation.place);
  return outcomeValues(ensemble, strategy, outcomeOf(observation));
}

/** The outcome of a projection that an observation is held against. */
export function outcomeOf({ place, criterion, year }: Observation): Outcome {
  return { place, criterion, year, measure: 'level' };
}
