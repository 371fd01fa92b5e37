import { exponential } from '../arithmetic/exponential.ts';
import { logarithm } from '../arithmetic/logarithm.ts';
import { convictionCode, drawConvictionFactor } from '../population/convictionFactors.ts';
import type { Population } from '../population/population.ts';
import type { DenseRates } from './denseRates.ts';
import type { Draws } from './draws.ts';
import type { EstateRows } from './settle.ts';
import { ageCount, type EstateTargets } from './targets.ts';

/** Age from which a conviction counts in the second criterion, and from which one is possible at all. */
const counted = 18;
const responsible = 15;
/** Years whose convictions are remembered, this year the first. */
const yearsRemembered = 8;
/** Convicted persons that an estate's count is drawn towards its residents' expectation by: the count of a small place is mostly chance. */
const chance = 2;

/**
 * Sets the conviction bits and each resident's own lasting factor. Among residents of 18 and more, exactly as many are convicted this year
 * and last as the marginals say, chosen by the pack's rates for sex, age and activity and by their own factors, and this year also by what
 * went before. Earlier years, and those under 18, follow the same rates at the estate's own level. The factors of an estate are then shifted
 * alike, so that its residents are as often convicted in the year to come, and so an estate's level lasts as long as its residents stay.
 * @param spread standard deviation of the factor among equals, log points
 */
export function setConvictions(
  { residents }: Population,
  rows: EstateRows,
  targets: EstateTargets,
  rates: DenseRates,
  spread: number,
  draws: { readonly convictions: Draws; readonly factors: Draws },
): void {
  const [first, end] = rows.residents;
  const own = Float64Array.from({ length: end - first }, () =>
    exponential(drawConvictionFactor(1, spread, draws.factors.normal()) / 100),
  );
  const risk = new Float64Array(end - first);
  for (let i = 0; i < risk.length; i++) {
    const age = residents.age[first + i] as number;
    if (age < responsible) continue;
    risk[i] = riskAt(residents, first + i, age, rates) * (own[i] as number) + 1e-9;
  }
  const convicted = (targets.convictedThisYear + targets.convictedLastYear) / 2;
  const isAdult = (i: number) => (residents.age[first + i] as number) >= counted;
  for (let yearsAgo = yearsRemembered - 1; yearsAgo >= 0; yearsAgo--) {
    const target = yearsAgo === 0 ? targets.convictedThisYear : yearsAgo === 1 ? targets.convictedLastYear : undefined;
    const weights = Float64Array.from(risk, (share, i) => {
      const age = residents.age[first + i] as number;
      if (share === 0 || age - yearsAgo < responsible) return 0;
      return (
        share * (rates.convictionPrior[yearsSince(residents.convictions[first + i] as number, yearsAgo)] as number)
      );
    });
    const expected = weights.reduce((sum, weight, i) => sum + (isAdult(i) ? weight : 0), 0);
    const level = expected > 0 ? convicted / expected : 0;
    const chosen = new Set(target === undefined ? [] : chooseByWeight(weights, isAdult, target, draws.convictions));
    for (let i = 0; i < weights.length; i++) {
      const weight = weights[i] as number;
      if (weight === 0) continue;
      const isDrawn = target === undefined || !isAdult(i) ? draws.convictions.share() < weight * level : chosen.has(i);
      if (isDrawn) residents.convictions[first + i] = (residents.convictions[first + i] as number) | (1 << yearsAgo);
    }
  }
  setFactors(residents, first, own, convicted, rates);
}

/** Shifts the factors of an estate until the year to come convicts as many as the base year did. */
function setFactors(
  residents: Population['residents'],
  first: number,
  own: Float64Array,
  convicted: number,
  rates: DenseRates,
): void {
  const hazard = Float64Array.from(own, (_, i) => {
    const age = (residents.age[first + i] as number) + 1;
    if (age < counted) return 0;
    const prior = yearsSince((residents.convictions[first + i] as number) << 1, 0);
    return riskAt(residents, first + i, age, rates) * (rates.convictionPrior[prior] as number);
  });
  let shift = 0;
  // bounds and rounding of the factor make the sum a little crooked, so the shift is found in rounds
  for (let round = 0; round < 6; round++) {
    let sum = 0;
    for (let i = 0; i < own.length; i++) {
      const code = convictionCode(logarithm(own[i] as number) + shift);
      residents.convictionFactor[first + i] = code;
      sum += (hazard[i] as number) * exponential(code / 100);
    }
    shift += logarithm((convicted + chance) / (sum + chance));
  }
}

/** Yearly risk by sex, age and activity. */
function riskAt(residents: Population['residents'], row: number, age: number, rates: DenseRates): number {
  const rate = rates.conviction[(residents.sex[row] as number) * ageCount + Math.min(age, ageCount - 1)] as number;
  return rate * (rates.convictionActivity[residents.activity[row] as number] as number);
}

/** Step of the prior-conviction table seen from a year: years since the last conviction before it. */
function yearsSince(bits: number, yearsAgo: number): number {
  const before = (bits & 255) >> (yearsAgo + 1);
  if (before === 0) return 0;
  for (let years = 1; years < 5; years++) if (before & (1 << (years - 1))) return years;
  return 5;
}

/** Exactly `count` of those that may be chosen, by weight without replacement (Efraimidis and Spirakis, 2006). */
function chooseByWeight(weights: Float64Array, may: (i: number) => boolean, count: number, draws: Draws): number[] {
  const scored: { i: number; score: number }[] = [];
  for (let i = 0; i < weights.length; i++) {
    if ((weights[i] as number) > 0 && may(i)) scored.push({ i, score: draws.exponential() / (weights[i] as number) });
  }
  scored.sort((a, b) => a.score - b.score);
  return scored.slice(0, count).map(({ i }) => i);
}
