import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Measure } from '../../engine/measures/measure.ts';
import type { MeasureUse } from '../../engine/measures/measureUse.ts';
import { measures } from '../../engine/measures/registry.ts';
import type { Ensemble, StrategyResult } from '../../engine/simulation/ensemble.ts';
import { summedArrays } from '../../engine/simulation/ensemble.ts';
import { run } from '../../engine/simulation/run.ts';
import { strategy, task, town } from '../simulation/town.ts';
import { anyUse, placesOf } from './randomStrategies.ts';
import { sameBytes } from './wholeTown.ts';

const today = strategy();

/**
 * The use of a measure that does nothing: its fields at the values declared as off, others as they usually are, and what may be left out
 * left out. Undefined where a measure declares no such value and can leave nothing out.
 */
function zeroOf(measure: Measure): MeasureUse | undefined {
  const required = measure.fields.filter(({ optional }) => !optional);
  if (required.length > 0 && measure.fields.every(({ off }) => off === undefined)) return undefined;
  const values = measure.fields.flatMap((field) => {
    if (field.off !== undefined) return [[field.key, field.off] as const];
    return field.optional ? [] : [[field.key, field.default] as const];
  });
  return {
    ...{ id: measure.id, measure: measure.id, estates: placesOf(measure) },
    ...{ from: 2026, to: 2030, ramp: 0, values: Object.fromEntries(values) },
  };
}

/** The measure in full, as its lever starts. */
function usual(measure: Measure, from: number, to: number): MeasureUse {
  const values = Object.fromEntries(measure.fields.map((field) => [field.key, field.default]));
  return { id: measure.id, measure: measure.id, estates: placesOf(measure), from, to, ramp: 0, values };
}

/** What happens; `uses` is the account of what a strategy's measures came to, and has a row for each. */
const happenings = summedArrays.filter((name) => name !== 'uses');

function expectSame(a: StrategyResult, b: StrategyResult): void {
  const name = a.strategy.id;
  a.counts.forEach((counts, r) => {
    expect(sameBytes(counts, b.counts[r]!), `${name}, counts`).toBe(true);
  });
  for (const array of happenings) expect(sameBytes(a.sums[array], b.sums[array]), `${name}, ${array}`).toBe(true);
}

function expectAllAsToday({ strategies: [first, ...others] }: Ensemble): void {
  for (const other of others) expectSame(other, first!);
}

describe('a measure of the registry', () => {
  const all = [...measures.values()];

  it('in dose 0 is as if it weren’t there, to the bit', () => {
    const zeros = all.flatMap((measure) => zeroOf(measure) ?? []);
    const strategies = zeros.map((use) => strategy({ id: use.measure, measures: [use] }));
    expectAllAsToday(run(task([today, ...strategies], { to: 2031 })));
  });

  it('has such a dose, unless it is an agreement that is either made or not', () => {
    const without = all.filter((measure) => !zeroOf(measure));
    for (const measure of without) expect(measure.after, measure.id).toBe('ends');
  });

  it('that begins after the horizon changes nothing up to it', () => {
    const strategies = all.map((measure) => strategy({ id: measure.id, measures: [usual(measure, 2032, 2040)] }));
    expectAllAsToday(run(task([today, ...strategies], { to: 2031 })));
  });

  it('changes nothing before its first year, whatever its values', () => {
    const cells = town.geography.estates.length * 12;
    for (const measure of all) {
      const [use] = fc.sample(anyUse(measure), { seed: 61, numRuns: 1 });
      const later = { ...use!, from: 2028, to: 2029 };
      const { strategies } = run(task([today, strategy({ id: measure.id, measures: [later] })], { to: 2028 }));
      const [before, after] = strategies.map(({ counts }) => counts[0]!.slice(0, 3 * cells));
      expect(after, measure.id).toEqual(before);
    }
  });
});

describe('a strategy that changes nothing', () => {
  it('is bit-identical to today’s under any seed: under another name, or with another’s parameters set to what they are', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.nat(10_000), (seed, replicate) => {
        const renamed = strategy({ id: 'other', name: 'Another name' });
        const set = Object.fromEntries([...town.parameters].map(([id, { value }]) => [id, value]));
        const multiplied = strategy({ id: 'times one', rates: [{ table: 'labour', multiply: 1 }] });
        const written = strategy({ id: 'written', parameters: set });
        expectAllAsToday(run(task([today, renamed, multiplied, written], { seed, replicates: [replicate], to: 2028 })));
      }),
      { seed: 2, numRuns: 6 },
    );
  });
});
