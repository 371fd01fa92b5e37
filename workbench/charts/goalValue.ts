import {
  type ClaimChance,
  type Comparison,
  errorToRoundBy,
  type GoalChance,
  type Summary,
} from '../../engine/index.ts';
import type { Wording } from '../text/language.ts';
import { roundedIn, type Scale, scaleOfCriterion, scaleOfFormula } from './scale.ts';

/** What a goal's value came to in its year, as it is written beside the chance. */
export interface GoalValue {
  /** mean, with the band of four futures in five */
  readonly value: string;
  readonly base: string;
  /** mean less the line, with its sign; of a goal to shrink a distance there is none */
  readonly distance: string;
}

/** What has no value: a claim that is more than one comparison with a number. */
const none: GoalValue = { value: '–', base: '–', distance: '–' };

/** Of a goal of a criterion or of a claim. */
export function goalValue(chance: GoalChance | ClaimChance, words: Wording): GoalValue {
  if ('goal' in chance) {
    const { goal, value, base } = chance;
    const line = goal.target === 'shrink' ? undefined : goal.value;
    return written(
      scaleOfCriterion(goal.indicator.criterion, words),
      goal.indicator.form === 'gap',
      value,
      base,
      line,
      words,
    );
  }
  const { compared } = chance;
  return compared ? comparedValue(compared, compared.value, compared.base, words) : none;
}

/** Of what a claim compares with a line. */
export function comparedValue(
  { of, line }: Pick<Comparison, 'of' | 'line'>,
  value: Summary,
  base: number | undefined,
  words: Wording,
): GoalValue {
  return written(scaleOfFormula(of, words), false, value, base, line, words);
}

function written(
  scale: Scale,
  isDifference: boolean,
  value: Summary,
  base: number | undefined,
  line: number | undefined,
  words: Wording,
): GoalValue {
  const { text, numbers } = words;
  const error = errorToRoundBy(value);
  const plain = (number: number, mcse: number) => {
    const { value: rounded, decimals } = roundedIn(scale, number, mcse);
    return numbers.plain(rounded, decimals);
  };
  const withUnit = isDifference ? scale.withUnit : scale.levelWithUnit;
  const band =
    value.replicates > 1 ? ` (${text.comparison.interval(plain(value.p10, error), plain(value.p90, error))})` : '';
  const off = line === undefined ? undefined : roundedIn(scale, value.mean - line, error);
  return {
    value: `${withUnit(plain(value.mean, error))}${band}`,
    base: base === undefined ? '–' : withUnit(plain(base, 0)),
    distance: off ? scale.withUnit(numbers.signed(off.value, off.decimals)) : '–',
  };
}
