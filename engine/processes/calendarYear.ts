/**
 * Probabilities of dying in a calendar year from those of a life table. A table's qₓ is the risk between exact ages x and x + 1, but a
 * year meets people from their last New Year before the birthday to the next one: those who turn x in it were spread evenly over the age
 * before. So the risk is 1 − Lₓ / Lₓ₋₁, with Lₓ = lₓ (1 − qₓ / 2) the years lived at age x (the usual survival ratio of cohort projection,
 * Preston, Heuveline and Guillot 2001, ch. 6). Who is born in a year is there at its end; the year in which they'd turn one has all of
 * infant mortality, 1 − L₁ / l₀.
 * @param risks qₓ by single age, one table after another
 * @param ages entries of a table
 * @returns risk in the year in which one turns x, laid out alike
 */
export function risksByYear(risks: Float64Array, ages: number): Float64Array {
  const out = new Float64Array(risks.length);
  for (let start = 0; start < risks.length; start += ages) {
    let alive = 1;
    let livedBefore = 1;
    for (let age = 0; age < ages; age++) {
      const risk = Math.min(1, risks[start + age] as number);
      const lived = alive * (1 - risk / 2);
      out[start + age] = livedBefore > 0 ? 1 - lived / livedBefore : 1;
      alive *= 1 - risk;
      if (age > 0) livedBefore = lived;
    }
  }
  return out;
}
