/** Life tables as demographers make them, from the probabilities of dying between exact ages. Independent of the engine. */

/**
 * Expectation of life at birth: ∑ lₓ (1 − qₓ / 2), those who die in a year of age having lived half of it.
 * @param q probability of dying between exact ages x and x + 1
 */
export function expectancyAtBirth(q: readonly number[]): number {
  return personYears(q).reduce((a, b) => a + b, 0);
}

/** Years lived between exact ages x and x + 1 by one who is born: Lₓ. */
export function personYears(q: readonly number[]): number[] {
  let alive = 1;
  return q.map((risk) => {
    const lived = alive * (1 - risk / 2);
    alive *= 1 - risk;
    return lived;
  });
}

/**
 * Probability of dying in the calendar year in which one turns x, given that one was alive when it began: those x − 1 years old at New Year
 * are spread evenly over that year of age, so 1 − Lₓ / Lₓ₋₁.
 */
export function riskInYearOfTurning(q: readonly number[]): number[] {
  const lived = personYears(q);
  return lived.map((years, x) => (x === 0 ? 1 - years : lived[x - 1]! > 0 ? 1 - years / lived[x - 1]! : 1));
}

/** The same for a projection by New Years, in which whoever is born in a year is there at its end: turning one carries all of infant mortality. */
export function risksBetweenNewYears(q: readonly number[]): number[] {
  return riskInYearOfTurning(q).map((risk, x) => (x === 0 ? 0 : x === 1 ? 1 - personYears(q)[1]! : risk));
}
