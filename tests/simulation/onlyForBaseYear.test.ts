import { describe, expect, it } from 'vitest';
import { onlyForBaseYear } from '../../engine/pack/onlyForBaseYear.ts';
import { summedArrays } from '../../engine/simulation/ensemble.ts';
import { run } from '../../engine/simulation/run.ts';
import { sameBytes } from '../properties/wholeTown.ts';
import { strategy, task, town } from './town.ts';

/** A share that no parameter of the town has. */
const another = 0.9;

/** Whether a strategy with another value of a parameter comes to the same as one without. */
function beside(id: string, value: number) {
  const [plain, other] = run(task([strategy(), strategy({ id: 'other', parameters: { [id]: value } })])).strategies;
  if (!plain || !other) throw new Error('two strategies were asked for');
  return summedArrays.every((name) => sameBytes(plain.sums[name], other.sums[name]));
}

describe('a parameter that only the base year is made with', () => {
  it.each([...onlyForBaseYear])('changes nothing of a scenario that sets another: %s', (id) => {
    expect(town.parameters.get(id)?.value).not.toBe(another);
    expect(beside(id, another)).toBe(true);
  });

  it('is not one that the years are run with', () => {
    expect(beside('refusal-family', another)).toBe(false);
  });
});
