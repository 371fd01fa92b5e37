import { describe, expect, it } from 'vitest';
import type { StrategyResult } from '../../engine/index.ts';
import { scenariosShown } from '../../workbench/charts/scenariosShown.ts';

const parents: Readonly<Record<string, string | undefined>> = {
  base: undefined,
  a: 'base',
  b: 'base',
  both: 'base',
  ours: 'a',
};
const results = Object.entries(parents).map(
  ([id, parent]) => ({ strategy: { id, name: id, ...(parent && { parent }) } }) as unknown as StrategyResult,
);
const shown = (listed: readonly string[], inHand?: string) =>
  scenariosShown(results, listed, inHand).map(({ result, index }) => `${result.strategy.id} ${index}`);

describe('the scenarios of a figure', () => {
  it('are the document’s first, with the colours of their places', () => {
    expect(shown([])).toEqual(['base 0', 'a 1', 'b 2', 'both 3']);
    expect(shown(['a', 'both'], 'base')).toEqual(['a 1', 'both 3']);
  });

  it('have the one in hand among them, in the place of one that it neither begins from nor is held against', () => {
    expect(shown([], 'ours')).toEqual(['base 0', 'a 1', 'b 2', 'ours 3']);
    expect(shown(['base', 'a', 'b', 'both'], 'ours')).toEqual(['base 0', 'a 1', 'b 2', 'both 3']);
  });

  it('have a colour that is free where they come after those that have one', () => {
    expect(shown(['base', 'ours'])).toEqual(['base 0', 'ours 1']);
    expect(shown(['base', 'a', 'both', 'ours'], 'ours')).toEqual(['base 0', 'a 1', 'both 3', 'ours 2']);
  });
});
