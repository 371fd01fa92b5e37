import type { Label } from '../population/geography.ts';
import { type CriterionId, criteria } from './criterionIds.ts';
import type { ReferenceId } from './referenceValues.ts';

/** What a value of a criterion is: a share in 0–1, or kroner a year. */
export type CriterionUnit = 'share' | 'kroner';

/** How a criterion is counted, named and compared. */
export interface CriterionDefinition {
  readonly id: CriterionId;
  readonly label: Label;
  /** whom the denominator counts */
  readonly population: Label;
  readonly unit: CriterionUnit;
  readonly ageFrom: number;
  /** last age counted, undefined where there is no upper limit */
  readonly ageTo: number | undefined;
  /** years that a resident's own record is looked back over; the counts hold their sum */
  readonly windowYears: number;
  /** what one resident adds to the denominator */
  readonly denominatorPerResident: number;
  /** what numerator / denominator is multiplied by to give the unit */
  readonly scale: number;
  /** the national or regional value it is compared with by law, undefined where the law's line is a fixed share */
  readonly reference: ReferenceId | undefined;
}

/**
 * The criteria of almenboligloven § 61 a, stk. 1–2, and the strategy's own wording of the income criterion.
 *
 * Windows are the residents' own: whoever lives in the place now brings two years of months or convictions along, wherever they
 * were spent. So numerator / denominator already is the mean over two years, and years must not be averaged again.
 */
const definitions: Readonly<Record<CriterionId, CriterionDefinition>> = {
  'outside-labour': {
    id: 'outside-labour',
    label: {
      da: 'Uden tilknytning til arbejdsmarked eller uddannelse',
      en: 'Without attachment to work or education',
    },
    population: { da: 'Beboere på 18–64 år, fuldtidspersoner', en: 'Residents aged 18–64, full-time equivalents' },
    unit: 'share',
    ageFrom: 18,
    ageTo: 64,
    windowYears: 2,
    denominatorPerResident: 24,
    scale: 1,
    reference: undefined,
  },
  origin: {
    id: 'origin',
    label: {
      da: 'Indvandrere og efterkommere fra ikke-vestlige lande',
      en: 'Immigrants and descendants from non-Western countries',
    },
    population: { da: 'Alle beboere', en: 'All residents' },
    unit: 'share',
    ageFrom: 0,
    ageTo: undefined,
    windowYears: 1,
    denominatorPerResident: 1,
    scale: 1,
    reference: undefined,
  },
  convicted: {
    id: 'convicted',
    label: {
      da: 'Dømt efter straffeloven, våbenloven eller lov om euforiserende stoffer',
      en: 'Convicted under the Criminal Code, the weapons act or the drugs act',
    },
    population: { da: 'Beboere på 18 år og derover, pr. år', en: 'Residents aged 18 and over, per year' },
    unit: 'share',
    ageFrom: 18,
    ageTo: undefined,
    windowYears: 2,
    denominatorPerResident: 2,
    scale: 1,
    reference: 'national-conviction-share',
  },
  'basic-schooling': {
    id: 'basic-schooling',
    label: { da: 'Alene grundskole', en: 'Basic schooling only' },
    population: { da: 'Beboere på 30–59 år', en: 'Residents aged 30–59' },
    unit: 'share',
    ageFrom: 30,
    ageTo: 59,
    windowYears: 1,
    denominatorPerResident: 1,
    scale: 1,
    reference: undefined,
  },
  'mean-income': {
    id: 'mean-income',
    label: { da: 'Gennemsnitlig bruttoindkomst', en: 'Mean gross income' },
    population: {
      da: 'Skattepligtige på 15–64 år, der ikke er under uddannelse',
      en: 'Taxpayers aged 15–64 not in education',
    },
    unit: 'kroner',
    ageFrom: 15,
    ageTo: 64,
    windowYears: 1,
    denominatorPerResident: 1,
    scale: 1000,
    reference: 'regional-mean-income',
  },
  'low-income': {
    id: 'low-income',
    label: { da: 'Lav bruttoindkomst', en: 'Low gross income' },
    population: {
      da: 'Skattepligtige på 15–64 år, der ikke er under uddannelse',
      en: 'Taxpayers aged 15–64 not in education',
    },
    unit: 'share',
    ageFrom: 15,
    ageTo: 64,
    windowYears: 1,
    denominatorPerResident: 1,
    scale: 1,
    reference: undefined,
  },
};

/** Definitions in result order. */
export const criterionDefinitions: readonly CriterionDefinition[] = criteria.map((id) => definitions[id]);

/** The definition of one criterion. */
export function criterionDefinition(id: CriterionId): CriterionDefinition {
  return definitions[id];
}

/** Position of a criterion in the arrays of a projection. */
export function criterionNumber(id: CriterionId): number {
  return criteria.indexOf(id);
}

/**
 * The value of a criterion from its counts.
 * @param numerator, denominator whole numbers as a projection holds them
 * @returns share in 0–1, or kroner a year for `mean-income`; undefined where nobody is counted
 */
export function criterionValue(id: CriterionId, numerator: number, denominator: number): number | undefined {
  return denominator > 0 ? (definitions[id].scale * numerator) / denominator : undefined;
}

/** Residents behind a denominator. */
export function residentsCounted(id: CriterionId, denominator: number): number {
  return denominator / definitions[id].denominatorPerResident;
}
