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

/**
 * Sets the conviction bits. Among residents of 18 and more, exactly as many are convicted this year and last as the marginals
 * say, chosen by the pack's rates for sex, age and activity, and this year also by what went before. Earlier years, and those
 * under 18, follow the same rates at the estate's own level.
 */
export function setConvictions(
  { residents }: Population,
  rows: EstateRows,
  targets: EstateTargets,
  rates: DenseRates,
  draws: Draws,
): void {
  const [first, end] = rows.residents;
  const risk = new Float64Array(end - first);
  let expected = 0;
  for (let i = 0; i < risk.length; i++) {
    const age = residents.age[first + i] as number;
    if (age < responsible) continue;
    const rate = rates.conviction[
      (residents.sex[first + i] as number) * ageCount + Math.min(age, ageCount - 1)
    ] as number;
    risk[i] = rate * (rates.convictionActivity[residents.activity[first + i] as number] as number) + 1e-9;
    if (age >= counted) expected += risk[i] as number;
  }
  const level = expected > 0 ? (targets.convictedThisYear + targets.convictedLastYear) / (2 * expected) : 0;
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
    const chosen = new Set(target === undefined ? [] : chooseByWeight(weights, isAdult, target, draws));
    for (let i = 0; i < weights.length; i++) {
      const weight = weights[i] as number;
      if (weight === 0) continue;
      const isDrawn = target === undefined || !isAdult(i) ? draws.share() < weight * level : chosen.has(i);
      if (isDrawn) residents.convictions[first + i] = (residents.convictions[first + i] as number) | (1 << yearsAgo);
    }
  }
}

/** Step of the prior-conviction table seen from a year: years since the last conviction before it. */
function yearsSince(bits: number, yearsAgo: number): number {
  const before = bits >> (yearsAgo + 1);
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
