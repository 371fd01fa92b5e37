import { describe, expect, it } from 'vitest';
import { diffStrategies } from '../../engine/scenario/diff.ts';
import { resolvedFiles, using } from './writing.ts';

describe('two strategies', () => {
  const { strategies } = resolvedFiles({
    'a.yaml': [
      ...using('letting-shares', 'where: hill', 'from: 2026', 'flexibleShare: 0.4', 'prioritise: [local, employed]'),
      'parameters: {refusal-family: 0.5}',
      'rates: [{table: mortality, multiply: 0.9}]',
    ],
    'b.yaml': [
      'extends: a',
      ...using('letting-shares', 'where: hill', 'from: 2028', 'flexibleShare: 0.6', 'prioritise: [local, employed]'),
      ...using('sale', 'where: hill', 'from: 2030', 'dwellings: 20').slice(1),
      'references: {national-mean-income: {2030: 430000}}',
      'off: [in-migration]',
    ],
  });
  const [baseline, a, b] = strategies;
  if (!baseline || !a || !b) throw new Error('three strategies');

  it('that assume the same have no difference', () => {
    expect(diffStrategies(a, a)).toEqual([]);
  });

  it('differ field by field, with the value on either side', () => {
    expect(diffStrategies(a, b)).toEqual([
      { kind: 'measure', id: 'letting-shares-hill', measure: 'letting-shares', key: 'from', a: 2026, b: 2028 },
      { kind: 'measure', id: 'letting-shares-hill', measure: 'letting-shares', key: 'flexibleShare', a: 0.4, b: 0.6 },
      { kind: 'measure', id: 'sale-hill', measure: 'sale', key: 'estates', a: undefined, b: [1] },
      { kind: 'measure', id: 'sale-hill', measure: 'sale', key: 'from', a: undefined, b: 2030 },
      { kind: 'measure', id: 'sale-hill', measure: 'sale', key: 'to', a: undefined, b: 2030 },
      { kind: 'measure', id: 'sale-hill', measure: 'sale', key: 'ramp', a: undefined, b: 0 },
      { kind: 'measure', id: 'sale-hill', measure: 'sale', key: 'dwellings', a: undefined, b: 20 },
      { kind: 'measure', id: 'sale-hill', measure: 'sale', key: 'tenure', a: undefined, b: 'owner-occupied' },
      { kind: 'reference', id: 'national-mean-income', key: '2030', a: undefined, b: 430_000 },
      { kind: 'process', id: 'in-migration', key: '', a: undefined, b: 'off' },
    ]);
  });

  it('differ the other way round with the sides swapped', () => {
    const there = diffStrategies(baseline, b).map(({ id, key, a: before, b: after }) => [id, key, before, after]);
    const back = diffStrategies(b, baseline).map(({ id, key, a: before, b: after }) => [id, key, after, before]);
    expect(back).toEqual(there);
    expect(there).toContainEqual(['mortality', 'multiply', undefined, 0.9]);
    expect(there).toContainEqual(['refusal-family', '', undefined, 0.5]);
  });
});
