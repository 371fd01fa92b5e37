import { criterionDefinitions, residentsCounted } from '../criteria/criterionDefinitions.ts';
import { type CriterionId, criteria } from '../criteria/criterionIds.ts';
import { countOver } from '../criteria/estateCounts.ts';
import { estatesWithin, placesOf } from '../population/geography.ts';
import type { Formula, Readings } from '../scenario/formula.ts';
import type { Call } from '../scenario/formulaVocabulary.ts';
import type { Ensemble, StrategyResult } from '../simulation/ensemble.ts';
import { childIndicators, surroundingFigures } from '../simulation/projection.ts';
import { safetyWeight } from '../simulation/safety.ts';
import { type StatusPack, statusReader } from '../simulation/yearStatus.ts';
import { childFigureOver } from './childSums.ts';
import type { SeriesPoint } from './series.ts';
import { summarise } from './summary.ts';

/** Fewest residents that an indicator of a formula may count. */
const fewestResidents = 5;

/** Whether an indicator with its words may not be told of a year. */
export type HiddenReading = (name: string, words: readonly string[], yearIndex: number) => boolean;

/**
 * A formula's value for every year and replicate, so that what it makes of chance is kept: [year][replicate], NaN where an indicator that it reads has
 * no value, counts fewer than five residents or children or is asked of a year outside the projection, and where it divides by nought. A claim is 1 or 0. Indicators
 * of criteria are the replicate's own; `residents`, shares of activities, what is told of children, vacant homes and what measures add to safety are means over the replicates.
 * @param pack what it says of safety; its places are the ensemble's
 * @param place id that the formula's `place` stands for
 * @param isHidden what may not be told: it has no value either
 */
export function formulaValues(
  ensemble: Ensemble,
  result: StrategyResult,
  formula: Formula,
  place: string,
  pack: StatusPack,
  isHidden: HiddenReading = () => false,
): readonly Float64Array[] {
  const { years } = ensemble.shape;
  const readingsOf = statusOf(ensemble, result, pack);
  const tooFew = smallness(ensemble, result);
  const values = years.map(() => new Float64Array(result.counts.length));
  result.counts.forEach((counts, replicate) => {
    const ofYears: (Readings | undefined)[] = [];
    years.forEach((_, yearIndex) => {
      let isMissing = false;
      const value = formula.evaluate({
        name: () => years[yearIndex] ?? Number.NaN,
        word: () => place,
        call(name, words, year) {
          const at = year === undefined ? yearIndex : years.indexOf(year);
          if (at >= 0) ofYears[at] ??= readingsOf(counts, at);
          const isUntold = at < 0 || tooFew(name, words, at) || isHidden(name, words, at);
          const read = isUntold ? Number.NaN : (ofYears[at]?.call(name, words) ?? Number.NaN);
          if (Number.isNaN(read)) isMissing = true;
          return read;
        },
      });
      const number = Number(value);
      const row = values[yearIndex];
      if (row) row[replicate] = isMissing || !Number.isFinite(number) ? Number.NaN : number;
    });
  });
  return values;
}

/** Paired differences of a formula between two strategies on the same luck, year by year. */
export function formulaDifferences(
  ensemble: Ensemble,
  ours: readonly Float64Array[],
  theirs: readonly Float64Array[],
): readonly SeriesPoint[] {
  return formulaPoints(
    ensemble,
    ours.map((values, year) => values.map((value, replicate) => value - (theirs[year]?.[replicate] ?? Number.NaN))),
  );
}

/** Summary of a formula's values year by year; years without any have no point. */
export function formulaPoints({ shape }: Ensemble, values: readonly Float64Array[]): readonly SeriesPoint[] {
  return shape.years.flatMap((year, yearIndex) => {
    const summary = summarise(values[yearIndex] ?? []);
    return summary ? [{ year, ...summary }] : [];
  });
}

/**
 * Summary of one indicator year by year, as conditions read it, without anything having to be parsed. What `formulaValues` has as a mean over the
 * replicates is the same in all of them, so of it no error is told.
 */
export function indicatorPoints(
  ensemble: Ensemble,
  result: StrategyResult,
  call: Call,
  pack: StatusPack,
  isHidden?: HiddenReading,
): readonly SeriesPoint[] {
  const formula: Formula = {
    source: call.name,
    reads: [call],
    isClaim: false,
    evaluate: (readings) => readings.call(call.name, call.words),
  };
  return formulaPoints(ensemble, formulaValues(ensemble, result, formula, '', pack, isHidden));
}

/** Readings of a replicate's counts at a year's end, as triggers have them. */
function statusOf(
  { shape }: Ensemble,
  result: StrategyResult,
  pack: StatusPack,
): (counts: Float64Array, yearIndex: number) => Readings {
  const { geography, years } = shape;
  const weight = safetyWeight(pack, result.strategy.safetyConvictions);
  const read = statusReader({ ...pack, geography }, weight);
  const perYear = geography.estates.length * criteria.length * 2;
  const ofYear = (sums: Float64Array, count = years.length) => {
    const means = sums.map((sum) => sum / result.counts.length);
    const length = means.length / count;
    return (at: number) => means.subarray(at * length, (at + 1) * length);
  };
  const [people, children, dwellings] = [
    ofYear(result.sums.people),
    ofYear(result.sums.children),
    ofYear(result.sums.dwellings),
  ];
  const added = ofYear(result.sums.surroundings, years.length - 1);
  const noneAdded = new Float64Array(geography.estates.length * surroundingFigures.length);
  return (counts, at) =>
    read({
      year: years[at] ?? Number.NaN,
      counts: counts.subarray(at * perYear, (at + 1) * perYear),
      base: counts.subarray(0, perYear),
      before: at === 0 ? undefined : counts.subarray((at - 1) * perYear, at * perYear),
      people: people(at),
      children: children(at),
      dwellings: dwellings(at),
      surroundings: at === 0 ? noneAdded : added(at - 1),
      hasFired: () => false,
    });
}

/** Whether an indicator counts so few residents at its place in a year, on average over the replicates, that it has no value. */
function smallness(ensemble: Ensemble, result: StrategyResult) {
  const { shape } = ensemble;
  const within = new Map(placesOf(shape.geography).map(({ id, index }) => [id, estatesWithin(shape.geography, index)]));
  const known = new Map<string, boolean>();
  return (name: string, words: readonly string[], yearIndex: number): boolean => {
    const criterion = criterionRead(name, words);
    const ofChildren = childIndicators.find(({ figure }) => figure.replaceAll('-', '_') === name);
    const key = `${ofChildren?.of ?? criterion} ${words.at(-1)} ${yearIndex}`;
    let isSmall = known.get(key);
    if (isSmall === undefined) {
      const estates = within.get(words.at(-1) ?? '') ?? [];
      if (ofChildren) {
        const counted = childFigureOver(ensemble, result, yearIndex, 0, estates, ofChildren.of);
        known.set(key, counted / result.counts.length < fewestResidents);
        return counted / result.counts.length < fewestResidents;
      }
      const counted = result.counts.reduce(
        (sum, counts) => sum + countOver(shape, counts, yearIndex, estates, criterion).denominator,
        0,
      );
      isSmall = residentsCounted(criterion, counted / result.counts.length) < fewestResidents;
      known.set(key, isSmall);
    }
    return isSmall;
  };
}

/** Whose residents an indicator counts: the criterion that it names or is worked out from, else those of working age. */
function criterionRead(name: string, [first]: readonly string[]): CriterionId {
  if (name === 'safe_share') return 'convicted';
  const named = ['level', 'gap', 'change'].includes(name) ? first : name.replaceAll('_', '-');
  return criterionDefinitions.find(({ id }) => id === named)?.id ?? 'outside-labour';
}
