import { describe, expect, it } from 'vitest';
import { unlikeArithmetic } from './arithmetic.ts';
import { readSources } from './sources.ts';

describe('arithmetic that browsers may do each in their own way', () => {
  it('is nowhere in the engine, so that the same task has the same bytes everywhere', () => {
    expect(unlikeArithmetic(readSources('engine'))).toEqual([]);
  });

  it.each([
    'const a = Math.exp(1);',
    'const a = Math["log"](2);',
    'const { pow } = Math;',
    'const a = x ** 2;',
    'const a = 1.02 ** 15;',
    'let a = 2; a **= x;',
    'const f = Math.cos;',
  ])('is found in `%s`', (source) => {
    expect(unlikeArithmetic(new Map([['engine/a.ts', source]]))).toHaveLength(1);
  });

  it.each(['const a = Math.sqrt(2);', 'const a = 2 ** 53;', 'const a = 2 ** -20;', 'const a = Math.max(1, Math.LN2);'])(
    'is not what `%s` does',
    (source) => {
      expect(unlikeArithmetic(new Map([['engine/a.ts', source]]))).toEqual([]);
    },
  );
});
