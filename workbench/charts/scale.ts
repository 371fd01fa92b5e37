import {
  type CriterionId,
  criterionDefinition,
  type MeasuredUnit,
  roundToError,
  unitMeasured,
} from '../../engine/index.ts';
import { criteriaShown } from '../text/criteria.ts';
import type { Wording } from '../text/language.ts';

/** How values of a quantity are drawn and written. */
export interface Scale {
  /** drawn units in one of the value's own: per cent of a share, thousands of kroner */
  readonly perUnit: number;
  /** finest step of what is drawn, a power of ten */
  readonly finest: number;
  /** the drawn unit in words, empty where it has no name */
  readonly unit: string;
  /** a written size or difference with its unit */
  readonly withUnit: (written: string) => string;
  /** a written level with its unit: shares by the per cent sign */
  readonly levelWithUnit: (written: string) => string;
}

/** Of a criterion's values. */
export function scaleOfCriterion(criterion: CriterionId, words: Wording): Scale {
  const isMoney = criterionDefinition(criterion).unit === 'kroner';
  return scaleOfUnit(isMoney ? 'kroner' : 'share', isMoney ? 0 : criteriaShown[criterion].mostDecimals, words);
}

/** Of what a formula of the yearly status comes to. Convictions are about one in a hundred residents, so they need a digit more. */
export function scaleOfFormula(formula: string, words: Wording): Scale {
  const unit = unitMeasured(formula);
  const decimals: Readonly<Record<MeasuredUnit, number>> = {
    ...{ share: 1, points: 1, kroner: 0, grade: 1, residents: 0, number: 2 },
  };
  const isOfConvictions = /\bconvicted\b/.test(formula) && (unit === 'share' || unit === 'points');
  return scaleOfUnit(unit, isOfConvictions ? criteriaShown.convicted.mostDecimals : decimals[unit], words);
}

/** Of the share of runs in which something holds. */
export function scaleOfClaim(words: Wording): Scale {
  return scaleOfUnit('share', 0, words);
}

function scaleOfUnit(unit: MeasuredUnit, decimals: number, { text, numbers }: Wording): Scale {
  const { figures } = text;
  const finest = Number(`1e-${decimals}`);
  const all = (perUnit: number, name: string, withUnit: (written: string) => string): Scale => ({
    ...{ perUnit, finest, unit: name, withUnit, levelWithUnit: withUnit },
  });
  switch (unit) {
    case 'share': {
      const sign = numbers.percent(0, 0).slice(1);
      return { ...all(100, text.percentagePoints, figures.points), levelWithUnit: (written) => `${written}${sign}` };
    }
    case 'points':
      return all(100, text.percentagePoints, figures.points);
    case 'kroner':
      return all(0.001, figures.thousandKronerUnit, figures.thousandKroner);
    case 'grade':
      return all(1, figures.measured.gradeUnit, figures.measured.grade);
    case 'residents':
      return all(1, figures.measured.residentsUnit, figures.measured.residents);
    case 'number':
      return all(1, '', (written) => written);
  }
}

/** A value as it is drawn, to the step that its error supports. */
export function roundedIn({ perUnit, finest }: Scale, value: number, mcse: number) {
  return roundToError(value * perUnit, mcse * perUnit, finest);
}
