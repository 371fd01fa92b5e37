import { numberOr } from './fields.ts';
import type { Field } from './measure.ts';
import type { FieldValues } from './measureUse.ts';
import type { InstitutionChange, YearPlan } from './plan.ts';

/** Which schools or day cares a measure changes, by their ids in the data pack. */
export const institutionsField: Field = {
  kind: 'choices',
  key: 'institutions',
  label: { da: 'Skoler og dagtilbud', en: 'Schools and day cares' },
  options: [],
  idsOf: 'institutions',
  default: [],
  optional: true,
};

/** Places added to each of them, or taken away below 0. */
export function placesField(least: number): Field {
  return {
    kind: 'count',
    key: 'places',
    label: { da: 'Flere eller færre pladser', en: 'More or fewer places' },
    unit: { da: 'pladser hvert sted', en: 'places at each' },
    min: least,
    max: 2000,
    step: 10,
    default: 0,
    off: 0,
    optional: true,
  };
}

/** The year's change of an institution, made where it has none yet. */
export function changeOf(plan: YearPlan, institution: string): InstitutionChange {
  const known = plan.institutions.find((change) => change.institution === institution);
  if (known) return known;
  const change = { institution, profile: 0, places: 0, isClosed: false, catchment: [] };
  plan.institutions.push(change);
  return change;
}

/** Institutions that a use names. */
export function institutionsOf(values: FieldValues): readonly string[] {
  const named = values.institutions;
  return Array.isArray(named) ? named : [];
}

/** Adds the use's places, as much of them as the dose allows, to each institution that it names. */
export function addPlaces(plan: YearPlan, values: FieldValues, dose: number): void {
  const places = Math.round(dose * numberOr(values, 'places', 0));
  if (places === 0) return;
  for (const institution of institutionsOf(values)) changeOf(plan, institution).places += places;
}
